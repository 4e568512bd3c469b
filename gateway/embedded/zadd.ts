import { CommandError, syntaxError } from './command-error';
import type { CommandContext, Handler, Result } from './command-spec';
import { formatDouble, parseFloatArgument } from './numbers';
import { SortedSet } from './sorted-set';
import type { Bytes } from './values';

type Flag = 'nx' | 'xx' | 'gt' | 'lt' | 'ch' | 'incr';
const FLAGS: ReadonlySet<string> = new Set<Flag>(['nx', 'xx', 'gt', 'lt', 'ch', 'incr']);

const newSortedSet = (): SortedSet => new SortedSet();

function parseFlags(words: readonly Bytes[]): { flags: Set<string>; rest: readonly Bytes[] } {
  const end = words.findIndex((word) => !FLAGS.has(word.toLowerCase()));
  const flags = new Set(words.slice(0, end < 0 ? words.length : end).map((word) => word.toLowerCase()));
  return { flags, rest: end < 0 ? [] : words.slice(end) };
}

function checkFlags(flags: ReadonlySet<string>): void {
  if (flags.has('nx') && flags.has('xx')) {
    throw new CommandError('ERR XX and NX options at the same time are not compatible');
  }
  const limits = ['nx', 'gt', 'lt'].filter((flag) => flags.has(flag));
  if (limits.length > 1) {
    throw new CommandError('ERR GT, LT, and/or NX options at the same time are not compatible');
  }
}

/** The score a member gets, or undefined if the flags forbid the change. */
function decideScore(old: number | undefined, given: number, flags: ReadonlySet<string>): number | undefined {
  if (old === undefined) return flags.has('xx') ? undefined : given;
  if (flags.has('nx')) return undefined;
  const score = flags.has('incr') ? old + given : given;
  if (Number.isNaN(score)) throw new CommandError('ERR resulting score is not a number (NaN)');
  if ((flags.has('gt') && score <= old) || (flags.has('lt') && score >= old)) return undefined;
  return score;
}

interface Change {
  added: number;
  changed: number;
  /** Of the last member, for INCR. */
  score: number | undefined;
}

function change(
  context: CommandContext,
  key: Bytes,
  pairs: readonly (readonly [number, Bytes])[],
  flags: ReadonlySet<string>,
): Change {
  const result: Change = { added: 0, changed: 0, score: undefined };
  for (const [given, member] of pairs) {
    const old = context.db.read(key, 'zset')?.scoreOf(member);
    result.score = decideScore(old, given, flags);
    if (result.score === undefined || result.score === old) continue;
    context.db.open(key, 'zset', newSortedSet).set(member, result.score);
    if (old === undefined) result.added++;
    else result.changed++;
  }
  return result;
}

export const zadd: Handler = ([, key = '', ...words], context): Result => {
  const { flags, rest } = parseFlags(words);
  if (rest.length === 0 || rest.length % 2 !== 0) throw syntaxError();
  checkFlags(flags);
  if (flags.has('incr') && rest.length > 2) {
    throw new CommandError('ERR INCR option supports a single increment-element pair');
  }
  const pairs: [number, Bytes][] = [];
  for (let i = 0; i < rest.length; i += 2) pairs.push([parseFloatArgument(rest[i]), rest[i + 1] ?? '']);
  context.db.read(key, 'zset');
  const { added, changed, score } = change(context, key, pairs, flags);
  const reply = flags.has('incr')
    ? score === undefined
      ? null
      : formatDouble(score)
    : added + (flags.has('ch') ? changed : 0);
  return added + changed > 0 ? reply : context.unchanged(reply);
};

export const zincrby: Handler = ([, key = '', by, member = ''], context) => {
  const { score = 0 } = change(context, key, [[parseFloatArgument(by), member]], new Set(['incr']));
  return formatDouble(score);
};
