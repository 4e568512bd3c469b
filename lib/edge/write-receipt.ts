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

interface Written extends DecidedPage {
  live: Live;
  visitor: Visitor;
  code: string;
}

/**
 * With consent to personalisation: the full receipt to the visitor's shard, after the response; not again
 * within seconds when it says the same. None in a staff session, whose pages are nobody's visit.
 */
export function writeReceipt(written: Written, runtime: EdgeRuntime, waitUntil: WaitUntil): void {
  const { visitor } = written;
  const id = visitor.customerId ?? visitor.visitorId;
  if (id === null || visitor.staff || written.live.killed || !allows(visitor.consent, 'personalisation'))
    return;
  const { at, ...said } = fullReceipt(written);
  const due = runtime.lastReceipts.note(id, JSON.stringify(said), runtime.now());
  if (due) waitUntil(sendReceipt(id, { ...said, at }, due.renew, runtime));
}

async function sendReceipt(
  id: string,
  receipt: Receipt,
  renew: boolean,
  { background, counters, lastReceipts }: EdgeRuntime,
): Promise<void> {
  const key = receiptsKey(id);
  try {
    // Plain commands: a script would hold up the profile reads that wait behind it.
    await Promise.all([
      background.send(['XADD', key, 'MAXLEN', KEPT_RECEIPTS, '*', 'receipt', JSON.stringify(receipt)]),
      ...(renew ? [background.send(['EXPIRE', key, LIFE_SECONDS])] : []),
    ]);
  } catch {
    lastReceipts.forget(id);
    counters.add('receipt:lost');
  }
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
