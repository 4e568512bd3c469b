import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffClaims } from '#lib/identity/claims';
import { cookieHeader, testIdentity, valueSet } from '#lib/identity/test-identity';
import { POST } from './route';

const HOST = 'shop.example';
const { tokens } = testIdentity({ now: Date.now() });
const foreign = testIdentity({ now: Date.now(), kids: ['k2'] }).tokens;

beforeAll(() => {
  process.env.SITE_ORIGIN = `https://${HOST}`;
  process.env.FACET_KEYS = `k1:${'k1'.padEnd(44, 'A')}`;
});

const staffCookie = async (claims: Partial<StaffClaims> = {}, by = tokens) =>
  cookieHeader({ staff: await by.sign('staff', { user: 'ada', role: 'admin', ...claims }) });

function post(values: Record<string, string>, headers: Record<string, string>): Promise<Response> {
  return POST(
    new Request(`https://${HOST}/api/studio/preview`, {
      method: 'POST',
      body: new URLSearchParams(values),
      headers: { host: HOST, referer: `https://${HOST}/c/coffee?sort=price-asc`, ...headers },
    }),
  );
}

async function claimsSet(answer: Response): Promise<StaffClaims | undefined> {
  const verified = await tokens.verify('staff', valueSet(answer.headers.getSetCookie(), 'staff') ?? '');
  return verified.ok ? verified.claims : undefined;
}

describe('the preview form', () => {
  it('sets the staff cookie anew with the preview, and goes back to the page', async () => {
    const answer = await post({ customer: 'anna', device: 'phone' }, { cookie: await staffCookie() });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/c/coffee?sort=price-asc');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const preview = { customer: 'anna', device: 'phone', consent: 'personalisation' };
    expect(await claimsSet(answer)).toEqual({ user: 'ada', role: 'admin', preview });
    expect(answer.headers.getSetCookie()).toHaveLength(1);
  });

  it('leaves a consent that was chosen as it is, and adds none where nobody was', async () => {
    const chosen = { customer: 'anna', consent: 'denied' };
    const previewSet = async (values: Record<string, string>) =>
      (await claimsSet(await post(values, { cookie: await staffCookie() })))?.preview;
    expect(await previewSet(chosen)).toEqual(chosen);
    expect(await previewSet({ device: 'phone' })).toEqual({ device: 'phone' });
  });

  it('stop takes the preview away and leaves the session', async () => {
    const cookie = await staffCookie({ preview: { customer: 'anna' } });
    expect(await claimsSet(await post({ stop: 'yes' }, { cookie }))).toEqual({ user: 'ada', role: 'admin' });
  });

  it.each([
    ['anna', '/c/coffee?sort=price-asc', '/de/c/coffee?sort=price-asc'],
    ['anna', '/pl/c/coffee', '/de/c/coffee'],
    ['anna', '/', '/de'],
    ['zofia', '/de', '/pl'],
    ['jonas', '/de', '/'],
    ['jonas', '/de/c/tea', '/c/tea'],
    ['jonas', '/delicate', '/delicate'],
  ])('preset %s on %s leads to %s', async (preset, from, to) => {
    const headers = { cookie: await staffCookie(), referer: `https://${HOST}${from}` };
    expect((await post({ preset }, headers)).headers.get('location')).toBe(to);
  });

  it('never leads to another site', async () => {
    const headers = { cookie: await staffCookie(), referer: 'https://evil.example/c/coffee' };
    expect((await post({ preset: 'anna' }, headers)).headers.get('location')).toBe('/de');
  });

  it.each<[number, string, () => Promise<Record<string, string>>]>([
    [401, 'nobody', async () => ({})],
    [401, 'a cookie of other keys', async () => ({ cookie: await staffCookie({}, foreign) })],
    [403, 'a role that may not', async () => ({ cookie: await staffCookie({ role: 'viewer' }) })],
    [403, 'another site', async () => ({ cookie: await staffCookie(), 'sec-fetch-site': 'cross-site' })],
  ])('%i for %s, and no cookie', async (status, _who, headers) => {
    const answer = await post({ customer: 'anna' }, await headers());
    expect(answer.status).toBe(status);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('a browser gets a refusal in words, with a way back', async () => {
    const headers = {
      cookie: await staffCookie(),
      accept: 'text/html,*/*',
      referer: `https://${HOST}/c/coffee?sort=price-asc&size=l`,
    };
    const answer = await post({ preset: '<b>nobody' }, headers);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.getSetCookie()).toEqual([]);
    const html = await answer.text();
    expect(html).toContain("no preset '&lt;b&gt;nobody'");
    expect(html).toContain('<a href="/c/coffee?sort=price-asc&amp;size=l">');
  });

  it('400 for what the form does not offer, and for what is no form', async () => {
    const cookie = await staffCookie();
    expect((await post({ place: 'atlantis' }, { cookie })).status).toBe(400);
    expect((await post({}, { cookie, 'content-type': 'text/plain' })).status).toBe(400);
  });
});
