import { FacetError } from '#lib/core/errors';
import { sha256 } from '#lib/core/hash';
import { matching, object, oneOf, parseJson, type Shape, tagged } from '#lib/core/shape';
import { oneTimeLinkKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';

/** Whom a one-time link signs in. */
export type LinkPurpose =
  | { kind: 'staff'; user: string; role: string }
  | { kind: 'customer'; customerId: string };

const id = matching(/^[A-Za-z0-9_-]{1,40}$/, 'an id');
const role = matching(/^[a-z-]{1,20}$/, 'a role');
const shape: Shape<LinkPurpose> = tagged<LinkPurpose>('kind', {
  staff: object<LinkPurpose & { kind: 'staff' }>({ kind: oneOf('staff'), user: id, role }),
  customer: object<LinkPurpose & { kind: 'customer' }>({ kind: oneOf('customer'), customerId: id }),
});

/**
 * Makes the secret of a link that works once within `ttlMs`. Only its hash is stored, so whoever reads the
 * store cannot use it.
 */
export async function createOneTimeLink(options: {
  store: Store;
  randomId: () => string;
  purpose: LinkPurpose;
  ttlMs: number;
}): Promise<string> {
  const token = options.randomId();
  const value = JSON.stringify(options.purpose);
  await options.store.send(['SET', await keyOf(token), value, 'PX', options.ttlMs]);
  return token;
}

/** What the link was for; null when there is no such link, it was used, or its time is over. */
export async function consumeOneTimeLink(store: Store, token: string): Promise<LinkPurpose | null> {
  if (!/^[A-Za-z0-9_-]{22}$/.test(token)) return null;
  const value = await store.send(['GETDEL', await keyOf(token)]);
  if (value === null) return null;
  if (typeof value !== 'string')
    throw new FacetError('store-unavailable', { why: 'an answer of another type' });
  const parsed = parseJson(shape, value);
  return parsed.ok ? parsed.value : null;
}

async function keyOf(token: string): Promise<string> {
  return oneTimeLinkKey(await sha256(token));
}
