import type { Counters } from '#lib/core/counters';
import { Lru } from '#lib/core/lru';
import type { Store } from '#lib/store/store';

/** An immutable stored value: where it lies and how its JSON is checked (null: not what it should be). */
export interface DocumentRef<T> {
  key: string;
  parse(value: unknown): Promise<T | null>;
}

/** What every reader of stored documents needs. */
export interface DocumentsOptions {
  /** Null: no store is configured. Every call of it settles by itself, later than the deadline here. */
  store: Store | null;
  counters: Counters;
  /** For all reads of one render together. */
  deadlineMs: number;
}

/** Parsed documents in memory; one of them is a few kilobytes. */
const REMEMBERED_DOCUMENTS = 2_000;

/**
 * Reads immutable documents: from memory, else all missing ones in one round trip, each key asked for once
 * at a time. What is missing, late or broken is null, counted, and not remembered; what is late lands in
 * memory when it arrives, for the next render.
 */
export class Documents {
  readonly #remembered = new Lru<{ value: unknown }>(REMEMBERED_DOCUMENTS);
  readonly #underway = new Map<string, Promise<unknown>>();
  constructor(private readonly options: DocumentsOptions) {}

  /** Aborts when the reads of a render that begins now have lasted long enough. */
  startDeadline(): AbortSignal {
    return AbortSignal.timeout(this.options.deadlineMs);
  }

  async readMany<T>(refs: readonly DocumentRef<T>[], deadline: AbortSignal): Promise<(T | null)[]> {
    const missing = refs.filter(({ key }) => !this.#remembered.get(key) && !this.#underway.has(key));
    if (missing.length > 0) this.#start(missing);
    const values = refs.map(({ key }) => {
      const remembered = this.#remembered.get(key);
      if (remembered) return remembered.value;
      return this.#waitFor(this.#underway.get(key) ?? Promise.resolve(null), deadline);
    });
    return (await Promise.all(values)) as (T | null)[];
  }

  async read<T>(ref: DocumentRef<T>, deadline: AbortSignal): Promise<T | null> {
    const [value] = await this.readMany([ref], deadline);
    return value ?? null;
  }

  #waitFor(work: Promise<unknown>, deadline: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.options.counters.add('document:store-late');
        resolve(null);
      };
      if (deadline.aborted) giveUp();
      else deadline.addEventListener('abort', giveUp, { once: true });
      const stopWaiting = () => deadline.removeEventListener('abort', giveUp);
      work.finally(stopWaiting).then(resolve, reject);
    });
  }

  #start(refs: readonly DocumentRef<unknown>[]): void {
    const unique = [...new Map(refs.map((ref) => [ref.key, ref])).values()];
    const replies = this.#fetch(unique.map(({ key }) => key));
    for (const [i, ref] of unique.entries()) {
      const value = replies.then((texts) => this.#open(ref, texts?.[i]));
      this.#underway.set(
        ref.key,
        value.finally(() => this.#underway.delete(ref.key)),
      );
    }
  }

  /** The stored texts, or undefined when the store did not answer. */
  async #fetch(keys: string[]): Promise<(string | null)[] | undefined> {
    const { store, counters } = this.options;
    if (!store) {
      counters.add('document:no-store', keys.length);
      return undefined;
    }
    try {
      return await store.getMany(keys);
    } catch {
      counters.add('document:store-failed', keys.length);
      return undefined;
    }
  }

  async #open<T>(ref: DocumentRef<T>, text: string | null | undefined): Promise<T | null> {
    if (text === undefined) return null;
    if (text === null) {
      this.options.counters.add('document:missing');
      return null;
    }
    const value = await ref.parse(jsonOf(text));
    if (value === null) this.options.counters.add('document:broken');
    else this.#remembered.set(ref.key, { value });
    return value;
  }
}

/** Undefined for text that is not JSON; every document's parser refuses undefined. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
