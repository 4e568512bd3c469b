import type { Guard } from './types';

export const MAX_BODY_BYTES = 256 * 1024;

/** What announces too much is refused before a byte of it is read; what streams is counted by the reader. */
export const guardBodyLength: Guard = ({ headers }) => {
  const lengths = headers['content-length'];
  if (lengths === undefined) return null;
  if (lengths.length !== 1 || !/^\d+$/.test(lengths[0] ?? '')) return { status: 400, reason: 'body-length' };
  return Number(lengths[0]) > MAX_BODY_BYTES ? { status: 413, reason: 'body-too-large' } : null;
};
