import { Status } from '#gateway/engine';
import { cloneValue } from './clone-value';
import { CommandError, syntaxError } from './command-error';
import { ALL_KEYS, type CommandTable, type Handler, NO_KEYS, reads, TWO_KEYS, writes } from './command-spec';
import { SCAN_SLOTS } from './keyspace';
import { compileGlob } from './match-glob';
import { OK } from './replies';
import type { Bytes } from './values';

const del: Handler = ([, ...keys], context) => {
  const gone = keys.filter((key) => context.db.has(key) && context.db.delete(key)).length;
  return gone > 0 ? gone : context.unchanged(0);
};

const exists: Handler = ([, ...keys], { db }) => keys.filter((key) => db.has(key)).length;

const type: Handler = ([, key = ''], { db }) => new Status(db.get(key)?.type ?? 'none');

function move(source: Bytes, target: Bytes, context: Parameters<Handler>[1]): void {
  const value = context.db.get(source);
  if (!value) throw new CommandError('ERR no such key');
  if (source === target) return;
  const at = context.db.expiryOf(source);
  context.db.delete(source);
  context.db.replace(target, value);
  if (at !== undefined) context.db.expireAt(target, at);
}

const rename: Handler = ([, source = '', target = ''], context) => {
  move(source, target, context);
  return OK;
};

const renamenx: Handler = ([, source = '', target = ''], context) => {
  if (!context.db.has(source)) throw new CommandError('ERR no such key');
  if (context.db.has(target)) return context.unchanged(0);
  move(source, target, context);
  return 1;
};

const copy: Handler = ([, source = '', target = '', ...words], context) => {
  let replace = false;
  for (let i = 0; i < words.length; i++) {
    const word = (words[i] ?? '').toLowerCase();
    if (word === 'replace') replace = true;
    else if (word === 'db' && words[i + 1] === '0') i++;
    else throw syntaxError();
  }
  if (source === target) throw new CommandError('ERR source and destination objects are the same');
  const value = context.db.get(source);
  if (!value || (context.db.has(target) && !replace)) return context.unchanged(0);
  const at = context.db.expiryOf(source);
  context.db.replace(target, cloneValue(value));
  if (at !== undefined) context.db.expireAt(target, at);
  return 1;
};

const keys: Handler = ([, pattern = ''], { db }) => {
  const matches = compileGlob(pattern);
  return [...db.keys()].filter((key) => matches(key) && db.has(key));
};

/** A random slot, then the next ones until one has keys; within a slot every key is as likely. */
const randomkey: Handler = (_args, { db, random }) => {
  const start = Math.floor(random() * SCAN_SLOTS);
  for (let step = 0; step < SCAN_SLOTS; step++) {
    const found = [...db.keysOfSlot((start + step) % SCAN_SLOTS)];
    if (found.length > 0) return found[Math.floor(random() * found.length)] ?? null;
  }
  return null;
};

const dbsize: Handler = (_args, { db }) => db.size;

const flush: Handler = ([, mode, ...more], { db }) => {
  if (more.length > 0 || (mode && !/^(?:a?sync)$/i.test(mode))) throw syntaxError();
  db.clear();
  return OK;
};

export const keyCommands: CommandTable = {
  del: writes(-2, del, ALL_KEYS),
  unlink: writes(-2, del, ALL_KEYS),
  exists: reads(-2, exists, ALL_KEYS),
  touch: reads(-2, exists, ALL_KEYS),
  type: reads(2, type),
  rename: writes(3, rename, TWO_KEYS),
  renamenx: writes(3, renamenx, TWO_KEYS),
  copy: writes(-3, copy, TWO_KEYS),
  keys: reads(2, keys, NO_KEYS),
  randomkey: reads(1, randomkey, NO_KEYS),
  dbsize: reads(1, dbsize, NO_KEYS),
  flushdb: writes(-1, flush, NO_KEYS),
  flushall: writes(-1, flush, NO_KEYS),
};
