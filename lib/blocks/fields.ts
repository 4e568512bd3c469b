import { z } from 'zod';
import type { Block } from './block';
import { HREF_PATTERN } from './href';
import { MOTIFS, PICTURES, TONES } from './pictures';

const MAX_LINE_CHARS = 120;
const MAX_PARAGRAPH_CHARS = 800;
const MAX_ID_CHARS = 64;

export const blockId = z
  .string()
  .max(MAX_ID_CHARS)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'expected letters, digits, - and _');
export const line = z.string().trim().min(1).max(MAX_LINE_CHARS);
export const paragraph = z.string().trim().min(1).max(MAX_PARAGRAPH_CHARS);
const href = z.string().max(200).regex(HREF_PATTERN, 'expected a public path such as /c/coffee');
export const link = z.strictObject({ label: line, href });
export const productId = z
  .string()
  .max(MAX_ID_CHARS)
  .regex(/^[a-z0-9-]+$/, 'expected a product id');
/** Stores are named as products are. */
export const storeId = z
  .string()
  .max(MAX_ID_CHARS)
  .regex(/^[a-z0-9-]+$/, 'expected a store id');
export const picture = z.strictObject({
  name: z.enum(PICTURES),
  tone: z.enum(TONES),
  motif: z.enum(MOTIFS).optional(),
});
/** Nested blocks; each is checked by its own kind when the tree is walked. */
export const slot = z.array(z.custom<Block>((value) => typeof value === 'object' && value !== null)).max(12);
