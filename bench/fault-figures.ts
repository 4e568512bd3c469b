import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuild, PROJECT_DIR } from '#scripts/build';
import { type Figures, summarise, type View, view, viewEvenly } from './fault-lab/measure-mode';
import { addTwin, makeLink } from './fault-lab/sign-in';
import { type StoreBehindFaults, startStoreBehindFaults } from './fault-lab/start-fault-lab';
import { findPort, type SiteProcess } from './fault-lab/start-site';
import { type FaultMode, splitFaultMode } from './faults/fault-mode';

/** What is measured; `outageMs`: how long the fault has lasted when it is. */
interface Trouble {
  mode: FaultMode;
  outageMs: number;
}

const MODES = [
  'pass',
  'refuse',
  'hang',
  'slow=200',
  'drip=10',
  'reset',
  'truncate',
  'garbage=html',
  'garbage=json',
  'garbage=types',
  'stale',
] as const satisfies readonly FaultMode[];
/** Longer than the edge trusts what it knows of the pointer (ten refreshes): requests look for themselves. */
const LONG_OUTAGE_MS = 12_000;
const TROUBLES: readonly Trouble[] = [
  ...MODES.map((mode) => ({ mode, outageMs: 0 })),
  { mode: 'hang', outageMs: LONG_OUTAGE_MS },
];
const VIEWS_PER_MODE = 60;
const MODE_MS = 3_000;
/** The breaker's second, a refresh, and time for what hangs to be given up. */
const RECOVERY_MS = 3_000;
const HANDFULS = 2;
const WARM_UP_VIEWS = 30;

interface Row extends Trouble {
  customer: Figures;
  unknown: Figures;
  /** Requests that reached the store's port, per page view; null where connections are refused. */
  asked: number | null;
}

async function signInTwins(lab: StoreBehindFaults, site: SiteProcess, count: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let i = 0; i < count; i++) {
    const link = await makeLink(lab.store, await addTwin(lab.store));
    const answer = await fetch(site.url + link, { redirect: 'manual' });
    if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
    cookies.push(keepCookies(answer.headers.getSetCookie()));
  }
  return cookies;
}

/** The `Cookie` header of who was sent these lines: of several for one name the last counts. */
function keepCookies(lines: readonly string[]): string {
  const kept = new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line]));
  const live = [...kept.values()].filter((line) => !line.includes('; Max-Age=0;'));
  return live.map((line) => line.slice(0, line.indexOf(';'))).join('; ');
}

/** The healthy pages, and a customer whose views end each outage for the customers' side too. */
interface Expected {
  cookie: string;
  customer: string;
  unknown: string;
}

async function measure(
  lab: StoreBehindFaults,
  url: string,
  { mode, outageMs }: Trouble,
  cookies: readonly string[],
  expected: Expected,
): Promise<Row> {
  const { kind } = splitFaultMode(mode);
  await lab.proxy.set(mode);
  await sleep(outageMs);
  const before = lab.proxy.counts[kind] ?? 0;
  const [customers, unknowns] = await Promise.all([
    viewEvenly(url, cookies, MODE_MS),
    viewEvenly(url, Array<string>(VIEWS_PER_MODE).fill(''), MODE_MS),
  ]);
  const asked = (lab.proxy.counts[kind] ?? 0) - before;
  await lab.proxy.set('pass');
  await viewEvenly(url, Array<string>(10).fill(expected.cookie), RECOVERY_MS);
  return {
    mode,
    outageMs,
    customer: summarise(customers, expected.customer),
    unknown: summarise(unknowns, expected.unknown),
    asked: mode === 'refuse' ? null : asked / (customers.length + unknowns.length),
  };
}

/** Each mode in turn before one site; no customer is seen twice within the time a profile is remembered. */
async function measureModes(lab: StoreBehindFaults): Promise<Row[]> {
  const site = await lab.startSite();
  try {
    const cookies = await signInTwins(lab, site, HANDFULS * VIEWS_PER_MODE + WARM_UP_VIEWS);
    const url = `${site.url}/`;
    const warmUp = cookies.splice(-WARM_UP_VIEWS);
    const [first] = await viewEvenly(url, warmUp, MODE_MS);
    const expected: Expected = {
      cookie: warmUp[0] ?? '',
      customer: first?.headings ?? '',
      unknown: (await view(url, '')).headings,
    };
    if (expected.customer === expected.unknown) throw new Error('the healthy page is not personalised');
    const rows: Row[] = [];
    for (const [i, trouble] of TROUBLES.entries()) {
      const from = (i % HANDFULS) * VIEWS_PER_MODE;
      rows.push(await measure(lab, url, trouble, cookies.slice(from, from + VIEWS_PER_MODE), expected));
    }
    return rows;
  } finally {
    await site.stop();
  }
}

/** From the ready line of a site whose store was never there to its first page. */
async function measureColdStart(lab: StoreBehindFaults, storeUrl?: string): Promise<View> {
  const site = await lab.startSite(storeUrl);
  try {
    const first = await view(`${site.url}/`, '');
    return { ...first, ms: performance.now() - site.readyAt };
  } finally {
    await site.stop();
  }
}

const HEAD = [
  '| store | visitor | pages | personalised | p50 ms | p95 ms | max ms | store asked per view |',
  '|---|---|---|---|---|---|---|---|',
];

function formatRow({ mode, outageMs, customer, unknown, asked }: Row): string[] {
  const name = outageMs === 0 ? `\`${mode}\`` : `\`${mode}\`, after ${outageMs / 1_000} s`;
  const line = (who: string, { views, pages, personalised, ...times }: Figures, share: string) => {
    const { p50Ms, p95Ms, maxMs } = times;
    const ms = [p50Ms, p95Ms, maxMs].map((value) => value.toFixed(0)).join(' | ');
    return `| ${name} | ${who} | ${pages} of ${views} | ${share} | ${ms} | ${asked?.toFixed(2) ?? '–'} |`;
  };
  const share = `${((100 * customer.personalised) / customer.views).toFixed(0)} %`;
  return [line('customer', customer, share), line('unknown', unknown, '–')];
}

async function main(): Promise<void> {
  const built = await ensureBuild({
    dir: PROJECT_DIR,
    env: process.env,
    onBuild: () => console.error('building …'),
  });
  if (!built.ok) throw new Error(built.output);
  const lab = await startStoreBehindFaults();
  try {
    const rows = await measureModes(lab);
    console.log([...HEAD, ...rows.flatMap(formatRow)].join('\n'));
    const refused = await measureColdStart(lab, `http://127.0.0.1:${await findPort()}`);
    await lab.proxy.set('hang');
    const hung = await measureColdStart(lab);
    console.log(`\nReady line to first page, store refused from the start: ${formatCold(refused)}`);
    console.log(`Ready line to first page, store hanging from the start: ${formatCold(hung)}`);
    const views = rows.flatMap(({ customer, unknown }) => [customer, unknown]);
    if (views.some(({ views, pages }) => pages < views)) process.exitCode = 1;
  } finally {
    await lab.close();
  }
}

function formatCold({ status, headings, ms }: View): string {
  return `${ms.toFixed(0)} ms, ${status === 200 && headings !== '' ? 'a full page' : `status ${status}`}`;
}

await main();
