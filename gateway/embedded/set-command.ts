import { CommandError, syntaxError, WRONG_TYPE } from './command-error';
import type { CommandContext, Handler } from './command-spec';
import { isExpiryUnit, parseExpiry } from './expiry-arguments';
import { OK } from './replies';
import type { Bytes } from './values';

interface SetOptions {
  onlyIf?: 'nx' | 'xx';
  get?: boolean;
  keepTtl?: boolean;
  persist?: boolean;
  /** Unix time in ms. */
  at?: number;
}

/** The options SET and GETEX share; each refuses those that are the other's. */
export function parseSetOptions(words: readonly Bytes[], nowMs: number, command: string): SetOptions {
  const options: SetOptions = {};
  for (let i = 0; i < words.length; i++) {
    const word = (words[i] ?? '').toLowerCase();
    if (isExpiryUnit(word)) {
      if (options.at !== undefined || options.keepTtl || i + 1 >= words.length) throw syntaxError();
      options.at = parseExpiry(word, words[++i], nowMs, command);
    } else {
      applyFlag(options, word);
    }
  }
  return options;
}

function applyFlag(options: SetOptions, word: string): void {
  if (word === 'nx' || word === 'xx') {
    if (options.onlyIf && options.onlyIf !== word) throw syntaxError();
    options.onlyIf = word;
  } else if (word === 'keepttl' && options.at === undefined) options.keepTtl = true;
  else if (word === 'get') options.get = true;
  else if (word === 'persist') options.persist = true;
  else throw syntaxError();
}

export const set: Handler = (args, context) => {
  const [name = '', key = '', value = ''] = args;
  const options = parseSetOptions(args.slice(3), context.now(), name);
  if (options.persist) throw syntaxError();
  const old = context.db.get(key);
  if (options.get && old && old.type !== 'string') throw new CommandError(WRONG_TYPE);
  const answer = options.get ? (old?.type === 'string' ? old.data : null) : undefined;
  if (options.onlyIf && (options.onlyIf === 'nx') === (old !== undefined)) {
    return context.unchanged(answer ?? null);
  }
  store(context, key, value, options);
  return answer === undefined ? OK : answer;
};

function store(context: CommandContext, key: Bytes, value: Bytes, options: SetOptions): void {
  if (options.keepTtl) context.db.set(key, { type: 'string', data: value });
  else context.db.replace(key, { type: 'string', data: value });
  if (options.at === undefined) return;
  context.db.expireAt(key, options.at);
  context.log(['set', key, value, 'pxat', String(options.at)]);
}
