import { z } from 'zod';
import type { Block, Content } from './block';
import { blockKinds, isBlockType } from './registry';

export type ParsedContent = { ok: true; content: Content } | { ok: false; problems: string[] };

const MAX_DEPTH = 4;
const MAX_BLOCKS = 40;
const envelope = z.strictObject({ schema: z.literal(1), blocks: z.array(z.unknown()).max(MAX_BLOCKS) });
const blockShape = z.strictObject({ type: z.string(), props: z.record(z.string(), z.unknown()) });

/** What a parse gathers on its way through the tree. */
interface Walk {
  problems: string[];
  ids: Set<string>;
}

function report(walk: Walk, path: string, error: z.ZodError): void {
  for (const issue of error.issues) {
    const at = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
    walk.problems.push(`${path}${at.join('')}: ${issue.message}`);
  }
}

function parseBlock(walk: Walk, value: unknown, path: string, depth: number): Block | null {
  const shape = blockShape.safeParse(value);
  if (!shape.success) {
    report(walk, path, shape.error);
    return null;
  }
  const { type } = shape.data;
  if (!isBlockType(type)) {
    walk.problems.push(`${path}.type: no such kind of block`);
    return null;
  }
  const kind = blockKinds[type];
  const props = kind.schema.safeParse(shape.data.props);
  if (!props.success) {
    report(walk, `${path}.props`, props.error);
    return null;
  }
  if (walk.ids.has(props.data.id)) walk.problems.push(`${path}.props.id: stands twice`);
  walk.ids.add(props.data.id);
  const fields: Record<string, unknown> = { ...props.data };
  for (const slot of kind.slots) {
    fields[slot] = parseBlocks(walk, fields[slot] as unknown[], `${path}.props.${slot}`, depth + 1);
  }
  return { type, props: { ...fields, id: props.data.id } };
}

function parseBlocks(walk: Walk, values: unknown[], path: string, depth: number): Block[] {
  if (depth > MAX_DEPTH) {
    walk.problems.push(`${path}: nested deeper than ${MAX_DEPTH}`);
    return [];
  }
  return values
    .map((value, i) => parseBlock(walk, value, `${path}[${i}]`, depth))
    .filter((block) => block !== null);
}

/** Checks a content value. Every problem names its path, `$.blocks[0].props.title: …`. */
export function parseContent(value: unknown): ParsedContent {
  const walk: Walk = { problems: [], ids: new Set() };
  const outer = envelope.safeParse(value);
  if (!outer.success) {
    report(walk, '$', outer.error);
    return { ok: false, problems: walk.problems };
  }
  const blocks = parseBlocks(walk, outer.data.blocks, '$.blocks', 1);
  if (walk.problems.length > 0) return { ok: false, problems: walk.problems };
  return { ok: true, content: { schema: 1, blocks } };
}
