/**
 * Text of a plain value as JavaScript's own conversion gives it (`null` → `null`, `[1, 2]` → `1,2`), but
 * never by calling a member of the value: a trait named `toString` must not run or throw.
 */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value.map((item) => ((item ?? null) === null ? '' : asText(item))).join(',');
  return typeof value === 'object' && value !== null ? '[object Object]' : String(value);
}

/** What `<`, `>` and arithmetic see of a value; typed as a number because TypeScript compares only those. */
export function asOperand(value: unknown): number {
  return (typeof value === 'object' && value !== null ? asText(value) : value) as number;
}
