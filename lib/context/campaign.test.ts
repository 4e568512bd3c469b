import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCampaign } from './campaign';

test.each([
  ['', {}],
  ['page=2&email=anna%40x.de', {}],
  [
    'utm_source=news&utm_medium=email&utm_campaign=spring+sale&utm_content=a&utm_term=boots&page=2',
    { source: 'news', medium: 'email', name: 'spring sale', content: 'a', term: 'boots' },
  ],
  ['utm_source=a&utm_source=b', { source: 'a' }],
  ['utm_source=&utm_medium=%20', {}],
  ['utm_source=a%00%0d%0ab', { source: 'ab' }],
  ['utm_source=%E0%A4', { source: '\ufffd' }],
  [`utm_source=${'x'.repeat(100)}&utm_medium=${'x'.repeat(101)}`, { source: 'x'.repeat(100) }],
  ['UTM_SOURCE=a', {}],
])('%s', (query, campaign) => {
  expect(readCampaign(query)).toEqual(campaign);
});

test('any query gives values within their bounds', () => {
  const pair = fc.tuple(fc.constantFrom('utm_source', 'utm_campaign', 'q'), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(pair), fc.string({ unit: 'binary' }), (pairs, tail) => {
      for (const value of Object.values(readCampaign(`${new URLSearchParams(pairs)}&${tail}`)))
        expect(value).toMatch(/^[^\p{Cc}\p{Cs}]{1,100}$/u);
    }),
  );
});
