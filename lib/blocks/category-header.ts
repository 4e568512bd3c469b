import { z } from 'zod';
import { defineKind } from './block';
import { blockId, line, paragraph } from './fields';

/** Title and introduction come from the category the page shows; the block adds what varies by visitor. */
export const categoryHeader = defineKind({
  type: 'category-header',
  label: 'Header of a category',
  scope: 'shared',
  schema: z.strictObject({
    id: blockId,
    eyebrow: line,
    note: paragraph.optional(),
    mood: z.enum(['day', 'rain', 'warm']),
  }),
  hints: {
    eyebrow: { label: 'Line above the title', input: 'text' },
    note: { label: 'Note', input: 'longtext', help: 'Shown beside the introduction.' },
    mood: { label: 'Light', input: 'select' },
  },
  slots: [],
});
