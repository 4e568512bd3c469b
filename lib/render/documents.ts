import type { Counters } from '#lib/core/counters';
import { withDeadline } from '#lib/core/deadline';
import { Lru } from '#lib/core/lru';
import type { Store } from '#lib/store/store';

/** An immutable stored value: where it lies and how its JSON is checked (null: not what it should be). */
export interface DocumentRef<T> {
  key: string;
  parse(value: unknown): Promise<T | null>;
}

/** What every reader of stored documents needs. */
export interface DocumentsOptions {
  /** Null: no store is configured. */
  store: Store | null;
  counters: Counters;
  deadlineMs: number;
}

/** Parsed documents in memory; one of them is a few kilobytes. */
const REMEMBERED_DOCUMENTS = 2_000;

/**
 * Reads immutable documents: from memory, else all missing ones in one round trip, each key asked for once
 * at a time. What is missing, late or broken is null, counted, and not remembered.
 */
export class Documents {
  readonly #remembered = new Lru<{ value: unknown }>(REMEMBERED_DOCUMENTS);
  readonly #underway = new Map<string, Promise<unknown>>();
  constructor(private readonly options: DocumentsOptions) {}

  async readMany<T>(refs: readonly DocumentRef<T>[]): Promise<(T | null)[]> {
    const missing = refs.filter(({ key }) => !this.#remembered.get(key) && !this.#underway.has(key));
    if (missing.length > 0) this.#start(missing);
    const values = refs.map(({ key }) => this.#remembered.get(key)?.value ?? this.#underway.get(key) ?? null);
    return (await Promise.all(values)) as (T | null)[];
  }

  async read<T>(ref: DocumentRef<T>): Promise<T | null> {
    const [value] = await this.readMany([ref]);
    return value ?? null;
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

  /** The stored texts, or undefined when the store did not answer in time. */
  async #fetch(keys: string[]): Promise<(string | null)[] | undefined> {
    const { store, counters, deadlineMs } = this.options;
    if (!store) {
      counters.add('document:no-store', keys.length);
      return undefined;
    }
    const timed = await withDeadline(store.getMany(keys), deadlineMs);
    if (timed.outcome === 'done') return timed.value;
    counters.add(`document:store-${timed.outcome}`, keys.length);
    return undefined;
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
