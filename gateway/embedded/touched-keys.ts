import { selectKeys } from './command-keys';
import { findCommand } from './command-table';
import type { Effect } from './executor';
import type { Bytes } from './values';

/** Commands without keys that do not look at the data either. */
const STATELESS = new Set(['ping', 'echo', 'time', 'select', 'script']);
/** Scripts may reach keys they did not name. */
const SCRIPTS = new Set(['eval', 'evalsha', 'eval_ro', 'evalsha_ro']);

/** The keys these commands see or change; undefined: maybe any. */
export function touchedKeys(commands: readonly Effect[]): Bytes[] | undefined {
  const keys: Bytes[] = [];
  for (const command of commands) {
    const name = (command[0] ?? '').toLowerCase();
    const spec = findCommand(name);
    if (!spec || STATELESS.has(name)) continue;
    if (SCRIPTS.has(name) || spec.keys.kind === 'none') return undefined;
    keys.push(...selectKeys(command, spec.keys, String));
  }
  return keys;
}
