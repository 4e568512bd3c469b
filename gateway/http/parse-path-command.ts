import type { Command } from '#gateway/engine';
import type { Parsed } from './parse-commands';

/**
 * The path form of Upstash's REST API: `/set/foo/bar`. A body is the last argument (`POST /set/foo`), and
 * query parameters stand after it (`POST /set/foo?EX=100` is SET foo BODY EX 100).
 */
export function parsePathCommand(path: string, query: URLSearchParams, body: Buffer): Parsed<Command> {
  let segments: string[];
  try {
    segments = path.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return { ok: false, reason: 'ERR the path holds a malformed percent escape' };
  }
  if (!segments[0]) return { ok: false, reason: 'ERR empty command' };
  const command: Buffer[] = segments.map((segment) => Buffer.from(segment));
  if (body.length > 0) command.push(body);
  for (const [name, value] of query) {
    if (name === '_token') continue;
    command.push(Buffer.from(name));
    if (value !== '') command.push(Buffer.from(value));
  }
  return { ok: true, value: command };
}
