import type { Signer } from '#lib/core/keyring';
import * as shape from '#lib/core/shape';
import { ID_PATTERN } from './id-pattern';
import {
  type Audience,
  CAP_PERIODS,
  type Cap,
  type CodedSegment,
  type Condition,
  type DayPart,
  type Experience,
  type Experiment,
  type Factor,
  type Filter,
  type Holdout,
  type Manifest,
  type Namespace,
  type Page,
  type Policy,
  type Schedule,
  type Serve,
  type Site,
  type Slot,
  type Variant,
} from './types';

const id = shape.matching(ID_PATTERN, 'an id');
const publicPath = shape.matching(/^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/, 'a canonical path');
const clockTime = shape.matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time HH:MM');
const timeZone = shape.matching(/^[A-Za-z0-9_+/-]{1,64}$/, 'an IANA zone');
const condition = shape.dictionary(shape.anything) as shape.Shape<Condition>;
const hashVersion = shape.oneOf(1, 2);

function pair<T>(item: shape.Shape<T>): shape.Shape<[T, T]> {
  const items = shape.list(item, 2);
  return (value, path, problems): value is [T, T] => {
    if (items(value, path, problems) && value.length === 2) return true;
    problems.push(`${path}: expected a pair`);
    return false;
  };
}

const namespace: shape.Shape<Namespace> = (value, path, problems): value is Namespace => {
  const [name, from, to] = Array.isArray(value) && value.length === 3 ? value : [];
  if (typeof name === 'string' && Number.isFinite(from) && Number.isFinite(to) && from <= to) return true;
  problems.push(`${path}: expected [name, from, to]`);
  return false;
};

const site = shape.object<Site>({
  locales: shape.list(shape.matching(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'a locale'), 1),
  defaultLocale: shape.text,
  currencies: shape.list(shape.matching(/^[A-Z]{3}$/, 'a currency'), 1),
  defaultCurrency: shape.text,
  currencyByCountry: shape.dictionary(shape.text),
  timeZone,
});

const holdout = shape.object<Holdout>({ seed: shape.text, share: shape.share });

const schedule = shape.object<Schedule>({
  startsAt: shape.optional(shape.finite),
  endsAt: shape.optional(shape.finite),
  dayParts: shape.optional(
    shape.list(
      shape.object<DayPart>({
        days: shape.list(shape.oneOf(1, 2, 3, 4, 5, 6, 7), 1),
        from: clockTime,
        to: clockTime,
      }),
      1,
    ),
  ),
});

const cap = shape.object<Cap>({ per: shape.oneOf(...CAP_PERIODS), max: shape.natural });

const kind = <const K extends string>(value: K) => shape.oneOf(value);
const serve = shape.tagged<Serve>('kind', {
  variant: shape.object<Extract<Serve, { kind: 'variant' }>>({ kind: kind('variant'), variant: id }),
  experiment: shape.object<Extract<Serve, { kind: 'experiment' }>>({
    kind: kind('experiment'),
    experiment: id,
  }),
  policy: shape.object<Extract<Serve, { kind: 'policy' }>>({ kind: kind('policy'), policy: id }),
});

const experience = shape.object<Experience>({
  id,
  audience: shape.optional(id),
  schedule: shape.optional(schedule),
  caps: shape.optional(shape.list(cap, 1)),
  serve,
});

const slot = shape.object<Slot>({
  id,
  variants: shape.list(shape.object<Variant>({ id, scope: shape.oneOf('shared', 'visitor') }), 1),
  fallback: id,
  experiences: shape.list(experience),
});

const filter = shape.object<Filter>({
  seed: shape.text,
  hashVersion,
  ranges: shape.list(pair(shape.finite), 1),
});

const factor = shape.object<Factor>({
  id,
  slot: id,
  levels: shape.list(shape.object<Factor['levels'][number]>({ variant: id, weight: shape.share }), 2),
});

const experiment = shape.object<Experiment>({
  id,
  seed: shape.text,
  hashVersion,
  factors: shape.list(factor, 1),
  combine: shape.oneOf('product', 'independent'),
  coverage: shape.share,
  ranges: shape.optional(shape.list(pair(shape.finite), 1)),
  namespace: shape.optional(namespace),
  filters: shape.optional(shape.list(filter)),
  prerequisites: shape.optional(
    shape.list(shape.object<NonNullable<Experiment['prerequisites']>[number]>({ experiment: id, condition })),
  ),
  bucketVersion: shape.natural,
  minBucketVersion: shape.natural,
  holdout: shape.optional(holdout),
});

const codedMembers = {
  fingerprint: shape.matching(/^[A-Za-z0-9_-]{8}$/, 'a fingerprint'),
  slots: shape.list(id),
  params: shape.list(id),
};

const page = shape.object<Page>({
  ...codedMembers,
  id,
  template: shape.matching(/^[a-z][a-z-]*$/, 'a template'),
  paths: shape.list(publicPath),
  query: shape.list(shape.text),
  perRequest: shape.flag,
});

const audience = shape.object<Audience>({ id, label: shape.text, condition });
const policy = shape.object<Policy>({ id, seed: shape.text, arms: shape.list(id, 2) });
const groupMember = ((value, path, problems) => {
  if (typeof value === 'string' || Number.isFinite(value)) return true;
  problems.push(`${path}: expected text or a number`);
  return false;
}) as shape.Shape<string | number>;

const manifest = shape.object<Manifest>({
  schema: shape.oneOf(1),
  revision: shape.natural,
  publishedAt: shape.natural,
  site,
  frame: shape.object<CodedSegment>(codedMembers),
  pages: shape.list(page, 1),
  notFoundPage: id,
  slots: shape.list(slot),
  audiences: shape.list(audience),
  experiments: shape.list(experiment),
  policies: shape.list(policy),
  groups: shape.dictionary(shape.list(groupMember)),
  holdout: shape.optional(holdout),
  params: shape.dictionary(shape.natural),
});

/** Checks the shape of a manifest; what its parts say of each other is `compileManifest`'s business. */
export function parseManifest(value: unknown): shape.Parsed<Manifest> {
  return shape.parseShape(manifest, value);
}

/** The stored form, `<mac>.<json>`: only who holds a key of ours can make one that is accepted. */
export async function sealManifest(value: Manifest, signer: Signer): Promise<string> {
  const json = JSON.stringify(value);
  return `${await signer.sign(json)}.${json}`;
}

/** Opens a stored manifest: the signature first, then JSON, then the shape. */
export async function openManifest(sealed: string, signer: Signer): Promise<shape.Parsed<Manifest>> {
  const dot = sealed.indexOf('.');
  const json = sealed.slice(dot + 1);
  if (dot < 0 || !(await signer.verify(json, sealed.slice(0, dot))))
    return { ok: false, problems: ['$: the signature does not verify'] };
  return shape.parseJson(manifest, json);
}
