import { z } from 'zod';

const id64 = z.string().regex(/^[0-9a-f]{16}$/, '64 bits as 16 hex digits');
const productId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const name = z.string().min(1).max(80);
const money = z.strictObject({ amount: z.number().int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) });

const envelope = {
  schema: z.literal(1),
  /** From the client, so that a retry counts once. */
  id: id64,
  /** Milliseconds since 1970, by the client's clock. */
  at: z.number().int().positive(),
};

const line = z.strictObject({ product: productId, quantity: z.number().int().min(1).max(999) });

/** What each kind of event says beside the envelope. */
const kinds = {
  'page-view': { path: z.string().startsWith('/').max(512), code: z.string().max(200).optional() },
  'product-view': { product: productId, category: name.optional(), brand: name.optional() },
  search: { query: z.string().min(1).max(200), results: z.number().int().min(0) },
  'basket-add': { product: productId, quantity: line.shape.quantity },
  'basket-remove': { product: productId, quantity: line.shape.quantity },
  order: { order: z.string().min(1).max(64), lines: z.array(line).min(1).max(200), total: money },
  'store-visit': { store: name },
  click: { slot: name, target: z.string().max(512) },
  exposure: { code: z.string().min(20).max(200), slots: z.array(name).min(1).max(40) },
  dismissal: { slot: name },
  custom: {
    name,
    data: z.record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()])),
  },
} as const;

export type EventKind = keyof typeof kinds;

/** The least consent a kind needs: below it the tracker sends nothing and the server drops what comes. */
export const EVENT_CONSENT: Record<EventKind, 'measurement' | 'personalisation'> = {
  'page-view': 'measurement',
  'product-view': 'personalisation',
  search: 'personalisation',
  'basket-add': 'personalisation',
  'basket-remove': 'personalisation',
  order: 'measurement',
  'store-visit': 'personalisation',
  click: 'measurement',
  exposure: 'measurement',
  dismissal: 'measurement',
  custom: 'personalisation',
};

function kind<K extends EventKind>(value: K) {
  return z.strictObject({ ...envelope, kind: z.literal(value), ...kinds[value] });
}

export const eventSchema = z.discriminatedUnion('kind', [
  kind('page-view'),
  kind('product-view'),
  kind('search'),
  kind('basket-add'),
  kind('basket-remove'),
  kind('order'),
  kind('store-visit'),
  kind('click'),
  kind('exposure'),
  kind('dismissal'),
  kind('custom'),
]);

type VisitorEvent = z.infer<typeof eventSchema>;

const MAX_EVENTS = 500;

export type ParsedBatch = { ok: true; events: VisitorEvent[] } | { ok: false; problems: string[] };

/** Checks a batch whole: every bad event and field is named, `$[3].product: …`. */
export function parseEvents(value: unknown): ParsedBatch {
  const parsed = z.array(eventSchema).min(1).max(MAX_EVENTS).safeParse(value);
  if (parsed.success) return { ok: true, events: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
    return `$${path.join('')}: ${issue.message}`;
  });
  return { ok: false, problems };
}
