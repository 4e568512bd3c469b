import { describe, expect, it } from 'vitest';
import type { Experiment, Manifest } from '#lib/manifest/types';
import { compileManifest } from './compile-manifest';
import { decide, explain } from './decide';
import {
  heroWith,
  runExperiment,
  sampleExperiment,
  sampleFactor,
  sampleInput,
  sampleManifest,
  sampleSlot,
  showVariant,
} from './samples';

const problemsOf = (changes: Partial<Manifest>) => {
  const compilation = compileManifest(sampleManifest(changes));
  return { ok: compilation.ok, problems: compilation.problems };
};

describe('a manifest nothing can be decided with is refused', () => {
  const base = sampleManifest({ slots: [sampleSlot('hero', 2)] });
  const page = base.pages[0];
  it.each<[Partial<Manifest>, string]>([
    [{ frame: { ...base.frame, slots: ['gone'] } }, "frame.slots[0]: no slot 'gone'"],
    [{ pages: page ? [{ ...page, slots: ['hero', 'gone'] }] : [] }, "pages[0].slots[1]: no slot 'gone'"],
    [{ pages: page ? [page, { ...page, paths: [] }] : [] }, "pages[1].id: 'home' stands twice"],
    [{ slots: [...base.slots, sampleSlot('hero', 1)] }, "slots[2].id: 'hero' stands twice"],
    [
      { slots: [...base.slots, { ...sampleSlot('x', 2), fallback: 'x.9' }] },
      "slots[2].fallback: no variant 'x.9'",
    ],
    [{ slots: [...base.slots, sampleSlot('x', 0)] }, "slots[2].fallback: no variant 'x.0'"],
    [
      { slots: [...base.slots, sampleSlot('x', 1, [showVariant('a', 'x.0'), showVariant('a', 'x.0')])] },
      "slots[2].experiences[1].id: 'a' stands twice",
    ],
    [
      { experiments: [sampleExperiment('e', 'hero'), sampleExperiment('e', 'hero')] },
      "experiments[1].id: 'e' stands twice",
    ],
  ])('%#', (changes, problem) => {
    expect(compileManifest({ ...base, ...changes })).toEqual({ ok: false, problems: [problem] });
  });
});

describe('a broken part is reported with its path and never serves', () => {
  const at = 'slots[1].experiences[0]';
  it.each<[string, Partial<Manifest>, string]>([
    [
      'unknown audience',
      { slots: heroWith(showVariant('a', 'hero.1', { audience: 'gone' })) },
      `${at}.audience: no audience 'gone'`,
    ],
    [
      'unknown variant',
      { slots: heroWith(showVariant('a', 'gone')) },
      `${at}.serve: no variant 'gone' in slot 'hero'`,
    ],
    [
      'unknown experiment',
      { slots: heroWith(runExperiment('a', 'gone')) },
      `${at}.serve: no usable experiment 'gone'`,
    ],
    [
      'unknown policy',
      { slots: heroWith({ id: 'a', serve: { kind: 'policy', policy: 'gone' } }) },
      `${at}.serve: no policy 'gone'`,
    ],
    [
      'arm that is no variant',
      {
        slots: heroWith({ id: 'a', serve: { kind: 'policy', policy: 'p' } }),
        policies: [{ id: 'p', seed: 's', arms: ['hero.1', 'gone'] }],
      },
      `${at}.serve: no variant 'gone' in slot 'hero'`,
    ],
    [
      'impossible schedule',
      { slots: heroWith(showVariant('a', 'hero.1', { schedule: { startsAt: 2, endsAt: 1 } })) },
      `${at}.schedule: ends before it starts`,
    ],
    [
      'a cap of none',
      { slots: heroWith(showVariant('a', 'hero.1', { caps: [{ per: 'day', max: 0 }] })) },
      `${at}.caps[0].max: expected 1 or more`,
    ],
    [
      'two caps of one period',
      {
        slots: heroWith(
          showVariant('a', 'hero.1', {
            caps: [
              { per: 'day', max: 1 },
              { per: 'day', max: 2 },
            ],
          }),
        ),
      },
      `${at}.caps[1].per: 'day' stands twice`,
    ],
    [
      'experiment without a factor for the slot',
      {
        slots: [...heroWith(runExperiment('a', 'e')), sampleSlot('menu', 2)],
        experiments: [sampleExperiment('e', 'menu')],
      },
      `${at}.serve: the experiment has no factor for slot 'hero'`,
    ],
    [
      'slow pattern',
      {
        slots: heroWith(showVariant('a', 'hero.1', { audience: 'slow' })),
        audiences: [{ id: 'slow', label: '', condition: { $not: { id: { $regex: '(a+)+' } } } }],
      },
      'audiences[0].condition.$not.id.$regex: slow pattern at character 1',
    ],
  ])('%s', (_name, changes, problem) => {
    const compilation = compileManifest(sampleManifest(changes));
    expect(compilation.problems).toEqual([problem]);
    if (!compilation.ok) throw new Error('refused');
    expect(decide(compilation.compiled, sampleInput()).slots[0]).toMatchObject({
      reason: 'default',
      skipped: [{ experience: 'a', why: 'invalid' }],
    });
  });

  it.each<[string, Partial<Experiment>, string]>([
    ['no factors', { factors: [] }, 'experiments[0].factors: none'],
    ['no levels', { factors: [sampleFactor('hero')] }, 'experiments[0].factors[0].levels: none'],
    [
      'a weight below 0',
      { factors: [sampleFactor('hero', 1.5, -0.5)] },
      'experiments[0].factors[0].levels: a weight below 0',
    ],
    [
      'two factors for one slot',
      { factors: [sampleFactor('hero', 0.5, 0.5), sampleFactor('hero', 0.5, 0.5)] },
      'experiments[0].factors: two for one slot',
    ],
    ['a coverage over 1', { coverage: 1.2 }, 'experiments[0].coverage: expected 0–1'],
    ['too few ranges', { ranges: [[0, 1]] }, 'experiments[0].ranges: expected one per cell'],
    [
      'a range the wrong way round',
      {
        ranges: [
          [0, 0.5],
          [1, 0.5],
        ],
      },
      'experiments[0].ranges: expected 0 ≤ from < to ≤ 1',
    ],
    [
      'ranges that overlap',
      {
        ranges: [
          [0.4, 1],
          [0, 0.5],
        ],
      },
      'experiments[0].ranges: two overlap',
    ],
    [
      'ranges for independent factors',
      {
        ranges: [
          [0, 0.5],
          [0.5, 1],
        ],
        combine: 'independent',
      },
      'experiments[0].ranges: not for independent factors',
    ],
    ['an unknown hash', { hashVersion: 3 as 2 }, 'experiments[0].hashVersion: unknown'],
    ['versions', { minBucketVersion: 1 }, 'experiments[0].bucketVersion: below the minimum'],
    ['a namespace', { namespace: ['n', 0.5, 0.5] }, 'experiments[0].namespace: expected 0 ≤ from < to ≤ 1'],
    [
      'a filter',
      { filters: [{ seed: 's', hashVersion: 2, ranges: [[0, 2]] }] },
      'experiments[0].filters[0].ranges: expected 0 ≤ from < to ≤ 1',
    ],
    ['a holdout', { holdout: { seed: 's', share: 2 } }, 'experiments[0].holdout.share: expected 0–1'],
  ])('an experiment with %s', (_name, changes, problem) => {
    const experiments = [sampleExperiment('e', 'hero', changes)];
    const { ok, problems } = problemsOf({ slots: heroWith(runExperiment('a', 'e')), experiments });
    expect({ ok, problems }).toEqual({
      ok: true,
      problems: [problem, `${at}.serve: no usable experiment 'e'`],
    });
  });

  it('a prerequisite on an experiment that is not there is never met', () => {
    const experiments = [
      sampleExperiment('e', 'hero', { prerequisites: [{ experiment: 'gone', condition: {} }] }),
    ];
    const compilation = compileManifest(
      sampleManifest({ slots: heroWith(runExperiment('a', 'e')), experiments }),
    );
    expect(compilation.problems).toEqual(["experiments[0].prerequisites[0]: no experiment 'gone'"]);
    if (!compilation.ok) throw new Error('refused');
    expect(explain(compilation.compiled, sampleInput()).slots[0]?.skipped).toEqual([
      { experience: 'a', why: 'prerequisite' },
    ]);
  });
});

describe('what is only wrong for a publish', () => {
  it.each<[string, Partial<Manifest>, string]>([
    [
      'an unknown operator',
      { audiences: [{ id: 'x', label: '', condition: { id: { $near: 1 } } }] },
      'audiences[0].condition.id.$near: unknown operator',
    ],
    [
      'weights that do not add up count as equal',
      {
        slots: heroWith(),
        experiments: [sampleExperiment('e', 'hero', { factors: [sampleFactor('hero', 0.2, 0.2)] })],
      },
      'experiments[0].factors[0].levels: weights do not add up to 1',
    ],
    [
      'a factor for a slot that is not there',
      { experiments: [sampleExperiment('e', 'gone')] },
      "experiments[0].factors[0].slot: no slot 'gone'",
    ],
    [
      'a level that is no variant',
      { slots: [sampleSlot('hero', 1)], experiments: [sampleExperiment('e', 'hero')] },
      "experiments[0].factors[0].levels[1]: no variant 'hero.1' in slot 'hero'",
    ],
    ['a policy without arms', { policies: [{ id: 'p', seed: 's', arms: [] }] }, 'policies[0].arms: none'],
    ['a holdout', { holdout: { seed: 's', share: -1 } }, 'holdout.share: expected 0–1'],
  ])('%s', (_name, changes, problem) => {
    expect(problemsOf(changes)).toEqual({ ok: true, problems: [problem] });
  });
});
