type Stoppable = { stop(): Promise<void>; kill(): void };

const FORCED_EXIT_CODE = 130;

/**
 * Ctrl-C and SIGTERM stop everything in the list, last started first, and end with code 0; a second signal
 * ends it all at once.
 */
export function stopOnSignals(running: Stoppable[], log: (line: string) => void) {
  let isStopping = false;
  const stop = async (exitCode: number): Promise<void> => {
    isStopping = true;
    for (const part of running.reverse()) await part.stop();
    process.exit(exitCode);
  };
  const onSignal = () => {
    if (isStopping) {
      for (const part of running) part.kill();
      process.exit(FORCED_EXIT_CODE);
    }
    log('\nStopping …');
    void stop(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return { stop, isStopping: () => isStopping };
}
