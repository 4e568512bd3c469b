import { describe, expect, test } from 'vitest';
import { fixedWeather, parseFixedWeather, unknownWeather } from './weather';

describe('fixed weather', () => {
  test.each([
    ['rain,8', { condition: 'rain', temperature: 8, feelsLike: 8, rain: 2, wind: 15, rainNext3h: true }],
    [
      ' clear,24.5 ',
      { condition: 'clear', temperature: 24.5, feelsLike: 24.5, rain: 0, wind: 5, rainNext3h: false },
    ],
    ['snow,-3', { condition: 'snow', temperature: -3, feelsLike: -3, rain: 0, wind: 10, rainNext3h: false }],
  ])('%s', (text, weather) => {
    expect(parseFixedWeather(text)).toEqual(weather);
    expect(fixedWeather(text).read({})).toEqual(weather);
  });

  test.each([
    '',
    'rain',
    'rain,',
    'sun,8',
    'rain,61',
    'rain,-91',
    'rain,8,9',
    'toString,8',
    'RAIN,8',
    'rain,8.55',
  ])('refuses %j', (text) => {
    expect(parseFixedWeather(text)).toBeNull();
    expect(() => fixedWeather(text)).toThrow('bad-env');
  });
});

test('unknown weather is null', () => {
  expect(unknownWeather.read({ city: 'Berlin' })).toBeNull();
});
