import type { Condition, JsonValue } from '#lib/manifest/types';
import { ATTRIBUTES } from './registry';

const byAlias = new Map(
  ATTRIBUTES.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, name] as const)),
);

function mapPart(key: string, part: JsonValue): [string, JsonValue] {
  if (key === '$not') return [key, mapCondition(part)];
  if (Array.isArray(part) && ['$and', '$or', '$nor'].includes(key)) return [key, part.map(mapCondition)];
  return [byAlias.get(key) ?? key, part];
}

function mapCondition(condition: JsonValue): JsonValue {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return condition;
  const mapped: { [key: string]: JsonValue } = {};
  const clashing: JsonValue[] = [];
  for (const [key, part] of Object.entries(condition)) {
    const [name, value] = mapPart(key, part);
    if (Object.hasOwn(mapped, name)) clashing.push({ [name]: value });
    else mapped[name] = value;
  }
  return clashing.length > 0 ? { $and: [mapped, ...clashing] } : mapped;
}

/**
 * A condition written with GrowthBook's flat attribute names (`country`, `deviceType`, `utmSource` …), with
 * ours instead. Names it does not know stay as they are, for `attributeProblems` to report.
 */
export function fromFlatNames(condition: Condition): Condition {
  return mapCondition(condition) as Condition;
}
