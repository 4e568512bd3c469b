import { z } from 'zod';
import { defineKind } from './block';
import { blockId, line, link } from './fields';

export const navigation = defineKind({
  type: 'navigation',
  label: 'Navigation',
  scope: 'shared',
  schema: z.strictObject({ id: blockId, links: z.array(link).min(1).max(7), note: line.optional() }),
  hints: {
    links: { label: 'Links', input: 'links', help: 'Three to five read best.' },
    note: { label: 'Line above the header', input: 'text' },
  },
  slots: [],
});
