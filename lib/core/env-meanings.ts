import type { Env } from './env';

/** What each variable of `ENV_TABLE` means, for the README. */
export const ENV_MEANINGS: Readonly<Record<keyof Env, string>> = {
  SITE_ORIGIN: 'public origin of the site; https turns on Secure cookies',
  FACET_KEYS: 'keys as `kid:base64url`, comma-separated; the first signs; `npm start` makes one',
  UPSTASH_REDIS_REST_URL: 'the store; `npm start` sets it to its own gateway',
  UPSTASH_REDIS_REST_TOKEN: 'token of the store',
  EDGE_CONFIG: 'connection string of an Edge Config with pointer and kill switch',
  GLOBAL_CONFIG: 'the same under its new name; wins over EDGE_CONFIG',
  PLACE_HEADERS: 'whose place headers are believed: vercel, cloudflare, proxy (`x-geo-*`), none',
  WEATHER: 'fixed weather such as `rain,8` (condition, °C); unset: unknown',
  REFRESH_SECONDS: 'how often pointer, kill switch and weights are read; `npm start` sets 1',
  OPS_TOKEN: 'bearer token of `/api/counters`; `npm start` makes one; unset: closed',
  FACET_BEHIND_FRONT: 'set by the front for the process behind it; never by hand',
  FACET_INNER_SECRET: 'set by the front at each start; never by hand',
};
