import { LOCAL_TIME } from '#lib/context/instant-of';
import type { Preview, WeatherCondition } from '#lib/context/types';
import { CONSENT_LEVELS } from '#lib/identity/consent';
import type { Locale } from '#lib/manifest/types';
import { seededCustomers } from '#lib/shop/customers';
import { PLACES } from '#lib/shop/moments';

/** What a form of the toolbar asks for. */
interface AskedPreview {
  /** Null: no preview any more. */
  preview: Preview | null;
  /** The language a preset's person reads in. */
  locale?: Locale;
}

export type ReadPreview = ({ ok: true } & AskedPreview) | { ok: false; problem: string };

/** What the form offers. */
export const PREVIEW_WEATHERS = [
  'clear',
  'clouds',
  'fog',
  'rain',
  'snow',
  'storm',
] as const satisfies WeatherCondition[];
export const PREVIEW_DEVICES = ['phone', 'tablet', 'desktop'] as const satisfies Preview['device'][];

/** What is typed here goes into a cookie; whether such a customer or such a day exists, the page says. */
const CUSTOMER = /^[A-Za-z0-9_-]{1,40}$/;
const CELSIUS = /^-?(?:60(?:\.0)?|[0-5]?\d(?:\.\d)?)$/;
const DEFAULT_CELSIUS = 10;

/** One value of the form; undefined for a field left empty, null for a value the form does not offer. */
type Field<T> = T | undefined | null;

/**
 * Reads the toolbar's form: `stop`, `preset` (id of a seeded customer), or one field each. An empty field
 * means: as it is for the member of staff; a form of empty fields is no preview.
 */
export function readPreview(form: FormData): ReadPreview {
  if (form.has('stop')) return { ok: true, preview: null };
  if (form.has('preset')) return readPreset(text(form, 'preset'));
  if (text(form, 'temperature') !== '' && text(form, 'weather') === '')
    return { ok: false, problem: 'a temperature needs a weather: choose one, or leave both empty' };
  const fields = {
    customer: matching(text(form, 'customer'), CUSTOMER),
    at: matching(text(form, 'at'), LOCAL_TIME),
    place: placeOf(text(form, 'place')),
    weather: weatherOf(text(form, 'weather'), text(form, 'temperature')),
    device: oneOf(text(form, 'device'), PREVIEW_DEVICES),
    consent: oneOf(text(form, 'consent'), CONSENT_LEVELS),
  };
  const wrong = Object.entries(fields).find(([, value]) => value === null);
  if (wrong) return { ok: false, problem: `${wrong[0]} is not one of what the form offers` };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ok: true, preview: given.length === 0 ? null : Object.fromEntries(given) };
}

/** What choosing one of the seeded lives means: the person, the moment and the language. */
function readPreset(id: string): ReadPreview {
  const found = seededCustomers(0).find((customer) => customer.id === id);
  if (!found) return { ok: false, problem: `no preset '${id}'` };
  const { moment, consent, locale, profile } = found;
  return { ok: true, locale, preview: { ...moment, consent, ...(profile && { customer: id }) } };
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function matching(value: string, pattern: RegExp): Field<string> {
  if (value === '') return undefined;
  return pattern.test(value) ? value : null;
}

function oneOf<T extends string | undefined>(value: string, allowed: readonly T[]): Field<T> {
  return value === '' ? undefined : (allowed.find((known) => known === value) ?? null);
}

function placeOf(id: string): Field<Preview['place']> {
  return id === '' ? undefined : (PLACES.find((place) => place.id === id)?.place ?? null);
}

function weatherOf(condition: string, celsius: string): Field<Preview['weather']> {
  const known = oneOf(condition, PREVIEW_WEATHERS);
  if (!known) return known;
  if (celsius === '') return { condition: known, temperature: DEFAULT_CELSIUS };
  return CELSIUS.test(celsius) ? { condition: known, temperature: Number(celsius) } : null;
}
