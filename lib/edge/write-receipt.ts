import { inputsOf } from '#lib/decide/inputs-of';
import type { Receipt } from '#lib/decide/types';
import { allows } from '#lib/identity/consent';
import type { Visitor } from '#lib/identity/visitor';
import { receiptsKey } from '#lib/store/keys';
import type { DecidedPage } from './decide-page';
import type { EdgeRuntime } from './edge-runtime';
import type { WaitUntil } from './handle-request';
import type { Live } from './live-state';

const KEPT_RECEIPTS = 20;
const LIFE_SECONDS = 30 * 24 * 3_600;

const PUSH_RECEIPT = `
redis.call('LPUSH', KEYS[1], ARGV[1])
redis.call('LTRIM', KEYS[1], 0, ${KEPT_RECEIPTS - 1})
redis.call('EXPIRE', KEYS[1], ${LIFE_SECONDS})
return 1`;

interface Written extends DecidedPage {
  live: Live;
  visitor: Visitor;
  code: string;
}

/** With consent to personalisation: the full receipt to the visitor's shard, after the response. */
export function writeReceipt(written: Written, runtime: EdgeRuntime, waitUntil: WaitUntil): void {
  const { visitor } = written;
  const id = visitor.customerId ?? visitor.visitorId;
  if (id === null || written.live.killed || !allows(visitor.consent, 'personalisation')) return;
  const text = JSON.stringify(fullReceipt(written));
  const write = runtime.background.send(['EVAL', PUSH_RECEIPT, 1, receiptsKey(id), text]);
  waitUntil(write.catch(() => runtime.counters.add('receipt:lost')));
}

function fullReceipt({ input, decision, live, code, page }: Written): Receipt {
  const weights = Object.values(input.weights).map(({ policy, version }) => [policy, version] as const);
  return {
    schema: 1,
    at: input.now,
    revision: decision.revision,
    page: page.id,
    code,
    assignmentId: input.assignmentId,
    weights: Object.fromEntries(weights),
    inputs: inputsOf(live.compiled, input),
    slots: [...decision.frame, ...decision.slots].map(
      ({ slot, variant, reason, experience, assignment }) => ({
        slot,
        variant,
        reason,
        experience,
        assignment,
      }),
    ),
  };
}
