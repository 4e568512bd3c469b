import { canonicalJson } from '#lib/core/canonical-json';
import type { JsonValue } from '#lib/manifest/types';
import { asOperand, asText } from './as-text';
import { asksPresence, findTooDeep, isObject, isOperatorObject, MAX_DEPTH } from './condition-shape';
import { joinAll, joinAny } from './join-tests';
import { type Build, never, OPERATORS, type Test } from './operators';
import { pathReader } from './read-path';

/** What conditions are tested against: plain JSON data. */
export type Attributes = Readonly<Record<string, unknown>>;
export type Matches = (attributes: Attributes) => boolean;

export interface CompileOptions {
  /** Saved lists by name, or GrowthBook's typed groups. */
  groups?: Readonly<Record<string, JsonValue>>;
  /**
   * Prefix of the attributes whose absence means unknown: neither a test of an unknown value nor its
   * opposite holds, but for `$exists` and `$type`. Other missing attributes behave as in GrowthBook.
   */
  unknownUnder?: string;
  /** Says where a pattern is slow; what has one is rejected. Left out for conditions that were published. */
  findSlowPart?: (pattern: string) => number | null;
  /** Where the condition stands, for the problems. */
  at?: string;
  /**
   * Tests by what they test. Conditions compiled with one map (and the same groups and prefix) share equal
   * parts, so that of thousands of conditions only what they differ in takes up memory and cache. It grows
   * with every condition: for those of one manifest, not for documents that keep coming.
   */
  shared?: Map<string, Test>;
}

export interface CompiledCondition {
  matches: Matches;
  /** The attributes it reads, each once. */
  paths: string[];
  /** `path: what is wrong`. A condition with problems is not published. */
  problems: string[];
  /** True when the whole condition was refused and never matches. */
  rejected: boolean;
}

function compileText(expected: string, ignoreCase: boolean): Test {
  if (!ignoreCase) return (actual) => (typeof actual === 'string' ? actual : asText(actual)) === expected;
  const folded = expected.toLowerCase();
  return (actual) => asText(actual).toLowerCase() === folded;
}

/** Lists and objects are equal when their members are, in whatever order an object has its keys. */
function compileDeepEqual(expected: JsonValue): Test {
  const text = canonicalJson(expected);
  return (actual) => typeof actual === 'object' && actual !== null && canonicalJson(actual) === text;
}

/**
 * Negation is carried down to the tests (De Morgan): with two truth values that changes nothing, and it
 * lets an unknown value fail both a test and its opposite without a third truth value at run time.
 */
class Compiler implements Build {
  readonly paths = new Set<string>();
  readonly problems: string[] = [];
  rejected = false;
  #inElement = false;
  readonly #openGroups = new Set<string>();
  constructor(
    readonly groups: Readonly<Record<string, JsonValue>>,
    readonly unknownUnder: string | undefined,
    readonly shared: Map<string, Test>,
    readonly findSlowPart: ((pattern: string) => number | null) | undefined,
  ) {}

  warn(at: string, what: string): void {
    this.problems.push(`${at}: ${what}`);
  }

  reject(at: string, what: string): void {
    this.warn(at, what);
    this.rejected = true;
  }

  condition(condition: JsonValue, at: string, negated: boolean): Test {
    if (!isObject(condition)) {
      this.reject(at, 'expected a condition');
      return never;
    }
    const tests = Object.entries(condition).map(([key, part]) =>
      this.#part(key, part, `${at}.${key}`, negated),
    );
    return negated ? joinAny(tests) : joinAll(tests);
  }

  #part(key: string, part: JsonValue, at: string, negated: boolean): Test {
    if (key === '$and') return this.#list(part, at, negated, negated);
    if (key === '$or') return this.#or(part, at, negated);
    if (key === '$nor') return this.#or(part, at, !negated);
    if (key === '$not') return this.condition(part, at, !negated);
    if (key === '$savedGroup') return this.#savedGroup(part, at, negated);
    return this.#entry(key, part, at, negated);
  }

  #list(list: JsonValue, at: string, negated: boolean, any: boolean): Test {
    if (!Array.isArray(list)) {
      this.reject(at, 'expected a list of conditions');
      return never;
    }
    const tests = list.map((condition, i) => this.condition(condition, `${at}[${i}]`, negated));
    return any ? joinAny(tests) : joinAll(tests);
  }

  /** An empty `$or` is true, so its opposite is false: `joinAll` and `joinAny` of nothing the other way. */
  #or(list: JsonValue, at: string, negated: boolean): Test {
    const isEmpty = Array.isArray(list) && list.length === 0;
    return this.#list(list, at, negated, isEmpty ? negated : !negated);
  }

  #entry(path: string, expected: JsonValue, at: string, negated: boolean): Test {
    if (this.#inElement) return this.#compileEntry(path, expected, at, negated);
    this.paths.add(path);
    const key = `${negated} ${path} ${JSON.stringify(expected)}`;
    const known = this.shared.get(key);
    if (known) return known;
    const before = this.problems.length;
    const test = this.#compileEntry(path, expected, at, negated);
    if (this.problems.length === before) this.shared.set(key, test);
    return test;
  }

  #compileEntry(path: string, expected: JsonValue, at: string, negated: boolean): Test {
    const read = pathReader(path.split('.'));
    const test = this.value(expected, at);
    if (this.#mayBeUnknown(path) && !asksPresence(expected)) {
      return (root) => {
        const actual = read(root);
        return actual !== null && test(actual) !== negated;
      };
    }
    return negated ? (root) => !test(read(root)) : (root) => test(read(root));
  }

  #mayBeUnknown(path: string): boolean {
    return this.unknownUnder !== undefined && !this.#inElement && path.startsWith(this.unknownUnder);
  }

  value(expected: JsonValue, at: string, ignoreCase = false): Test {
    if (typeof expected === 'string') return compileText(expected, ignoreCase);
    if (typeof expected === 'number') return (actual) => asOperand(actual) * 1 === expected;
    if (typeof expected === 'boolean') return (actual) => actual !== null && !!actual === expected;
    if (expected === null) return (actual) => actual === null;
    if (Array.isArray(expected) || !isOperatorObject(expected)) return compileDeepEqual(expected);
    return joinAll(Object.entries(expected).map(([name, operand]) => this.#operator(name, operand, at)));
  }

  #operator(name: string, operand: JsonValue, at: string): Test {
    const compile = OPERATORS.get(name);
    if (compile) return compile(operand, this, `${at}.${name}`);
    this.warn(`${at}.${name}`, 'unknown operator');
    return never;
  }

  element(expected: JsonValue, at: string): Test {
    if (isObject(expected) && isOperatorObject(expected)) return this.value(expected, at);
    const outer = this.#inElement;
    this.#inElement = true;
    const test = this.condition(expected, at, false);
    this.#inElement = outer;
    return test;
  }

  #findGroup(name: JsonValue | undefined): JsonValue | undefined {
    return Object.hasOwn(this.groups, String(name)) ? this.groups[String(name)] : undefined;
  }

  group(name: JsonValue, at: string): readonly JsonValue[] | null {
    const saved = this.#findGroup(name);
    const items = isObject(saved) && saved.type === 'list' ? saved.values : saved;
    if (Array.isArray(items)) return items;
    this.warn(at, saved === undefined ? 'unknown group' : 'not a saved list');
    return saved === undefined ? [] : null;
  }

  /** A whole saved condition or list by reference; what cannot be resolved matches nobody. */
  #savedGroup(reference: JsonValue, at: string, negated: boolean): Test {
    const { id, attributeKey } = isObject(reference) ? reference : {};
    const saved = typeof id === 'string' ? this.#findGroup(id) : undefined;
    if (isObject(saved) && typeof id === 'string' && !this.#openGroups.has(id)) {
      const key = attributeKey === undefined ? saved.attributeKey : attributeKey;
      if (saved.type === 'list' && typeof key === 'string' && Array.isArray(saved.values))
        return this.#entry(key, { $in: saved.values }, at, negated);
      if (saved.type === 'condition' && isObject(saved.condition) && attributeKeyIsText(attributeKey)) {
        this.#openGroups.add(id);
        const test = this.condition(saved.condition, at, negated);
        this.#openGroups.delete(id);
        return test;
      }
    }
    this.warn(at, 'unknown group');
    return () => negated;
  }
}

function attributeKeyIsText(key: JsonValue | undefined): boolean {
  return key === undefined || typeof key === 'string';
}

/**
 * Compiles a condition of GrowthBook's specification to a closure, once. What is wrong with it becomes a
 * problem with its path: an unknown operator, a broken pattern or a wrong operand is false where it stands;
 * a slow pattern, a depth over 32 or a malformed list makes the whole condition match nobody.
 */
export function compileCondition(condition: JsonValue, options: CompileOptions = {}): CompiledCondition {
  const { groups = {}, unknownUnder, at = '$', shared = new Map<string, Test>(), findSlowPart } = options;
  const compiler = new Compiler(groups, unknownUnder, shared, findSlowPart);
  const tooDeep = findTooDeep(condition, at);
  if (tooDeep) compiler.reject(tooDeep, `deeper than ${MAX_DEPTH}`);
  const test = tooDeep ? never : compiler.condition(condition, at, false);
  const { paths, problems, rejected } = compiler;
  return { matches: rejected ? never : test, paths: [...paths], problems, rejected };
}
