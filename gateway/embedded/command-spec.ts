import type { ReplyError, Status } from '#gateway/engine';
import type { Keyspace } from './keyspace';
import type { ScriptCache } from './script-cache';
import type { Bytes } from './values';

/** A reply inside the engine: as in `Reply`, with bulk strings as `Bytes`. */
export type Result = null | number | Bytes | Status | ReplyError | Result[];

/** Where the keys stand among the arguments (the command's name is at 0). */
export type KeySpec =
  | { kind: 'none' }
  /** `last` counts from the end when negative. */
  | { kind: 'range'; first: number; last: number; step: number }
  /** The number of keys stands at `at` and the keys follow it; `also` is one more key before. */
  | { kind: 'counted'; at: number; also?: number }
  /** The first half of what follows the word. */
  | { kind: 'after'; word: string };

export const NO_KEYS: KeySpec = { kind: 'none' };
export const FIRST_KEY: KeySpec = { kind: 'range', first: 1, last: 1, step: 1 };
export const TWO_KEYS: KeySpec = { kind: 'range', first: 1, last: 2, step: 1 };
export const ALL_KEYS: KeySpec = { kind: 'range', first: 1, last: -1, step: 1 };

/** What a command handler may use. */
export interface CommandContext {
  readonly db: Keyspace;
  readonly scripts: ScriptCache;
  /** Unix time in ms; 0 while the log is replayed, so that nothing expires then. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Logs this instead of the command itself, whose effect depends on time, chance or a rounding. */
  log(effect: readonly Bytes[]): void;
  /** Tells that the command changed nothing, so it is not logged. */
  unchanged<T>(reply: T): T;
  /** Runs another command as part of this one; what it did wrong is a ReplyError. */
  call(args: readonly Bytes[], readOnly: boolean): Result;
}

export type Handler = (args: readonly Bytes[], context: CommandContext) => Result;

export interface CommandSpec {
  /** Number of arguments with the name; negative: at least so many. */
  readonly arity: number;
  /** A write is logged as it came unless its handler says otherwise. */
  readonly writes: boolean;
  readonly keys: KeySpec;
  readonly run: Handler;
}

export type CommandTable = Readonly<Record<string, CommandSpec>>;

export function reads(arity: number, run: Handler, keys: KeySpec = FIRST_KEY): CommandSpec {
  return { arity, writes: false, keys, run };
}

export function writes(arity: number, run: Handler, keys: KeySpec = FIRST_KEY): CommandSpec {
  return { arity, writes: true, keys, run };
}
