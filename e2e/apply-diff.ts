/**
 * Applies a diff as documents write it: no line numbers, hunks parted by `@@`, each with as much around it as
 * makes its place unique. Throws when a hunk's lines are not there, or more than once.
 */
export function applyDiff(text: string, diff: string): string {
  return diff
    .replace(/\n$/, '')
    .split(/^@@.*\n/m)
    .reduce(applyHunk, text);
}

function applyHunk(text: string, hunk: string): string {
  const lines = hunk.replace(/\n$/, '').split('\n');
  const side = (other: '+' | '-') =>
    lines
      .filter((line) => !line.startsWith(other))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, after] = [side('+'), side('-')];
  const [head = '', tail, ...more] = text.split(before);
  if (tail === undefined || more.length > 0) throw new Error(`not there just once:\n${before}`);
  return head + after + tail;
}
