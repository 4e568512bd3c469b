import { createHash } from 'node:crypto';
import { type Engine, ReplyError } from '#gateway/engine';
import { type Answer, errorAnswer } from './answer';

/** The Redis hash whose fields are the items; each value is JSON. */
const EDGE_CONFIG_KEY = 'edge-config';
/** The one Edge Config there is: `http://HOST/edge-config/facet?token=…`. */
const EDGE_CONFIG_ID = 'facet';

const PREFIX = `/edge-config/${EDGE_CONFIG_ID}/`;

/**
 * The Edge Config read protocol: `item/KEY`, `items[?key=A&key=B]`, `digest`. A 404 without the digest
 * header means that the Edge Config does not exist, with it that the item does not.
 */
export async function answerEdgeConfig(
  engine: Engine,
  path: string,
  query: URLSearchParams,
  ifNoneMatch: string | undefined,
): Promise<Answer> {
  if (!path.startsWith(PREFIX)) return errorAnswer(404, 'edge_config_not_found');
  const items = await readItems(engine);
  if (items instanceof ReplyError) return errorAnswer(503, items.message);
  const digest = digestOf(items);
  const headers = { 'x-edge-config-digest': digest, etag: `"${digest}"` };
  const answer = answerFromItems(items, digest, path.slice(PREFIX.length), query);
  if (answer.status !== 200) return { ...answer, headers: { 'x-edge-config-digest': digest } };
  return ifNoneMatch === headers.etag ? { status: 304, headers } : { ...answer, headers };
}

function answerFromItems(
  items: ReadonlyMap<string, string>,
  digest: string,
  what: string,
  query: URLSearchParams,
): Answer {
  if (what === 'digest') return { status: 200, body: digest };
  if (what === 'items') return answerItems(items, query.getAll('key'));
  if (what.startsWith('item/')) return answerItem(items, what.slice('item/'.length));
  return errorAnswer(404, 'not_found');
}

function answerItem(items: ReadonlyMap<string, string>, escapedKey: string): Answer {
  const key = decodeKey(escapedKey);
  const text = key === null ? undefined : items.get(key);
  if (key === null || text === undefined) return errorAnswer(404, 'item_not_found');
  return answerParsed([[key, text]], (parsed) => parsed[key]);
}

function answerItems(items: ReadonlyMap<string, string>, keys: readonly string[]): Answer {
  const wanted = keys.length === 0 ? [...items] : [...items].filter(([key]) => keys.includes(key));
  return answerParsed(wanted, (parsed) => parsed);
}

/** A value that is not JSON is the writer's mistake: named, never guessed at. */
function answerParsed(
  entries: readonly (readonly [string, string])[],
  pick: (parsed: Record<string, unknown>) => unknown,
): Answer {
  const parsed: [string, unknown][] = [];
  for (const [key, text] of entries) {
    try {
      parsed.push([key, JSON.parse(text)]);
    } catch {
      return errorAnswer(500, `the value of "${key}" in the hash ${EDGE_CONFIG_KEY} is not JSON`);
    }
  }
  return { status: 200, body: pick(Object.fromEntries(parsed)) };
}

async function readItems(engine: Engine): Promise<Map<string, string> | ReplyError> {
  const [reply] = await engine.run([[Buffer.from('HGETALL'), Buffer.from(EDGE_CONFIG_KEY)]], false);
  if (reply instanceof ReplyError) return reply;
  const flat = Array.isArray(reply) ? reply.map(String) : [];
  const items = new Map<string, string>();
  for (let i = 0; i + 1 < flat.length; i += 2) items.set(flat[i] ?? '', flat[i + 1] ?? '');
  return items;
}

function digestOf(items: ReadonlyMap<string, string>): string {
  const sorted = [...items].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

function decodeKey(escaped: string): string | null {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null; // a malformed escape names no item
  }
}
