import { z } from 'zod';
import { defineKind } from './block';
import { blockId, slot } from './fields';

export const pair = defineKind({
  type: 'pair',
  label: 'Two side by side',
  scope: 'shared',
  schema: z.strictObject({ id: blockId, left: slot, right: slot }),
  hints: {
    left: { label: 'Left', input: 'slot' },
    right: { label: 'Right', input: 'slot', help: 'Below the left on a narrow screen.' },
  },
  slots: ['left', 'right'],
});
