import { CommandError } from './command-error';
import { type CommandContext, type CommandTable, type Handler, reads, writes } from './command-spec';
import { type ExpiryUnit, invalidExpiry, LATEST_MS, toUnixMs } from './expiry-arguments';
import { parseInteger } from './numbers';
import type { Bytes } from './values';

type Condition = 'nx' | 'xx' | 'gt' | 'lt';

function parseConditions(words: readonly Bytes[]): Set<Condition> {
  const found = new Set<Condition>();
  for (const word of words) {
    const lower = word.toLowerCase();
    if (lower !== 'nx' && lower !== 'xx' && lower !== 'gt' && lower !== 'lt') {
      throw new CommandError(`ERR Unsupported option ${word}`);
    }
    found.add(lower);
  }
  if (found.has('nx') && found.size > 1) {
    throw new CommandError('ERR NX and XX, GT or LT options at the same time are not compatible');
  }
  if (found.has('gt') && found.has('lt')) {
    throw new CommandError('ERR GT and LT options at the same time are not compatible');
  }
  return found;
}

/** A key without expiry counts as one that expires after every time. */
function isAllowed(conditions: Set<Condition>, current: number | undefined, at: number): boolean {
  if (conditions.has('nx') && current !== undefined) return false;
  if (conditions.has('xx') && current === undefined) return false;
  if (conditions.has('gt') && (current === undefined || at <= current)) return false;
  return !(conditions.has('lt') && current !== undefined && at >= current);
}

function expire(unit: ExpiryUnit): Handler {
  return ([name = '', key = '', amountText, ...words], context) => {
    const conditions = parseConditions(words);
    const amount = parseInteger(amountText);
    const at = toUnixMs(unit, amount, context.now());
    if (Math.abs(at) > LATEST_MS) throw invalidExpiry(name);
    if (!context.db.has(key) || !isAllowed(conditions, context.db.expiryOf(key), at)) {
      return context.unchanged(0);
    }
    applyExpiry(context, key, at);
    return 1;
  };
}

/** A time that has passed deletes the key. In a replay now is 0, so the time is kept and counts afterwards. */
function applyExpiry(context: CommandContext, key: Bytes, at: number): void {
  if (at <= context.now()) {
    context.db.delete(key);
    context.log(['del', key]);
  } else {
    context.db.expireAt(key, at);
    context.log(['pexpireat', key, String(at)]);
  }
}

const MISSING = -2;
const NO_EXPIRY = -1;

function lifetime(show: (at: number, now: number) => number): Handler {
  return ([, key = ''], context) => {
    if (!context.db.has(key)) return MISSING;
    const at = context.db.expiryOf(key);
    return at === undefined ? NO_EXPIRY : show(at, context.now());
  };
}

const persist: Handler = ([, key = ''], context) =>
  context.db.has(key) && context.db.persist(key) ? 1 : context.unchanged(0);

export const expiryCommands: CommandTable = {
  expire: writes(-3, expire('ex')),
  pexpire: writes(-3, expire('px')),
  expireat: writes(-3, expire('exat')),
  pexpireat: writes(-3, expire('pxat')),
  ttl: reads(
    2,
    lifetime((at, now) => Math.floor((at - now + 500) / 1000)),
  ),
  pttl: reads(
    2,
    lifetime((at, now) => at - now),
  ),
  expiretime: reads(
    2,
    lifetime((at) => Math.floor((at + 500) / 1000)),
  ),
  pexpiretime: reads(
    2,
    lifetime((at) => at),
  ),
  persist: writes(2, persist),
};
