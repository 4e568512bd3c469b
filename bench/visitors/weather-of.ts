import type { Place, Weather, WeatherCondition } from '#lib/context/types';
import { parseFixedWeather, type WeatherSource } from '#lib/context/weather';
import { CITIES, type City } from './cities';
import { createRandom, pickWeighted } from './random';

const HOUR_MS = 3_600_000;
/** Weather changes every few hours, not every one. */
const SPELL_HOURS = 3;

/** The weather of a city in a spell of hours: the same for everybody there, whoever asks first. */
function makeWeather(city: City, index: number, spell: number, seed: number): Weather | null {
  const random = createRandom(seed + index * 7_919 + spell * 104_729);
  const wet = city.wetPercent;
  const isFreezing = city.noonDegrees < 8 && random() < 0.15;
  const condition = pickWeighted<WeatherCondition>(random, [
    [isFreezing ? 'snow' : 'rain', wet],
    ['storm', wet / 12],
    ['fog', 8],
    ['clouds', (100 - wet) * 0.55],
    ['clear', (100 - wet) * 0.45],
  ]);
  const degrees = condition === 'snow' ? 0 : Math.round(city.noonDegrees + (random() - 0.6) * 8);
  return parseFixedWeather(`${condition},${degrees}`);
}

/** Weather by city and hour, as a real source would know it; unknown where no city of ours is. */
export function seededWeather(seed: number, now: () => number): WeatherSource {
  const indexOf = new Map(CITIES.map(({ place }, i) => [place.city, i]));
  const known = new Map<string, Weather | null>();
  return {
    read({ city = '' }: Place) {
      const index = indexOf.get(city);
      const found = index === undefined ? undefined : CITIES[index];
      if (index === undefined || !found) return null;
      const spell = Math.floor(now() / HOUR_MS / SPELL_HOURS);
      const key = `${index} ${spell}`;
      if (!known.has(key)) known.set(key, makeWeather(found, index, spell, seed));
      return known.get(key) ?? null;
    },
  };
}
