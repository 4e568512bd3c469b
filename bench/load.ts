import { join } from 'node:path';
import { PROJECT_DIR } from '#scripts/build';
import { findFreePort } from '#scripts/find-free-port';
import { type AppProcess, startApp } from './load/app-process';
import { buildApps, NEXT_BIN, TWINS, twinDir } from './load/build-apps';
import { readCpuMs } from './load/cpu-time';
import type { Burst } from './load/fire';
import { formatFigures, formatRatios, formatTable } from './load/format';
import { type LoadLab, startLoadLab } from './load/lab';
import { BROWSER, type Jar, MIX, makeJars, VISITORS } from './load/make-jars';
import { readReferenceCode } from './load/reference-code';
import { countReads, formatRoundTrips, measureRoundTrips } from './load/round-trips';
import { type Shooter, startShooter } from './load/shooter';
import { ratioOf, summarise } from './load/summarise';

const HOST = '127.0.0.1';
const CONNECTIONS = 16;
const ROUNDS = 5;
const ROUND_SECONDS = 5;
/** Until every visitor's page is stored and the code is compiled: ours has more of both than its twins. */
const WARM_UP_SECONDS = 8;
/** Preloads and metadata differ by a few hundred bytes from app to app; a missing slot would be thousands. */
const SAME_LENGTH_WITHIN = 0.04;
const TARGET_REWRITE = 0.9;
const TARGET_PER_REQUEST = 2.5;

const OURS = 'ours, next start';
const FRONT = 'ours, npm start';

interface Target extends AppProcess {
  name: string;
}

type Log = (line: string) => void;

/** Starts an app and notes it for the end at once, so that a later one's failure leaves none behind. */
async function startTargets(lab: LoadLab, code: string, running: Target[]): Promise<void> {
  const start = async (name: string, cwd: string, env: Record<string, string>, script?: string) => {
    const port = await findFreePort(HOST);
    const args = script
      ? ['--import', 'tsx', script]
      : [NEXT_BIN, 'start', '-p', String(port), '-H', 'localhost'];
    const own = {
      ...lab.env,
      ...env,
      DATA_DIR: lab.folder(name.replaceAll(/\W+/g, '-')),
      PORT: String(port),
    };
    running.push({ name, ...(await startApp({ args, cwd, env: own, port })) });
  };
  await start(OURS, PROJECT_DIR, {});
  for (const twin of TWINS) await start(twin, twinDir(twin), { BENCH_CODE: code });
  await start(FRONT, PROJECT_DIR, {}, join(PROJECT_DIR, 'scripts/start.ts'));
}

/** The page somebody unknown gets, in bytes: with all, and without the data Next writes for its client. */
async function measurePage(url: string, headers: Record<string, string>) {
  const answer = await fetch(url, { headers: { ...headers, 'accept-encoding': 'identity' } });
  const html = await answer.text();
  const document = html.replaceAll(/<script\b.*?<\/script>/gs, '');
  return { bytes: Buffer.byteLength(html), documentBytes: Buffer.byteLength(document) };
}

/** Throws when an app does not show the same page as ours. */
async function comparePages(targets: readonly Target[], headers: Record<string, string>): Promise<string[]> {
  const rows: string[][] = [];
  let own = 0;
  for (const { name, url } of targets) {
    const { bytes, documentBytes } = await measurePage(url, headers);
    own ||= documentBytes;
    if (Math.abs(documentBytes / own - 1) > SAME_LENGTH_WITHIN)
      throw new Error(`not the same page: ${name} sends ${documentBytes} bytes of document, ours ${own}`);
    rows.push([name, String(documentBytes), String(bytes)]);
  }
  return formatTable(['app', 'bytes of the document', "with Next's data for the client"], rows);
}

interface Fired {
  /** Bursts of each app, by its name. */
  bursts: Map<string, Burst[]>;
  /** Store reads of ours meanwhile, its warm-up left out. */
  reads: number;
}

/** Every app in turn, round after round, after a warm-up of each. */
async function fireRounds(
  shooter: Shooter,
  targets: readonly Target[],
  jars: readonly Jar[],
  { log, readsOfOurs }: { log: Log; readsOfOurs: () => Promise<number> },
): Promise<Fired> {
  const shoot = async ({ url, pid }: Target, seconds: number): Promise<Burst> => {
    const before = readCpuMs(pid);
    const burst = await shooter.fire({ shot: { url: `${url}/`, seconds, connections: CONNECTIONS }, jars });
    const after = readCpuMs(pid);
    return { ...burst, cpuMs: before === null || after === null ? null : after - before };
  };
  log('warming up …');
  for (const target of targets) await shoot(target, WARM_UP_SECONDS);
  const readsBefore = await readsOfOurs();
  const bursts = new Map<string, Burst[]>(targets.map(({ name }) => [name, []]));
  for (let round = 1; round <= ROUNDS; round++) {
    log(`round ${round} of ${ROUNDS} …`);
    for (const target of targets) bursts.get(target.name)?.push(await shoot(target, ROUND_SECONDS));
  }
  return { bursts, reads: (await readsOfOurs()) - readsBefore };
}

/**
 * Ours and its twin with the one visitor whose page all twins show: both then send the same bytes, and ours
 * draws nobody a richer page.
 */
async function fireAlike(
  targets: readonly Target[],
  headers: Record<string, string>,
  means: { log: Log; readsOfOurs: () => Promise<number> },
): Promise<string[]> {
  const pair = targets.filter(({ name }) => name === OURS || name === 'rewrite');
  const alike = { ...BROWSER, ...headers };
  const jars = Array.from({ length: CONNECTIONS }, (): Jar => ({ headers: alike, cookies: {} }));
  // The one of the mix keeps each app's visitors.
  const shooter = startShooter();
  const { bursts } = await fireRounds(shooter, pair, jars, means).finally(() => shooter.stop());
  const [ours, rewrite] = [OURS, 'rewrite'].map((name) => summarise(name, bursts.get(name) ?? []));
  if (!ours || !rewrite) throw new Error('nothing to compare');
  return [
    'The same, everybody unknown to the site: the one page its twins show, so that both send the same bytes.',
    '',
    ...formatFigures([ours, rewrite]),
    '',
    ...formatRatios([ratioOf('ours / rewrite, same page', ours, rewrite, TARGET_REWRITE)]),
  ];
}

function describeMix(): string {
  const { customers, measurement, denied, unknown } = MIX;
  return `${VISITORS} visitors on ${CONNECTIONS} kept-alive connections, taking turns, each with a cookie jar: ${customers} customers signed in with consent to personalisation, ${measurement} with consent to measurement, ${denied} who refused, ${unknown} unknown; ${ROUNDS} rounds of ${ROUND_SECONDS} s, apps in turn.`;
}

async function measureAll(
  lab: LoadLab,
  targets: readonly Target[],
  shooter: Shooter,
  { headers, log }: { headers: Record<string, string>; log: Log },
): Promise<string[]> {
  const jars = await makeJars(lab, Date.now());
  const ours = targets.find(({ name }) => name === OURS);
  const customer = jars.find(({ cookies }) => Object.keys(cookies).length > 2);
  if (!ours || !customer) throw new Error('nothing to measure');
  const trips = await measureRoundTrips(ours.url, lab.opsToken, customer);
  const means = { log, readsOfOurs: () => countReads(ours.url, lab.opsToken) };
  const { bursts, reads } = await fireRounds(shooter, targets, jars, means);
  const figures = targets.map(({ name }) => summarise(name, bursts.get(name) ?? []));
  const of = (name: string) => figures.find((found) => found.name === name) ?? summarise(name, []);
  return [
    describeMix(),
    '',
    ...formatFigures(figures),
    '',
    ...formatRatios([
      ratioOf('ours / rewrite', of(OURS), of('rewrite'), TARGET_REWRITE),
      ratioOf('ours / flags', of(OURS), of('flags')),
      ratioOf('ours / per-request', of(OURS), of('per-request'), TARGET_PER_REQUEST),
      ratioOf('npm start / rewrite', of(FRONT), of('rewrite')),
    ]),
    '',
    ...(await fireAlike(targets, headers, means)),
    '',
    formatRoundTrips(trips),
    `Under load: ${reads} reads for ${of(OURS).requests} requests of ours, both without the warm-up.`,
  ];
}

/** Part 3: the personalised front page under load, beside its twins. Returns the lines to print. */
export async function benchLoad(log: Log): Promise<string[]> {
  await buildApps(log);
  const lab = await startLoadLab();
  const targets: Target[] = [];
  const shooter = startShooter();
  try {
    const headers = { 'user-agent': 'bench', 'accept-language': 'en' };
    await startTargets(lab, await readReferenceCode(lab, headers), targets);
    const pages = await comparePages(targets, headers);
    return [...pages, '', ...(await measureAll(lab, targets, shooter, { headers, log }))];
  } finally {
    await shooter.stop();
    for (const target of targets) await target.stop();
    await lab.close();
  }
}
