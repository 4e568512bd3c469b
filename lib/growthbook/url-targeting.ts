import { findSlowPart } from '#lib/decide/check-pattern';
import { compileCondition } from '#lib/decide/compile-condition';
import type { UrlTarget } from './types';

const SOME_BASE = 'https://_';
/** Stands for `*` while a pattern is taken apart as an address, where `*` would not be a host. */
const WILDCARD = '_____';

function parse(url: string, base: string): URL | null {
  return URL.canParse(url, base) ? new URL(url, base) : null;
}

/** Tests a text by a pattern of an editor's: a slow one is refused, a broken one matches nothing. */
export function matchesPattern(text: string, pattern: string): boolean {
  return compileCondition({ text: { $regex: pattern } }, { findSlowPart }).matches({ text });
}

function matchesPart(actual: string, pattern: string, isPath: boolean): boolean {
  const escaped = pattern.replace(/[*.+?^${}()|[\]\\]/g, '\\$&').replaceAll(WILDCARD, '.*');
  const source = isPath ? `\\/?${escaped.replace(/(^\/|\/$)/g, '')}\\/?` : escaped;
  return new RegExp(`^${source}$`, 'i').test(actual);
}

/** Host, path, and whatever of hash and query the pattern names, each with `*` for anything. */
function matchesSimply(actual: URL, pattern: string): boolean {
  const withScheme = pattern.replace(/^([^:/?]*)\./i, 'https://$1.').replaceAll('*', WILDCARD);
  const wanted = parse(withScheme, `https://${WILDCARD}`);
  return (
    wanted !== null &&
    matchesPart(actual.host, wanted.host, false) &&
    matchesPart(actual.pathname, wanted.pathname, true) &&
    (!wanted.hash || matchesPart(actual.hash, wanted.hash, false)) &&
    [...wanted.searchParams].every(([name, value]) =>
      matchesPart(actual.searchParams.get(name) ?? '', value, false),
    )
  );
}

function matchesTarget(url: string, { type, pattern }: UrlTarget): boolean {
  const parsed = parse(url, SOME_BASE);
  if (!parsed) return false;
  if (type === 'simple') return matchesSimply(parsed, pattern);
  const path = parsed.href.slice(parsed.origin.length);
  return type === 'regex' && (matchesPattern(parsed.href, pattern) || matchesPattern(path, pattern));
}

/** Whether an address is among the targets: none that excludes matches, and one that includes, if there is one. */
export function isUrlTargeted(url: string, targets: readonly UrlTarget[]): boolean {
  if (targets.length === 0) return false;
  const including = targets.filter(({ include }) => include !== false);
  if (targets.some((target) => target.include === false && matchesTarget(url, target))) return false;
  return including.length === 0 || including.some((target) => matchesTarget(url, target));
}
