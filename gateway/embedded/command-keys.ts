import type { Command } from '#gateway/engine';
import { ALL_KEYS, FIRST_KEY, type KeySpec } from './command-spec';
import { findCommand } from './command-table';

/** Commands that only a real Redis behind the gateway knows and whose keys are not the first argument alone. */
const FOREIGN_KEYS = new Map<string, KeySpec>([
  ['pfcount', ALL_KEYS],
  ['pfmerge', ALL_KEYS],
  ['publish', { kind: 'none' }],
]);

/** The keys a command names, in order; an unknown command's first argument is taken for its key. */
export function keysOf(command: Command): Buffer[] {
  const name = (command[0]?.toString('latin1') ?? '').toLowerCase();
  const spec = findCommand(name)?.keys ?? FOREIGN_KEYS.get(name) ?? FIRST_KEY;
  return selectKeys(command, spec, (argument) => argument.toString('latin1'));
}

/** The arguments that are keys; too few or senseless arguments give fewer keys, never an error. */
export function selectKeys<T>(args: readonly T[], spec: KeySpec, toText: (argument: T) => string): T[] {
  switch (spec.kind) {
    case 'none':
      return [];
    case 'range': {
      const last = spec.last < 0 ? args.length + spec.last : Math.min(spec.last, args.length - 1);
      return args.slice(spec.first, last + 1).filter((_, index) => index % spec.step === 0);
    }
    case 'counted': {
      const counter = args[spec.at];
      const count = counter === undefined ? 0 : Number(toText(counter)) || 0;
      const keys = args.slice(spec.at + 1, spec.at + 1 + Math.max(0, count));
      const also = spec.also === undefined ? undefined : args[spec.also];
      return also === undefined ? keys : [also, ...keys];
    }
    case 'after': {
      const at = args.findIndex((argument) => toText(argument).toLowerCase() === spec.word);
      const rest = at < 0 ? [] : args.slice(at + 1);
      return rest.slice(0, Math.ceil(rest.length / 2));
    }
  }
}
