import { z } from 'zod';
import { defineKind } from './block';
import { blockId, line, link, paragraph, storeId } from './fields';

export const storeList = defineKind({
  type: 'store-list',
  label: 'List of stores',
  scope: 'shared',
  schema: z.strictObject({
    id: blockId,
    eyebrow: line,
    title: line,
    text: paragraph,
    stores: z.array(storeId).min(2).max(12),
    link: link.optional(),
  }),
  hints: {
    eyebrow: { label: 'Line above the title', input: 'text' },
    title: { label: 'Title', input: 'text' },
    text: { label: 'Text', input: 'longtext' },
    stores: { label: 'Stores', input: 'stores', help: 'In the order they are shown.' },
    link: { label: 'Link', input: 'link' },
  },
  slots: [],
});
