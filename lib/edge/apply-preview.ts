import { instantOf } from '#lib/context/instant-of';
import { type ContextRequest, readContext } from '#lib/context/read-context';
import { readLocalTime } from '#lib/context/time';
import type { Context, Preview } from '#lib/context/types';
import { parseFixedWeather } from '#lib/context/weather';

export interface Moment {
  context: Context;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The moment a request is decided in, with what a preview puts in its place: the local time is that of the
 * place, whose country also tells the currency. What the preview does not name, or names as no calendar and
 * no weather has it, is as the request says.
 */
export function applyPreview(request: ContextRequest, preview: Preview | undefined): Moment {
  if (!preview) return { context: readContext(request), now: request.now };
  const { at, device } = preview;
  const place = preview.place ?? request.readPlace(request.headers);
  const weather =
    preview.weather && parseFixedWeather(`${preview.weather.condition},${preview.weather.temperature}`);
  const { zone } = readLocalTime(request.now, place.timeZone, request.site.timeZone);
  const now = (at === undefined ? null : instantOf(at, zone)) ?? request.now;
  const context = readContext({
    ...request,
    now,
    readPlace: () => place,
    ...(weather && { weather: { read: () => weather } }),
  });
  if (device) context.device = { kind: device, touch: device !== 'desktop' };
  return { context, now };
}

/** What browsers at a place are likely to ask for, as `Accept-Language`; null where the country is unknown. */
export function likelyLanguage(country: string | undefined): string | null {
  if (country === undefined) return null;
  return new Intl.Locale('und', { region: country }).maximize().language;
}
