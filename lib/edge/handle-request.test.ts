import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Consent } from '#lib/context/types';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { issueCookie } from '#lib/identity/visitor';
import { exampleManifest } from '#lib/manifest/example-manifest';
import type { ProfileView } from '#lib/profile/types';
import type { Plan } from '#lib/rewrite/plan';
import { RESPONSE_TABLE } from '#lib/rewrite/response-table';
import { decodeFrame, decodePage, verifyCode } from '#lib/rewrite/variant-code';
import { openVisitorView, VIEW_HEADER } from '#lib/rewrite/visitor-view';
import { viewKey } from '#lib/store/keys';
import { sealQuery } from '#server/seal-query';
import { handleRequest } from './handle-request';
import { createLab, type Lab } from './test-runtime';

const KEYS = parseKeyring(`k1:${'A'.repeat(43)}`);
const DESKTOP = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36';
const VISITOR = 'visitor-1';

const profile: ProfileView = {
  schema: 1,
  counter: 4,
  customer: false,
  assignmentId: 'as-1',
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
  lab.store.texts.set(viewKey(VISITOR), JSON.stringify(profile));
});

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Plan> {
  const url = new URL(path, 'http://localhost:3000');
  const sent = new Headers({ 'user-agent': DESKTOP, ...headers });
  return handleRequest({ method, url, headers: sent }, lab.runtime, lab.waitUntil);
}

/** The `Cookie` header of a visitor who has chosen this level. */
async function cookiesOf(level: Exclude<Consent, 'unknown'>): Promise<string> {
  const { identity } = lab.runtime;
  const claims = level === 'personalisation' ? { aid: 'as-1', vid: VISITOR } : { aid: 'as-1' };
  const lines = [
    await issueCookie('consent', { level, at: 1 }, identity),
    await issueCookie('identity', claims, identity),
  ];
  return lines.map((line) => line.split(';', 1)[0]).join('; ');
}

function parts(plan: Plan) {
  if (plan.kind !== 'rewrite') throw new Error(`not a rewrite: ${JSON.stringify(plan)}`);
  const [, tree, frame = '', page = '', ...rest] = plan.path.split('/');
  return {
    tree,
    frame: decodeFrame(frame),
    page: decodePage(page),
    code: { frame, page },
    path: `/${rest.join('/')}`,
  };
}

/** Ids of the variants the page's slots show. */
function shown(plan: Plan): (string | undefined)[] {
  const { page, path } = parts(plan);
  const manifest = exampleManifest();
  const spec = manifest.pages.find(({ template }) => path.startsWith(`/${template}`));
  const choices = page?.numbers.slice(spec?.params.length ?? 0) ?? [];
  return choices.map(
    (index, i) => manifest.slots.find(({ id }) => id === spec?.slots[i])?.variants[index]?.id,
  );
}

describe('what a visitor gets', () => {
  it('unknown: the default page from the tree /v, signed, with no cookie', async () => {
    const plan = await ask('/');
    const { tree, frame, page, code, path } = parts(plan);
    expect(plan).toMatchObject({ exit: 'page', status: 200, cookies: [] });
    expect({ tree, path }).toEqual({ tree: 'v', path: '/home' });
    expect(frame).toEqual({
      fingerprint: 'frame000',
      locale: 'en',
      currency: 'EUR',
      offer: null,
      banner: true,
      choices: [0],
    });
    expect(page).toEqual({ fingerprint: 'home0000', numbers: [3, 0, 0] });
    expect(await verifyCode(createSigner(KEYS, 'code'), code, '/home')).toBe(true);
  });

  it('the same code for all who get the same, whoever they are', async () => {
    const one = await ask('/', { 'accept-language': 'en', cookie: 'other=1' });
    const two = await ask('/', { 'user-agent': `${DESKTOP} Edg/126` });
    expect(parts(one).code).toEqual(parts(two).code);
  });

  it('with consent to personalisation: what their profile says', async () => {
    const plan = await ask('/', { cookie: await cookiesOf('personalisation') });
    expect(shown(plan)[0]).toBe('hero.espresso');
    expect(parts(plan).frame?.banner).toBe(false);
    expect(plan.cookies.find((line) => line.startsWith('facet-hint='))).toBeDefined();
  });

  it.each(['denied', 'measurement'] as const)('%s: no profile is read', async (level) => {
    const plan = await ask('/', { cookie: await cookiesOf(level) });
    expect(shown(plan)[0]).toBe('hero.plain');
    expect(lab.store.asked.flat()).not.toContain(viewKey(VISITOR));
  });

  it('signed in but denied: no profile is read, no receipt kept', async () => {
    lab.store.texts.set(viewKey('anna'), JSON.stringify(profile));
    const { identity } = lab.runtime;
    const session = await issueCookie('session', { customer: 'anna', aid: 'as-anna' }, identity);
    const cookie = `${await cookiesOf('denied')}; ${session.split(';', 1)[0]}`;
    expect(shown(await ask('/', { cookie }))[0]).toBe('hero.plain');
    await lab.settle();
    expect(lab.store.asked.flat()).not.toContain(viewKey('anna'));
    expect(lab.store.sent).toEqual([]);
  });

  it('measurement: experiments assign and the receipt cookie says so; denied: neither', async () => {
    const measured = await ask('/', { cookie: await cookiesOf('measurement') });
    expect(measured.cookies.some((line) => line.startsWith('facet-receipt='))).toBe(true);
    const denied = await ask('/', { cookie: await cookiesOf('denied') });
    expect(denied.cookies.some((line) => line.startsWith('facet-receipt='))).toBe(false);
    expect(denied.cookies).toContainEqual(expect.stringMatching(/^facet-identity=;/));
  });

  it('the same view again: the receipt cookie stays as it is until a third of its life is over', async () => {
    const cookie = await cookiesOf('measurement');
    const receiptOf = ({ cookies }: Plan) =>
      cookies.find((line) => line.startsWith('facet-receipt='))?.split(';', 1)[0];
    const first = receiptOf(await ask('/', { cookie }));
    expect(first).toBeDefined();
    const again = { cookie: `${cookie}; ${first}` };
    expect((await ask('/', again)).cookies).toEqual([]);
    expect(receiptOf(await ask('/de', again))).not.toBe(first);
    lab.wait(9 * 3_600_000);
    const renewed = receiptOf(await ask('/', again));
    expect(renewed).toBeDefined();
    expect((await ask('/', { cookie: `${cookie}; ${renewed}` })).cookies).toEqual([]);
  });

  it('Sec-GPC counts as denied: nothing is asked and nothing kept', async () => {
    const plan = await ask('/', { 'sec-gpc': '1' });
    expect(parts(plan).frame?.banner).toBe(false);
    expect(plan.cookies).toEqual([]);
  });

  it('a crawler gets the code of an unknown visitor, whatever cookies it sends', async () => {
    const cookie = await cookiesOf('personalisation');
    const bot = await ask('/', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)', cookie });
    expect(parts(bot).code).toEqual(parts(await ask('/')).code);
    expect(bot.cookies).toEqual([]);
  });

  it('weather decides for everybody', async () => {
    lab = await createLab({ WEATHER: 'rain,8' });
    expect(shown(await ask('/'))[0]).toBe('hero.rain');
  });

  it('a variant of the visitor’s own goes to /o, with the view in a signed header, never stored', async () => {
    lab.store.texts.set(viewKey(VISITOR), JSON.stringify({ ...profile, segments: ['lapsed'] }));
    const plan = await ask('/', { cookie: await cookiesOf('personalisation') });
    expect(plan).toMatchObject({ exit: 'page-visitor', headers: { 'cache-control': 'private, no-store' } });
    expect(parts(plan).tree).toBe('o');
    const header = plan.kind === 'rewrite' ? (plan.requestHeaders[VIEW_HEADER] ?? null) : null;
    expect(await openVisitorView(header, createSigner(KEYS, 'view'))).toMatchObject({
      profile: { segments: ['lapsed'] },
    });
  });

  it('locale by the path, an offer by Accept-Language, currency by the country', async () => {
    lab = await createLab({ PLACE_HEADERS: 'vercel' });
    const headers = { 'accept-language': 'de-AT,de;q=0.9', 'x-vercel-ip-country': 'PL' };
    const { frame } = parts(await ask('/pl/c/coffee', headers));
    expect(frame).toMatchObject({ locale: 'pl', currency: 'PLN', offer: 'de' });
  });

  it('place headers are not believed unless a platform is configured', async () => {
    expect(parts(await ask('/', { 'x-vercel-ip-country': 'PL' })).frame?.currency).toBe('EUR');
  });

  it('a query the template understands makes it per request; any other does not', async () => {
    const sorted = await ask('/c/coffee?sort=price-asc&utm_source=x');
    expect(parts(sorted).tree).toBe('o');
    const header = sorted.kind === 'rewrite' ? (sorted.requestHeaders[VIEW_HEADER] ?? null) : null;
    expect(await openVisitorView(header, createSigner(KEYS, 'view'))).toMatchObject({
      query: { sort: 'price-asc' },
    });
  });

  it('a query that Next sees too is never rendered into the cache', async () => {
    expect(await ask('/?email=anna@x.de')).toMatchObject({ exit: 'page-visitor' });
    expect(await ask('/nope?email=anna@x.de')).toMatchObject({ exit: 'not-found-visitor', status: 404 });
    expect(await ask('/?_rsc=abc')).toMatchObject({ exit: 'page' });
  });

  it('a query sealed by the server in front is read from its header, and from nobody else’s', async () => {
    const secret = Buffer.alloc(32, 7).toString('base64url');
    lab = await createLab({ FACET_INNER_SECRET: secret });
    const sealed = (key: string) => ({ 'x-facet-query': sealQuery(key, 'sort=price-asc') });
    expect(parts(await ask('/c/coffee', sealed(secret))).tree).toBe('o');
    expect(parts(await ask('/c/coffee', sealed(Buffer.alloc(32, 8).toString('base64url')))).tree).toBe('v');
    expect(parts(await ask('/c/coffee', { 'x-facet-query': 'sort=price-asc' })).tree).toBe('v');
  });

  it('the frame segment is the same on every page of a visit', async () => {
    const cookie = await cookiesOf('personalisation');
    const frames = await Promise.all(
      ['/', '/c/coffee', '/c/kitchen'].map(async (path) => parts(await ask(path, { cookie })).code.frame),
    );
    expect(new Set(frames).size).toBe(1);
  });

  it('the kill switch means the published default, for everybody', async () => {
    const unknown = parts(await ask('/')).page;
    lab.store.kill(true);
    lab.wait(1_000);
    await ask('/');
    await lab.settle();
    const killed = await ask('/', { cookie: await cookiesOf('personalisation') });
    expect(parts(killed).page).toEqual(unknown);
    await lab.settle();
    expect(lab.store.asked.flat()).not.toContain(viewKey(VISITOR));
    expect(lab.store.sent).toEqual([]);
  });
});

describe('how a request can leave', () => {
  it.each([
    ['/404', 'GET', 'not-found', 404],
    ['/nothing-here', 'GET', 'not-found-visitor', 404],
    ['/v/frame/page/home', 'GET', 'internal', 404],
    ['/O/x', 'GET', 'internal', 404],
    ['/C/Coffee', 'GET', 'redirect', 308],
    ['/', 'POST', 'method', 405],
    ['/', 'DELETE', 'method', 405],
    ['/', 'HEAD', 'page', 200],
    ['/api/counters/edge', 'GET', 'counters-refused', 401],
  ])('%s %s: %s', async (path, method, exit, status) => {
    const plan = await ask(path, {}, method);
    expect(plan).toMatchObject({ exit, status });
    const row = RESPONSE_TABLE[plan.exit];
    expect(plan.headers).toMatchObject({
      'cache-control': row.cacheControl,
      'cdn-cache-control': 'no-store',
    });
  });

  it('behind the front an unknown path is asked for again by the 404 page’s own, in its language', async () => {
    lab = await createLab({ FACET_BEHIND_FRONT: '1' });
    const plan = await ask('/pl/anna@x.de');
    expect(plan).toMatchObject({ exit: 'elsewhere', status: 404, headers: { 'x-facet-instead': '/pl/404' } });
    expect(await ask('/pl/404')).toMatchObject({ exit: 'not-found', status: 404 });
  });

  it('unknown paths all mean one code', async () => {
    const codes = await Promise.all(
      ['/a', '/b/c', '/index'].map(async (path) => (await ask(path)) as Plan & { path: string }),
    );
    expect(new Set(codes.map(({ path }) => path)).size).toBe(1);
  });

  it('a redirect keeps the query', async () => {
    expect(await ask('/c/coffee/?a=1')).toMatchObject({ location: '/c/coffee?a=1' });
  });

  it('counters are for the operator', async () => {
    const token = 'x'.repeat(32);
    lab = await createLab({ OPS_TOKEN: token });
    await ask('/');
    const plan = await ask('/api/counters/edge', { authorization: `Bearer ${token}` });
    expect(plan.kind === 'respond' && JSON.parse(plan.body)).toMatchObject({ 'route:page': 1 });
  });
});

describe('when something behind is wrong', () => {
  const TROUBLES: Record<string, () => Promise<(string | null)[]>> = {
    refused: () => Promise.reject(new Error('refused')),
    hanging: () => new Promise(() => undefined),
    'answering nothing': () => Promise.resolve([]),
    'answering garbage': () => Promise.resolve(['<html>', '{"schema":1}', 'null']),
  };

  it.each(Object.entries(TROUBLES))('%s: the visitor gets a page', async (_name, trouble) => {
    const cookie = await cookiesOf('personalisation');
    await ask('/');
    lab.store.trouble = trouble;
    const plan = await ask('/', { cookie });
    expect(plan).toMatchObject({ exit: 'page', status: 200 });
    expect(shown(plan)[0]).toBe('hero.plain');
  });

  it.each([
    ['a number', '42'],
    ['a list', '[]'],
    ['text', '"text"'],
    ['of another schema', '{"schema":2}'],
    ['too long', `{"schema":1,"counter":${'9'.repeat(5_000)}}`],
  ])('a stored profile that is %s is nobody’s', async (_what, text) => {
    lab.store.texts.set(viewKey(VISITOR), text);
    const plan = await ask('/', { cookie: await cookiesOf('personalisation') });
    expect(shown(plan)[0]).toBe('hero.plain');
    expect(lab.runtime.counters.get('profile:malformed')).toBe(1);
  });

  it('all reads of a request share one budget', async () => {
    lab.store.trouble = async () => {
      lab.wait(45);
      throw new Error('slow');
    };
    const waited: number[] = [];
    lab.runtime.profiles = {
      load: async (_id, _counter, deadlineMs) => {
        waited.push(deadlineMs);
        return null;
      },
    };
    await ask('/', { cookie: await cookiesOf('personalisation') });
    expect(waited).toEqual([5]);
  });

  it('a receipt that cannot be signed costs the receipt, counted, not the page', async () => {
    const { identity } = lab.runtime;
    const cookie = await cookiesOf('measurement');
    const { sign } = identity.tokens;
    identity.tokens.sign = (kind, claims) => {
      if (kind === 'receipt') return Promise.reject(new RangeError('too long'));
      return sign(kind, claims);
    };
    expect(await ask('/', { cookie })).toMatchObject({ exit: 'page', status: 200, cookies: [] });
    expect(lab.runtime.counters.get('receipt:unsigned')).toBe(1);
  });

  it('a stage that throws: the built-in default page, counted, private', async () => {
    lab.runtime.weather = {
      read() {
        throw new TypeError('a bug');
      },
    };
    const plan = await ask('/');
    expect(plan).toMatchObject({
      exit: 'fallback',
      status: 200,
      headers: { 'cache-control': 'private, no-cache' },
    });
    expect(parts(plan).page?.fingerprint).toBe('builtin0');
    expect(parts(await ask('/?email=anna@x.de')).tree).toBe('o');
    expect(await ask('/nope')).toMatchObject({ exit: 'fallback-not-found', status: 404 });
    expect(await ask('/v/x')).toMatchObject({ exit: 'internal' });
    expect(lab.runtime.counters.get('edge:failed:TypeError')).toBe(3);
  });

  it('whatever the cookies hold, the answer is a page', async () => {
    const names = fc.constantFrom(
      'facet-consent',
      'facet-identity',
      'facet-session',
      'facet-hint',
      'facet-receipt',
      'facet-staff',
    );
    const header = fc.array(fc.tuple(names, fc.string({ unit: 'binary-ascii', maxLength: 60 })), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(header, async (cookies) => {
        const cookie = cookies.map(([name, value]) => `${name}=${value.replace(/[\0\r\n]/g, '')}`).join('; ');
        expect(await ask('/', { cookie })).toMatchObject({ exit: 'page', status: 200 });
      }),
      { numRuns: 50 },
    );
  });
});

describe('reads and writes', () => {
  it('one round trip for a visitor not seen lately, none for one seen in the last seconds', async () => {
    const cookie = await cookiesOf('personalisation');
    await ask('/');
    const before = lab.store.asked.length;
    await ask('/', { cookie });
    expect(lab.store.asked.slice(before)).toEqual([[viewKey(VISITOR)]]);
    await ask('/c/coffee', { cookie });
    expect(lab.store.asked.length).toBe(before + 1);
  });

  it('a hint that knows of a later action makes it read again', async () => {
    const cookie = await cookiesOf('personalisation');
    const first = await ask('/', { cookie });
    const hint = first.cookies.find((line) => line.startsWith('facet-hint='))?.split(';', 1)[0];
    lab.store.texts.set(viewKey(VISITOR), JSON.stringify({ ...profile, counter: 5, affinities: {} }));
    const later = Buffer.from(JSON.stringify({ basketCount: 3, counter: 5 })).toString('base64url');
    expect(hint).toBeDefined();
    expect(shown(await ask('/', { cookie: `${cookie}; ${hint}` }))[0]).toBe('hero.espresso');
    expect(shown(await ask('/', { cookie: `${cookie}; facet-hint=${later}` }))[0]).toBe('hero.plain');
  });

  it('the full receipt is written after the response, only with consent, and holds the inputs', async () => {
    await ask('/', { cookie: await cookiesOf('measurement') });
    expect(lab.store.sent).toEqual([]);
    await ask('/', { cookie: await cookiesOf('personalisation') });
    await lab.settle();
    const receipt = JSON.parse(String(lab.store.sent[0]?.at(-1))) as { inputs: Record<string, unknown> };
    expect(receipt).toMatchObject({ revision: 7, page: 'home', assignmentId: 'as-1' });
    expect(receipt.inputs).toMatchObject({
      'profile.affinities.espresso': 0.9,
      'context.weather.condition': null,
    });
  });

  it('a receipt for every code a visitor saw, one for the same view within seconds, again when inputs change', async () => {
    const cookie = await cookiesOf('personalisation');
    const written = async (path: string) => {
      lab.store.sent.length = 0;
      await ask(path, { cookie });
      await lab.settle();
      return lab.store.sent.map(([command]) => command);
    };
    expect(await written('/')).toEqual(['XADD', 'EXPIRE']);
    expect(await written('/')).toEqual([]);
    expect(await written('/de')).toEqual(['XADD']);
    expect(await written('/')).toEqual(['XADD']);
    lab.wait(6_000);
    const later = { ...profile, affinities: { espresso: 0.91 } };
    lab.store.texts.set(viewKey(VISITOR), JSON.stringify(later));
    expect(await written('/')).toEqual(['XADD']);
    expect(await written('/')).toEqual([]);
    lab.wait(3_600_000);
    expect(await written('/')).toEqual(['XADD', 'EXPIRE']);
  });

  it('a receipt that was lost is counted, and the same view written again', async () => {
    const cookie = await cookiesOf('personalisation');
    const { background } = lab.runtime;
    lab.runtime.background = { ...background, send: () => Promise.reject(new Error('refused')) };
    await ask('/', { cookie });
    await lab.settle();
    expect(lab.runtime.counters.get('receipt:lost')).toBe(1);
    lab.runtime.background = background;
    await ask('/', { cookie });
    await lab.settle();
    expect(lab.store.sent.map(([command]) => command)).toEqual(['XADD', 'EXPIRE']);
  });
});
