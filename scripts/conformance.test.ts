import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { JsonValue } from '#lib/manifest/types';
import { runCases } from './conformance';
import { GROUPS } from './conformance-groups';

const offer: JsonValue = {
  offer: { defaultValue: 'none', rules: [{ variations: ['a', 'b'], hashVersion: 2 }] },
};
const assigned: JsonValue = {
  value: 'a',
  on: true,
  off: false,
  source: 'experiment',
  experiment: { key: 'offer', variations: ['a', 'b'], hashVersion: 2 },
  experimentResult: {
    ...{ key: '0', featureId: 'offer', inExperiment: true, hashUsed: true, variationId: 0, value: 'a' },
    ...{ hashAttribute: 'id', hashValue: 'anna', stickyBucketUsed: false, bucket: 0.3215 },
  },
};
const sticky: JsonValue = {
  attributes: { device: 'd7' },
  features: {
    offer: {
      rules: [
        {
          ...{ key: 'e', variations: ['a', 'b'], meta: [{ key: '0' }, { key: '1' }], hashVersion: 2 },
          fallbackAttribute: 'device',
        },
      ],
    },
  },
};
const stickyDoc = (assignment: JsonValue): JsonValue => ({
  attributeName: 'device',
  attributeValue: 'd7',
  assignments: { e__0: assignment },
});
const stickyResult = (variationId: number, stickyBucketUsed: boolean): JsonValue => ({
  ...{ key: String(variationId), featureId: 'offer', inExperiment: true, hashUsed: true, variationId },
  ...{ value: ['a', 'b'][variationId] ?? null, hashAttribute: 'device', hashValue: 'd7' },
  ...{ stickyBucketUsed, bucket: 0.4101 },
});
const bandit: JsonValue = {
  attributes: { id: 'anna', plan: 'pro' },
  features: {
    tile: {
      defaultValue: 'plain',
      rules: [{ contextualVariations: ['tea', 'coffee'], contextualBanditRef: 'cb', weights: [1, 0] }],
    },
  },
  contextualBandits: {
    cb: { banditVersion: 3, contexts: [{ leafId: 5, condition: { plan: 'pro' }, weights: [0, 1] }] },
  },
};

/** Rows of our own, in every layout that is read; all of them pass. */
const ROWS: Record<string, JsonValue[][]> = {
  evalCondition: [
    ['text', { city: 'Wien' }, { city: 'Wien' }, true],
    ['a saved list', { id: { $inGroup: 'staff' } }, { id: 7 }, true, { staff: [7, 8] }],
    ['an unknown operator', { id: { $near: 7 } }, { id: 7 }, false],
  ],
  hash: [
    ['morgen', 'anna', 1, 0.147],
    ['morgen', 'anna', 2, 0.5928],
    ['morgen', 'anna', 3, null],
  ],
  getBucketRange: [
    [
      'thirds',
      [3, 1, null],
      [
        [0, 0.33333333],
        [0.33333333, 0.66666667],
        [0.66666667, 1],
      ],
    ],
    [
      'a part of uneven ones',
      [2, 0.5, [0.2, 0.8]],
      [
        [0, 0.1],
        [0.2, 0.6],
      ],
    ],
  ],
  chooseVariation: [
    [
      'the second',
      0.5,
      [
        [0, 0.5],
        [0.5, 1],
      ],
      1,
    ],
    [
      'none',
      0.4,
      [
        [0, 0.3],
        [0.5, 1],
      ],
      -1,
    ],
  ],
  getEqualWeights: [
    [0, []],
    [4, [0.25, 0.25, 0.25, 0.25]],
  ],
  inNamespace: [
    ['inside', 'anna', ['lane', 0, 0.5], true],
    ['outside', 'anna', ['lane', 0.5, 1], false],
  ],
  getQueryStringOverride: [
    ['asked for', 'offer', 'https://a.test/?x=1&offer=1#top', 2, 1],
    ['too high', 'offer', 'https://a.test/?offer=2', 2, null],
  ],
  run: [
    [
      'assigned',
      { attributes: { id: 'anna' } },
      { key: 'offer', variations: ['a', 'b'], hashVersion: 2 },
      'a',
      true,
      true,
    ],
    [
      'forced',
      { forcedVariations: { offer: 1 } },
      { key: 'offer', variations: ['a', 'b'] },
      'b',
      true,
      false,
    ],
    [
      'of a part only',
      { attributes: { id: 'anna' } },
      { key: 'offer', variations: [0, 1], coverage: 0 },
      0,
      false,
    ],
  ],
  feature: [
    ['assigned', { attributes: { id: 'anna' }, features: offer }, 'offer', assigned],
    ['unknown', {}, 'offer', { value: null, on: false, off: true, source: 'unknownFeature', ruleId: '' }],
  ],
  stickyBucket: [
    ['written', sticky, [], 'offer', stickyResult(0, false), { 'device||d7': stickyDoc('0') }],
    ['kept', sticky, [stickyDoc('1')], 'offer', stickyResult(1, true), { 'device||d7': stickyDoc('1') }],
    [
      'in the context',
      { ...(sticky as object), stickyBucketAssignmentDocs: { 'device||d7': stickyDoc('1') } },
      'offer',
      stickyResult(1, true),
      { 'device||d7': stickyDoc('1') },
    ],
  ],
  contextualBandit: [
    ['a leaf', bandit, 'tile', { value: 'coffee', leafId: 5, variationWeights: [0, 1], banditVersion: 3 }],
    [
      'no leaf',
      { ...(bandit as object), attributes: { id: 'anna' } },
      'tile',
      { value: 'tea', leafId: -1, variationWeights: [1, 0] },
    ],
    [
      'no such bandit',
      { ...(bandit as object), contextualBandits: {} },
      { key: 'tile', contextualVariations: ['tea', 'coffee'], contextualBanditRef: 'cb', weights: [1, 0] },
      { value: 'tea', leafId: null, banditVersion: null },
    ],
  ],
};
const versions = {
  lt: [['1.2.3-rc1', '1.2.3', true]],
  gt: [['2.0.0', '10.0.0', false]],
  eq: [['v1.0.0', '1.0.0', true]],
};

describe('runCases', () => {
  it('passes rows of every group, and says how many', () => {
    const { lines, failed } = runCases({ specVersion: '0.8.0', ...ROWS, versionCompare: versions });
    expect([failed, ...lines]).toEqual([
      0,
      'cases of version 0.8.0',
      ...Object.entries(ROWS).map(([name, { length }]) => `${name}: passed ${length} of ${length}`),
      ...['lt', 'gt', 'eq'].map((name) => `versionCompare.${name}: passed 1 of 1`),
    ]);
  });

  it.each(Object.keys(ROWS))('names a row of %s that fails', (name) => {
    const [row = []] = ROWS[name] ?? [];
    const { lines, failed } = runCases({ [name]: [[...row.slice(0, -1), 'something else']] });
    expect(failed).toBe(1);
    expect(lines.slice(0, 2)).toEqual([`${name}: passed 0 of 1`, expect.stringContaining('  failed: ')]);
    expect(lines[1]).toContain(typeof row[0] === 'string' ? row[0] : '0');
  });

  it.each(Object.keys(ROWS))('a row of %s without its layout fails, and the run goes on', (name) => {
    const { lines, failed } = runCases({ [name]: [7, [], ['a', 'b', 'c', 'd', 'e', 'f', 'g']] });
    expect([failed, lines[0]]).toEqual([3, `${name}: passed 0 of 3`]);
  });

  it('lists what it does not implement, and what a file leaves out', () => {
    const { lines, failed } = runCases({ decrypt: [['a', 'b', 'c', null]], hash: [] });
    expect(failed).toBe(0);
    expect(lines).toEqual([
      'hash: passed 0 of 0',
      'decrypt: not implemented (1 rows)',
      `not in this file: ${[...GROUPS.keys()].filter((name) => name !== 'hash').join(', ')}`,
    ]);
  });
});

describe('npm run conformance', () => {
  const dir = mkdtempSync(join(tmpdir(), 'facet-conformance-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const run = (text: string | null) => {
    const file = join(dir, 'cases.json');
    if (text !== null) writeFileSync(file, text);
    const args = ['--import', 'tsx', 'scripts/conformance.ts', ...(text === null ? [] : [file])];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, out: stdout.trim().split('\n'), err: stderr.trim().split('\n') };
  };

  it.each<[string, string | null, number, string, number]>([
    ['all passes', '{"getEqualWeights":[[1,[1]]]}', 0, '', 1],
    ['a row fails', '{"getEqualWeights":[[1,[2]]]}', 1, '', 1],
    ['no JSON', '{"hash":', 2, 'cases.json: ', 1],
    ['no object', '[]', 2, 'expected one JSON object', 1],
    ['no group', '{"specVersion":"1"}', 2, 'holds no group', 1],
    ['no file', null, 2, 'usage: npm run conformance -- FILE', 1],
  ])('%s: exit code %#', (_name, text, code, says, errorLines) => {
    const { status, err } = run(text);
    expect(status).toBe(code);
    expect(err).toHaveLength(errorLines);
    expect(err[0]).toContain(says);
  });
});
