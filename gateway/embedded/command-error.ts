/** What a command handler throws to answer with an error; nothing may have been changed before. */
export class CommandError extends Error {}

export const WRONG_TYPE = 'WRONGTYPE Operation against a key holding the wrong kind of value';
export const NOT_AN_INTEGER = 'ERR value is not an integer or out of range';
export const NOT_A_FLOAT = 'ERR value is not a valid float';
export const SYNTAX_ERROR = 'ERR syntax error';

export function syntaxError(): CommandError {
  return new CommandError(SYNTAX_ERROR);
}

export function wrongArity(name: string): CommandError {
  return new CommandError(`ERR wrong number of arguments for '${name}' command`);
}
