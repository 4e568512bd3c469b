import type { Effect } from './executor';
import { touchedKeys } from './touched-keys';
import type { Bytes } from './values';

/** The group was not written, and the state no longer has it. */
export class LogWriteError extends Error {}

/** Effects that are written and flushed together. */
export class LogGroup {
  readonly effects: Effect[] = [];
  readonly done: Promise<void>;
  readonly #keys = new Set<Bytes>();
  #touchesAll = false;
  #settle: { resolve: () => void; reject: (error: Error) => void } | undefined;

  constructor() {
    this.done = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // A deletion in the background has nobody waiting for it; a failure is told by the log itself.
    this.done.catch(() => undefined);
  }

  add(effects: readonly Effect[]): void {
    for (const effect of effects) this.effects.push(effect);
    const keys = touchedKeys(effects);
    if (keys === undefined) this.#touchesAll = true;
    for (const key of keys ?? []) this.#keys.add(key);
  }

  /** Whether it changes any of these keys; undefined stands for every key. */
  touches(keys: readonly Bytes[] | undefined): boolean {
    return keys === undefined || this.#touchesAll || keys.some((key) => this.#keys.has(key));
  }

  resolve(): void {
    this.#settle?.resolve();
  }

  reject(error: Error): void {
    this.#settle?.reject(error);
  }
}
