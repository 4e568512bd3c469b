import { z } from 'zod';
import { defineKind } from './block';
import { blockId, line, link, paragraph, picture } from './fields';

export const offerBanner = defineKind({
  type: 'offer-banner',
  label: 'Offer banner',
  scope: 'shared',
  schema: z.strictObject({
    id: blockId,
    eyebrow: line.optional(),
    title: line,
    text: paragraph,
    cta: link,
    picture,
  }),
  hints: {
    eyebrow: { label: 'Line above the title', input: 'text' },
    title: { label: 'Title', input: 'text' },
    text: { label: 'Text', input: 'longtext' },
    cta: { label: 'Button', input: 'link' },
    picture: { label: 'Picture', input: 'picture' },
  },
  slots: [],
});
