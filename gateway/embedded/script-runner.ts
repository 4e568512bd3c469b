import { ReplyError } from '#gateway/engine';
import { CommandError } from './command-error';
import type { Result } from './command-spec';
import { type LuaState, loadFengari } from './load-fengari';
import { type CallCommand, createSandbox } from './lua-sandbox';
import { fromLuaBytes, pushText, readField, readResult, toLuaBytes } from './lua-values';
import type { Bytes } from './values';

/** Lua instructions a script may run; some seconds at most. */
const INSTRUCTION_BUDGET = 10_000_000;
const HOOK_EVERY = 1000;
const CHUNK_NAME = '@user_script';

export interface ScriptRun {
  sha: string;
  keys: readonly Bytes[];
  args: readonly Bytes[];
  call: CallCommand;
}

/** A compiled script, held by the Lua state. */
export type CompiledScript = number;

/** One Lua state for all scripts; it keeps nothing from one run to the next. */
export class ScriptRunner {
  readonly #state: LuaState;
  readonly #errorHandler = (state: LuaState) => describeError(state);
  #call: CallCommand = () => null;
  /** True once something went wrong inside Lua itself: the runner must not be used again. */
  isBroken = false;

  constructor(readonly instructionBudget = INSTRUCTION_BUDGET) {
    this.#state = createSandbox((args) => this.#call(args));
  }

  /** Throws if it does not parse. */
  compile(source: Bytes): CompiledScript {
    const { lauxlib, lua } = loadFengari();
    const bytes = toLuaBytes(source);
    const status = lauxlib.luaL_loadbuffer(this.#state, bytes, bytes.length, toLuaBytes(CHUNK_NAME));
    if (status === lua.LUA_OK) return lauxlib.luaL_ref(this.#state, lua.LUA_REGISTRYINDEX);
    const message = fromLuaBytes(lua.lua_tostring(this.#state, -1));
    lua.lua_settop(this.#state, 0);
    throw new CommandError(`ERR Error compiling script (new function): ${message}`);
  }

  forget(script: CompiledScript): void {
    const { lauxlib, lua } = loadFengari();
    lauxlib.luaL_unref(this.#state, lua.LUA_REGISTRYINDEX, script);
  }

  run(script: CompiledScript, { sha, keys, args, call }: ScriptRun): Result {
    const { lua } = loadFengari();
    this.#call = call;
    this.#limitInstructions();
    setTextTable(this.#state, 'KEYS', keys);
    setTextTable(this.#state, 'ARGV', args);
    lua.lua_pushcfunction(this.#state, this.#errorHandler);
    lua.lua_rawgeti(this.#state, lua.LUA_REGISTRYINDEX, script);
    const status = lua.lua_pcall(this.#state, 0, 1, 1);
    lua.lua_sethook(this.#state, null, 0, 0);
    try {
      return status === lua.LUA_OK ? readResult(this.#state) : this.#readFailure(sha);
    } finally {
      lua.lua_settop(this.#state, 0);
    }
  }

  /**
   * Once the budget is spent every instruction raises, so that a script that catches errors in a loop
   * cannot go on.
   */
  #limitInstructions(): void {
    const { lauxlib, lua } = loadFengari();
    const message = toLuaBytes(`Script stopped: more than ${this.instructionBudget} instructions`);
    let left = this.instructionBudget;
    const hook = (state: LuaState): void => {
      left -= HOOK_EVERY;
      if (left > 0) return;
      lua.lua_sethook(state, hook, lua.LUA_MASKCOUNT, 1);
      lauxlib.luaL_error(state, message);
    };
    lua.lua_sethook(this.#state, hook, lua.LUA_MASKCOUNT, HOOK_EVERY);
  }

  #readFailure(sha: string): ReplyError {
    const { lua } = loadFengari();
    if (lua.lua_type(this.#state, -1) !== lua.LUA_TTABLE) {
      this.isBroken = true;
      return new ReplyError(`ERR Error running script ${sha}: out of stack or memory`);
    }
    const message = readField(this.#state, 'err') ?? 'ERR unknown error';
    const at = readField(this.#state, 'line');
    const where = at === undefined ? '' : `, on ${CHUNK_NAME}:${at}.`;
    return new ReplyError(`${message.replace(/[\r\n]/g, ' ')} script: ${sha}${where}`);
  }
}

/** Makes any error the table Redis has: `err` and, if known, the `line`. */
function describeError(state: LuaState): number {
  const { lua } = loadFengari();
  const isTable = lua.lua_type(state, 1) === lua.LUA_TTABLE;
  const message = isTable ? readField(state, 'err') : `ERR ${fromLuaBytes(lua.lua_tostring(state, 1))}`;
  lua.lua_createtable(state, 0, 2);
  setField(state, 'err', message ?? 'ERR unknown error');
  const line = currentLine(state);
  if (line !== undefined) setField(state, 'line', String(line));
  return 1;
}

function setField(state: LuaState, name: string, text: Bytes): void {
  pushText(state, name);
  pushText(state, text);
  loadFengari().lua.lua_rawset(state, -3);
}

/** The line of the script's own code that was running. */
function currentLine(state: LuaState): number | undefined {
  const { lua } = loadFengari();
  const debug = new lua.lua_Debug();
  for (let level = 1; lua.lua_getstack(state, level, debug); level++) {
    lua.lua_getinfo(state, toLuaBytes('Sl'), debug);
    if (fromLuaBytes(debug.source) === CHUNK_NAME) return debug.currentline;
  }
  return undefined;
}

function setTextTable(state: LuaState, name: string, texts: readonly Bytes[]): void {
  const { lua } = loadFengari();
  lua.lua_pushglobaltable(state);
  pushText(state, name);
  lua.lua_createtable(state, texts.length, 0);
  for (const [index, text] of texts.entries()) {
    pushText(state, text);
    lua.lua_rawseti(state, -2, index + 1);
  }
  lua.lua_rawset(state, -3);
  lua.lua_pop(state, 1);
}
