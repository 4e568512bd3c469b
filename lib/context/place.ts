import { cleanText } from './clean-text';
import { isTimeZone } from './time';
import type { HeaderReader, Place } from './types';

/** How a platform names its headers, and how it writes characters beyond ASCII. */
interface PlaceHeaders {
  country: string;
  region: string;
  city: string;
  latitude: string;
  longitude: string;
  timeZone: string;
  /** `uri`: percent escapes. `utf-8`: raw bytes, which header readers take for Latin-1. */
  encoding: 'uri' | 'utf-8';
}

/**
 * Whose headers may be believed, by the setting `PLACE_HEADERS`. Self-hosted, any client can send them:
 * a platform stands here only when it overwrites what came from outside. `proxy` is one's own proxy.
 */
const PLATFORMS = {
  vercel: {
    country: 'x-vercel-ip-country',
    region: 'x-vercel-ip-country-region',
    city: 'x-vercel-ip-city',
    latitude: 'x-vercel-ip-latitude',
    longitude: 'x-vercel-ip-longitude',
    timeZone: 'x-vercel-ip-timezone',
    encoding: 'uri',
  },
  cloudflare: {
    country: 'cf-ipcountry',
    region: 'cf-region-code',
    city: 'cf-ipcity',
    latitude: 'cf-iplatitude',
    longitude: 'cf-iplongitude',
    timeZone: 'cf-timezone',
    encoding: 'utf-8',
  },
  proxy: {
    country: 'x-geo-country',
    region: 'x-geo-region',
    city: 'x-geo-city',
    latitude: 'x-geo-latitude',
    longitude: 'x-geo-longitude',
    timeZone: 'x-geo-timezone',
    encoding: 'uri',
  },
} as const satisfies Record<string, PlaceHeaders>;

export type PlaceSource = keyof typeof PLATFORMS | 'none';
export type ReadPlace = (headers: HeaderReader) => Place;

/** Every header some source is read from: what a server in front takes off requests it does not trust. */
export const PLACE_HEADER_NAMES: readonly string[] = Object.values(PLATFORMS).flatMap(
  ({ encoding: _encoding, ...names }) => Object.values(names),
);

const CITY_MAX_CHARS = 80;
/** What Cloudflare says for an address whose country it does not know. */
const NO_COUNTRY = 'XX';

/** The reader of places for one source. What is not there or not sensible is absent. */
export function readPlaceAdapter(source: PlaceSource): ReadPlace {
  if (source === 'none') return () => ({});
  const names: PlaceHeaders = PLATFORMS[source];
  return (headers) => {
    const country = matchingOrNone(headers.get(names.country), /^[A-Z]{2}$/);
    const region = matchingOrNone(headers.get(names.region), /^[A-Za-z0-9-]{1,10}$/);
    const city = cleanText(decode(headers.get(names.city), names.encoding), CITY_MAX_CHARS);
    const timeZone = headers.get(names.timeZone);
    return {
      ...(country !== undefined && country !== NO_COUNTRY && { country }),
      ...(region !== undefined && { region }),
      ...(city !== undefined && { city }),
      ...readCoordinates(headers.get(names.latitude), headers.get(names.longitude)),
      ...(timeZone !== null && isTimeZone(timeZone) && { timeZone }),
    };
  };
}

function matchingOrNone(text: string | null, pattern: RegExp): string | undefined {
  return text !== null && pattern.test(text) ? text : undefined;
}

function readCoordinates(
  latitude: string | null,
  longitude: string | null,
): Pick<Place, 'latitude' | 'longitude'> {
  const degrees = [degreesWithin(latitude, 90), degreesWithin(longitude, 180)] as const;
  if (degrees[0] === null || degrees[1] === null) return {};
  return { latitude: degrees[0], longitude: degrees[1] };
}

function degreesWithin(text: string | null, limit: number): number | null {
  if (text === null || !/^-?\d{1,3}(?:\.\d{1,10})?$/.test(text)) return null;
  const degrees = Number(text);
  return Math.abs(degrees) <= limit ? degrees : null;
}

function decode(text: string | null, encoding: PlaceHeaders['encoding']): string | null {
  if (text === null || text.length > CITY_MAX_CHARS * 12) return null;
  return encoding === 'uri' ? decodeUri(text) : decodeUtf8(text);
}

/** Null for a malformed escape: half a name is worse than none. */
function decodeUri(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The text itself where it was decoded already. */
function decodeUtf8(text: string): string | null {
  const units = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  if (units.some((unit) => unit > 0xff)) return text;
  const decoded = new TextDecoder().decode(Uint8Array.from(units));
  return decoded.includes('\ufffd') ? text : decoded;
}
