import type { Effect } from './executor';

/** The group was not written, and the state no longer has it. */
export class LogWriteError extends Error {}

/** Effects that are written and flushed together. */
export class LogGroup {
  readonly effects: Effect[] = [];
  readonly done: Promise<void>;
  #settle: { resolve: () => void; reject: (error: Error) => void } | undefined;

  constructor() {
    this.done = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // A deletion in the background has nobody waiting for it; a failure is told by the log itself.
    this.done.catch(() => undefined);
  }

  resolve(): void {
    this.#settle?.resolve();
  }

  reject(error: Error): void {
    this.#settle?.reject(error);
  }
}
