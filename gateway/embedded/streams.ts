import { CommandError, syntaxError, wrongArity } from './command-error';
import { type CommandTable, type Handler, type KeySpec, type Result, reads, writes } from './command-spec';
import { parseInteger, parseIntegerFrom } from './numbers';
import { OK } from './replies';
import { compareIds, formatId, lowerBound, newStream, nextId, type Stream, type StreamEntry } from './stream';
import { type IdRange, parseId, parseIdRange, parseNewId } from './stream-ids';
import { parseTrim, type Trim, trimStream } from './stream-trim';
import type { Bytes } from './values';

export function entryReply(entry: StreamEntry): Result {
  return [formatId(entry.id), [...entry.fields]];
}

/** Entries from `start` to `end`, both included. */
function entriesBetween(stream: Stream, { start, end }: IdRange): StreamEntry[] {
  return stream.entries.slice(lowerBound(stream.entries, start), lowerBound(stream.entries, nextId(end)));
}

interface AddOptions {
  mustExist: boolean;
  trim?: Trim;
  /** Where the id stands. */
  at: number;
}

function parseAddOptions(args: readonly Bytes[]): AddOptions {
  const options: AddOptions = { mustExist: false, at: 2 };
  for (;;) {
    const word = args[options.at]?.toLowerCase();
    if (word === 'nomkstream') {
      options.mustExist = true;
      options.at++;
    } else if (word === 'maxlen' || word === 'minid') {
      const { trim, next } = parseTrim(args, options.at);
      options.trim = trim;
      options.at = next;
    } else return options;
  }
}

const xadd: Handler = (args, context) => {
  const key = args[1] ?? '';
  const options = parseAddOptions(args);
  const fields = args.slice(options.at + 1);
  if (fields.length === 0 || fields.length % 2 !== 0) throw wrongArity('xadd');
  const choose = parseNewId(args[options.at] ?? '');
  const old = context.db.read(key, 'stream');
  if (!old && options.mustExist) return context.unchanged(null);
  const id = choose((old ?? newStream()).lastId, context.now());
  const stream = context.db.open(key, 'stream', newStream);
  stream.entries.push({ id, fields });
  stream.lastId = id;
  stream.added++;
  context.log(['xadd', key, formatId(id), ...fields]);
  if (options.trim && trimStream(stream, options.trim) > 0) {
    context.log(['xtrim', key, 'maxlen', '=', String(stream.entries.length)]);
  }
  return formatId(id);
};

const xlen: Handler = ([, key = ''], { db }) => db.read(key, 'stream')?.entries.length ?? 0;

/** `COUNT n`; not below 0, and infinity if it is left out. */
function parseCount(words: readonly Bytes[]): number {
  if (words.length === 0) return Number.POSITIVE_INFINITY;
  if (words.length !== 2 || words[0]?.toLowerCase() !== 'count') throw syntaxError();
  return Math.max(0, parseInteger(words[1]));
}

function range(isReverse: boolean): Handler {
  return ([, key = '', first = '', second = '', ...words], { db }) => {
    const bounds = isReverse ? parseIdRange(second, first) : parseIdRange(first, second);
    const count = parseCount(words);
    const stream = db.read(key, 'stream');
    if (!stream) return [];
    if (count === 0) return null;
    const found = entriesBetween(stream, bounds);
    if (isReverse) found.reverse();
    return found.slice(0, count).map(entryReply);
  };
}

const xdel: Handler = ([, key = '', ...ids], context) => {
  const stream = context.db.read(key, 'stream');
  if (!stream) return context.unchanged(0);
  const gone = ids.map((text) => parseId(text));
  let removed = 0;
  for (const id of gone) {
    const at = lowerBound(stream.entries, id);
    const found = stream.entries[at];
    if (!found || compareIds(found.id, id) !== 0) continue;
    stream.entries.splice(at, 1);
    removed++;
    if (compareIds(id, stream.maxDeleted) > 0) stream.maxDeleted = id;
  }
  return removed > 0 ? removed : context.unchanged(0);
};

const xtrim: Handler = (args, context) => {
  const word = args[2]?.toLowerCase();
  if (word !== 'maxlen' && word !== 'minid') throw syntaxError();
  const { trim, next } = parseTrim(args, 2);
  if (next !== args.length) throw syntaxError();
  const stream = context.db.read(args[1] ?? '', 'stream');
  return (stream && trimStream(stream, trim)) || context.unchanged(0);
};

/** Splits what follows STREAMS into pairs of key and id. */
export function parseStreams(words: readonly Bytes[], name: string): [Bytes, Bytes][] {
  if (words.length === 0) throw syntaxError();
  if (words.length % 2 !== 0) {
    throw new CommandError(
      `ERR Unbalanced '${name}' list of streams: for each stream key an ID or '$' must be specified.`,
    );
  }
  const half = words.length / 2;
  return words.slice(0, half).map((key, index) => [key, words[half + index] ?? '']);
}

const xread: Handler = (args, { db }) => {
  const at = args.findIndex((word) => word.toLowerCase() === 'streams');
  if (at < 0) throw syntaxError();
  const options = args.slice(1, at);
  if (options.some((word) => word.toLowerCase() === 'block')) {
    throw new CommandError('ERR BLOCK is not supported over REST');
  }
  const count = parseCount(options);
  const replies: Result[] = [];
  for (const [key, idText] of parseStreams(args.slice(at + 1), 'xread')) {
    const stream = db.read(key, 'stream');
    const after = idText === '$' ? stream?.lastId : parseId(idText);
    if (!stream || !after) continue;
    const found = stream.entries.slice(lowerBound(stream.entries, nextId(after)));
    const entries = (count > 0 ? found.slice(0, count) : found).map(entryReply);
    if (entries.length > 0) replies.push([key, entries]);
  }
  return replies.length > 0 ? replies : null;
};

const xsetid: Handler = ([, key = '', idText, ...words], { db }) => {
  const stream = db.read(key, 'stream');
  if (!stream) throw new CommandError('ERR no such key');
  const id = parseId(idText);
  const last = stream.entries.at(-1);
  if (last && compareIds(id, last.id) < 0) {
    throw new CommandError('ERR The ID specified in XSETID is smaller than the target stream top item');
  }
  for (let i = 0; i < words.length; i += 2) {
    const word = words[i]?.toLowerCase();
    if (word === 'entriesadded') {
      const message = 'ERR entries_added must be positive';
      stream.added = parseIntegerFrom(words[i + 1], 0, message);
    } else if (word === 'maxdeletedid') stream.maxDeleted = parseId(words[i + 1]);
    else throw syntaxError();
  }
  stream.lastId = id;
  return OK;
};

const STREAM_KEYS: KeySpec = { kind: 'after', word: 'streams' };

export const streamCommands: CommandTable = {
  xadd: writes(-5, xadd),
  xlen: reads(2, xlen),
  xrange: reads(-4, range(false)),
  xrevrange: reads(-4, range(true)),
  xdel: writes(-3, xdel),
  xtrim: writes(-4, xtrim),
  xread: reads(-4, xread, STREAM_KEYS),
  xsetid: writes(-3, xsetid),
};
