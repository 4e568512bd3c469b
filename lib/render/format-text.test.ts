import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatText, formatTexts } from './format-text';

/** No-break spaces shown as `~`. */
const shown = (text: string, locale: string) => formatText(text, locale).replaceAll('\u00a0', '~');

describe('formatText', () => {
  it.each([
    ['pl', 'We wtorek w piecu, w piątek u ciebie.', 'We wtorek w~piecu, w~piątek u~ciebie.'],
    ['pl', 'Z rampą (i z oknem) – a w domu', 'Z~rampą (i~z~oknem) – a~w~domu'],
    ['pl', 'Wypał z Gujany w', 'Wypał z~Gujany w'],
    ['en', 'As a present, I', 'As a present, I'],
    ['de', 'Kessel, 0,9 l, mattschwarz', 'Kessel, 0,9~l, mattschwarz'],
    ['en', 'Wool, 130 × 180 cm', 'Wool, 130~×~180~cm'],
    ['en', 'Bag of 120 g or 1 kg.', 'Bag of 120~g or 1~kg.'],
    ['en', '2 lamps, 3 more, 5 grams, room 12 west', '2 lamps, 3 more, 5 grams, room 12 west'],
    ['de', '90 °C und 20 %', '90~°C und 20~%'],
  ])('%s: %s', (locale, text, expected) => {
    expect(shown(text, locale)).toBe(expected);
  });

  it('changes nothing but spaces, and nothing the second time', () => {
    const text = fc.string({ unit: fc.constantFrom('w', 'Z', '1', 'g', ' ', '×', 'ł', '(', ',') });
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'pl'), (given, locale) => {
        const formatted = formatText(given, locale);
        expect(formatted.replaceAll('\u00a0', ' ')).toBe(given);
        expect(formatText(formatted, locale)).toBe(formatted);
      }),
    );
  });
});

it('formatTexts reaches every text of a value, and leaves addresses and what is no text', () => {
  const value = { id: 'w-z', link: { label: 'Kawa w domu', href: '/c/coffee#w' }, list: ['1 kg', 2, null] };
  expect(formatTexts(value, 'pl')).toEqual({
    id: 'w-z',
    link: { label: 'Kawa w\u00a0domu', href: '/c/coffee#w' },
    list: ['1\u00a0kg', 2, null],
  });
});
