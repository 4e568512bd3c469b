import { bitCommands } from './bits';
import type { CommandSpec, CommandTable } from './command-spec';
import { counterCommands } from './counters';
import { expiryCommands } from './expiry-commands';
import { hashCommands } from './hashes';
import { keyCommands } from './key-commands';
import { listCommands } from './lists';
import { scanCommands } from './scan';
import { scriptCommands } from './script-commands';
import { serverCommands } from './server-commands';
import { setCommands } from './sets';
import { sortedSetCommands } from './sorted-sets';
import { streamClaimCommands } from './stream-claims';
import { streamGroupCommands } from './stream-groups';
import { streamInfoCommands } from './stream-info';
import { streamCommands } from './streams';
import { stringCommands } from './strings';
import { sortedCombineCommands } from './zcombine';
import { sortedRangeCommands } from './zrange';

/** Every command the engine knows, by its name in small letters. */
export const commandTable: CommandTable = {
  ...stringCommands,
  ...counterCommands,
  ...bitCommands,
  ...hashCommands,
  ...setCommands,
  ...sortedSetCommands,
  ...sortedRangeCommands,
  ...sortedCombineCommands,
  ...listCommands,
  ...streamCommands,
  ...streamGroupCommands,
  ...streamClaimCommands,
  ...streamInfoCommands,
  ...keyCommands,
  ...expiryCommands,
  ...scanCommands,
  ...scriptCommands,
  ...serverCommands,
};

const commandsByName = new Map(Object.entries(commandTable));

/** Looks a command up; a Map, so that `__proto__` is an unknown command. */
export function findCommand(name: string): CommandSpec | undefined {
  return commandsByName.get(name);
}
