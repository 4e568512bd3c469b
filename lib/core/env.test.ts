import { describe, expect, it } from 'vitest';
import { readEnv } from './env';

describe('readEnv', () => {
  it('gives defaults for what is not set or empty', () => {
    const env = readEnv({ PLACE_HEADERS: '' });
    expect(env).toMatchObject({
      SITE_ORIGIN: 'http://localhost:3000',
      PLACE_HEADERS: 'none',
      REFRESH_SECONDS: 10,
    });
    expect(env.FACET_KEYS).toBeNull();
  });

  it('names every bad variable at once, and no value', () => {
    const bad = { SITE_ORIGIN: 'https://shop.example/path', PLACE_HEADERS: 'akamai', OPS_TOKEN: 'hunter2' };
    expect(() => readEnv(bad)).toThrow(/SITE_ORIGIN.*PLACE_HEADERS.*OPS_TOKEN/);
    expect(() => readEnv(bad)).not.toThrow(/hunter2/);
  });

  it.each([
    ['short', /FACET_KEYS must be/],
    ['k1:c2hvcnQ', /FACET_KEYS must be/],
    [`k1:${'A'.repeat(43)},k1:${'B'.repeat(43)}`, /FACET_KEYS must be/],
  ])('FACET_KEYS=%s is refused', (FACET_KEYS, message) => {
    expect(() => readEnv({ FACET_KEYS })).toThrow(message);
    const good = `k2:${'A'.repeat(43)}`;
    expect(readEnv({ FACET_KEYS: good }).FACET_KEYS).toBe(good);
  });

  it.each(['rain,8', 'clear,24.5', 'snow,-3', 'fog,60', 'storm,-90', ' clouds,0 '])(
    'WEATHER=%j is taken',
    (WEATHER) => {
      expect(readEnv({ WEATHER }).WEATHER).toBe(WEATHER);
    },
  );

  it.each(['sunny', 'rain', 'rain,', 'sun,8', 'rain,60.1', 'rain,-91', 'rain,8.55', 'RAIN,8', 'rain,8,9'])(
    'WEATHER=%j is refused',
    (WEATHER) => {
      expect(() => readEnv({ WEATHER })).toThrow(/WEATHER must be/);
    },
  );

  it.each(['0', 'true', 'yes', ' 1'])('FACET_BEHIND_FRONT=%j is refused', (FACET_BEHIND_FRONT) => {
    expect(() => readEnv({ FACET_BEHIND_FRONT })).toThrow(/FACET_BEHIND_FRONT must be 1/);
    expect(readEnv({ FACET_BEHIND_FRONT: '1' }).FACET_BEHIND_FRONT).toBe('1');
  });

  it.each(['0', '61', 'soon', '-1'])('REFRESH_SECONDS=%s is refused', (REFRESH_SECONDS) => {
    expect(() => readEnv({ REFRESH_SECONDS })).toThrow(/REFRESH_SECONDS must be/);
  });
});
