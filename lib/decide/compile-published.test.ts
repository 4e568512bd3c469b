import { describe, expect, it } from 'vitest';
import type { Manifest } from '#lib/manifest/types';
import { compileManifest } from './compile-manifest';
import { compilePublished } from './compile-published';
import { decide } from './decide';
import {
  heroWith,
  runExperiment,
  SAMPLE_AUDIENCES,
  sampleExperiment,
  sampleFactor,
  sampleInput,
  sampleManifest,
  sampleSlot,
  showVariant,
} from './samples';

describe('compilePublished', () => {
  it('decides as the checked compilation does', () => {
    const manifest = sampleManifest({
      audiences: SAMPLE_AUDIENCES,
      slots: heroWith(showVariant('a', 'hero.1', { audience: 'cold' }), runExperiment('b', 'e')),
      experiments: [sampleExperiment('e', 'hero')],
    });
    const [checked, published] = [compileManifest(manifest), compilePublished(manifest)];
    if (!checked.ok || !published.ok) throw new Error('refused');
    expect(published.problems).toEqual([]);
    for (const assignmentId of ['v1', 'v2', 'v3', null])
      expect(decide(published.compiled, sampleInput({ assignmentId }))).toEqual(
        decide(checked.compiled, sampleInput({ assignmentId })),
      );
  });

  const base = sampleManifest({ slots: heroWith() });
  const [home] = base.pages;
  it.each<[string, Partial<Manifest>]>([
    ['a slot without its default', { slots: [...base.slots, { ...sampleSlot('x', 2), fallback: 'gone' }] }],
    ['a slot without variants', { slots: [...base.slots, sampleSlot('x', 0)] }],
    ['a page of a slot that is not there', { pages: home ? [{ ...home, slots: ['gone'] }] : [] }],
    ['a frame of a slot that is not there', { frame: { ...base.frame, slots: ['gone'] } }],
    ['no page for unknown paths', { notFoundPage: 'gone' }],
  ])('refuses %s', (_name, changes) => {
    expect(compilePublished({ ...base, ...changes }).ok).toBe(false);
  });

  it.each<[string, Manifest['experiments'][number]]>([
    ['weights that do not add up', sampleExperiment('e', 'hero', { factors: [sampleFactor('hero', 3, 4)] })],
    ['no factors', sampleExperiment('e', 'hero', { factors: [] })],
    ['no levels', sampleExperiment('e', 'hero', { factors: [sampleFactor('hero')] })],
    ['an unknown hash', sampleExperiment('e', 'hero', { hashVersion: 9 as 2 })],
  ])(
    'an experiment with %s, met all the same, leaves a slot with one of its variants',
    (_name, experiment) => {
      const compilation = compilePublished(
        sampleManifest({ slots: heroWith(runExperiment('a', 'e')), experiments: [experiment] }),
      );
      if (!compilation.ok) throw new Error('refused');
      expect(decide(compilation.compiled, sampleInput()).slots[0]?.variant).toMatch(/^hero\.[0-3]$/);
    },
  );
});
