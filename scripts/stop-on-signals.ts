export type Stoppable = { stop(): Promise<void>; kill(): void };

const FORCED_EXIT_CODE = 130;
/** One Ctrl-C may arrive more than once: from the terminal and from whoever started us and passes it on. */
const SAME_SIGNAL_MS = 500;
const WATCH_PARENT_MS = 500;

/** npm's shell dies of a SIGTERM without passing it on; a script of npm whose shell is gone was told to stop. */
function onNpmGone(env: NodeJS.ProcessEnv, callback: () => void): void {
  if (!env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, WATCH_PARENT_MS);
  timer.unref();
}

/**
 * Ctrl-C and SIGTERM stop everything in the list, last started first, and end with code 0; asked again,
 * it all ends at once.
 */
export function stopOnSignals(running: Stoppable[], env: NodeJS.ProcessEnv, log: (line: string) => void) {
  let stoppingSince: number | null = null;
  const stop = async (exitCode: number): Promise<void> => {
    stoppingSince ??= performance.now();
    for (const part of running.toReversed()) await part.stop();
    process.exit(exitCode);
  };
  const onSignal = () => {
    if (stoppingSince === null) {
      log('\nStopping …');
      void stop(0);
    } else if (performance.now() - stoppingSince > SAME_SIGNAL_MS) {
      for (const part of running) part.kill();
      process.exit(FORCED_EXIT_CODE);
    }
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  onNpmGone(env, () => stoppingSince === null && onSignal());
  return { stop, isStopping: () => stoppingSince !== null };
}
