import { beforeEach, describe, expect, it } from 'vitest';
import type { Preview } from '#lib/context/types';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { issueCookie } from '#lib/identity/visitor';
import { exampleManifest } from '#lib/manifest/example-manifest';
import type { ProfileView } from '#lib/profile/types';
import type { Plan } from '#lib/rewrite/plan';
import { decodeFrame, decodePage } from '#lib/rewrite/variant-code';
import { openVisitorView, VIEW_HEADER } from '#lib/rewrite/visitor-view';
import { viewKey } from '#lib/store/keys';
import { handleRequest } from './handle-request';
import { createLab, type Lab } from './test-runtime';

const KEYS = parseKeyring(`k1:${'A'.repeat(43)}`);
const ANNA: Preview = { customer: 'anna', consent: 'personalisation' };

const profile: ProfileView = {
  schema: 1,
  counter: 4,
  firstName: 'Anna',
  customer: true,
  assignmentId: 'as-anna',
  traits: {},
  segments: [],
  affinities: { espresso: 0.9 },
  basket: { count: 3, value: 42 },
  orders: { count: 2 },
  visits: { count: 5 },
  sticky: {},
};

let lab: Lab;
beforeEach(async () => {
  lab = await createLab();
  lab.store.texts.set(viewKey('anna'), JSON.stringify(profile));
});

async function ask(path: string, cookies: string[], headers: Record<string, string> = {}): Promise<Plan> {
  const url = new URL(path, 'http://localhost:3000');
  const cookie = cookies.map((line) => line.split(';', 1)[0]).join('; ');
  const sent = new Headers({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0', ...headers });
  if (cookie) sent.set('cookie', cookie);
  return handleRequest({ method: 'GET', url, headers: sent }, lab.runtime, lab.waitUntil);
}

const staff = (preview?: Preview) =>
  issueCookie('staff', { user: 'ada', role: 'admin', ...(preview && { preview }) }, lab.runtime.identity);

/** The cookies of somebody signed in with consent, as their own browser holds them. */
async function signedIn(customer: string, aid: string): Promise<string[]> {
  const { identity } = lab.runtime;
  return [
    await issueCookie('consent', { level: 'personalisation', at: 1 }, identity),
    await issueCookie('identity', { vid: `v-${customer}`, aid }, identity),
    await issueCookie('session', { customer, aid }, identity),
  ];
}

async function viewOf(plan: Plan) {
  const header = plan.kind === 'rewrite' ? (plan.requestHeaders[VIEW_HEADER] ?? null) : null;
  return openVisitorView(header, createSigner(KEYS, 'view'));
}

function coded(plan: Plan) {
  if (plan.kind !== 'rewrite') throw new Error(`not a rewrite: ${JSON.stringify(plan)}`);
  const [, tree, frame = '', page = ''] = plan.path.split('/');
  return { tree, frame: decodeFrame(frame), page: decodePage(page) };
}

describe('a staff session', () => {
  it('gets every page from /o, never stored, with what it was decided from', async () => {
    for (const path of ['/', '/c/coffee', '/404', '/nowhere']) {
      const plan = await ask(path, [await staff()]);
      expect(coded(plan).tree).toBe('o');
      expect(plan.headers['cache-control']).toBe('private, no-store');
      const view = await viewOf(plan);
      expect(view?.staff).toMatchObject({ user: 'ada', role: 'admin', revision: 7, killed: false });
      expect(view?.staff).not.toHaveProperty('preview');
      expect(view?.staff?.input).not.toHaveProperty('profile');
      expect(view?.staff?.input).not.toHaveProperty('weights');
    }
  });

  it('an ordinary visitor gets nothing of it', async () => {
    const plan = await ask('/', await signedIn('anna', 'as-anna'));
    expect(coded(plan).tree).toBe('v');
    expect(plan).toMatchObject({ requestHeaders: {} });
    const own = await ask('/privacy', []);
    expect(await viewOf(own)).not.toHaveProperty('staff');
  });

  it('leaves no receipt and no hint, whether or not it is seen as somebody else', async () => {
    const own = await signedIn('anna', 'as-anna');
    for (const preview of [undefined, ANNA]) {
      const plan = await ask('/', [...own, await staff(preview)]);
      expect(plan.cookies).toEqual([]);
    }
    await lab.settle();
    expect(lab.store.sent).toEqual([]);
  });
});

describe('a preview', () => {
  it('of a customer decides as their own browser would', async () => {
    const theirs = coded(await ask('/', await signedIn('anna', 'as-anna')));
    const plan = await ask('/', [await staff(ANNA)]);
    expect(coded(plan)).toEqual({ ...theirs, tree: 'o' });
    expect(await viewOf(plan)).toMatchObject({
      profile: { firstName: 'Anna' },
      consent: 'personalisation',
      staff: { preview: ANNA, input: { assignmentId: 'as-anna' } },
    });
  });

  it('costs one round trip, or none for a customer seen in the last seconds', async () => {
    await ask('/', []);
    const before = lab.store.asked.length;
    await ask('/', [await staff(ANNA)]);
    expect(lab.store.asked.slice(before)).toEqual([[viewKey('anna')]]);
    await ask('/c/coffee', [await staff(ANNA)]);
    expect(lab.store.asked.length).toBe(before + 1);
  });

  it('waits for a profile that a visitor gets their page without', async () => {
    await ask('/', []);
    const json = JSON.stringify(profile);
    lab.store.trouble = () => new Promise((resolve) => setTimeout(() => resolve([json]), 150));
    const visitor = await ask('/privacy', await signedIn('anna', 'as-anna'));
    expect(await viewOf(visitor)).toMatchObject({ consent: 'personalisation', profile: null });
    expect(await viewOf(await ask('/', [await staff(ANNA)]))).toMatchObject({ profile });
  });

  it('at measurement: their assignment id, without what is remembered of them', async () => {
    const view = await viewOf(await ask('/', [await staff({ ...ANNA, consent: 'measurement' })]));
    expect(view).toMatchObject({ profile: null, staff: { input: { assignmentId: 'as-anna' } } });
  });

  it.each(['unknown', 'denied'] as const)('at %s: nothing of theirs is read', async (consent) => {
    const plan = await ask('/', [await staff({ ...ANNA, consent })]);
    expect(await viewOf(plan)).toMatchObject({ profile: null, staff: { input: { assignmentId: null } } });
    expect(coded(plan).frame?.banner).toBe(consent === 'unknown');
    expect(lab.store.asked.flat()).not.toContain(viewKey('anna'));
  });

  it('has nothing of the member of staff’s own profile, currency or basket', async () => {
    const { identity } = lab.runtime;
    const own = await signedIn('anna', 'as-anna');
    own[2] = await issueCookie('session', { customer: 'anna', aid: 'as-anna', currency: 'GBP' }, identity);
    const plan = await ask('/', [...own, await staff({ consent: 'personalisation' })]);
    expect(coded(plan).frame?.currency).toBe('EUR');
    expect(await viewOf(plan)).toMatchObject({
      profile: null,
      staff: { input: { assignmentId: 'preview' } },
    });
  });

  it('leaves the member of staff’s own cookies as they are', async () => {
    const own = await signedIn('zofia', 'as-zofia');
    const plan = await ask('/', [...own, await staff({ customer: 'anna', consent: 'denied' })]);
    expect(plan.cookies).toEqual([]);
  });

  it('of a place: its currency, and its language offered', async () => {
    const place = { country: 'PL', city: 'Kraków', timeZone: 'Europe/Warsaw' };
    const plan = await ask('/', [await staff({ place })], { 'accept-language': 'de' });
    expect(coded(plan).frame).toMatchObject({ currency: 'PLN', offer: 'pl' });
  });

  it('of weather and another time: what they would get, at that time', async () => {
    const preview: Preview = { at: '2026-12-24T18:05', weather: { condition: 'rain', temperature: 3 } };
    const plan = await ask('/', [await staff(preview)]);
    expect(coded(plan).page?.numbers[1]).toBe(
      exampleManifest()
        .slots.find(({ id }) => id === 'hero')
        ?.variants.findIndex(({ id }) => id === 'hero.rain'),
    );
    expect((await viewOf(plan))?.staff?.input.now).toBe(Date.UTC(2026, 11, 24, 17, 5));
  });

  it('of a customer nobody is: a page, as for somebody new', async () => {
    const plan = await ask('/', [await staff({ ...ANNA, customer: 'nobody' })]);
    expect(plan).toMatchObject({ exit: 'page-visitor', status: 200 });
    expect(await viewOf(plan)).toMatchObject({ profile: null });
  });

  it('while personalisation is off: the default page, and it says so', async () => {
    lab.store.kill(true);
    const plan = await ask('/', [await staff(ANNA)]);
    expect(coded(plan).page).toEqual(coded(await ask('/', [])).page);
    expect(await viewOf(plan)).toMatchObject({ profile: null, staff: { killed: true } });
  });

  it('a staff cookie that is forged shows nothing', async () => {
    const forged = (await staff(ANNA)).replace(/\.[^.;]{20}/, `.${'A'.repeat(20)}`);
    expect(coded(await ask('/', [forged])).tree).toBe('v');
  });
});

describe('broken parts of a manifest', () => {
  it('are counted when it is loaded, and when they are met', async () => {
    const broken = exampleManifest();
    const [hero] = broken.slots.filter(({ id }) => id === 'hero');
    hero?.experiences.unshift({ id: 'lost', serve: { kind: 'variant', variant: 'hero.gone' } });
    hero?.experiences.unshift({ id: 'odd', serve: { kind: 'policy', policy: 'none' } });
    await lab.store.publish({ ...broken, revision: 8 });
    expect(await ask('/', [])).toMatchObject({ exit: 'page' });
    expect(lab.runtime.counters.get('live:problems')).toBe(2);
    expect(lab.runtime.counters.get('decide:invalid')).toBe(2);
    await ask('/c/coffee', []);
    expect(lab.runtime.counters.get('decide:invalid')).toBe(2);
  });
});
