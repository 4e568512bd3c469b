import { LOCAL_TIME } from '#lib/context/instant-of';
import type { Consent, Place, Preview } from '#lib/context/types';
import {
  dictionary,
  finite,
  list,
  matching,
  natural,
  object,
  oneOf,
  optional,
  type Shape,
} from '#lib/core/shape';
import { ID_PATTERN } from '#lib/manifest/id-pattern';

/** What a visitor can choose; `unknown` is having chosen nothing. */
export type ChosenConsent = Exclude<Consent, 'unknown'>;

interface ConsentClaims {
  level: ChosenConsent;
  /** When the visitor chose, milliseconds since 1970. */
  at: number;
}

export interface IdentityClaims {
  /** Visitor id; only with consent to personalisation. */
  vid?: string;
  /** Assignment id: what experiments hash. */
  aid: string;
}

export interface SessionClaims {
  /** Customer id; present when signed in. */
  customer?: string;
  /** The customer's own assignment id, for the identity cookie as soon as consent allows one. */
  aid?: string;
  /** The currency chosen by hand, ISO 4217. */
  currency?: string;
  /** Ids of the products in the basket, one entry per piece. */
  basket?: readonly string[];
}

export interface StaffClaims {
  user: string;
  role: string;
  preview?: Preview;
}

/** One short receipt with short names: three of them must fit into one cookie. */
export interface CompactReceipt {
  c: string;
  r: number;
  w: Record<string, number>;
  t: [slot: string, rule: string, cell: number, propensity: number][];
}

interface ReceiptClaims {
  /** Newest first. */
  views: CompactReceipt[];
}

/** What each signed cookie says. */
export interface Claims {
  consent: ConsentClaims;
  identity: IdentityClaims;
  session: SessionClaims;
  receipt: ReceiptClaims;
  staff: StaffClaims;
}

export type SignedKind = keyof Claims;

const BASKET_MAX_ITEMS = 12;
export const RECEIPT_MAX_VIEWS = 3;

const id = matching(/^[A-Za-z0-9_-]{1,40}$/, 'an id of at most 40 characters');
const productId = matching(/^[A-Za-z0-9_-]{1,24}$/, 'a product id of at most 24 characters');
/** Two segments of at most 200 characters together, and the slash between them. */
const code = matching(/^[A-Za-z0-9_/-]{1,201}$/, 'a variant code');
const ruleId = matching(ID_PATTERN, 'a slot or rule id');

const test: Shape<CompactReceipt['t'][number]> = (
  value,
  path,
  problems,
): value is CompactReceipt['t'][number] => {
  if (!Array.isArray(value) || value.length !== 4) {
    problems.push(`${path}: expected [slot, rule, cell, propensity]`);
    return false;
  }
  const shapes = [ruleId, ruleId, natural, finite];
  return shapes.map((shape, i) => shape(value[i], `${path}[${i}]`, problems)).every(Boolean);
};

/** A list with an upper bound: what we sign must fit into a cookie whatever it says. */
function atMost<T>(max: number, item: Shape<T>): Shape<T[]> {
  const shape = list(item);
  return (value, path, problems): value is T[] => {
    if (!Array.isArray(value) || value.length <= max) return shape(value, path, problems);
    problems.push(`${path}: more than ${max}`);
    return false;
  };
}

const placeName = matching(/^[^\p{C}]{1,60}$/u, 'a name of at most 60 characters');
const place = object<Place>({
  country: optional(matching(/^[A-Z]{2}$/, 'a country code')),
  region: optional(placeName),
  city: optional(placeName),
  latitude: optional(finite),
  longitude: optional(finite),
  timeZone: optional(matching(/^[A-Za-z0-9+/_-]{1,40}$/, 'a time zone')),
});

const preview = object<Preview>({
  customer: optional(id),
  at: optional(matching(LOCAL_TIME, 'a local time such as 2026-11-22T08:15')),
  place: optional(place),
  weather: optional(
    object<NonNullable<Preview['weather']>>({
      condition: oneOf('clear', 'clouds', 'fog', 'rain', 'snow', 'storm'),
      temperature: finite,
    }),
  ),
  device: optional(oneOf('phone', 'tablet', 'desktop')),
  consent: optional(oneOf('unknown', 'denied', 'measurement', 'personalisation')),
});

/** The shapes claims are held to, by whoever signs them and again by whoever verified them. */
export const CLAIM_SHAPES: { [K in SignedKind]: Shape<Claims[K]> } = {
  consent: object<ConsentClaims>({ level: oneOf('denied', 'measurement', 'personalisation'), at: natural }),
  identity: object<IdentityClaims>({ vid: optional(id), aid: id }),
  session: object<SessionClaims>({
    customer: optional(id),
    aid: optional(id),
    currency: optional(matching(/^[A-Z]{3}$/, 'a currency code')),
    basket: optional(atMost(BASKET_MAX_ITEMS, productId)),
  }),
  receipt: object<ReceiptClaims>({
    views: atMost(
      RECEIPT_MAX_VIEWS,
      object<CompactReceipt>({ c: code, r: natural, w: dictionary(natural), t: list(test) }),
    ),
  }),
  staff: object<StaffClaims>({
    user: id,
    role: matching(/^[a-z-]{1,20}$/, 'a role'),
    preview: optional(preview),
  }),
};
