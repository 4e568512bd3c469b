import type { z } from 'zod';

/** One typed piece of content, in Puck's own shape. `id` is unique within its content. */
export interface Block {
  type: string;
  props: { id: string } & Record<string, unknown>;
}

/** What one variant shows in one locale; stored immutable under its hash. */
export interface Content {
  schema: 1;
  blocks: Block[];
}

/** How an editor fills one field in. */
interface FieldHint {
  label: string;
  input: 'text' | 'longtext' | 'select' | 'link' | 'links' | 'products' | 'stores' | 'picture' | 'slot';
  help?: string;
}

/**
 * One kind of block. `slots` names the fields that hold nested blocks; they are parsed by whoever walks the
 * tree, so a kind need not know the others. `visitor` scope: may show what only this visitor may see.
 */
export interface BlockKind<Type extends string, Schema extends z.ZodObject> {
  type: Type;
  label: string;
  scope: 'shared' | 'visitor';
  schema: Schema;
  hints: Record<Exclude<keyof z.infer<Schema>, 'id'> & string, FieldHint>;
  slots: readonly (keyof z.infer<Schema> & string)[];
}

/** Keeps the literal types of a kind's definition. */
export function defineKind<const Type extends string, Schema extends z.ZodObject>(
  kind: BlockKind<Type, Schema>,
): BlockKind<Type, Schema> {
  return kind;
}
