import type { Condition, JsonValue } from '#lib/manifest/types';
import { findAttribute } from './registry';
import type { Attribute, AttributeType } from './types';

const EVERYWHERE = ['$eq', '$ne', '$in', '$nin', '$inGroup', '$notInGroup', '$exists', '$type', '$not'];
const ORDER = ['$lt', '$lte', '$gt', '$gte'];
const IGNORING_CASE = ['$ini', '$nini'];
const VERSIONS = ['$veq', '$vne', '$vlt', '$vlte', '$vgt', '$vgte'];

const OPERATORS_OF: Record<Exclude<AttributeType, 'any'>, ReadonlySet<string>> = {
  text: new Set([...EVERYWHERE, ...ORDER, ...IGNORING_CASE, ...VERSIONS, '$regex', '$regexi']),
  number: new Set([...EVERYWHERE, ...ORDER]),
  time: new Set([...EVERYWHERE, ...ORDER]),
  boolean: new Set(EVERYWHERE),
  list: new Set([
    ...['$in', '$nin', '$inGroup', '$notInGroup', '$exists', '$type', '$not'],
    ...[...IGNORING_CASE, '$all', '$alli', '$elemMatch', '$size'],
  ]),
};

/** Operators whose operand is a value of the attribute, or a list of such values. */
const TAKES_VALUES = new Set(['$eq', '$ne', '$in', '$nin', ...ORDER]);
const JS_TYPE = {
  text: 'string',
  list: 'string',
  number: 'number',
  time: 'number',
  boolean: 'boolean',
} as const;

type JsonObject = { [key: string]: JsonValue };

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkValue(
  { type, values, name }: Attribute,
  value: JsonValue,
  at: string,
  problems: string[],
): void {
  if (value === null || type === 'any') return;
  if (typeof value !== JS_TYPE[type])
    problems.push(`${at}: ${name} is ${type === 'list' ? 'a list of texts' : type}`);
  else if (values && !values.includes(String(value)))
    problems.push(`${at}: ${name} is one of ${values.join(', ')}`);
}

function checkOperators(attribute: Attribute, operators: JsonObject, at: string, problems: string[]): void {
  for (const [operator, operand] of Object.entries(operators)) {
    const here = `${at}.${operator}`;
    if (attribute.type !== 'any' && !OPERATORS_OF[attribute.type].has(operator))
      problems.push(`${here}: not for ${attribute.name}, which is ${attribute.type}`);
    else if (operator === '$not') checkExpected(attribute, operand, here, problems);
    else if (TAKES_VALUES.has(operator))
      for (const value of Array.isArray(operand) ? operand : [operand])
        checkValue(attribute, value, here, problems);
  }
}

function checkExpected(attribute: Attribute, expected: JsonValue, at: string, problems: string[]): void {
  if (isObject(expected)) checkOperators(attribute, expected, at, problems);
  else if (attribute.type === 'list' && !Array.isArray(expected))
    problems.push(`${at}: ${attribute.name} is a list, use $in or $all`);
  else if (!Array.isArray(expected)) checkValue(attribute, expected, at, problems);
}

function checkCondition(condition: JsonValue, at: string, problems: string[]): void {
  if (!isObject(condition)) return;
  for (const [key, part] of Object.entries(condition)) {
    const here = `${at}.${key}`;
    if (key === '$not') checkCondition(part, here, problems);
    else if (['$and', '$or', '$nor'].includes(key) && Array.isArray(part))
      part.forEach((member, i) => {
        checkCondition(member, `${here}[${i}]`, problems);
      });
    else if (key !== '$savedGroup') {
      const attribute = findAttribute(key);
      if (attribute) checkExpected(attribute, part, here, problems);
      else problems.push(`${here}: unknown attribute`);
    }
  }
}

/**
 * What a publish refuses in a condition beyond its form: attributes nobody knows, operators that make no
 * sense for the attribute's type, and values it can never have. Each as `path: what is wrong`.
 */
export function attributeProblems(condition: Condition, at = '$'): string[] {
  const problems: string[] = [];
  checkCondition(condition, at, problems);
  return problems;
}
