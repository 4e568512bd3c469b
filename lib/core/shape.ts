/**
 * Checks of stored values that are small enough for the edge (zod is 30 kB gzip). A shape says what a
 * value must look like; every problem names its path.
 */
export type Shape<T> = (value: unknown, path: string, problems: string[]) => value is T;

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: string[] };

/** Checks a whole value; all problems are reported, not only the first. */
export function parseShape<T>(shape: Shape<T>, value: unknown): Parsed<T> {
  const problems: string[] = [];
  return shape(value, '$', problems) && problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

/** Parses JSON text, then checks it. Broken JSON is a problem at `$`. */
export function parseJson<T>(shape: Shape<T>, text: string): Parsed<T> {
  try {
    return parseShape(shape, JSON.parse(text) as unknown);
  } catch {
    return { ok: false, problems: ['$: not JSON'] };
  }
}

function test<T>(expected: string, holds: (value: unknown) => boolean): Shape<T> {
  return (value, path, problems): value is T => {
    if (holds(value)) return true;
    problems.push(`${path}: expected ${expected}`);
    return false;
  };
}

export const text: Shape<string> = test('text', (value) => typeof value === 'string');
export const finite: Shape<number> = test('a finite number', Number.isFinite);
export const natural: Shape<number> = test('a whole number ≥ 0', (v) =>
  Number.isSafeInteger(v) && (v as number) >= 0);
export const share: Shape<number> = test('a number from 0 to 1', (v) =>
  typeof v === 'number' && v >= 0 && v <= 1);
export const flag: Shape<boolean> = test('true or false', (value) => typeof value === 'boolean');
export const anything: Shape<unknown> = test('anything', () => true);

/** One of the given literals. */
export function oneOf<const T extends string | number>(...values: T[]): Shape<T> {
  return test(values.join(' | '), (value) => values.includes(value as T));
}

/** Text that matches a pattern; `what` names it in the problem. */
export function matching(pattern: RegExp, what: string): Shape<string> {
  return test(what, (value) => typeof value === 'string' && pattern.test(value));
}

export function list<T>(item: Shape<T>, minLength = 0): Shape<T[]> {
  return (value, path, problems): value is T[] => {
    if (!Array.isArray(value) || value.length < minLength) {
      problems.push(`${path}: expected a list of at least ${minLength}`);
      return false;
    }
    return value.map((member, i) => item(member, `${path}[${i}]`, problems)).every(Boolean);
  };
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any keys, one shape for all values. Keys of the prototype chain are refused. */
export function dictionary<T>(member: Shape<T>): Shape<Record<string, T>> {
  return (value, path, problems): value is Record<string, T> => {
    if (!isPlainObject(value) || Object.hasOwn(value, '__proto__')) {
      problems.push(`${path}: expected an object`);
      return false;
    }
    return Object.entries(value)
      .map(([key, entry]) => member(entry, `${path}.${key}`, problems))
      .every(Boolean);
  };
}

/** The named members and no others. */
export function object<T extends object>(members: { [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const known = Object.keys(members) as (keyof T & string)[];
  return (value, path, problems): value is T => {
    if (!isPlainObject(value)) {
      problems.push(`${path}: expected an object`);
      return false;
    }
    const before = problems.length;
    for (const key of known) members[key](value[key], `${path}.${key}`, problems);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(members, key)) problems.push(`${path}.${key}: unknown`);
    }
    return problems.length === before;
  };
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, path, problems): value is T | undefined =>
    value === undefined || shape(value, path, problems);
}

/** Objects told apart by the literal in their member `key`. */
export function tagged<T extends object>(key: keyof T & string, shapes: Record<string, Shape<T>>): Shape<T> {
  return (value, path, problems): value is T => {
    const tag = isPlainObject(value) ? value[key] : undefined;
    const shape = typeof tag === 'string' && Object.hasOwn(shapes, tag) ? shapes[tag] : undefined;
    if (shape) return shape(value, path, problems);
    problems.push(`${path}.${key}: expected ${Object.keys(shapes).join(' | ')}`);
    return false;
  };
}
