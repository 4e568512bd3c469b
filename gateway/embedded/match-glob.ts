import type { Bytes } from './values';

/**
 * Compiles a Redis pattern: `*` any bytes, `?` one byte, `[a-c]`, `[^a]`, and `\` before a byte taken as it
 * is. An unclosed bracket runs to the pattern's end, as in Redis.
 */
export function compileGlob(pattern: Bytes): (text: Bytes) => boolean {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] ?? '';
    if (char === '*') {
      // A run of stars is one star: each further one would multiply the work of a failing match.
      if (!source.endsWith('[^]*')) source += '[^]*';
    } else if (char === '?') source += '[^]';
    else if (char === '[') {
      const { set, end } = readSet(pattern, i + 1);
      source += set;
      i = end;
    } else if (char === '\\' && i + 1 < pattern.length) source += escapeChar(pattern[++i] ?? '');
    else source += escapeChar(char);
  }
  const expression = new RegExp(`^${source}$`);
  return (text) => expression.test(text);
}

function readSet(pattern: Bytes, start: number): { set: string; end: number } {
  const negated = pattern[start] === '^';
  let body = '';
  let i = negated ? start + 1 : start;
  for (; i < pattern.length && pattern[i] !== ']'; i++) {
    if (pattern[i] === '\\' && i + 1 < pattern.length) body += escapeChar(pattern[++i] ?? '');
    else if (pattern[i + 1] === '-' && i + 2 < pattern.length) {
      const [low, high] = [pattern[i] ?? '', pattern[i + 2] ?? ''].sort();
      body += `${escapeChar(low ?? '')}-${escapeChar(high ?? '')}`;
      i += 2;
    } else body += escapeChar(pattern[i] ?? '');
  }
  return { set: `[${negated ? '^' : ''}${body}]`, end: i };
}

function escapeChar(char: string): string {
  return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
