import { Counters } from '#lib/core/counters';
import { type Key, parseKeyring } from '#lib/core/keyring';
import { type CookieKind, cookieName } from './cookie-table';
import { createTokens } from './token';
import type { IdentityDeps } from './visitor';

/** Noon of 1 March 2026, UTC. */
export const NOON = Date.UTC(2026, 2, 1, 12);
export const DAY_MS = 86_400_000;

/** A keyring of the given kids; equal kids have equal secrets. */
export function keysOf(...kids: string[]): Key[] {
  return parseKeyring(kids.map((kid) => `${kid}:${kid.padEnd(44, 'A')}`).join(','));
}

export interface TestIdentity extends IdentityDeps {
  clock: { now: number };
}

/** What identity functions need, with a clock that is held and ids that count up. */
export function testIdentity(over: { secure?: boolean; kids?: string[]; now?: number } = {}): TestIdentity {
  const clock = { now: over.now ?? NOON };
  const counters = new Counters();
  const now = () => clock.now;
  const keys = keysOf(...(over.kids ?? ['k1']));
  let ids = 0;
  return {
    clock,
    counters,
    now,
    tokens: createTokens({ keys, now, counters }),
    secure: over.secure ?? true,
    newId: () => `new-${++ids}`,
  };
}

/** A `Cookie` header of these values. */
export function cookieHeader(values: Partial<Record<CookieKind, string>>, secure = true): string {
  return Object.entries(values)
    .map(([kind, value]) => `${cookieName(kind as CookieKind, secure)}=${value}`)
    .join('; ');
}

/** The value a list of `Set-Cookie` lines gives a cookie; '' when it is removed, undefined when untouched. */
export function valueSet(lines: readonly string[], kind: CookieKind, secure = true): string | undefined {
  const start = `${cookieName(kind, secure)}=`;
  const line = lines.find((entry) => entry.startsWith(start));
  return line?.slice(start.length, line.indexOf(';'));
}
