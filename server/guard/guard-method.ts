import { classifyPath } from './classify-path';
import { splitTarget } from './split-target';
import type { Guard } from './types';

const READS = ['GET', 'HEAD'];
const ALL = [...READS, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const KNOWN = new Set([...ALL, 'TRACE', 'CONNECT']);

/** Pages and files are read only; what changes something lives under `/api/` and `/studio`. */
export const guardMethod: Guard = ({ method, target }) => {
  const kind = classifyPath(splitTarget(target).path);
  const allowed = kind === 'api' || kind === 'studio' ? ALL : READS;
  if (allowed.includes(method)) return null;
  if (!KNOWN.has(method)) return { status: 501, reason: 'method-unknown' };
  return { status: 405, reason: 'method', headers: { Allow: allowed.join(', ') } };
};
