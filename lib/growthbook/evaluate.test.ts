import {
  GrowthBook,
  type Options,
  type StickyAssignmentsDocument,
  StickyBucketService,
} from '@growthbook/growthbook';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Condition, JsonValue } from '#lib/manifest/types';
import { evaluateFeature, runExperiment } from './evaluate';
import type { EvaluationContext, Experiment, FeatureRule, StickyDocs, UrlTarget } from './types';

class NoService extends StickyBucketService {
  override getAssignments(): Promise<StickyAssignmentsDocument | null> {
    return Promise.resolve(null);
  }
  override saveAssignments(): Promise<void> {
    return Promise.resolve();
  }
}

/** The same context for their package, with sticky buckets on when the context has documents. */
function theirs({ forcedFeatureValues, ...context }: EvaluationContext): GrowthBook {
  const options = structuredClone(context) as Options;
  if (context.stickyBucketAssignmentDocs) options.stickyBucketService = new NoService();
  const book = new GrowthBook(options);
  if (forcedFeatureValues) book.setForcedFeatures(new Map(Object.entries(forcedFeatureValues)));
  return book;
}

// Their package writes broken patterns to the console.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => void vi.restoreAllMocks());

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const condition = fc.constantFrom<Condition>(
  {},
  { plan: 'pro' },
  { plan: { $in: ['free', 'pro'] } },
  { $not: { country: 'DE' } },
  { country: { $exists: true }, age: { $gte: 18 } },
  { id: { $inGroup: 'staff' } },
);
const range = fc.constantFrom<[number, number]>([0, 0.5], [0.5, 1], [0.2, 0.9], [0, 1]);
const keys = fc.constantFrom('f', 'g', 'exp');
const split = fc.record(
  {
    key: keys,
    seed: fc.constantFrom('s1', 's2', ''),
    hashAttribute: fc.constantFrom('id', 'company', 'none', ''),
    fallbackAttribute: fc.constantFrom('device', 'none'),
    hashVersion: fc.constantFrom(1, 2, 99),
    coverage: fc.constantFrom(0, 0.4, 1, 2, -1),
    weights: fc.constantFrom([0.2, 0.3, 0.5], [1, 0, 0], [0.5, 0.5], [0.1, 0.1, 0.1]),
    ranges: fc.array(range, { minLength: 1, maxLength: 3 }),
    meta: fc.constantFrom(
      [{ key: '0' }, { key: '1' }, { key: '2' }],
      [{ key: 'a', name: 'A' }, { passthrough: true }, {}],
    ),
    filters: fc.array(
      fc.record(
        {
          seed: fc.constantFrom('f', 'g'),
          ranges: fc.array(range),
          hashVersion: fc.constantFrom(1, 2),
          attribute: fc.constantFrom('id', 'company'),
        },
        { requiredKeys: ['seed', 'ranges'] },
      ),
      { maxLength: 2 },
    ),
    namespace: range.map(([from, to]): [string, number, number] => ['lane', from, to]),
    condition,
    disableStickyBucketing: fc.boolean(),
    bucketVersion: fc.nat({ max: 2 }),
    minBucketVersion: fc.nat({ max: 2 }),
    phase: fc.constant('1'),
    parentConditions: fc.array(
      fc.record(
        {
          id: fc.constantFrom('f', 'g', 'gone'),
          condition: fc.constantFrom<Condition>({ value: 1 }, { value: { $ne: 'x' } }, {}),
          gate: fc.boolean(),
        },
        { requiredKeys: ['id'] },
      ),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: [] },
);
const variations = fc.constantFrom<JsonValue[]>([0, 1, 2], ['x', 'y', 'z'], [true, false], ['only']);
const rule = fc
  .tuple(
    split,
    fc.record(
      {
        id: fc.constantFrom('r1', 'r2'),
        force: fc.constantFrom<JsonValue>(1, 'forced', null, false),
        range,
        variations,
      },
      { requiredKeys: [] },
    ),
    fc.option(
      fc.record({
        contextualVariations: variations,
        contextualBanditRef: fc.constantFrom('cb', 'empty', 'gone'),
      }),
    ),
  )
  .map(([own, shown, bandit]) => ({ ...own, ...shown, ...bandit }) as FeatureRule);

const docs: fc.Arbitrary<StickyDocs> = fc
  .tuple(
    fc.constantFrom('id', 'device', 'company'),
    fc.dictionary(
      fc.tuple(keys, fc.nat({ max: 2 })).map(([key, version]) => `${key}__${version}`),
      fc.constantFrom('0', '1', '2', 'a', 'gone'),
    ),
  )
  .map(([name, assignments]) => {
    const attributeValue = { id: 'v1', device: 'd1', company: '7' }[name];
    return { [`${name}||${attributeValue}`]: { attributeName: name, attributeValue, assignments } };
  });

const context = fc.record(
  {
    attributes: fc.record(
      {
        id: fc.constantFrom('v1', 'v2', 'v3', 4, ''),
        device: fc.constantFrom('d1', 'd2'),
        company: fc.constantFrom(7, 0, 'acme'),
        plan: fc.constantFrom('free', 'pro'),
        country: fc.constantFrom('DE', 'AT'),
        age: fc.constantFrom(17, 18, '30'),
      },
      { requiredKeys: [] },
    ),
    attributeOverrides: fc.constantFrom({ plan: 'pro' }, { id: 'v9' }),
    features: fc.record({
      f: fc.record(
        { defaultValue: fc.constant('df'), rules: fc.array(rule, { maxLength: 3 }) },
        { requiredKeys: [] },
      ),
      g: fc.record(
        { defaultValue: fc.constant(1), rules: fc.array(rule, { maxLength: 2 }) },
        { requiredKeys: [] },
      ),
    }),
    contextualBandits: fc.constant({
      cb: {
        banditVersion: 7,
        contexts: [
          { leafId: 1, condition: { plan: 'pro' }, weights: [0, 1, 0] },
          { leafId: 2, condition: { country: 'DE' }, weights: [0, 0, 1] },
        ],
      },
      empty: { contexts: [] },
    }),
    savedGroups: fc.constant({ staff: ['v1', 'v2'] }),
    forcedVariations: fc.dictionary(keys, fc.integer({ min: -1, max: 3 }), { maxKeys: 1 }),
    forcedFeatureValues: fc.constant({ g: 'held' }),
    overrides: fc.dictionary(
      keys,
      fc.constantFrom<Partial<Experiment>>(
        { weights: [0, 0, 1] },
        { active: false },
        { force: 1 },
        { status: 'stopped' },
        { coverage: 0.1 },
        { groups: ['beta'] },
        { url: '^/shop' },
      ),
      { maxKeys: 1 },
    ),
    groups: fc.constantFrom({ beta: true }, { beta: false }),
    url: fc.constantFrom(
      'https://a.test/shop?f=1',
      'https://a.test/?exp=2#x',
      '/shop',
      'https://a.test/shop/?g=9',
    ),
    enabled: fc.constantFrom(true, true, true, false),
    qaMode: fc.constantFrom(false, false, true),
    stickyBucketAssignmentDocs: docs,
  },
  { requiredKeys: ['attributes', 'features'] },
) as fc.Arbitrary<EvaluationContext>;

describe('a feature', () => {
  it('comes to what GrowthBook’s own package makes of it, sticky documents included', () => {
    fc.assert(
      fc.property(context, fc.constantFrom('f', 'g', 'gone'), (given, id) => {
        const book = theirs(given);
        const expected = book.evalFeature(id);
        const { result, sticky } = evaluateFeature(given, id);
        expect(plain(result)).toEqual(plain(expected));
        if (sticky) expect(sticky).toEqual(book.getStickyBucketAssignmentDocs());
      }),
      { numRuns: 1500, seed: 21 },
    );
  });

  it('finds, refuses and writes the same sticky documents', () => {
    const versions = fc.nat({ max: 2 });
    const sticky = fc.record({
      bucketVersion: versions,
      minBucketVersion: versions,
      coverage: fc.constantFrom(1, 0.5),
    });
    const owner = fc.constantFrom<Record<string, JsonValue>>(
      { id: 'v1', device: 'd1' },
      { id: 'v2', device: 'd1' },
      { device: 'd1' },
    );
    fc.assert(
      fc.property(owner, sticky, docs, docs, (attributes, changes, one, other) => {
        const meta = [{ key: '0' }, { key: '1' }, { key: '2' }];
        const own: Experiment = {
          key: 'f',
          variations: ['x', 'y', 'z'],
          meta,
          fallbackAttribute: 'device',
          ...changes,
        };
        const given: EvaluationContext = {
          attributes,
          features: { f: { defaultValue: 'df', rules: [own] } },
          stickyBucketAssignmentDocs: { ...one, ...other },
        };
        const book = theirs(given);
        const direct = runExperiment(given, own);
        expect(plain(direct.result)).toEqual(plain(theirs(given).run(own as never)));
        expect(plain(evaluateFeature(given, 'f').result)).toEqual(plain(book.evalFeature('f')));
        expect(direct.sticky).toEqual(book.getStickyBucketAssignmentDocs());
      }),
      { numRuns: 1500, seed: 24 },
    );
  });

  it('needs no assignment twice: with the documents of the first time it comes to the same', () => {
    fc.assert(
      fc.property(context, fc.constantFrom('f', 'g'), (given, id) => {
        const first = evaluateFeature(given, id);
        if (!first.sticky) return;
        const again = evaluateFeature({ ...given, stickyBucketAssignmentDocs: first.sticky }, id);
        expect(again.sticky).toEqual(first.sticky);
      }),
      { numRuns: 500, seed: 22 },
    );
  });
});

it('a slow pattern in a parent’s condition holds for nobody', () => {
  const parent = { defaultValue: `${'a'.repeat(40)}!` };
  const parentConditions = [{ id: 'parent', condition: { value: { $regex: '^(a+)+$' } }, gate: true }];
  const features = { parent, f: { defaultValue: 'open', rules: [{ parentConditions, force: 'never' }] } };
  const { result } = evaluateFeature({ attributes: {}, features }, 'f');
  expect(result).toMatchObject({ value: null, source: 'prerequisite' });
});

describe('an experiment', () => {
  const target = fc.record(
    {
      type: fc.constantFrom<UrlTarget['type']>('simple', 'regex'),
      pattern: fc.constantFrom(
        '/shop',
        'a.test/shop',
        'https://a.test/*',
        '*.test/shop/',
        '/shop?f=1',
        '^/sh',
        '(',
        'https://a.test/#x',
      ),
      include: fc.boolean(),
    },
    { requiredKeys: ['type', 'pattern'] },
  );
  const experiment = fc
    .tuple(
      split,
      fc.record(
        {
          key: keys,
          variations,
          urlPatterns: fc.array(target, { maxLength: 2 }),
          active: fc.boolean(),
          status: fc.constantFrom('draft', 'running', 'stopped'),
          force: fc.integer({ min: -1, max: 3 }),
          groups: fc.constant(['beta']),
        },
        { requiredKeys: ['key', 'variations'] },
      ),
    )
    .map(([own, rest]) => ({ ...own, ...rest }) as Experiment);

  it('comes to what GrowthBook’s own package makes of it', () => {
    fc.assert(
      fc.property(context, experiment, (given, one) => {
        const expected = theirs(given).run(structuredClone(one) as never);
        expect(plain(runExperiment(given, one).result)).toEqual(plain(expected));
      }),
      { numRuns: 1500, seed: 23 },
    );
  });
});
