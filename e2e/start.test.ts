import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownCustomers } from '#lib/shop/customers';
import { viewKey } from '#lib/store/keys';
import { SEEDED_CUSTOMERS } from '#lib/studio/seed-shop';
import { PROJECT_DIR } from '#scripts/build';
import { Client, freePort, storeOf } from './lab';
import { descendantsOf, type GroupRun, runInGroup, stillRunning } from './run-in-group';

const PATIENCE = { timeout: 20_000, interval: 200 };
/** Within a second or two of the command; generous, since the machine may be busy. */
const SWITCHED = { timeout: 6_000, interval: 100 };
const buildId = () => readFileSync(join(PROJECT_DIR, '.next/BUILD_ID'), 'utf8');

let dataDir: string;
let port: number;
let url: string;
let started: GroupRun;
const env = () => ({ PORT: String(port), DATA_DIR: dataDir });
const runNpm = (args: string[], given: Record<string, string>) => runInGroup('npm', args, given);

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'facet-start-'));
  port = await freePort();
  url = `http://localhost:${port}`;
  await startAgain();
});
afterAll(async () => {
  if (stillRunning([{ pid: started.pid }]).length > 0) await pressCtrlC();
  rmSync(dataDir, { recursive: true, force: true });
});

async function startAgain(): Promise<void> {
  started = runNpm(['start'], env());
  await started.ready;
}

/** Ends it as a person would; what it had started, and whether it was content. */
async function pressCtrlC() {
  const below = descendantsOf(started.pid);
  started.pressCtrlC();
  return { code: await started.exited, below };
}

const store = () => storeOf({ dataDir, output: started.output }).store;
const linkOf = (who: string): string => {
  const found = new RegExp(`^ *${who}\\b[^]*?(/api/sign-in/\\S+)$`, 'm').exec(started.output());
  if (!found?.[1]) throw new Error(`no link for ${who} in:\n${started.output()}`);
  return found[1];
};
const health = async () =>
  JSON.parse((await new Client(url).get('/api/health/ready')).body) as { store: string; revision: number };
const etagOf = async (who: Client) => (await who.get('/')).headers.get('etag');

describe('npm start', () => {
  const anna = () => new Client(url);
  let signedIn: Client;
  let revision: number;
  let jonasLink: string;

  it('prints the address, three things to try, where the data lies and one link for each', () => {
    const printed = started.output();
    expect(printed).toContain(`Facet is ready:  ${url}`);
    for (const number of [1, 2, 3]) expect(printed).toMatch(new RegExp(`^ +${number}\\. .{20}`, 'm'));
    expect(printed).toContain('npm run off');
    expect(printed).toContain(`Data: ${dataDir}`);
    expect(printed).toMatch(/Store: +http:\/\/127\.0\.0\.1:\d+/);
    expect(printed).toMatch(/Seeded the demo shop \(revision 1\)/);
    expect(printed).toMatch(/Cookies are not Secure/);
    const links = ['staff', ...SEEDED_CUSTOMERS.map(({ label }) => label.split(',')[0] ?? '')].map(linkOf);
    expect(new Set(links).size).toBe(8);
    jonasLink = linkOf('Jonas');
    expect(SEEDED_CUSTOMERS).toHaveLength(knownCustomers(0).length);
  });

  it('the links work, once', async () => {
    signedIn = anna();
    const answer = await signedIn.get(linkOf('Anna'));
    expect(answer.status).toBe(303);
    const names = answer.headers.getSetCookie().map((line) => line.split('=')[0]);
    expect(names.sort()).toEqual(['facet-consent', 'facet-hint', 'facet-identity', 'facet-session']);
    expect(JSON.parse((await signedIn.get('/api/me')).body)).toMatchObject({ firstName: 'Anna' });
    expect((await anna().get(linkOf('Anna'))).status).toBe(404);
    const staff = await new Client(url).get(linkOf('staff'));
    expect({ status: staff.status, location: staff.headers.get('location') }).toEqual({
      status: 303,
      location: '/studio',
    });
    expect((await new Client(url).get(linkOf('staff'))).status).toBe(404);
  });

  it('Ctrl-C stops everything cleanly', async () => {
    ({ revision } = await health());
    const [text] = await store().getMany([viewKey('anna')]);
    const view = JSON.parse(text ?? '{}');
    await store().send([
      'SET',
      viewKey('anna'),
      JSON.stringify({ ...view, basket: { count: 7, value: 9_900 } }),
    ]);
    const { code, below } = await pressCtrlC();
    // npm tells of the signal its shell got; what it ran is tested by itself, below.
    expect([0, null, 130]).toContain(code);
    expect(started.output()).toContain('Stopping');
    expect(below.length).toBeGreaterThanOrEqual(3);
    expect(stillRunning(below)).toEqual([]);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('the next start builds nothing, seeds nothing, and goes on from its data', async () => {
    const built = buildId();
    await startAgain();
    expect(started.output()).not.toMatch(/Building|Seeded/);
    expect(buildId()).toBe(built);
    expect((await health()).revision).toBe(revision);
    expect(JSON.parse((await signedIn.get('/api/me')).body)).toEqual({ firstName: 'Anna', basketCount: 7 });
    expect((await new Client(url).get(jonasLink)).status).toBe(303);
  });

  it('a second one on the same port ends with one line', async () => {
    const second = runNpm(['start'], { ...env(), DATA_DIR: join(dataDir, 'other') });
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`Port ${port} is in use`);
    expect(second.output()).not.toMatch(/^\s+at /m);
  });

  it('npm run off gives everybody the default page, npm run on their own', async () => {
    const unknown = new Client(url);
    const [own, ofUnknown] = [await etagOf(signedIn), await etagOf(unknown)];
    const off = runNpm(['run', 'off'], env());
    expect(await off.exited, off.output()).toBe(0);
    await expect.poll(() => etagOf(signedIn), SWITCHED).not.toBe(own);
    const heading = async (who: Client) => /<h1[^>]*>(.*?)<\/h1>/s.exec((await who.get('/')).body)?.[1];
    expect(await heading(signedIn)).toBe(await heading(unknown));

    const on = runNpm(['run', 'on'], env());
    expect(await on.exited, on.output()).toBe(0);
    await expect.poll(() => etagOf(signedIn), SWITCHED).toBe(own);
    await expect.poll(() => etagOf(unknown), SWITCHED).toBe(ofUnknown);
  });

  it('a killed gateway comes back with its data, and pages are served meanwhile', async () => {
    const own = await etagOf(signedIn);
    killChild(/gateway-child/);
    const downFor = performance.now();
    while ((await health()).store !== 'up') {
      const page = await new Client(url).get('/');
      expect(page.status).toBe(200);
      expect(page.body).toContain('</html>');
      expect(performance.now() - downFor).toBeLessThan(PATIENCE.timeout);
    }
    await expect.poll(started.output, PATIENCE).toContain('gateway ended (SIGKILL); starting it again');
    expect((await health()).revision).toBe(revision);
    await expect.poll(() => etagOf(signedIn), PATIENCE).toBe(own);
  });

  it('a killed Next comes back; meanwhile visitors are told to come again', async () => {
    killChild(/next-server|inner\.mjs/);
    const seen = new Set<number>();
    await expect
      .poll(async () => {
        const { status } = await new Client(url).get('/');
        seen.add(status);
        return status;
      }, PATIENCE)
      .toBe(200);
    expect([...seen].every((status) => status === 200 || status === 503)).toBe(true);
    await expect.poll(started.output, PATIENCE).toContain('next ended (SIGKILL); starting it again');
    await sleep(1_500);
    expect(JSON.parse((await signedIn.get('/api/me')).body)).toMatchObject({ firstName: 'Anna' });
  });

  it('what npm runs ends with 0, and with everything it started', async () => {
    await pressCtrlC();
    started = runInGroup('node', ['--import', 'tsx', 'scripts/start.ts'], env());
    await started.ready;
    const { code, below } = await pressCtrlC();
    expect(code, started.output()).toBe(0);
    expect(below.length).toBeGreaterThanOrEqual(2);
    expect(stillRunning(below)).toEqual([]);
  });

  function killChild(args: RegExp): void {
    const found = descendantsOf(started.pid).filter((child) => args.test(child.args));
    expect(found).toHaveLength(1);
    process.kill(found[0]?.pid ?? 0, 'SIGKILL');
  }
});

describe('a start that cannot be', () => {
  it('names every bad variable, without their values, and no stack', async () => {
    const bad = { PORT: 'abc', PLACE_HEADERS: 'akamai', FACET_KEYS: 'k1:hunter2' };
    const run = runNpm(['start'], { DATA_DIR: join(dataDir, 'bad'), ...bad });
    expect(await run.exited).toBe(1);
    for (const name of Object.keys(bad)) expect(run.output()).toMatch(new RegExp(`^ +${name} must be `, 'm'));
    expect(run.output()).not.toContain('hunter2');
    expect(run.output()).not.toMatch(/^\s+at /m);
  });

  it('a port somebody else has is one line', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const taken = (server.address() as { port: number }).port;
    const run = runNpm(['start'], { DATA_DIR: join(dataDir, 'taken'), PORT: String(taken) });
    expect(await run.exited).toBe(1);
    const lines = run
      .output()
      .split('\n')
      .filter((line) => line.includes('in use'));
    expect(lines).toEqual([`Port ${taken} is in use; PORT=3001 npm start takes another.`]);
    await new Promise((resolve) => server.close(resolve));
  });

  it.each(['off', 'on'])('npm run %s with nothing running says so', async (word) => {
    const run = runNpm(['run', word], { DATA_DIR: join(dataDir, 'nothing') });
    expect(await run.exited).toBe(1);
    expect(run.output()).toContain('Nothing is running on this data');
  });
});
