import { createRandom, pickOne, type Random } from '#bench/visitors/random';
import type { Schedule } from '#lib/manifest/types';
import { all, equals, holdsItem, oneOf, type RuleTest, range } from './rule-test';
import { CONDITIONS, COUNTRIES, DAY_MS, NOW, SEGMENTS, SOURCES, TASTES, type Visitor } from './visitors';

/** Two variants by a hash of the visitor's id. */
export interface Split {
  seed: string;
  /** Share of the first, 0–1. */
  share: number;
  variants: [string, string];
}

/** One rule in the neutral form, which every engine's own form is made from. */
export interface Rule {
  id: string;
  test: RuleTest;
  schedule?: Schedule;
  show: string | Split;
}

export interface RuledSlot<R extends Rule = Rule> {
  id: string;
  variants: string[];
  fallback: string;
  rules: R[];
}

/** A rule with the closures somebody would write by hand for it. */
export interface WrittenRule extends Rule {
  written: { isFor(visitor: Visitor): boolean; isNow?(visitor: Visitor): boolean };
}

type Body = Pick<WrittenRule, 'test' | 'schedule' | 'written'>;

function twoOf(random: Random, names: readonly string[]): string[] {
  const first = pickOne(random, names);
  return [
    first,
    pickOne(
      random,
      names.filter((name) => name !== first),
    ),
  ];
}

function country(random: Random): Body {
  const wanted = pickOne(random, COUNTRIES);
  return {
    test: equals('context.geo.country', wanted),
    written: { isFor: ({ context }) => context.geo.country === wanted },
  };
}

function phonesAbroad(random: Random): Body {
  const countries = twoOf(random, COUNTRIES);
  return {
    test: all(oneOf('context.geo.country', countries), equals('context.device.kind', 'phone')),
    written: {
      isFor: ({ context: { geo, device } }) =>
        geo.country !== undefined && countries.includes(geo.country) && device.kind === 'phone',
    },
  };
}

function roughWeather(random: Random): Body {
  const conditions = twoOf(random, CONDITIONS);
  const coldest = Math.round(random() * 10);
  return {
    test: all(
      oneOf('context.weather.condition', conditions),
      range('context.weather.feelsLike', coldest, coldest + 12),
    ),
    written: {
      isFor: ({ context: { weather } }) =>
        weather !== undefined &&
        conditions.includes(weather.condition) &&
        weather.feelsLike >= coldest &&
        weather.feelsLike < coldest + 12,
    },
  };
}

function taste(random: Random): Body {
  const name = pickOne(random, TASTES);
  return {
    test: range(`profile.affinities.${name}`, 0.3, 1.1),
    written: {
      isFor: ({ profile }) => {
        const strength = profile.affinities[name];
        return strength !== undefined && strength >= 0.3 && strength < 1.1;
      },
    },
  };
}

function returning(random: Random): Body {
  const least = 1 + Math.floor(random() * 4);
  return {
    test: range('profile.orders.count', least, least + 2),
    written: {
      isFor: ({ profile: { orders } }) => orders.count >= least && orders.count < least + 2,
    },
  };
}

function fullBasket(random: Random): Body {
  const segment = pickOne(random, SEGMENTS.slice(0, 12));
  const least = 1_000 + Math.floor(random() * 4_000);
  return {
    test: all(
      equals('profile.customer', true),
      all(holdsItem('profile.segments', segment), range('profile.basket.value', least, 20_000)),
    ),
    written: {
      isFor: ({ profile: { customer, segments, basket } }) =>
        customer && segments.includes(segment) && basket.value >= least && basket.value < 20_000,
    },
  };
}

function campaign(random: Random): Body {
  const sources = twoOf(random, SOURCES);
  return {
    test: oneOf('context.campaign.source', sources),
    written: {
      isFor: ({ context: { campaign: from } }) => from.source !== undefined && sources.includes(from.source),
    },
  };
}

function mornings(random: Random): Body {
  const locale = pickOne(random, ['en', 'de', 'pl']);
  return {
    test: equals('context.locale', locale),
    schedule: { dayParts: [{ days: [1, 2, 3, 4, 5], from: '06:00', to: '10:30' }] },
    written: {
      isFor: ({ context }) => context.locale === locale,
      isNow: ({ context: { time } }) => time.weekday <= 5 && time.minute >= 360 && time.minute < 630,
    },
  };
}

function someWeeks(random: Random): Body {
  const startsAt = NOW + Math.round((random() - 0.7) * 20) * DAY_MS;
  const endsAt = startsAt + 14 * DAY_MS;
  return {
    test: equals('context.referrer.kind', 'search'),
    schedule: { startsAt, endsAt },
    written: {
      isFor: ({ context }) => context.referrer.kind === 'search',
      isNow: ({ now }) => now >= startsAt && now < endsAt,
    },
  };
}

function desktops(): Body {
  return {
    test: equals('context.device.kind', 'desktop'),
    written: { isFor: ({ context }) => context.device.kind === 'desktop' },
  };
}

const BODIES = [
  country,
  mornings,
  taste,
  fullBasket,
  phonesAbroad,
  someWeeks,
  campaign,
  roughWeather,
  returning,
  desktops,
];
/** Whoever has this body is split in two. */
const SPLIT_BODY = desktops;

/** Slots with that many rules each, of a realistic mix; every tenth rule is a split by hash. */
export function makeSlots(slots: number, rulesPerSlot: number, seed: number): RuledSlot<WrittenRule>[] {
  const random = createRandom(seed);
  let made = 0;
  return Array.from({ length: slots }, (_, s) => {
    const id = `slot-${s}`;
    const rules = Array.from({ length: rulesPerSlot }, (_, r): WrittenRule => {
      const make = BODIES[made++ % BODIES.length] ?? country;
      const variant = `${id}.${r}`;
      const split: Split = { seed: `${variant}-seed`, share: 0.4, variants: [`${variant}a`, `${variant}b`] };
      return { id: `rule-${variant}`, ...make(random), show: make === SPLIT_BODY ? split : variant };
    });
    const shown = rules.flatMap(({ show }) => (typeof show === 'string' ? [show] : show.variants));
    return { id, variants: [`${id}.plain`, ...shown], fallback: `${id}.plain`, rules };
  });
}
