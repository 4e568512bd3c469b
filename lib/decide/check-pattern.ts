const FEW_REPEATS = 4;

interface Group {
  /** Repeats without an upper bound inside, at any depth. */
  unbounded: boolean;
  /** Repeats of variable, bounded length inside. */
  bounded: boolean;
  /** First character of each alternative so far; null where that is not a plain one. */
  starts: (string | null)[];
  atStart: boolean;
}

interface Repeat {
  min: number;
  max: number;
  length: number;
}

const newGroup = (): Group => ({ unbounded: false, bounded: false, starts: [], atStart: true });

function repeatAt(pattern: string, at: number): Repeat | null {
  const sign = pattern[at];
  if (sign === '*') return { min: 0, max: Infinity, length: 1 };
  if (sign === '+') return { min: 1, max: Infinity, length: 1 };
  if (sign === '?') return { min: 0, max: 1, length: 1 };
  const braces = /^\{(\d+)(,(\d*))?\}/.exec(pattern.slice(at, at + 24));
  if (!braces) return null;
  const min = Number(braces[1]);
  const max = braces[2] === undefined ? min : braces[3] ? Number(braces[3]) : Infinity;
  return { min, max, length: braces[0].length };
}

/** Alternatives that may begin alike let a repeated group match one text in exponentially many ways. */
function startsOverlap({ starts }: Group): boolean {
  return starts.length > 1 && (starts.includes(null) || new Set(starts).size < starts.length);
}

function isSlow(group: Group, repeat: Repeat): boolean {
  if (repeat.max < 2) return false;
  if (group.unbounded) return true;
  const many = repeat.max > FEW_REPEATS;
  return many && (group.bounded || startsOverlap(group));
}

/** End of the atom that starts at `at`: an escape, a class, or one character. */
function atomEnd(pattern: string, at: number): number {
  if (pattern[at] === '\\') return at + 2;
  if (pattern[at] !== '[') return at + 1;
  let end = at + 1;
  while (end < pattern.length && pattern[end] !== ']') end += pattern[end] === '\\' ? 2 : 1;
  return end + 1;
}

function noteStart(group: Group, start: string | null): void {
  if (group.atStart) group.starts.push(start);
  group.atStart = false;
}

function noteRepeat(group: Group, repeat: Repeat | null): void {
  if (!repeat) return;
  if (repeat.max === Infinity) group.unbounded = true;
  else if (repeat.min < repeat.max) group.bounded = true;
}

/**
 * Position of the first part of a pattern that can take exponential time: a repeat within a repeat, or a
 * repeated choice whose alternatives begin alike. Null when there is none. It is meant to refuse too much
 * rather than too little.
 */
export function findSlowPart(pattern: string): number | null {
  const open: { group: Group; at: number }[] = [];
  let group = newGroup();
  for (let i = 0; i < pattern.length; ) {
    const char = pattern.charAt(i);
    const closed = char === ')' ? open.pop() : undefined;
    if (char === '(') {
      noteStart(group, null);
      open.push({ group, at: i });
      group = newGroup();
      i += /^\((\?(:|=|!|<=|<!|<\w+>))?/.exec(pattern.slice(i, i + 64))?.[0].length ?? 1;
    } else if (char === '|') {
      group.atStart = true;
      i += 1;
    } else if (closed) {
      const repeat = repeatAt(pattern, i + 1);
      const { group: outer, at } = closed;
      if (repeat && isSlow(group, repeat)) return at;
      outer.unbounded ||= group.unbounded;
      outer.bounded ||= group.bounded;
      noteRepeat(outer, repeat);
      group = outer;
      i += 1 + (repeat?.length ?? 0);
    } else {
      const end = atomEnd(pattern, i);
      const repeat = repeatAt(pattern, end);
      noteStart(group, end === i + 1 && /[^.^$]/.test(char) && !(repeat && repeat.min === 0) ? char : null);
      noteRepeat(group, repeat);
      i = end + (repeat?.length ?? 0);
    }
  }
  return null;
}
