import { spawn } from 'node:child_process';
import { currentEnv } from '#server/env';
import { PROJECT_DIR } from './build';
import { removeRunning, writeRunning } from './running';
import { readSettings, type Settings } from './settings';
import { seedOrRetry, startGateway, tryFirstLinks } from './start-store';
import { type Stoppable, stopOnSignals } from './stop-on-signals';
import { ChildFailure } from './supervise-child';

const log = (line: string) => console.log(line);

function startNextDev({ server, childEnv }: Settings, onExit: (code: number) => void) {
  const args = ['node_modules/next/dist/bin/next', 'dev', '-p', String(server.PORT)];
  // Next cannot be told an address (it would talk to itself through it), only a name.
  if (server.HOST === '127.0.0.1') args.push('-H', 'localhost');
  const child = spawn(process.execPath, args, {
    cwd: PROJECT_DIR,
    env: { ...childEnv, NODE_ENV: 'development' },
    stdio: 'inherit',
  });
  const closed = new Promise<void>((resolve) => {
    child.once('close', (code) => {
      resolve();
      onExit(code ?? 1);
    });
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await closed;
  };
  return { stop, kill: () => void child.kill('SIGKILL') };
}

async function develop(): Promise<void> {
  const result = await readSettings(currentEnv());
  if (!result.ok) {
    console.error(`The environment is not right:\n  ${result.problems.join('\n  ')}`);
    process.exitCode = 1;
    return;
  }
  const { settings } = result;
  const running: Stoppable[] = [];
  const stopAll = stopOnSignals(running, currentEnv(), log);
  const gateway = startGateway(settings, log);
  if (gateway) running.push(gateway);
  await gateway?.ready;
  const seeding = await seedOrRetry(settings, log);
  running.push({ stop: async () => seeding.stop(), kill: seeding.stop });
  const { DATA_DIR: dataDir } = settings.server;
  writeRunning(dataDir, { pid: process.pid, url: settings.origin, storeUrl: settings.store.url });
  running.push({ stop: async () => removeRunning(dataDir), kill: () => removeRunning(dataDir) });
  const links = seeding.isSeeded ? await tryFirstLinks(settings, log) : [];
  for (const { label, url } of links) log(`  ${label}: ${url}`);
  running.push(startNextDev(settings, (code) => !stopAll.isStopping() && void stopAll.stop(code)));
}

await develop().catch((error: unknown) => {
  console.error(error instanceof ChildFailure ? error.message : error);
  process.exit(1);
});
