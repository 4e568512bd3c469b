import type { Place } from '#lib/context/types';

/** A place as one's own proxy tells it (`PLACE_HEADERS=proxy`); what is not known is not said. */
export function placeHeaders(place: Place): Record<string, string> {
  const { country, region, city, latitude, longitude, timeZone } = place;
  const said = {
    'x-geo-country': country,
    'x-geo-region': region,
    'x-geo-city': city === undefined ? undefined : encodeURIComponent(city),
    'x-geo-latitude': latitude?.toString(),
    'x-geo-longitude': longitude?.toString(),
    'x-geo-timezone': timeZone,
  };
  return Object.fromEntries(
    Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
