const SEGMENT_WIDTH = 5;

/**
 * Text that sorts as versions do (GrowthBook's `paddedVersionString`): without a leading `v` and the
 * `+build` tail, numbers padded, and `~` behind a three-part version so that it sorts after its own
 * pre-releases. What is neither text nor a number counts as version 0.
 */
export function versionKey(value: unknown): string {
  const version = typeof value === 'number' ? String(value) : value;
  const text = typeof version === 'string' && version !== '' ? version : '0';
  const segments = text.replace(/(^v|\+.*$)/g, '').split(/[-.]/);
  if (segments.length === 3) segments.push('~');
  return segments.map((part) => (/^[0-9]+$/.test(part) ? part.padStart(SEGMENT_WIDTH, ' ') : part)).join('-');
}
