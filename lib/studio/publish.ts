import type { Content } from '#lib/blocks/block';
import { parseContent } from '#lib/blocks/parse-content';
import { scopeOf } from '#lib/blocks/registry';
import { canonicalJson } from '#lib/core/canonical-json';
import type { Clock } from '#lib/core/clock';
import { FacetError } from '#lib/core/errors';
import { sha256 } from '#lib/core/hash';
import type { Signer } from '#lib/core/keyring';
import { fingerprintOf } from '#lib/manifest/codebook';
import { sealManifest } from '#lib/manifest/parse';
import type { Codebook, Locale, Manifest, ManifestSource, ParamName, SlotId } from '#lib/manifest/types';
import { codebookKey, contentKey, LIVE_KEY, manifestKey, REVISION_KEY } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { findMissing, type Names, SHOP_NAMES } from './find-missing';
import { findProblems } from './find-problems';

/** Variant id → locale → content. */
export type ContentSource = Record<string, Record<Locale, unknown>>;

export interface Published {
  revision: number;
  /** Key → text of every immutable body the manifest leans on. */
  bodies: ReadonlyMap<string, string>;
}

/** Moves the pointer only if it still is what the publisher saw; answers 1 when it moved. */
const MOVE_POINTER = `
local now = redis.call('GET', KEYS[1]) or ''
if now ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
return 1`;

/**
 * Publishes a source: checks it whole, writes every immutable body first, then moves the pointer by
 * compare-and-set. Throws `bad-content` or `bad-manifest` with the path of every problem and writes
 * nothing; throws `publish-conflict` when somebody else published meanwhile. `names`: what contents may name.
 */
export async function publish(
  deps: { store: Store; signer: Signer; now: Clock },
  source: ManifestSource,
  contents: ContentSource,
  names: Names = SHOP_NAMES,
): Promise<Published> {
  const { store, signer, now } = deps;
  const hashes = await checkContents(source, contents, names);
  const seen = (await store.getMany([LIVE_KEY]))[0] ?? '';
  const { manifest, codebooks } = await buildManifest(source, hashes.byVariant, now());
  const problems = await findProblems(manifest, store);
  if (problems.length > 0) throw new FacetError('bad-manifest', { problems });
  manifest.revision = Number(await store.send(['INCR', REVISION_KEY]));
  const bodies = new Map([...hashes.bodies, ...codebooks]);
  await Promise.all([...bodies].map(([key, body]) => store.send(['SET', key, body])));
  await store.send(['SET', manifestKey(manifest.revision), await sealManifest(manifest, signer)]);
  const pointer = JSON.stringify({ schema: 1, revision: manifest.revision, at: manifest.publishedAt });
  const moved = await store.send(['EVAL', MOVE_POINTER, 1, LIVE_KEY, seen, pointer]);
  if (Number(moved) !== 1) throw new FacetError('publish-conflict', { revision: manifest.revision });
  return { revision: manifest.revision, bodies };
}

interface Hashes {
  byVariant: Record<string, Record<Locale, string>>;
  bodies: Map<string, string>;
}

/** Parses every content of every variant in every locale, checks what it names, and addresses it by its hash. */
async function checkContents(source: ManifestSource, contents: ContentSource, names: Names): Promise<Hashes> {
  const hashes: Hashes = { byVariant: {}, bodies: new Map() };
  const problems: string[] = [];
  for (const slot of source.slots) {
    for (const variant of slot.variants) {
      const byLocale: Record<Locale, string> = {};
      for (const locale of source.site.locales) {
        const at = `${slot.id} ${variant.id} ${locale}`;
        const parsed = parseContent(contents[variant.id]?.[locale]);
        const wrong = parsed.ok ? findMissing(parsed.content, names) : parsed.problems;
        problems.push(...wrong.map((problem) => `${at} ${problem}`));
        if (!parsed.ok) continue;
        if (!isScopeHonest(variant.scope, parsed.content)) problems.push(`${at}: holds a visitor's block`);
        byLocale[locale] = await addBody(hashes.bodies, parsed.content);
      }
      hashes.byVariant[variant.id] = byLocale;
    }
  }
  if (problems.length > 0) throw new FacetError('bad-content', { problems });
  return hashes;
}

/** A variant said to be shared must not hold a block that shows what is only this visitor's. */
function isScopeHonest(scope: 'shared' | 'visitor', content: Content): boolean {
  return scope === 'visitor' || scopeOf(content.blocks) === 'shared';
}

async function addBody(bodies: Map<string, string>, content: Content): Promise<string> {
  const json = canonicalJson(content);
  const hash = await sha256(json);
  bodies.set(contentKey(hash), json);
  return hash;
}

/** The manifest with revision 0, and its codebooks by key. Fingerprints depend on contents alone. */
async function buildManifest(source: ManifestSource, hashes: Hashes['byVariant'], publishedAt: number) {
  const codebooks = new Map<string, string>();
  const code = async <T extends { slots: SlotId[]; params: ParamName[] }>(segment: T) => {
    const book = codebookOf(source, segment.slots, segment.params, hashes);
    const fingerprint = await fingerprintOf(book);
    codebooks.set(codebookKey(fingerprint), canonicalJson(book));
    return { ...segment, fingerprint };
  };
  const frame = await code(source.frame);
  const pages = await Promise.all(source.pages.map(code));
  const manifest: Manifest = { ...source, schema: 1, revision: 0, publishedAt, frame, pages };
  return { manifest, codebooks };
}

function codebookOf(
  source: ManifestSource,
  slots: readonly SlotId[],
  params: ParamName[],
  hashes: Hashes['byVariant'],
): Codebook {
  const entries = slots.map((id) => {
    const slot = source.slots.find((candidate) => candidate.id === id);
    if (!slot) throw new FacetError('bad-manifest', { problems: [`slots: no slot ${id}`] });
    const variants = slot.variants.map((variant) => ({ id: variant.id, content: hashes[variant.id] ?? {} }));
    const fallback = slot.variants.findIndex((variant) => variant.id === slot.fallback);
    return { id, fallback, variants };
  });
  return { schema: 1, params, slots: entries };
}
