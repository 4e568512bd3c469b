import type { Currency, Site } from '#lib/manifest/types';
import { readCampaign } from './campaign';
import { readCurrency } from './currency';
import { readDevice } from './device';
import type { ReadPlace } from './place';
import { readReferrer } from './referrer';
import { readLocalTime } from './time';
import type { Consent, Context, HeaderReader } from './types';
import type { WeatherSource } from './weather';

export interface ContextRequest {
  headers: HeaderReader;
  url: URL;
  /** The visitor's query string, without `?`. */
  query: string;
  /** Index in the site's locales, as the route found it. */
  locale: number;
  site: Site;
  visitor: { consent: Consent; chosenCurrency: Currency | null };
  /** Milliseconds since 1970. */
  now: number;
  readPlace: ReadPlace;
  weather: WeatherSource;
}

/** What this one request says. Synchronous; whatever the headers hold, the answer is a context. */
export function readContext(request: ContextRequest): Context {
  const { headers, site, visitor } = request;
  const geo = request.readPlace(headers);
  const device = readDevice(headers);
  const weather = request.weather.read(geo);
  return {
    locale: site.locales[request.locale] ?? site.defaultLocale,
    currency: readCurrency(visitor.chosenCurrency, geo.country, site),
    consent: device.kind === 'bot' ? 'unknown' : visitor.consent,
    time: readLocalTime(request.now, geo.timeZone, site.timeZone),
    geo,
    ...(weather && { weather }),
    device,
    campaign: readCampaign(request.query),
    referrer: readReferrer(headers.get('referer'), request.url.host),
  };
}
