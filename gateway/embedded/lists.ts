import { CommandError, SYNTAX_ERROR, syntaxError } from './command-error';
import {
  type CommandContext,
  type CommandTable,
  type Handler,
  type Result,
  reads,
  TWO_KEYS,
  writes,
} from './command-spec';
import { lpos } from './list-position';
import { parseInteger, parseIntegerFrom } from './numbers';
import { OK } from './replies';
import type { Bytes } from './values';

type End = 'left' | 'right';

const UNSHIFT_AT_ONCE = 10_000;

const newList = (): Bytes[] => [];

function pushTo(list: Bytes[], end: End, elements: readonly Bytes[]): void {
  if (end === 'right') for (const element of elements) list.push(element);
  else {
    // In parts: a call cannot take hundreds of thousands of arguments.
    for (let i = 0; i < elements.length; i += UNSHIFT_AT_ONCE) {
      list.unshift(...elements.slice(i, i + UNSHIFT_AT_ONCE).reverse());
    }
  }
}

function push(end: End, mustExist: boolean): Handler {
  return ([, key = '', ...elements], context) => {
    if (mustExist && !context.db.read(key, 'list')) return context.unchanged(0);
    const list = context.db.open(key, 'list', newList);
    pushTo(list, end, elements);
    return list.length;
  };
}

/** A list without elements does not exist. */
function dropIfEmpty(context: CommandContext, key: Bytes, list: readonly Bytes[]): void {
  if (list.length === 0) context.db.delete(key);
}

function take(list: Bytes[], end: End, count: number): Bytes[] {
  if (end === 'left') return list.splice(0, count);
  return list.splice(Math.max(0, list.length - count), count).reverse();
}

function pop(end: End): Handler {
  return (args, context): Result => {
    const [name, key = '', countText] = args;
    if (args.length > 3) throw new CommandError(`ERR wrong number of arguments for '${name}' command`);
    const outOfRange = 'ERR value is out of range, must be positive';
    const count = countText === undefined ? 1 : parseIntegerFrom(countText, 0, outOfRange);
    const list = context.db.read(key, 'list');
    if (!list) return context.unchanged(null);
    if (count === 0) return context.unchanged([]);
    const taken = take(list, end, count);
    dropIfEmpty(context, key, list);
    return countText === undefined ? (taken[0] ?? null) : taken;
  };
}

/** Reads Redis's inclusive, maybe negative bounds; gives them as those of `slice` for a length. */
export function parseSlice(startText: Bytes, stopText: Bytes): (length: number) => [number, number] {
  const start = parseInteger(startText);
  const stop = parseInteger(stopText);
  return (length) => {
    const from = Math.max(0, start < 0 ? length + start : start);
    const to = stop < 0 ? length + stop : stop;
    return [from, Math.max(from, Math.min(to + 1, length))];
  };
}

const lrange: Handler = ([, key = '', start = '', stop = ''], { db }) => {
  const bounds = parseSlice(start, stop);
  const list = db.read(key, 'list') ?? [];
  return list.slice(...bounds(list.length));
};

const ltrim: Handler = ([, key = '', start = '', stop = ''], context) => {
  const bounds = parseSlice(start, stop);
  const list = context.db.read(key, 'list') ?? [];
  const [from, to] = bounds(list.length);
  list.splice(to);
  list.splice(0, from);
  dropIfEmpty(context, key, list);
  return OK;
};

const llen: Handler = ([, key = ''], { db }) => db.read(key, 'list')?.length ?? 0;

const lindex: Handler = ([, key = '', index], { db }) => {
  const list = db.read(key, 'list');
  return list?.at(parseInteger(index)) ?? null;
};

const lset: Handler = ([, key = '', index, element = ''], { db }) => {
  const list = db.read(key, 'list');
  if (!list) throw new CommandError('ERR no such key');
  const at = parseInteger(index);
  const from = at < 0 ? list.length + at : at;
  if (from < 0 || from >= list.length) throw new CommandError('ERR index out of range');
  list[from] = element;
  return OK;
};

const lrem: Handler = ([, key = '', countText, element], context) => {
  const count = parseInteger(countText);
  const list = context.db.read(key, 'list') ?? [];
  const found = [...list.keys()].filter((index) => list[index] === element);
  const gone = count === 0 ? found : count > 0 ? found.slice(0, count) : found.slice(count);
  if (gone.length === 0) return context.unchanged(0);
  for (const index of gone.reverse()) list.splice(index, 1);
  dropIfEmpty(context, key, list);
  return gone.length;
};

const linsert: Handler = ([, key = '', where = '', pivot = '', element = ''], context) => {
  const side = where.toLowerCase();
  if (side !== 'before' && side !== 'after') throw syntaxError();
  const list = context.db.read(key, 'list');
  if (!list) return context.unchanged(0);
  const at = list.indexOf(pivot);
  if (at < 0) return context.unchanged(-1);
  list.splice(side === 'before' ? at : at + 1, 0, element);
  return list.length;
};

function moveElement(context: CommandContext, source: Bytes, target: Bytes, from: End, to: End): Result {
  const list = context.db.read(source, 'list');
  if (!list) return context.unchanged(null);
  context.db.read(target, 'list');
  const [element = ''] = take(list, from, 1);
  pushTo(source === target ? list : context.db.open(target, 'list', newList), to, [element]);
  dropIfEmpty(context, source, list);
  return element;
}

function parseEnd(word: Bytes): End {
  const end = word.toLowerCase();
  if (end !== 'left' && end !== 'right') throw new CommandError(SYNTAX_ERROR);
  return end;
}

const lmove: Handler = ([, source = '', target = '', from = '', to = ''], context) =>
  moveElement(context, source, target, parseEnd(from), parseEnd(to));

const rpoplpush: Handler = ([, source = '', target = ''], context) =>
  moveElement(context, source, target, 'right', 'left');

export const listCommands: CommandTable = {
  lpush: writes(-3, push('left', false)),
  rpush: writes(-3, push('right', false)),
  lpushx: writes(-3, push('left', true)),
  rpushx: writes(-3, push('right', true)),
  lpop: writes(-2, pop('left')),
  rpop: writes(-2, pop('right')),
  lrange: reads(4, lrange),
  ltrim: writes(4, ltrim),
  llen: reads(2, llen),
  lindex: reads(3, lindex),
  lset: writes(4, lset),
  lrem: writes(4, lrem),
  linsert: writes(5, linsert),
  lmove: writes(5, lmove, TWO_KEYS),
  rpoplpush: writes(3, rpoplpush, TWO_KEYS),
  lpos: reads(-3, lpos),
};
