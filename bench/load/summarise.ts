import { median } from '#bench/median';
import type { Burst } from './fire';

/** What one app did in all its rounds. */
export interface Figures {
  name: string;
  /** Median over the rounds. */
  perSecond: number;
  /** Over all answers, milliseconds. */
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  /** Processor time the app took for a request, milliseconds; null where the system does not tell. */
  cpuMs: number | null;
  /** Bytes of an answer with its headers, as they went over the wire. */
  bytes: number;
  requests: number;
  failures: number;
  /** Requests per second of each round, in order. */
  rounds: number[];
}

export interface Ratio {
  name: string;
  /** Median over the rounds of one app's requests per second by the other's in the same round. */
  value: number;
  /** What it should be at least; absent: told only. */
  target?: number;
}

/** The value below which a share (0–1) of the sorted values lies (nearest rank); 0 for none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function summarise(name: string, bursts: readonly Burst[]): Figures {
  const times = bursts.flatMap(({ latenciesMs }) => latenciesMs).sort((a, b) => a - b);
  const rounds = bursts.map(({ requests, seconds }) => requests / seconds);
  return {
    name,
    perSecond: median(rounds),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    p99Ms: percentile(times, 0.99),
    cpuMs: cpuOf(bursts, times.length),
    bytes: times.length === 0 ? 0 : bursts.reduce((sum, { bytes }) => sum + bytes, 0) / times.length,
    requests: times.length,
    failures: bursts.reduce((sum, { failures }) => sum + failures, 0),
    rounds,
  };
}

function cpuOf(bursts: readonly Burst[], requests: number): number | null {
  const known = bursts.flatMap(({ cpuMs }) => (cpuMs === null ? [] : [cpuMs]));
  if (known.length < bursts.length || requests === 0) return null;
  return known.reduce((sum, ms) => sum + ms, 0) / requests;
}

/** Round by round, so that what slows the whole machine for a while slows both. */
export function ratioOf(name: string, ours: Figures, theirs: Figures, target?: number): Ratio {
  const byRound = ours.rounds.map((rate, i) => rate / (theirs.rounds[i] ?? Number.NaN));
  return { name, value: median(byRound), ...(target !== undefined && { target }) };
}
