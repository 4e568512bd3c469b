import { splitTarget } from './split-target';
import type { Guard } from './types';

const MAX_DECODE_ROUNDS = 4;
/** `v` or `o`, alone or followed by what some server somewhere treats as "still the same segment". */
const INTERNAL_SEGMENT = /^[vo](?:[^a-z0-9_-].*)?$/i;

function decodeLeniently(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decodeFully(text: string): string {
  let current = text;
  for (let round = 0; round < MAX_DECODE_ROUNDS; round++) {
    const next = decodeLeniently(current);
    if (next === current) return current;
    current = next;
  }
  return current;
}

/** The first segment as written, and the one left after dot segments and path parameters are resolved. */
function findFirstSegments(path: string): string[] {
  const resolved: string[] = [];
  const written: string[] = [];
  for (const raw of path.replaceAll('\\', '/').split('/')) {
    const segment = Array.from(raw)
      .filter((character) => character > ' ' && character !== '\u007f')
      .join('');
    const name = segment.split(';', 1)[0] ?? '';
    if (name === '..') resolved.pop();
    else if (name !== '' && name !== '.') {
      resolved.push(segment);
      written.push(segment);
    }
  }
  return [written[0] ?? '', resolved[0] ?? ''];
}

/**
 * The rendering trees `/v` and `/o` live inside the server. Any spelling that could reach them after some
 * decoding is 404; no public path begins with these letters alone, so guessing too much costs nothing.
 */
export const guardInternalTree: Guard = ({ target }) => {
  const withoutOrigin = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
  const { path } = splitTarget(withoutOrigin);
  const spellings = [path, decodeFully(path), decodeFully(withoutOrigin.split(/[?#]|%3f|%23/i, 1)[0] ?? '')];
  const isInternal = spellings.flatMap(findFirstSegments).some((segment) => INTERNAL_SEGMENT.test(segment));
  return isInternal ? { status: 404, reason: 'internal-tree' } : null;
};
