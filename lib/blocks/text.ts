import { z } from 'zod';
import { defineKind } from './block';
import { blockId, line } from './fields';

const MAX_TEXT_CHARS = 6_000;

export const text = defineKind({
  type: 'text',
  label: 'Text',
  scope: 'shared',
  schema: z.strictObject({
    id: blockId,
    title: line.optional(),
    body: z.string().trim().min(1).max(MAX_TEXT_CHARS),
  }),
  hints: {
    title: { label: 'Title', input: 'text' },
    body: { label: 'Text', input: 'longtext', help: 'An empty line begins a new paragraph.' },
  },
  slots: [],
});
