import { z } from 'zod';
import { defineKind } from './block';
import { blockId, line, link, paragraph } from './fields';
import { SCENES } from './pictures';

export const hero = defineKind({
  type: 'hero',
  label: 'Hero',
  scope: 'shared',
  schema: z.strictObject({
    id: blockId,
    eyebrow: line,
    title: line,
    text: paragraph,
    cta: link,
    secondary: link.optional(),
    scene: z.enum(SCENES),
  }),
  hints: {
    eyebrow: { label: 'Line above the title', input: 'text' },
    title: { label: 'Title', input: 'text', help: 'Up to eight words.' },
    text: { label: 'Text', input: 'longtext' },
    cta: { label: 'Button', input: 'link' },
    secondary: { label: 'Second link', input: 'link' },
    scene: { label: 'Scene', input: 'picture' },
  },
  slots: [],
});
