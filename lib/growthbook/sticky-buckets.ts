import type { Experiment, Feature, StickyDocs } from './types';
import { type HashAttribute, hashAttributeOf, ownMember, type Visitor } from './visitor';

const keyOf = (name: string, text: string) => `${name}||${text}`;
const assignmentKeyOf = (experiment: string, bucketVersion = 0) => `${experiment}__${bucketVersion}`;

export function isSticky(experiment: Experiment, { sticky }: Visitor): boolean {
  return sticky !== null && !experiment.disableStickyBucketing;
}

/** Those of the hash attribute win over those of the fallback attribute. */
function assignmentsOf({ hashAttribute, fallbackAttribute }: Experiment, visitor: Visitor) {
  const docs = visitor.sticky ?? {};
  const own = hashAttributeOf(visitor, hashAttribute);
  const fallback = hashAttributeOf(visitor, fallbackAttribute);
  return {
    ...(fallback.value ? ownMember(docs, keyOf(fallback.name, fallback.text))?.assignments : {}),
    ...ownMember(docs, keyOf(own.name, own.text))?.assignments,
  };
}

/** The sticky variation, null without one; `blocked` when there is one of a version that no longer counts. */
export function findSticky(experiment: Experiment, visitor: Visitor): number | null | 'blocked' {
  const { key, bucketVersion = 0, minBucketVersion = 0, meta = [] } = experiment;
  const assignments = assignmentsOf(experiment, visitor);
  for (let version = 0; version < minBucketVersion; version++)
    if (Object.hasOwn(assignments, assignmentKeyOf(key, version))) return 'blocked';
  const wanted = ownMember(assignments, assignmentKeyOf(key, bucketVersion));
  const variation = wanted === undefined ? -1 : meta.findIndex((one) => one.key === wanted);
  return variation < 0 ? null : variation;
}

/** The documents with this assignment in them. The ones given stay as they are. */
export function withAssignment(
  docs: StickyDocs,
  { key, bucketVersion }: Experiment,
  { name, text }: HashAttribute,
  variationKey: string,
): StickyDocs {
  const at = keyOf(name, text);
  const assignments = {
    ...ownMember(docs, at)?.assignments,
    [assignmentKeyOf(key, bucketVersion)]: variationKey,
  };
  return { ...docs, [at]: { attributeName: name, attributeValue: text, assignments } };
}

/** Of stored documents those that belong to a visitor: by every attribute the features hash. */
export function ownDocs(
  stored: readonly StickyDocs[string][],
  features: Readonly<Record<string, Feature>>,
  visitor: Visitor,
): StickyDocs {
  const rules = Object.values(features)
    .flatMap((feature) => feature.rules ?? [])
    .filter((rule) => rule.variations ?? rule.contextualVariations);
  const names = rules.flatMap((rule) => [rule.hashAttribute ?? '', rule.fallbackAttribute ?? '']);
  const own = new Set(
    names.map((name) => hashAttributeOf(visitor, name)).map(({ name, text }) => keyOf(name, text)),
  );
  const keyed = stored.map((doc) => [keyOf(doc.attributeName, doc.attributeValue), doc] as const);
  return Object.fromEntries(keyed.filter(([key]) => own.has(key)));
}
