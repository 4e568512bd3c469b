import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Burst, Shot } from './fire';
import type { Jar } from './make-jars';

/** What is said to the process that makes the load, and what it answers. */
export interface Order {
  shot: Shot;
  /** The visitors as they come for the first time; an address that was loaded before keeps its own. */
  jars: readonly Jar[];
}

/** The load is made in a process of its own, so that measuring it holds up nobody. */
export interface Shooter {
  fire(order: Order): Promise<Burst>;
  stop(): Promise<void>;
}

export function startShooter(): Shooter {
  const child = fork(fileURLToPath(new URL('./shooter-child.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  return {
    async fire(order) {
      child.send(order);
      const answer = await Promise.race([once(child, 'message'), exited.then(() => null)]);
      if (!answer) throw new Error('the process that makes the load has ended');
      return answer[0] as Burst;
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
