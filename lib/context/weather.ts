import { FacetError } from '#lib/core/errors';
import type { Place, Weather, WeatherCondition } from './types';

/**
 * The port to weather. `read` answers at once with what is known of the place, null when nothing is: no
 * visitor waits for weather. A source that fetches does so behind the response.
 */
export interface WeatherSource {
  read(place: Place): Weather | null;
}

/** The named fallback: no weather is known, and no condition on it matches. */
export const unknownWeather: WeatherSource = { read: () => null };

/** What a fixed weather of each condition brings along: mm/h and km/h. */
const TYPICAL: Record<WeatherCondition, { rain: number; wind: number }> = {
  clear: { rain: 0, wind: 5 },
  clouds: { rain: 0, wind: 10 },
  fog: { rain: 0, wind: 5 },
  rain: { rain: 2, wind: 15 },
  snow: { rain: 0, wind: 10 },
  storm: { rain: 8, wind: 70 },
};

const COLDEST_CELSIUS = -90;
const HOTTEST_CELSIUS = 60;

/**
 * Reads `condition,temperature`, such as `rain,8` or `clear,24.5` (°C, −90 to 60); null for anything else.
 * Rain and wind are typical of the condition.
 */
export function parseFixedWeather(text: string): Weather | null {
  const match = /^([a-z]+),(-?\d{1,2}(?:\.\d)?)$/.exec(text.trim());
  const [, name = '', degrees = ''] = match ?? [];
  if (!isCondition(name)) return null;
  const temperature = Number(degrees);
  if (temperature < COLDEST_CELSIUS || temperature > HOTTEST_CELSIUS) return null;
  const typical = TYPICAL[name];
  return { condition: name, temperature, feelsLike: temperature, ...typical, rainNext3h: typical.rain > 0 };
}

function isCondition(name: string): name is WeatherCondition {
  return Object.hasOwn(TYPICAL, name);
}

/** The same weather everywhere, from the setting `WEATHER`. Throws `bad-env` for a text it cannot read. */
export function fixedWeather(text: string): WeatherSource {
  const weather = parseFixedWeather(text);
  if (!weather) {
    const conditions = Object.keys(TYPICAL).join(' | ');
    throw new FacetError('bad-env', { problems: [`WEATHER must be <${conditions}>,<°C>, such as rain,8`] });
  }
  return { read: () => weather };
}
