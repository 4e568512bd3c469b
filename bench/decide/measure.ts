import { median } from '#bench/median';
import type { Engine } from './engine';
import type { Visitor } from './visitors';

export interface Rounds {
  warmUp: number;
  measured: number;
}

/** Kept, so that no result can be optimised away. */
let kept = 0;

function microsecondsPerVisitor(engine: Engine, visitors: readonly Visitor[]): number {
  const start = performance.now();
  for (const visitor of visitors) kept += engine.decide(visitor).length;
  return ((performance.now() - start) * 1_000) / visitors.length;
}

/** Microseconds to decide all slots for one visitor: each engine's median over rounds that take turns. */
export function measureEngines(
  engines: readonly Engine[],
  visitors: readonly Visitor[],
  { warmUp, measured }: Rounds,
): Map<Engine, number> {
  const times = new Map(engines.map((engine) => [engine, [] as number[]]));
  for (let round = 0; round < warmUp + measured; round++) {
    for (const [engine, list] of times) {
      const time = microsecondsPerVisitor(engine, visitors);
      if (round >= warmUp) list.push(time);
    }
  }
  if (kept < 0) throw new RangeError('a count below nothing');
  return new Map([...times].map(([engine, list]) => [engine, median(list)]));
}
