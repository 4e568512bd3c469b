import { currentEnv } from '#server/env';
import { type Front, startFront } from '#server/front';
import { formatBanner } from './banner';
import { type BuildResult, ensureBuild, PROJECT_DIR } from './build';
import { isPortFree } from './find-free-port';
import { chooseInnerAddress } from './inner-address';
import { removeRunning, writeRunning } from './running';
import { readSettings, type Settings } from './settings';
import { seedOrRetry, startGateway, tryFirstLinks } from './start-store';
import { type Stoppable, stopOnSignals } from './stop-on-signals';
import { ChildFailure, superviseChild } from './supervise-child';
import { waitUntilReady } from './wait-until-ready';
import { warmEdge } from './warm-edge';

const READY_TIMEOUT_MS = 60_000;

/** Ends the start with a line for the person at the terminal, and no stack. */
class StartFailure extends Error {}

const log = (line: string) => console.log(line);

async function loadSettings(): Promise<Settings> {
  const result = await readSettings(currentEnv());
  if (!result.ok) throw new StartFailure(`The environment is not right:\n  ${result.problems.join('\n  ')}`);
  const { PORT, HOST } = result.settings.server;
  if (!(await isPortFree(HOST, PORT)))
    throw new StartFailure(`Port ${PORT} is in use; PORT=3001 npm start takes another.`);
  return result.settings;
}

async function build(settings: Settings): Promise<BuildResult & { ok: true }> {
  const onBuild = () => log('Building (this takes a minute, and only when something has changed) …');
  const result = await ensureBuild({ dir: PROJECT_DIR, env: settings.childEnv, onBuild });
  if (!result.ok) throw new StartFailure(`${result.output}\nThe build failed; see above.`);
  return result;
}

async function startServing(settings: Settings, buildId: string, atStop: AtStop): Promise<Front> {
  const inner = await chooseInnerAddress(settings.server.DATA_DIR, settings.server.PORT);
  atStop.push({ stop: async () => inner.remove(), kill: inner.remove });
  const env = { ...settings.childEnv, ...inner.env, NODE_ENV: 'production' as const };
  const next = superviseChild({ name: 'next', args: ['server/inner.mjs'], cwd: PROJECT_DIR, env }, log);
  atStop.push(next);
  await next.ready;
  const { PORT: port, HOST: host, TRUSTED_PROXIES: trustedProxies } = settings.server;
  const { origin, innerSecret: secret } = settings;
  const front = await startFront({
    port,
    host,
    innerSocket: inner.address,
    secret,
    origin,
    trustedProxies,
    buildId,
  });
  atStop.push({ stop: front.close, kill: () => undefined });
  return front;
}

/** What runs, in the order it was started; it is stopped in the opposite one. */
type AtStop = Stoppable[];

async function start(atStop: AtStop): Promise<void> {
  const settings = await loadSettings();
  const { DATA_DIR: dataDir } = settings.server;
  const { buildId } = await build(settings);
  const gateway = startGateway(settings, log);
  if (gateway) atStop.push(gateway);
  await gateway?.ready;
  const seeding = await seedOrRetry(settings, log);
  atStop.push({ stop: async () => seeding.stop(), kill: seeding.stop });
  const front = await startServing(settings, buildId, atStop);
  writeRunning(dataDir, { pid: process.pid, url: front.url, storeUrl: settings.store.url });
  atStop.push({ stop: async () => removeRunning(dataDir), kill: () => removeRunning(dataDir) });
  if (!(await waitUntilReady(`${front.url}/api/health/ready`, READY_TIMEOUT_MS)))
    throw new StartFailure(
      `${front.url}/api/health/ready did not answer 200 within ${READY_TIMEOUT_MS / 1000} s.`,
    );
  await warmEdge(front.url, settings.childEnv.OPS_TOKEN ?? '', seeding.isSeeded);
  const links = seeding.isSeeded ? await tryFirstLinks(settings, log) : [];
  const notes = settings.origin.startsWith('http:')
    ? ['Cookies are not Secure: the site is served over http.']
    : [];
  console.log(formatBanner({ url: front.url, dataDir, store: settings.store.url, links, notes }));
}

const running: AtStop = [];
const stopAll = stopOnSignals(running, currentEnv(), log);
start(running).catch(async (error: unknown) => {
  if (stopAll.isStopping()) return;
  const isExplained = error instanceof StartFailure || error instanceof ChildFailure;
  console.error(isExplained ? error.message : error);
  await stopAll.stop(1);
});
