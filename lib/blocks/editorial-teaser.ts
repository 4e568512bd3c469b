import { z } from 'zod';
import { defineKind } from './block';
import { blockId, line, link, paragraph, picture } from './fields';

export const editorialTeaser = defineKind({
  type: 'editorial-teaser',
  label: 'Editorial teaser',
  scope: 'shared',
  schema: z.strictObject({
    id: blockId,
    eyebrow: line,
    title: line,
    text: paragraph,
    link,
    picture,
    side: z.enum(['left', 'right']),
  }),
  hints: {
    eyebrow: { label: 'Line above the title', input: 'text' },
    title: { label: 'Title', input: 'text' },
    text: { label: 'Text', input: 'longtext' },
    link: { label: 'Link', input: 'link' },
    picture: { label: 'Picture', input: 'picture' },
    side: { label: 'Picture stands', input: 'select' },
  },
  slots: [],
});
