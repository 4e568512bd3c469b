import { CommandError, syntaxError } from './command-error';
import {
  type CommandContext,
  type CommandTable,
  type Handler,
  type Result,
  reads,
  writes,
} from './command-spec';
import { parseInteger } from './numbers';
import {
  type ConsumerGroup,
  compareIds,
  formatId,
  type PendingEntry,
  type Stream,
  type StreamId,
} from './stream';
import { findEntry, pendingInOrder } from './stream-groups';
import { parseId, parseIdRange } from './stream-ids';
import { entryReply } from './streams';
import type { Bytes } from './values';

function openGroup(
  context: CommandContext,
  key: Bytes,
  name: Bytes,
): { stream: Stream; group: ConsumerGroup } {
  const stream = context.db.read(key, 'stream');
  const group = stream?.groups.get(name);
  if (!stream || !group) throw new CommandError(`NOGROUP No such key '${key}' or consumer group '${name}'`);
  return { stream, group };
}

function summarize(group: ConsumerGroup): Result {
  const pending = pendingInOrder(group);
  const [first, last] = [pending[0], pending.at(-1)];
  if (!first || !last) return [0, null, null, null];
  const counts = new Map<Bytes, number>();
  for (const { consumer } of pending) counts.set(consumer, (counts.get(consumer) ?? 0) + 1);
  const consumers = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    pending.length,
    formatId(first.id),
    formatId(last.id),
    consumers.map(([name, n]) => [name, String(n)]),
  ];
}

const xpending: Handler = (args, context) => {
  const [, key = '', name = '', ...words] = args;
  const { group } = openGroup(context, key, name);
  if (words.length === 0) return summarize(group);
  const hasIdle = words[0]?.toLowerCase() === 'idle';
  const minIdle = hasIdle ? parseInteger(words[1]) : 0;
  const [startText, endText, countText, consumer, ...more] = words.slice(hasIdle ? 2 : 0);
  if (startText === undefined || endText === undefined || countText === undefined || more.length > 0) {
    throw syntaxError();
  }
  const count = Math.max(0, parseInteger(countText));
  const { start, end } = parseIdRange(startText, endText);
  const idleOf = (entry: PendingEntry) => Math.max(0, context.now() - entry.deliveredAt);
  return pendingInOrder(group)
    .filter(({ id }) => compareIds(id, start) >= 0 && compareIds(id, end) <= 0)
    .filter((entry) => idleOf(entry) >= minIdle && (consumer === undefined || entry.consumer === consumer))
    .slice(0, count)
    .map((entry) => [formatId(entry.id), entry.consumer, idleOf(entry), entry.deliveries]);
};

interface Claim {
  minIdle: number;
  deliveredAt: number;
  retryCount?: number;
  force: boolean;
  justId: boolean;
  lastId?: StreamId;
}

function parseClaimOptions(words: readonly Bytes[], minIdle: number, now: number): Claim {
  const claim: Claim = { minIdle, deliveredAt: now, force: false, justId: false };
  for (let i = 0; i < words.length; i++) {
    const word = words[i]?.toLowerCase();
    if (word === 'force') claim.force = true;
    else if (word === 'justid') claim.justId = true;
    else if (word === 'idle') claim.deliveredAt = now - parseInteger(words[++i]);
    else if (word === 'time') claim.deliveredAt = parseInteger(words[++i]);
    else if (word === 'retrycount') claim.retryCount = parseInteger(words[++i]);
    else if (word === 'lastid') claim.lastId = parseId(words[++i]);
    else throw new CommandError(`ERR Unrecognized XCLAIM option '${words[i]}'`);
  }
  return claim;
}

interface ClaimTarget {
  key: Bytes;
  name: Bytes;
  consumer: Bytes;
  stream: Stream;
  group: ConsumerGroup;
}

/** Makes one entry the consumer's; false if it may not be, or is gone from the stream. */
function claimOne(context: CommandContext, target: ClaimTarget, id: StreamId, claim: Claim): boolean {
  const { key, name, consumer, stream, group } = target;
  const text = formatId(id);
  const old = group.pending.get(text);
  // In a replay the log says what was pending, and the entry may be deleted already.
  const isReplay = context.now() === 0;
  if (!findEntry(stream, id) && !isReplay) {
    if (old && group.pending.delete(text)) context.log(['xack', key, name, text]);
    return false;
  }
  if (!old && !claim.force) return false;
  if (old && claim.minIdle > 0 && context.now() - old.deliveredAt < claim.minIdle) return false;
  const deliveries = claim.retryCount ?? (old?.deliveries ?? 0) + (claim.justId ? 0 : 1);
  group.pending.set(text, { id, consumer, deliveredAt: claim.deliveredAt, deliveries });
  const times = ['time', String(claim.deliveredAt), 'retrycount', String(deliveries)];
  context.log(['xclaim', key, name, consumer, '0', text, ...times, 'force', 'justid']);
  return true;
}

function addConsumer(context: CommandContext, { key, name, consumer, group }: ClaimTarget): void {
  if (!group.consumers.has(consumer)) context.log(['xgroup', 'createconsumer', key, name, consumer]);
  group.consumers.set(consumer, context.now());
}

function claimedReply(stream: Stream, ids: readonly StreamId[], justId: boolean): Result[] {
  return ids.map((id) => {
    const entry = findEntry(stream, id);
    return justId || !entry ? formatId(id) : entryReply(entry);
  });
}

const xclaim: Handler = (args, context) => {
  const [, key = '', name = '', consumer = '', minIdleText, ...words] = args;
  const { stream, group } = openGroup(context, key, name);
  const minIdle = parseInteger(minIdleText, 'ERR Invalid min-idle-time argument for XCLAIM');
  const optionsAt = words.findIndex((word) => !/^[0-9]/.test(word));
  const idTexts = optionsAt < 0 ? words : words.slice(0, optionsAt);
  const ids = idTexts.map((text) => parseId(text));
  const claim = parseClaimOptions(words.slice(idTexts.length), Math.max(0, minIdle), context.now());
  const target = { key, name, consumer, stream, group };
  context.unchanged(null);
  addConsumer(context, target);
  if (claim.lastId && compareIds(claim.lastId, group.lastDelivered) > 0) {
    group.lastDelivered = claim.lastId;
    context.log(['xgroup', 'setid', key, name, formatId(claim.lastId)]);
  }
  const claimed = ids.filter((id) => claimOne(context, target, id, claim));
  return claimedReply(stream, claimed, claim.justId);
};

const DEFAULT_AUTOCLAIM_COUNT = 100;

function parseAutoClaimOptions(words: readonly Bytes[]): { count: number; justId: boolean } {
  const options = { count: DEFAULT_AUTOCLAIM_COUNT, justId: false };
  for (let i = 0; i < words.length; i++) {
    const word = words[i]?.toLowerCase();
    if (word === 'justid') options.justId = true;
    else if (word === 'count') options.count = parseInteger(words[++i]);
    else throw syntaxError();
  }
  if (options.count < 1) throw new CommandError('ERR COUNT must be > 0');
  return options;
}

const xautoclaim: Handler = (args, context) => {
  const [, key = '', name = '', consumer = '', minIdleText, startText = '', ...words] = args;
  const minIdle = parseInteger(minIdleText, 'ERR Invalid min-idle-time argument for XAUTOCLAIM');
  const { start } = parseIdRange(startText, '+');
  const { count, justId } = parseAutoClaimOptions(words);
  const { stream, group } = openGroup(context, key, name);
  const target = { key, name, consumer, stream, group };
  context.unchanged(null);
  addConsumer(context, target);
  const candidates = pendingInOrder(group).filter(({ id }) => compareIds(id, start) >= 0);
  const claim = { minIdle: Math.max(0, minIdle), deliveredAt: context.now(), force: false, justId };
  const claimed: StreamId[] = [];
  const deleted: StreamId[] = [];
  let looked = 0;
  while (looked < candidates.length && claimed.length + deleted.length < count) {
    const { id } = candidates[looked++] as PendingEntry;
    if (claimOne(context, target, id, claim)) claimed.push(id);
    else if (!group.pending.has(formatId(id))) deleted.push(id);
  }
  const next = candidates[looked];
  return [next ? formatId(next.id) : '0-0', claimedReply(stream, claimed, justId), deleted.map(formatId)];
};

export const streamClaimCommands: CommandTable = {
  xpending: reads(-3, xpending),
  xclaim: writes(-6, xclaim),
  xautoclaim: writes(-6, xautoclaim),
};
