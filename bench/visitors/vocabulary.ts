import type { ManifestSource } from '#lib/manifest/types';

/** The names a shop's rules test: what a population has to bring along to meet them. */
export interface Vocabulary {
  affinities: string[];
  segments: string[];
  campaigns: string[];
  favouriteStores: string[];
  /** Trait → values some rule compares it with. */
  traits: Record<string, (string | number | boolean)[]>;
}

type Scalar = string | number | boolean;

/** Every `[path, scalar]` a condition compares, at any depth. */
function comparisonsIn(node: unknown, path: string): [string, Scalar][] {
  if (Array.isArray(node)) return node.flatMap((item) => comparisonsIn(item, path));
  if (typeof node === 'object' && node !== null)
    return Object.entries(node).flatMap(([key, value]) =>
      comparisonsIn(value, key.startsWith('$') ? path : path === '' ? key : `${path}.${key}`),
    );
  return isScalar(node) ? [[path, node]] : [];
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Read from the rules themselves, so that it holds for whatever the shop publishes. */
export function readVocabulary({ audiences }: Pick<ManifestSource, 'audiences'>): Vocabulary {
  const conditions = audiences.map(({ condition }) => condition);
  const comparisons = comparisonsIn(conditions, '');
  const texts = (path: string) =>
    unique(comparisons.flatMap(([at, value]) => (at === path && typeof value === 'string' ? [value] : [])));
  const after = (prefix: string) =>
    unique(comparisons.flatMap(([at]) => (at.startsWith(prefix) ? [at.slice(prefix.length)] : [])));
  const traits = after('profile.traits.').map((name) => [
    name,
    unique(comparisons.flatMap(([at, value]) => (at === `profile.traits.${name}` ? [value] : []))),
  ]);
  return {
    affinities: after('profile.affinities.'),
    segments: texts('profile.segments'),
    campaigns: texts('context.campaign.name'),
    favouriteStores: texts('profile.favouriteStore'),
    traits: Object.fromEntries(traits),
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
