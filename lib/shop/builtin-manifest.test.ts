import { describe, expect, it } from 'vitest';
import { compileManifest } from '#lib/decide/compile-manifest';
import { parseManifest } from '#lib/manifest/parse';
import { builtinManifest } from './builtin-manifest';
import { shopContent } from './variants';

const builtin = builtinManifest();

describe('builtinManifest', () => {
  it('parses and compiles without a problem', () => {
    expect(parseManifest(builtin)).toEqual({ ok: true, value: builtin });
    expect(compileManifest(builtin)).toMatchObject({ ok: true, problems: [] });
  });

  it('is older than anything published, and every page of it is rendered from the build', () => {
    expect([builtin.revision, builtin.publishedAt]).toEqual([0, 0]);
    const prints = [builtin.frame, ...builtin.pages].map(({ fingerprint, params }) => [fingerprint, params]);
    for (const print of prints) expect(print).toEqual(['builtin0', []]);
  });

  it('has no rule, so that everybody gets the defaults', () => {
    const { slots, audiences, experiments, policies } = builtin;
    expect([audiences, experiments, policies]).toEqual([[], [], []]);
    for (const { variants, fallback, experiences } of slots) {
      expect(experiences).toEqual([]);
      expect(variants).toEqual([{ id: fallback, scope: 'shared' }]);
    }
  });

  it('names slots its pages can be made of, with content in every locale', () => {
    const known = builtin.slots.map(({ id }) => id);
    for (const { slots } of [builtin.frame, ...builtin.pages])
      expect(known).toEqual(expect.arrayContaining(slots));
    for (const { fallback } of builtin.slots)
      expect(Object.keys(shopContent[fallback] ?? {})).toEqual(expect.arrayContaining(builtin.site.locales));
  });

  it('is a new one each time: nobody can change it for others', () => {
    builtinManifest().slots.length = 0;
    expect(builtinManifest().slots.length).toBeGreaterThan(3);
  });
});
