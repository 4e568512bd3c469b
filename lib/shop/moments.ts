import type { Place } from '#lib/context/types';

/** A place by a name of its own, for whoever wants to look at the page from there. */
export interface NamedPlace {
  id: string;
  /** In English, as staff reads it. */
  label: string;
  place: Place;
}

function named(
  label: string,
  [city, region, country]: [city: string, region: string, country: string],
  [latitude, longitude]: [latitude: number, longitude: number],
  timeZone: string,
): NamedPlace {
  const id = city
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ł/g, 'l')
    .replaceAll(' ', '-');
  return { id, label, place: { country, region, city, latitude, longitude, timeZone } };
}

/** Every city with a shop, then some without. City names are spelt as the platforms' headers spell them. */
export const PLACES: NamedPlace[] = [
  named('Hamburg', ['Hamburg', 'HH', 'DE'], [53.55, 9.99], 'Europe/Berlin'),
  named('Berlin', ['Berlin', 'BE', 'DE'], [52.52, 13.4], 'Europe/Berlin'),
  named('Leipzig', ['Leipzig', 'SN', 'DE'], [51.34, 12.37], 'Europe/Berlin'),
  named('Munich', ['Munich', 'BY', 'DE'], [48.14, 11.58], 'Europe/Berlin'),
  named('Vienna', ['Vienna', '9', 'AT'], [48.21, 16.37], 'Europe/Vienna'),
  named('Graz', ['Graz', '6', 'AT'], [47.07, 15.44], 'Europe/Vienna'),
  named('Kraków', ['Kraków', '12', 'PL'], [50.06, 19.94], 'Europe/Warsaw'),
  named('Warsaw', ['Warsaw', '14', 'PL'], [52.23, 21.01], 'Europe/Warsaw'),
  named('London', ['London', 'ENG', 'GB'], [51.51, -0.13], 'Europe/London'),
  named('Gdańsk (no shop)', ['Gdańsk', '22', 'PL'], [54.35, 18.65], 'Europe/Warsaw'),
  named('Edinburgh (no shop)', ['Edinburgh', 'SCT', 'GB'], [55.95, -3.19], 'Europe/London'),
  named('Lisbon (abroad)', ['Lisbon', '11', 'PT'], [38.72, -9.14], 'Europe/Lisbon'),
  named('Reykjavík (abroad)', ['Reykjavík', '1', 'IS'], [64.15, -21.94], 'Atlantic/Reykjavik'),
];

/** The place of that id; asking for one there is not is a mistake in the code. */
export function placeOf(id: string): Place {
  const found = PLACES.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`no place '${id}'`);
  return found.place;
}
