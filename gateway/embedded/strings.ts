import { CommandError, syntaxError, wrongArity } from './command-error';
import {
  ALL_KEYS,
  type CommandContext,
  type CommandTable,
  type Handler,
  type Result,
  reads,
  writes,
} from './command-spec';
import { parseExpiry } from './expiry-arguments';
import { parseInteger } from './numbers';
import { OK } from './replies';
import { parseSetOptions, set } from './set-command';
import type { Bytes } from './values';

/** Redis's `proto-max-bulk-len`. */
const MAX_STRING_BYTES = 512 * 1024 * 1024;

export function readString(context: CommandContext, key: Bytes): Bytes | undefined {
  return context.db.read(key, 'string');
}

/** Changes the text and keeps the key's time of expiry. */
export function writeString(context: CommandContext, key: Bytes, data: Bytes): void {
  context.db.set(key, { type: 'string', data });
}

/** Fails as Redis does when a string would grow beyond the limit. */
export function assertLength(bytes: number): void {
  if (bytes > MAX_STRING_BYTES) {
    throw new CommandError('ERR string exceeds maximum allowed size (proto-max-bulk-len)');
  }
}

const get: Handler = ([, key = ''], context) => readString(context, key) ?? null;

function setWithTtl(unit: 'ex' | 'px'): Handler {
  return ([name = '', key = '', ttl, value = ''], context) => {
    const at = parseExpiry(unit, ttl, context.now(), name);
    context.db.replace(key, { type: 'string', data: value });
    context.db.expireAt(key, at);
    context.log(['set', key, value, 'pxat', String(at)]);
    return OK;
  };
}

const setnx: Handler = ([, key = '', value = ''], context) => {
  if (context.db.has(key)) return context.unchanged(0);
  context.db.replace(key, { type: 'string', data: value });
  return 1;
};

const getset: Handler = ([, key = '', value = ''], context) => {
  const old = readString(context, key) ?? null;
  context.db.replace(key, { type: 'string', data: value });
  return old;
};

const getdel: Handler = ([, key = ''], context) => {
  const old = readString(context, key);
  if (old === undefined) return context.unchanged(null);
  context.db.delete(key);
  return old;
};

const getex: Handler = (args, context) => {
  const [name = '', key = ''] = args;
  const options = parseSetOptions(args.slice(2), context.now(), name);
  if (options.onlyIf || options.keepTtl || options.get) throw syntaxError();
  if (options.persist && options.at !== undefined) throw syntaxError();
  const value = readString(context, key);
  if (value === undefined) return context.unchanged(null);
  if (options.at !== undefined) {
    context.db.expireAt(key, options.at);
    context.log(['pexpireat', key, String(options.at)]);
    return value;
  }
  if (!options.persist || !context.db.persist(key)) return context.unchanged(value);
  context.log(['persist', key]);
  return value;
};

const mget: Handler = ([, ...keys], context) =>
  keys.map((key) => {
    const value = context.db.get(key);
    return value?.type === 'string' ? value.data : null;
  });

function setPairs(name: string, pairs: readonly Bytes[], context: CommandContext): void {
  if (pairs.length % 2 !== 0) throw wrongArity(name);
  for (let i = 0; i < pairs.length; i += 2) {
    context.db.replace(pairs[i] ?? '', { type: 'string', data: pairs[i + 1] ?? '' });
  }
}

const mset: Handler = ([name = '', ...pairs], context) => {
  setPairs(name, pairs, context);
  return OK;
};

const msetnx: Handler = ([name = '', ...pairs], context) => {
  if (pairs.length % 2 !== 0) throw wrongArity(name);
  const taken = pairs.some((key, index) => index % 2 === 0 && context.db.has(key));
  if (taken) return context.unchanged(0);
  setPairs(name, pairs, context);
  return 1;
};

const append: Handler = ([, key = '', more = ''], context) => {
  const text = readString(context, key) ?? '';
  assertLength(text.length + more.length);
  writeString(context, key, text + more);
  return text.length + more.length;
};

const strlen: Handler = ([, key = ''], context) => readString(context, key)?.length ?? 0;

const getrange: Handler = ([, key = '', startText, endText], context): Result => {
  const start = parseInteger(startText);
  const end = parseInteger(endText);
  const text = readString(context, key) ?? '';
  if (start < 0 && end < 0 && start > end) return '';
  const from = Math.max(0, start < 0 ? text.length + start : start);
  const to = Math.max(0, end < 0 ? text.length + end : end);
  return text.slice(from, to + 1);
};

const setrange: Handler = ([, key = '', offsetText, part = ''], context) => {
  const offset = parseInteger(offsetText);
  if (offset < 0) throw new CommandError('ERR offset is out of range');
  const text = readString(context, key) ?? '';
  if (part === '') return context.unchanged(text.length);
  assertLength(offset + part.length);
  const padded = text.padEnd(offset, '\0');
  const next = padded.slice(0, offset) + part + padded.slice(offset + part.length);
  writeString(context, key, next);
  return next.length;
};

const RANGE_OF_PAIRS = { kind: 'range', first: 1, last: -1, step: 2 } as const;

export const stringCommands: CommandTable = {
  get: reads(2, get),
  set: writes(-3, set),
  setex: writes(4, setWithTtl('ex')),
  psetex: writes(4, setWithTtl('px')),
  setnx: writes(3, setnx),
  getset: writes(3, getset),
  getdel: writes(2, getdel),
  getex: writes(-2, getex),
  mget: reads(-2, mget, ALL_KEYS),
  mset: writes(-3, mset, RANGE_OF_PAIRS),
  msetnx: writes(-3, msetnx, RANGE_OF_PAIRS),
  append: writes(3, append),
  strlen: reads(2, strlen),
  getrange: reads(4, getrange),
  substr: reads(4, getrange),
  setrange: writes(4, setrange),
};
