import { findSlowPart } from '#lib/decide/check-pattern';
import type { UrlTarget } from './types';

const SOME_BASE = 'https://_';
/** Stands for `*` while a pattern is taken apart as an address, where `*` would not be a host. */
const WILDCARD = '_____';

/** Longer addresses are of no page; patterns are tested on no more. */
const MAX_URL_CHARS = 4_096;

function parse(url: string, base: string): URL | null {
  return URL.canParse(url, base) ? new URL(url, base) : null;
}

function compilePattern(pattern: string): RegExp | null {
  if (findSlowPart(pattern) !== null) return null;
  try {
    return new RegExp(pattern);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Tests an address by a pattern of an editor's: a slow or broken one, or a longer address, matches nothing. */
export function matchesPattern(text: string, pattern: string): boolean {
  return text.length <= MAX_URL_CHARS && compilePattern(pattern)?.test(text) === true;
}

/** Whether a text is what stands between wildcards, in that order. Linear in the text for any number of them. */
function matchesWildcards(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split(WILDCARD);
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length >= at + last.length && text.endsWith(last);
}

/** Without regard to case; of a path also with or without the slashes at its ends. */
function matchesPart(actual: string, pattern: string, isPath: boolean): boolean {
  const [text, wanted] = [actual.toLowerCase(), pattern.toLowerCase()];
  if (!isPath) return matchesWildcards(text, wanted);
  const texts = [text, text.replace(/^\//, ''), text.replace(/\/$/, ''), text.replace(/^\/|\/$/g, '')];
  const trimmed = wanted.replace(/^\/|\/$/g, '');
  return texts.some((one) => matchesWildcards(one, trimmed));
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
  const parsed = url.length <= MAX_URL_CHARS ? parse(url, SOME_BASE) : null;
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
