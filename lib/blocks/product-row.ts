import { z } from 'zod';
import { defineKind } from './block';
import { blockId, line, link, paragraph, productId } from './fields';

export const productRow = defineKind({
  type: 'product-row',
  label: 'Row of products',
  scope: 'shared',
  schema: z.strictObject({
    id: blockId,
    title: line,
    intro: paragraph.optional(),
    products: z.array(productId).min(1).max(8),
    link: link.optional(),
  }),
  hints: {
    title: { label: 'Title', input: 'text' },
    intro: { label: 'Introduction', input: 'longtext' },
    products: { label: 'Products', input: 'products', help: 'Four fill a row on a wide screen.' },
    link: { label: 'Link beside the title', input: 'link' },
  },
  slots: [],
});
