import { CONTEXT_ATTRIBUTES } from './context-attributes';
import { PROFILE_ATTRIBUTES } from './profile-attributes';
import type { Attribute } from './types';

/**
 * Every attribute a condition can test. Editors, publish, receipts' readers and the docs use it; the edge
 * does not: it decides by paths alone.
 */
export const ATTRIBUTES: readonly Attribute[] = [
  {
    name: 'id',
    type: 'text',
    source: 'request',
    freshness: 'of this request',
    personal: false,
    protected: false,
    label: 'Random number that tests assign by',
  },
  ...CONTEXT_ATTRIBUTES,
  ...PROFILE_ATTRIBUTES,
];

const FAMILY = '.*';
const byName = new Map(ATTRIBUTES.map((attribute) => [attribute.name, attribute]));
const families = ATTRIBUTES.filter(({ name }) => name.endsWith(FAMILY));

/** The attribute of that name, members of open families such as `profile.traits.size` included. */
export function findAttribute(name: string): Attribute | null {
  if (name.endsWith(FAMILY)) return null;
  const exact = byName.get(name);
  if (exact) return exact;
  const family = families.find((candidate) => {
    const prefix = candidate.name.slice(0, -FAMILY.length + 1);
    return name.startsWith(prefix) && /^[^.]+$/.test(name.slice(prefix.length));
  });
  return family ? { ...family, name } : null;
}
