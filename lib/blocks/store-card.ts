import { z } from 'zod';
import { defineKind } from './block';
import { blockId, line, link, paragraph, productId, storeId } from './fields';

export const storeCard = defineKind({
  type: 'store-card',
  label: 'Store card',
  scope: 'shared',
  schema: z.strictObject({
    id: blockId,
    eyebrow: line,
    title: line,
    text: paragraph,
    store: storeId,
    /** What to look for there; those the store has none of are left out. */
    products: z.array(productId).max(4).optional(),
    link: link.optional(),
  }),
  hints: {
    eyebrow: { label: 'Line above the title', input: 'text' },
    title: { label: 'Title', input: 'text' },
    text: { label: 'Text', input: 'longtext' },
    store: { label: 'Store', input: 'stores' },
    products: { label: 'In this store', input: 'products', help: 'Shown while the store has them.' },
    link: { label: 'Link', input: 'link' },
  },
  slots: [],
});
