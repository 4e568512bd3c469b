import type { CommandTable } from './command-spec';
import { counterCommands } from './counters';
import { expiryCommands } from './expiry-commands';
import { hashCommands } from './hashes';
import { keyCommands } from './key-commands';
import { scanCommands } from './scan';
import { serverCommands } from './server-commands';
import { stringCommands } from './strings';

/** Every command the engine knows, by its name in small letters. */
export const commandTable: CommandTable = {
  ...stringCommands,
  ...counterCommands,
  ...hashCommands,
  ...keyCommands,
  ...expiryCommands,
  ...scanCommands,
  ...serverCommands,
};

const commandsByName = new Map(Object.entries(commandTable));

/** Looks a command up; a Map, so that `__proto__` is an unknown command. */
export function findCommand(name: string) {
  return commandsByName.get(name);
}
