import type { Command } from '#gateway/engine';

export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: string };

/** A request's body as JSON; a body that is not UTF-8 or not JSON has a reason. */
export function parseJson(bytes: Buffer): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, reason: 'ERR the body is not valid JSON in UTF-8' };
  }
}

/** One command: an array of strings, numbers and booleans, the name first. */
export function parseCommand(value: unknown, place = 'the body'): Parsed<Command> {
  if (!Array.isArray(value)) return { ok: false, reason: `ERR ${place} must be an array, the command first` };
  if (value.length === 0 || value[0] === '') return { ok: false, reason: `ERR ${place} is an empty command` };
  const command: Buffer[] = [];
  for (const [index, argument] of value.entries()) {
    if (typeof argument !== 'string' && typeof argument !== 'number' && typeof argument !== 'boolean') {
      const kind = argument === null ? 'null' : Array.isArray(argument) ? 'an array' : 'an object';
      return { ok: false, reason: `ERR argument ${index} of ${place} is ${kind}, not a string or a number` };
    }
    command.push(Buffer.from(String(argument)));
  }
  return { ok: true, value: command };
}

/** A pipeline: an array of commands. */
export function parsePipeline(value: unknown): Parsed<Command[]> {
  if (!Array.isArray(value)) return { ok: false, reason: 'ERR the body must be an array of commands' };
  if (value.length === 0) return { ok: false, reason: 'ERR empty pipeline request' };
  const commands: Command[] = [];
  for (const [index, entry] of value.entries()) {
    const parsed = parseCommand(entry, `command ${index + 1}`);
    if (!parsed.ok) return parsed;
    commands.push(parsed.value);
  }
  return { ok: true, value: commands };
}
