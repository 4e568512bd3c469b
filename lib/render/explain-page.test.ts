import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#lib/context/types';
import { Counters } from '#lib/core/counters';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { exampleManifest } from '#lib/manifest/example-manifest';
import { sealManifest } from '#lib/manifest/parse';
import type { Condition, Manifest, PolicyWeights } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';
import type { StaffView, VisitorView } from '#lib/rewrite/visitor-view';
import { builtinManifest } from '#lib/shop/builtin-manifest';
import { customerKey, manifestKey, weightsKey } from '#lib/store/keys';
import { createExplainer } from './explain-page';

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const signer = createSigner(parseKeyring(`k1:${'A'.repeat(43)}`), 'manifest');

const context: Context = {
  locale: 'en',
  currency: 'EUR',
  consent: 'personalisation',
  time: {
    zone: 'Europe/Berlin',
    zoneSource: 'site',
    date: '2026-11-22',
    hour: 10,
    minute: 630,
    weekday: 7,
    weekend: true,
    dayPart: 'morning',
  },
  geo: {},
  device: { kind: 'desktop', touch: false },
  campaign: {},
  referrer: { kind: 'direct' },
};

const profile: ProfileView = {
  schema: 1,
  counter: 4,
  customer: true,
  assignmentId: 'as-1',
  traits: {},
  segments: [],
  affinities: { espresso: 0.41 },
  basket: { count: 0, value: 0 },
  orders: { count: 2 },
  visits: { count: 5 },
  sticky: {},
};

const staff: StaffView = {
  user: 'ada',
  role: 'admin',
  revision: 7,
  killed: false,
  input: { page: 'home', context, assignmentId: 'as-1', now: NOW },
};

let texts: Map<string, string>;
let asked: string[][];
let trouble: Error | null;
let counters: Counters;
let explainPage: ReturnType<typeof createExplainer>;

beforeEach(async () => {
  texts = new Map();
  asked = [];
  trouble = null;
  counters = new Counters();
  await publish(exampleManifest());
  const store = {
    getMany: async (keys: readonly string[]) => {
      asked.push([...keys]);
      if (trouble) throw trouble;
      return keys.map((key) => texts.get(key) ?? null);
    },
    send: () => Promise.reject(new Error('nothing is written here')),
  };
  explainPage = createExplainer({ store, signer, builtin: builtinManifest, counters });
});

async function publish(manifest: Manifest): Promise<void> {
  texts.set(manifestKey(manifest.revision), await sealManifest(manifest, signer));
}

function ask(over: Partial<StaffView> = {}, seen: Partial<VisitorView> = {}) {
  const view = { query: {}, profile, consent: 'personalisation', gpc: false, ...seen } as const;
  return explainPage({ ...staff, ...over }, view);
}

async function slotOf(id: string, over?: Partial<StaffView>, seen?: Partial<VisitorView>) {
  const { slots } = await ask(over, seen);
  const found = slots.find(({ slot }) => slot === id);
  if (!found) throw new Error(`no slot ${id} among ${slots.map(({ slot }) => slot)}`);
  return found;
}

const inContext = (change: Partial<Context>): Partial<StaffView> => ({
  input: { ...staff.input, context: { ...context, ...change } },
});

describe('why a slot shows what it shows', () => {
  it('every slot of frame and page, the frame first', async () => {
    expect((await ask()).slots.map(({ slot }) => slot)).toEqual(['nav', 'hero', 'offer']);
  });

  it('nothing matched: the default, and each rule with the test that failed and what it met', async () => {
    const hero = await slotOf('hero');
    expect(hero).toMatchObject({ variant: 'hero.plain', because: 'No rule matched: the slot’s default' });
    const espresso = hero.close.find(({ audience }) => audience === 'Espresso lovers');
    expect(espresso).toMatchObject({
      serves: 'hero.espresso',
      missing: 1,
      tests: [{ text: 'Interest in a category (espresso): at least 0.5 – here: 0.41', holds: false }],
    });
  });

  it('unknown is said to be unknown', async () => {
    const rain = (await slotOf('hero')).close.find(({ audience }) => audience === 'Where it rains');
    expect(rain?.tests).toEqual([{ text: 'Weather there now: rain – here: unknown', holds: false }]);
  });

  it('an experience: its rule and its audience in plain words', async () => {
    const weather = {
      condition: 'rain',
      temperature: 8,
      feelsLike: 8,
      rain: 2,
      wind: 15,
      rainNext3h: true,
    } as const;
    const hero = await slotOf('hero', inContext({ weather }));
    expect(hero).toMatchObject({ variant: 'hero.rain', reason: 'experience' });
    expect(hero.because).toBe('Shown by rule rain, for “Where it rains”, at this time');
  });

  it('an experience with a schedule: that it is its time', async () => {
    const manifest = exampleManifest();
    const hero = manifest.slots.find(({ id }) => id === 'hero');
    const schedule = { dayParts: [{ days: [7], from: '10:00', to: '11:00' }] };
    hero?.experiences.unshift({ id: 'sunday', schedule, serve: { kind: 'variant', variant: 'hero.rain' } });
    await publish({ ...manifest, revision: 8 });
    const { because } = await slotOf('hero', { revision: 8 });
    expect(because).toBe('Shown by rule sunday, for everybody, at this time');
  });

  it('a test: which version, of how many, with what chance', async () => {
    const offer = await slotOf('offer');
    expect(offer.reason).toBe('experiment');
    expect(offer.assignment).toMatch(/^offers: version [12] of 2, with a chance of 50 %$/);
  });

  it('a test without consent to measurement: what it needs', async () => {
    const offer = await slotOf('offer', { input: { ...staff.input, assignmentId: null } });
    expect(offer.close).toMatchObject([
      { experience: 'offer-test', serves: 'test offers', missing: 1, tests: [{ holds: false }] },
    ]);
    expect(offer.close[0]?.tests[0]?.text).toContain('consent to measurement');
  });

  it('the kill switch: defaults, and it says so first', async () => {
    const { slots, notes } = await ask({ killed: true }, { profile: null });
    expect(slots.map(({ reason }) => reason)).toEqual(['killed', 'killed', 'killed']);
    expect(notes[0]).toContain('switched off');
  });
});

describe('a test in plain words', () => {
  it.each<[Condition, string]>([
    [{ 'profile.segments': { $in: ['loyal'] } }, 'Segments the visitor is in: loyal – here: none'],
    [{ 'context.geo.city': { $in: ['Graz', 'Wien'] } }, 'Town: one of Graz, Wien – here: unknown'],
    [{ $not: { 'context.device.kind': 'desktop' } }, 'Kind of device: not desktop – here: desktop'],
    [{ 'context.time.weekend': false }, 'It is a weekend there: no – here: yes'],
    [{ 'context.time.weekday': { $lt: 3 } }, 'Local day of the week: below Wednesday – here: Sunday'],
    [{ 'context.time.minute': { $gte: 1_020 } }, 'Local time of day: at least 17:00 – here: 10:30'],
    [{ 'context.weather.temperature': { $lte: 4.5 } }, 'Temperature: at most 4.5 °C – here: unknown'],
    [{ 'profile.orders.lastAt': { $exists: true } }, 'Last order: known – here: unknown'],
    [{ 'profile.visits.count': { $vgt: '9' } }, 'Visits so far: above version 9 – here: 5'],
    [{ 'profile.traits.size': 'L' }, 'Told by the visitor, or imported (size): L – here: unknown'],
  ])('%j: %s', async (condition, text) => {
    const manifest = exampleManifest();
    const hero = manifest.slots.find(({ id }) => id === 'hero');
    hero?.experiences.push({ id: 'x', audience: 'x', serve: { kind: 'variant', variant: 'hero.rain' } });
    await publish({
      ...manifest,
      revision: 8,
      audiences: [...manifest.audiences, { id: 'x', label: 'X', condition }],
    });
    const { close } = await slotOf('hero', { revision: 8 });
    expect(close.find(({ experience }) => experience === 'x')?.tests).toEqual([{ text, holds: false }]);
  });
});

describe('what came close', () => {
  beforeEach(async () => {
    const manifest = exampleManifest();
    const hero = manifest.slots.find(({ id }) => id === 'hero');
    if (!hero) throw new Error('no hero');
    const serve = { kind: 'variant', variant: 'hero.espresso' } as const;
    hero.experiences = [
      { id: 'far', audience: 'far', serve },
      { id: 'later-this-year', schedule: { startsAt: Date.UTC(2026, 11, 1) }, serve },
      {
        id: 'on-weekdays',
        schedule: { dayParts: [{ days: [1, 2, 3, 4, 5], from: '06:00', to: '09:30' }] },
        serve,
      },
      { id: 'chosen', audience: 'buyers', serve: { kind: 'variant', variant: 'hero.rain' } },
      { id: 'second', serve },
      { id: 'either', audience: 'either', serve },
    ];
    manifest.audiences = [
      {
        id: 'far',
        label: 'Far',
        condition: {
          'context.geo.country': 'PL',
          'profile.orders.count': { $gt: 9 },
          'context.consent': { $ne: 'denied' },
        },
      },
      { id: 'buyers', label: 'Buyers', condition: { 'profile.orders.count': { $gte: 1 } } },
      {
        id: 'either',
        label: 'Either',
        condition: { $or: [{ 'profile.orders.count': 2 }, { 'context.locale': 'de' }] },
      },
    ];
    await publish({ ...manifest, revision: 8 });
  });

  it('closest first, with the tests that hold beside those that do not', async () => {
    const { variant, close } = await slotOf('hero', { revision: 8 });
    expect(variant).toBe('hero.rain');
    expect(close.map(({ experience, missing }) => [experience, missing])).toEqual([
      ['second', 0],
      ['either', 0],
      ['later-this-year', 1],
      ['on-weekdays', 1],
      ['far', 2],
    ]);
    expect(close.at(-1)?.tests.map(({ holds }) => holds)).toEqual([false, false, true]);
  });

  it.each([
    ['later-this-year', 'It begins on 2026-12-01 00:00 UTC'],
    ['on-weekdays', 'Only Mon, Tue, Wed, Thu, Fri 06:00–09:30 – there it is Sunday 10:30'],
  ])('%s: %s', async (rule, text) => {
    const { close } = await slotOf('hero', { revision: 8 });
    expect(close.find(({ experience }) => experience === rule)?.tests.at(-1)).toEqual({ text, holds: false });
  });
});

describe('a rule that is for this visitor now', () => {
  async function closeOf(over: Partial<StaffView>) {
    const manifest = exampleManifest();
    const hero = manifest.slots.find(({ id }) => id === 'hero');
    const serve = { kind: 'variant', variant: 'hero.rain' } as const;
    hero?.experiences.unshift({ id: 'first', serve }, { id: 'second', serve });
    await publish({ ...manifest, revision: 8 });
    const { close } = await slotOf('hero', { revision: 8, ...over });
    return close.find(({ experience }) => experience === 'second');
  }

  it('and stands lower: nothing is missing, and no test failed', async () => {
    expect(await closeOf({})).toMatchObject({
      missing: 0,
      unasked: 'matches, but stands lower than first',
      tests: [],
    });
  });

  it('while no rule is asked', async () => {
    expect(await closeOf({ killed: true })).toMatchObject({
      missing: 0,
      unasked: 'matches, but no rule is asked',
      tests: [],
    });
  });
});

describe('what could not be done as asked', () => {
  it.each<[string, Partial<StaffView>, RegExp]>([
    ['a customer nobody is', { preview: { customer: 'nobody' } }, /There is no customer “nobody”/],
    ['a date no calendar has', { preview: { at: '2026-02-30T10:00' } }, /There is no 2026-02-30, 10:00/],
    [
      'weather no place has',
      { preview: { weather: { condition: 'snow', temperature: 99 } } },
      /snow at 99 °C is no weather/,
    ],
  ])('%s', async (_what, over, note) => {
    const { notes, slots } = await ask(over, { profile: null });
    expect(notes).toEqual([expect.stringMatching(note)]);
    expect(slots).toHaveLength(3);
  });

  it('a customer there is, whose profile came too late', async () => {
    texts.set(customerKey('anna'), '{}');
    const { notes } = await ask({ preview: { customer: 'anna' } }, { profile: null });
    expect(notes).toEqual([expect.stringContaining('could not be read in time')]);
  });

  it.each(['unknown', 'denied', 'measurement'] as const)('a customer seen at consent %s', async (consent) => {
    texts.set(customerKey('anna'), '{}');
    const { notes } = await ask({ preview: { customer: 'anna', consent } }, { profile: null, consent });
    expect(notes).toEqual(['“anna” has not agreed to personalisation here: nothing known of them is used.']);
  });

  it.each([
    ['2026-03-29T02:30', ['Clocks there skip 02:30 on 2026-03-29: the page is shown as of 03:30.']],
    ['2026-03-29T01:59', []],
    ['2026-03-29T03:00', []],
    ['2026-10-25T02:30', []],
  ])('a time that clocks skip: %s', async (at, expected) => {
    expect((await ask({ preview: { at } })).notes).toEqual(expected);
  });

  it.each<[string, () => void]>([
    ['is gone', () => texts.clear()],
    ['does not verify', () => texts.set(manifestKey(7), `${'A'.repeat(22)}.{}`)],
    ['cannot be had', () => (trouble = new Error('refused'))],
  ])('the page stands without reasons when its manifest %s', async (_what, spoil) => {
    spoil();
    const { slots, notes } = await ask();
    expect(slots).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('rules of revision 7 could not be read')]);
  });

  it('the page stands when what is looked as cannot be worked out', async () => {
    const preview = {
      get at(): string {
        throw new RangeError('Invalid time value');
      },
    };
    const { slots, notes } = await ask({ preview });
    expect(slots).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('rules of revision 7 could not be read')]);
    expect(counters.get('explain:failed:RangeError')).toBe(1);
  });

  it('revision 0 is that of the build, and reads nothing', async () => {
    const { slots } = await ask({ revision: 0 });
    expect(slots.length).toBeGreaterThan(2);
    expect(asked).toEqual([]);
  });

  it('a revision is read and compiled once, weights each time', async () => {
    const policies = [{ id: 'p', seed: 'p', arms: ['hero.plain', 'hero.rain'] }];
    const manifest = { ...exampleManifest(), revision: 9, policies };
    const hero = manifest.slots.find(({ id }) => id === 'hero');
    hero?.experiences.unshift({ id: 'learn', serve: { kind: 'policy', policy: 'p' } });
    await publish(manifest);
    const [learn] = (await slotOf('hero', { revision: 9 })).close.filter(
      ({ experience }) => experience === 'learn',
    );
    expect(learn?.tests).toEqual([{ text: 'The learning policy has no weights yet', holds: false }]);
    const weights: PolicyWeights = { schema: 1, policy: 'p', version: 4, weights: [0, 1], leaves: [] };
    texts.set(weightsKey('p'), JSON.stringify(weights));
    expect(await slotOf('hero', { revision: 9 })).toMatchObject({
      variant: 'hero.rain',
      reason: 'policy',
      assignment: 'p: version 2 of 2, with a chance of 100 %, weights 4',
    });
    expect(asked.flat().filter((key) => key === manifestKey(9))).toHaveLength(1);
  });
});
