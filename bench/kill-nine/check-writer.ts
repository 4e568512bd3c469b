import { type GatewayProcess, sendCommands } from './gateway-process';
import { KINDS, type Writer } from './writer';

const KEYS_PER_REQUEST = 500;

/**
 * Counts what is not as it was acknowledged. A write that was under way when the process died may be there
 * or not, but a transaction or a script must be there whole. Afterwards the writer goes on from what is there.
 */
export async function countLost(gateway: GatewayProcess, writer: Writer): Promise<number> {
  const { acknowledged, name } = writer;
  const commands = [
    ['GET', `${name}:pipeline:a`],
    ['GET', `${name}:pipeline:b`],
    ['GET', `${name}:incr:n`],
    ['GET', `${name}:multi:a`],
    ['LLEN', `${name}:multi:list`],
    ['GET', `${name}:multi:n`],
    ['HGET', `${name}:script:hash`, 'a'],
    ['HGET', `${name}:script:hash`, 'b'],
    ['LLEN', `${name}:script:list`],
    ['GET', `${name}:script:n`],
  ];
  const numbers = (await sendCommands(gateway, '/pipeline', commands)).map(leadingNumber);
  const [pipelineA = 0, pipelineB = 0, incr = 0, ...atomic] = numbers;
  const [multi, script] = [atomic.slice(0, 3), atomic.slice(3)];
  const found = {
    pipeline: Math.min(pipelineA, pipelineB),
    incr,
    multi: multi[0] ?? 0,
    script: script[0] ?? 0,
  };
  let lost = await countLostSets(gateway, writer);
  for (const kind of KINDS) if (kind !== 'set') lost += shortfall(found[kind], acknowledged[kind]);
  // Half a transaction is a loss too.
  if (new Set(multi).size > 1) lost++;
  if (new Set(script).size > 1) lost++;
  Object.assign(acknowledged, found);
  return lost;
}

/** At most one write of a kind was under way, so one more than acknowledged is right; two are not. */
function shortfall(found: number, acknowledged: number): number {
  return found < acknowledged ? acknowledged - found : Math.max(0, found - acknowledged - 1);
}

function leadingNumber(reply: unknown): number {
  return reply === null ? 0 : Number.parseInt(String(reply), 10);
}

async function countLostSets(gateway: GatewayProcess, { acknowledged, name }: Writer): Promise<number> {
  let lost = 0;
  for (let from = 0; from < acknowledged.set; from += KEYS_PER_REQUEST) {
    const size = Math.min(KEYS_PER_REQUEST, acknowledged.set - from);
    const keys = Array.from({ length: size }, (_, index) => `${name}:set:${from + index}`);
    const [values] = (await sendCommands(gateway, '/pipeline', [['MGET', ...keys]])) as [unknown[]];
    lost += values.filter((value, index) => leadingNumber(value) !== from + index || value === null).length;
  }
  return lost;
}
