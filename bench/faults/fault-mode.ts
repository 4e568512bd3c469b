/**
 * How the proxy treats what passes through it:
 * `pass` as it is · `refuse` no listener, connections are refused · `hang` takes requests, never answers ·
 * `slow=MS` answers so much later · `drip=MS` one byte of the body at a time, so far apart ·
 * `reset` a TCP reset in the middle of the body · `truncate` a length longer than the body, then the end ·
 * `garbage=html|json|types` 200 with a web page, with broken JSON, with JSON of the wrong shape ·
 * `stale` what the same request was answered earlier.
 */
export type FaultMode =
  | 'pass'
  | 'refuse'
  | 'hang'
  | `slow=${number}`
  | `drip=${number}`
  | 'reset'
  | 'truncate'
  | `garbage=${GarbageKind}`
  | 'stale';

export type GarbageKind = 'html' | 'json' | 'types';

const PLAIN = ['pass', 'refuse', 'hang', 'reset', 'truncate', 'stale'];
const SHAPE = /^(?:(?:slow|drip)=\d{1,6}|garbage=(?:html|json|types))$/;

/** The mode a text names, or null. */
export function parseFaultMode(text: string): FaultMode | null {
  return PLAIN.includes(text) || SHAPE.test(text) ? (text as FaultMode) : null;
}

/** What stands before and behind the `=`. */
export function splitFaultMode(mode: FaultMode): { kind: string; value: string } {
  const [kind = '', value = ''] = mode.split('=');
  return { kind, value };
}
