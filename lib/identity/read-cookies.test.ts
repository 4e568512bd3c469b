import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Counters } from '#lib/core/counters';
import { COOKIE_ALPHABET } from './cookie-table';
import { readCookies } from './read-cookies';

function read(header: string | null, secure = true) {
  const counters = new Counters();
  const { present, values } = readCookies(header, secure, counters);
  return { values: Object.fromEntries(values), present: [...present], counts: counters.snapshot() };
}

describe('readCookies', () => {
  const NAME = '__Host-facet-session';
  test.each([
    ['no header', null, {}, {}],
    ['others only', 'a=b; c', {}, {}],
    ['ours among others', `a=b; ${NAME}=x.y-z_1; c=d`, { session: 'x.y-z_1' }, {}],
    ['blank around it', `a=b ;\t${NAME}\t= v `, { session: 'v' }, {}],
    ['twice', `${NAME}=a; ${NAME}=b`, {}, { 'cookie.session.duplicate': 1 }],
    ['twice the same', `${NAME}=a; ${NAME}=a`, {}, { 'cookie.session.duplicate': 1 }],
    ['three times', `${NAME}=a; ${NAME}=b; ${NAME}=a`, {}, { 'cookie.session.duplicate': 2 }],
    [
      'refused, then good',
      `${NAME}=%00; ${NAME}=b`,
      {},
      { 'cookie.session.duplicate': 1, 'cookie.session.malformed': 1 },
    ],
    ['an escape', `${NAME}=a%00b`, {}, { 'cookie.session.malformed': 1 }],
    ['a line break', `${NAME}=a\nb`, {}, { 'cookie.session.malformed': 1 }],
    ['quoted', `${NAME}="a"`, {}, { 'cookie.session.malformed': 1 }],
    ['empty', `${NAME}=`, {}, { 'cookie.session.malformed': 1 }],
    ['as long as may be', `${NAME}=${'x'.repeat(1_024)}`, { session: 'x'.repeat(1_024) }, {}],
    ['longer', `${NAME}=${'x'.repeat(1_025)}`, {}, { 'cookie.session.oversized': 1 }],
    ['another case', `__host-facet-session=v`, {}, {}],
    ['a name browsers do not guard', `\u00a0${NAME}=v`, {}, {}],
  ])('%s', (_what, header, values, counts) => {
    const { values: seen, counts: counted } = read(header);
    expect({ values: seen, counts: counted }).toEqual({ values, counts });
  });

  test('https reads the guarded name only, http the plain one only', () => {
    const both = 'facet-session=plain; __Host-facet-session=guarded';
    expect(read(both, true).values).toEqual({ session: 'guarded' });
    expect(read(both, false).values).toEqual({ session: 'plain' });
  });

  test('a refused cookie is still known to be present', () => {
    expect(read(`${NAME}=%00`).present).toEqual(['session']);
  });

  test('any header gives values of our alphabet and length, and never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(NAME, 'facet-hint', '__Host-facet-hint', '=', ';', '; ', ' ', 'abc', '%', '"'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const header = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(header, fc.boolean(), (text, secure) => {
        for (const value of Object.values(read(text, secure).values)) {
          expect(value).toMatch(COOKIE_ALPHABET);
          expect(value.length).toBeLessThanOrEqual(1_024);
        }
      }),
      { numRuns: 500 },
    );
  });
});
