import { ReplyError } from '#gateway/engine';
import { CommandError, syntaxError, wrongArity } from './command-error';
import {
  type CommandContext,
  type CommandTable,
  type Handler,
  NO_KEYS,
  type Result,
  reads,
} from './command-spec';
import { parseInteger } from './numbers';
import { OK } from './replies';
import type { ScriptRun } from './script-runner';
import type { Bytes } from './values';

const NO_SCRIPT = 'NOSCRIPT No matching script. Please use EVAL.';
const FROM_SCRIPT = new ReplyError('ERR This Redis command is not allowed from script');
const REFUSED_IN_SCRIPTS = new Set(['eval', 'evalsha', 'eval_ro', 'evalsha_ro', 'script']);

function prepare(args: readonly Bytes[], context: CommandContext, readOnly: boolean): Omit<ScriptRun, 'sha'> {
  const count = parseInteger(args[2]);
  if (count < 0) throw new CommandError("ERR Number of keys can't be negative");
  if (count > args.length - 3) {
    throw new CommandError("ERR Number of keys can't be greater than number of args");
  }
  return {
    keys: args.slice(3, 3 + count),
    args: args.slice(3 + count),
    call: (command) => callFromScript(command, context, readOnly),
  };
}

function callFromScript(args: readonly Bytes[], context: CommandContext, readOnly: boolean): Result {
  if (REFUSED_IN_SCRIPTS.has((args[0] ?? '').toLowerCase())) return FROM_SCRIPT;
  const result = context.call(args, readOnly);
  if (!(result instanceof ReplyError)) return result;
  if (result.message.startsWith('ERR unknown command')) {
    return new ReplyError('ERR Unknown Redis command called from script');
  }
  return result.message.startsWith('ERR wrong number of arguments')
    ? new ReplyError('ERR Wrong number of args calling Redis command from script')
    : result;
}

function evaluate(readOnly: boolean): Handler {
  return (args, context) => context.scripts.evaluate(args[1] ?? '', prepare(args, context, readOnly));
}

function evaluateBySha(readOnly: boolean): Handler {
  return (args, context) => {
    const run = prepare(args, context, readOnly);
    const result = context.scripts.evaluateBySha(args[1] ?? '', run);
    if (result === undefined) throw new CommandError(NO_SCRIPT);
    return result;
  };
}

const script: Handler = ([, name = '', ...rest], { scripts }) => {
  switch (name.toLowerCase()) {
    case 'load':
      if (rest.length !== 1) throw wrongArity('script|load');
      return scripts.load(rest[0] ?? '');
    case 'exists':
      if (rest.length === 0) throw wrongArity('script|exists');
      return rest.map((sha) => (scripts.has(sha) ? 1 : 0));
    case 'flush':
      if (rest.length > 1 || (rest[0] && !/^a?sync$/i.test(rest[0]))) throw syntaxError();
      scripts.flush();
      return OK;
    default:
      throw new CommandError(`ERR unknown subcommand '${name}'. Try SCRIPT HELP.`);
  }
};

const KEYS_AT_3 = { kind: 'counted', at: 2 } as const;

/** Marked as reads: what a script writes is logged, and refused, command by command. */
export const scriptCommands: CommandTable = {
  eval: reads(-3, evaluate(false), KEYS_AT_3),
  evalsha: reads(-3, evaluateBySha(false), KEYS_AT_3),
  eval_ro: reads(-3, evaluate(true), KEYS_AT_3),
  evalsha_ro: reads(-3, evaluateBySha(true), KEYS_AT_3),
  script: reads(-2, script, NO_KEYS),
};
