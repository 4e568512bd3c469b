import { describe, expect, it } from 'vitest';
import { EVENT_CONSENT, eventSchema, parseEvents } from './event-schema';

const envelope = { schema: 1, id: '00ff00ff00ff00ff', at: 1_790_000_000_000 };
const view = { ...envelope, kind: 'product-view', product: 'espresso-nero' };

describe('parseEvents', () => {
  it('takes a batch of several kinds', () => {
    const order = {
      ...envelope,
      kind: 'order',
      order: 'A-1',
      lines: [{ product: 'espresso-nero', quantity: 2 }],
      total: { amount: 2380, currency: 'EUR' },
    };
    expect(parseEvents([view, order])).toEqual({ ok: true, events: [view, order] });
  });

  it.each([
    ['an unknown kind', { ...view, kind: 'telepathy' }, '$[1].kind'],
    ['an id of another length', { ...view, id: 'ff' }, '$[1].id'],
    ['a member nobody knows', { ...view, email: 'anna@x.de' }, '$[1]'],
    ['an older schema', { ...view, schema: 0 }, '$[1].schema'],
    ['a product with a path in it', { ...view, product: '../x' }, '$[1].product'],
  ])('names %s', (_what, bad, at) => {
    const parsed = parseEvents([view, bad]);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? [] : parsed.problems).toEqual([expect.stringContaining(`${at}:`)]);
  });

  it('refuses 501 events and none', () => {
    expect(parseEvents(Array.from({ length: 501 }, () => view)).ok).toBe(false);
    expect(parseEvents([]).ok).toBe(false);
  });

  it('every kind has a consent level', () => {
    const kinds = eventSchema.options.map((option) => option.shape.kind.value);
    expect(Object.keys(EVENT_CONSENT).sort()).toEqual([...kinds].sort());
  });
});
