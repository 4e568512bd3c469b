import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { exampleManifest } from './example-manifest';
import { openManifest, parseManifest, sealManifest } from './parse';

const signer = createSigner(parseKeyring(`k1:${'A'.repeat(43)}`), 'manifest');

function changed(path: string, value: unknown): unknown {
  const manifest: unknown = exampleManifest();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => (at as Record<string, unknown>)[key], manifest);
  (parent as Record<string, unknown>)[last] = value;
  return manifest;
}

describe('parseManifest', () => {
  it('takes the example', () => {
    expect(parseManifest(exampleManifest())).toMatchObject({ ok: true });
  });

  it.each([
    ['schema', 2, '$.schema'],
    ['revision', -1, '$.revision'],
    ['site.locales', [], '$.site.locales'],
    ['pages.1.paths.0', '/C/Coffee/', '$.pages[1].paths[0]'],
    ['pages.0.fingerprint', '../../..', '$.pages[0].fingerprint'],
    [
      'slots.1.experiences.2.schedule.dayParts.0.from',
      '25:00',
      '$.slots[1].experiences[2].schedule.dayParts[0].from',
    ],
    ['slots.1.experiences.0.caps', [], '$.slots[1].experiences[0].caps'],
    ['slots.1.experiences.0.caps', [{ per: 'year', max: 1 }], '$.slots[1].experiences[0].caps[0].per'],
    ['slots.1.experiences.0.caps', [{ per: 'day', max: -1 }], '$.slots[1].experiences[0].caps[0].max'],
    ['experiments.0.ranges', [[0, 0.5, 1]], '$.experiments[0].ranges[0]'],
    ['slots.1.experiences.0.serve', { kind: 'magic' }, '$.slots[1].experiences[0].serve.kind'],
    ['experiments.0.coverage', 1.5, '$.experiments[0].coverage'],
    ['experiments.0.namespace', ['a', 1, 0], '$.experiments[0].namespace'],
    ['slots.1.experiences.0.id', 'sale/rain', '$.slots[1].experiences[0].id'],
    ['surprise', 1, '$.surprise'],
  ])('%s = %j is refused at its path', (path, value, at) => {
    const parsed = parseManifest(changed(path, value));
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      expect.stringMatching(new RegExp(`^${at.replace(/[$.[\]]/g, '\\$&')}`)),
    ]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => parseManifest(value).ok === false));
  });
});

describe('sealed manifests', () => {
  it('open as they were sealed', async () => {
    const opened = await openManifest(await sealManifest(exampleManifest(), signer), signer);
    expect(opened).toEqual({ ok: true, value: exampleManifest() });
  });

  it('do not open when a byte was changed, cut, or another key made them', async () => {
    const sealed = await sealManifest(exampleManifest(), signer);
    const foreign = createSigner(parseKeyring(`k1:${'B'.repeat(42)}A`), 'manifest');
    for (const bad of [
      sealed.replace('"revision":7', '"revision":8'),
      sealed.slice(0, -1),
      sealed.slice(44),
      '',
    ])
      expect(await openManifest(bad, signer)).toEqual({
        ok: false,
        problems: ['$: the signature does not verify'],
      });
    expect((await openManifest(sealed, foreign)).ok).toBe(false);
  });
});
