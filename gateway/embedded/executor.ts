import { ReplyError } from '#gateway/engine';
import { CommandError, wrongArity } from './command-error';
import { selectKeys } from './command-keys';
import type { CommandContext, CommandSpec, Result } from './command-spec';
import { findCommand } from './command-table';
import { Keyspace } from './keyspace';
import { ScriptCache } from './script-cache';
import type { Bytes } from './values';

export type Effect = readonly Bytes[];

export interface Outcome {
  readonly results: Result[];
  /** What has to be in the log before the results may be told. */
  readonly effects: Effect[];
}

export interface ExecutorOptions {
  now: () => number;
  random: () => number;
  /** Lua instructions a script may run. */
  instructionBudget?: number | undefined;
}

const EXEC_ABORT = new ReplyError('EXECABORT Transaction discarded because of previous errors.');

/** Runs commands against the keyspace, one after the other, and says what is to be logged. */
export class Executor {
  readonly db: Keyspace;
  readonly scripts: ScriptCache;
  /** Set when the log cannot be written: every write is answered with this and nothing is changed. */
  refuseWrites: string | undefined;
  /** Told each key a write is about to change; undefined for a write to the whole keyspace. */
  beforeWrite: ((key: Bytes | undefined) => void) | undefined;
  #effects: Effect[] = [];
  /** Unix time in ms; stands still while one run lasts, as it does in Redis. */
  #nowMs = 0;

  constructor(readonly options: ExecutorOptions) {
    this.db = new Keyspace(() => this.#nowMs);
    this.scripts = new ScriptCache(options.instructionBudget);
  }

  run(commands: readonly Effect[], atomic: boolean): Outcome {
    this.#effects = [];
    this.#nowMs = this.options.now();
    const isRefused = atomic && commands.some((command) => this.#refusal(command) !== undefined);
    const results = isRefused
      ? commands.map(() => EXEC_ABORT)
      : commands.map((command) => this.#execute(command, false));
    return { results, effects: this.#effects };
  }

  /** Applies what the log holds; time stands at 0 meanwhile, so that nothing expires on the way. */
  replay(effects: readonly Effect[]): void {
    const { refuseWrites } = this;
    this.refuseWrites = undefined;
    this.#nowMs = 0;
    for (const effect of effects) this.#replayOne(effect);
    this.#effects = [];
    this.refuseWrites = refuseWrites;
  }

  /** Deletes keys whose time has come; gives the deletions to log. */
  deleteExpired(limit: number): Effect[] {
    this.#nowMs = this.options.now();
    const keys = [...this.db.expiredKeys(limit)];
    for (const key of keys) this.db.delete(key);
    return keys.length === 0 ? [] : [['del', ...keys]];
  }

  #replayOne(effect: Effect): void {
    const result = this.#execute(effect, false);
    if (result instanceof ReplyError) throw new Error(`cannot replay ${effect[0]}: ${result.message}`);
  }

  /** What is wrong with a command before it runs. */
  #refusal(args: Effect): ReplyError | undefined {
    const name = (args[0] ?? '').toLowerCase();
    const spec = findCommand(name);
    if (!spec) return unknownCommand(args);
    if (spec.arity < 0 ? args.length < -spec.arity : args.length !== spec.arity) {
      return new ReplyError(wrongArity(name).message);
    }
    return spec.writes && this.refuseWrites ? new ReplyError(this.refuseWrites) : undefined;
  }

  #execute(args: Effect, readOnly: boolean): Result {
    const refusal = this.#refusal(args);
    if (refusal) return refusal;
    const name = (args[0] ?? '').toLowerCase();
    const spec = findCommand(name) as CommandSpec;
    if (readOnly && spec.writes) {
      return new ReplyError('ERR Write commands are not allowed from read-only scripts.');
    }
    try {
      return this.#runSpec(spec, [name, ...args.slice(1)]);
    } catch (error) {
      if (error instanceof CommandError) return new ReplyError(error.message);
      throw error;
    }
  }

  #runSpec(spec: CommandSpec, args: Effect): Result {
    if (!spec.writes) return spec.run(args, this.#context([]));
    this.#announceWrite(spec, args);
    const logged: Effect[] = [args];
    this.db.onExpired = (key) => this.#effects.push(['del', key]);
    try {
      const result = spec.run(args, this.#context(logged));
      this.#effects.push(...logged);
      return result;
    } finally {
      this.db.onExpired = undefined;
    }
  }

  #announceWrite(spec: CommandSpec, args: Effect): void {
    if (!this.beforeWrite) return;
    const keys = selectKeys(args, spec.keys, String);
    if (keys.length === 0) this.beforeWrite(undefined);
    for (const key of keys) this.beforeWrite(key);
  }

  /** `logged` starts as the command itself; its handler may put something else there, or nothing. */
  #context(logged: Effect[]): CommandContext {
    let isReplaced = false;
    return {
      db: this.db,
      scripts: this.scripts,
      now: () => this.#nowMs,
      random: this.options.random,
      log: (effect) => {
        if (!isReplaced) logged.length = 0;
        isReplaced = true;
        logged.push(effect);
      },
      unchanged: (reply) => {
        logged.length = 0;
        return reply;
      },
      call: (args, readOnly) => this.#execute(args, readOnly),
    };
  }
}

function unknownCommand(args: Effect): ReplyError {
  const beginning = args.slice(1).map((argument) => `'${argument.slice(0, 128)}' `);
  return new ReplyError(
    `ERR unknown command '${(args[0] ?? '').slice(0, 128)}', with args beginning with: ${beginning.join('')}`,
  );
}
