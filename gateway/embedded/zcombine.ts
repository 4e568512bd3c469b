import { CommandError, syntaxError, WRONG_TYPE } from './command-error';
import {
  type CommandContext,
  type CommandTable,
  type Handler,
  type KeySpec,
  reads,
  writes,
} from './command-spec';
import { parseLimit, parseSortedKeys } from './counted-keys';
import { parseFloatArgument } from './numbers';
import { type Scored, SortedSet } from './sorted-set';
import { flattenScored } from './sorted-sets';
import type { Bytes } from './values';
import { storeSorted } from './zrange';

type Scores = ReadonlyMap<Bytes, number>;
type How = 'union' | 'inter' | 'diff';
type Aggregate = (a: number, b: number) => number;

/** Infinity and its negative add up to 0 here, as in Redis. */
const AGGREGATES: Readonly<Record<string, Aggregate>> = {
  sum: (a, b) => (Number.isNaN(a + b) ? 0 : a + b),
  min: Math.min,
  max: Math.max,
};

interface CombineOptions {
  weights: readonly number[];
  aggregate: Aggregate;
  withScores: boolean;
}

function parseOptions(words: readonly Bytes[], keyCount: number, how: How, isStore: boolean): CombineOptions {
  let weights: number[] = Array.from({ length: keyCount }, () => 1);
  let aggregate = AGGREGATES.sum as Aggregate;
  let withScores = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at]?.toLowerCase();
    if (word === 'weights' && how !== 'diff' && at + keyCount < words.length) {
      const given = words.slice(at + 1, at + 1 + keyCount);
      weights = given.map((text) => parseFloatArgument(text, 'ERR weight value is not a float'));
      at += 1 + keyCount;
    } else if (word === 'aggregate' && how !== 'diff' && at + 1 < words.length) {
      const chosen = AGGREGATES[words[at + 1]?.toLowerCase() ?? ''];
      if (!chosen) throw syntaxError();
      aggregate = chosen;
      at += 2;
    } else if (word === 'withscores' && !isStore) {
      withScores = true;
      at++;
    } else throw syntaxError();
  }
  return { weights, aggregate, withScores };
}

/** A plain set counts as a sorted one with scores of 1. */
function readScores(context: CommandContext, key: Bytes): Scores {
  const value = context.db.get(key);
  if (!value) return new Map();
  if (value.type === 'set') return new Map([...value.data].map((member) => [member, 1]));
  if (value.type !== 'zset') throw new CommandError(WRONG_TYPE);
  return new Map(value.data.entries().map(({ member, score }) => [member, score]));
}

function weigh(score: number, weight: number): number {
  return Number.isNaN(score * weight) ? 0 : score * weight;
}

function combine(inputs: readonly Scores[], how: How, { weights, aggregate }: CombineOptions): Scored[] {
  const [first = new Map(), ...others] = inputs;
  if (how === 'diff') {
    const kept = [...first].filter(([member]) => !others.some((other) => other.has(member)));
    return kept.map(([member, score]) => ({ member, score }));
  }
  const result = new Map<Bytes, number>();
  for (const [index, input] of inputs.entries()) {
    for (const [member, score] of input) {
      if (how === 'inter' && !inputs.every((other) => other.has(member))) continue;
      const weighed = weigh(score, weights[index] ?? 1);
      const old = result.get(member);
      result.set(member, old === undefined ? weighed : aggregate(old, weighed));
    }
  }
  return [...result].map(([member, score]) => ({ member, score }));
}

function run(how: How): Handler {
  return (args, context) => {
    const { keys, rest } = parseSortedKeys(args, 1);
    const inputs = keys.map((key) => readScores(context, key));
    const options = parseOptions(rest, keys.length, how, false);
    const sorted = new SortedSet();
    for (const { member, score } of combine(inputs, how, options)) sorted.set(member, score);
    return flattenScored(sorted.entries(), options.withScores);
  };
}

function runStore(how: How): Handler {
  return (args, context) => {
    const { keys, rest } = parseSortedKeys(args, 2);
    const inputs = keys.map((key) => readScores(context, key));
    const options = parseOptions(rest, keys.length, how, true);
    return storeSorted(context, args[1] ?? '', combine(inputs, how, options));
  };
}

const zintercard: Handler = (args, context) => {
  const { keys, rest } = parseSortedKeys(args, 1);
  const inputs = keys.map((key) => readScores(context, key));
  const limit = parseLimit(rest);
  const size = combine(inputs, 'inter', parseOptions([], keys.length, 'inter', true)).length;
  return limit > 0 ? Math.min(limit, size) : size;
};

const COUNTED: KeySpec = { kind: 'counted', at: 1 };
const TARGET_AND_COUNTED: KeySpec = { kind: 'counted', at: 2, also: 1 };

export const sortedCombineCommands: CommandTable = {
  zunion: reads(-3, run('union'), COUNTED),
  zinter: reads(-3, run('inter'), COUNTED),
  zdiff: reads(-3, run('diff'), COUNTED),
  zintercard: reads(-3, zintercard, COUNTED),
  zunionstore: writes(-4, runStore('union'), TARGET_AND_COUNTED),
  zinterstore: writes(-4, runStore('inter'), TARGET_AND_COUNTED),
  zdiffstore: writes(-4, runStore('diff'), TARGET_AND_COUNTED),
};
