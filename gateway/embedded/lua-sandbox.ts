import { createHash } from 'node:crypto';
import { ReplyError } from '#gateway/engine';
import type { Result } from './command-spec';
import { type LuaFunction, type LuaState, loadFengari } from './load-fengari';
import { jsonFunctions, pushJsonNull } from './lua-json';
import { fromLuaBytes, pushError, pushResult, pushStatus, pushText, toLuaBytes } from './lua-values';
import { formatDouble } from './numbers';
import type { Bytes } from './values';

/** Runs one command for the script. */
export type CallCommand = (args: Bytes[]) => Result;

/**
 * What a script must not have is taken away (files, modules, the means to go round the guards), what Lua 5.1
 * has and 5.3 has not is put there, and then nothing global can be added or changed.
 */
const PRELUDE = `
dofile, loadfile, require, print, collectgarbage, rawset = nil
string.dump = nil
unpack = table.unpack
loadstring = load
table.getn = function(t) return #t end
table.maxn = function(t)
  local highest = 0
  for key in pairs(t) do if type(key) == 'number' and key > highest then highest = key end end
  return highest
end
math.pow = function(a, b) return a ^ b end
math.mod, math.log10 = math.fmod, function(x) return math.log(x, 10) end

local function protect(library)
  return setmetatable({}, {
    __index = library,
    __newindex = function() error('Attempt to modify a readonly table', 2) end,
    __metatable = false,
  })
end
for _, name in ipairs({ 'string', 'table', 'math', 'redis', 'cjson', 'bit' }) do _G[name] = protect(_G[name]) end
getmetatable('').__metatable = false
setmetatable(_G, {
  __index = function(_, name)
    error("Script attempted to access nonexistent global variable '" .. tostring(name) .. "'", 2)
  end,
  __newindex = function(_, name)
    error("Script attempted to create global variable '" .. tostring(name) .. "'", 2)
  end,
  __metatable = false,
})
`;

/** A Lua state in which Redis scripts can run. */
export function createSandbox(call: CallCommand): LuaState {
  const { lauxlib, lua, lualib } = loadFengari();
  const state = lauxlib.luaL_newstate();
  const libraries = { _G: lualib.luaopen_base, table: lualib.luaopen_table, string: lualib.luaopen_string };
  for (const [name, open] of Object.entries({ ...libraries, math: lualib.luaopen_math })) {
    lauxlib.luaL_requiref(state, toLuaBytes(name), open, 1);
    lua.lua_pop(state, 1);
  }
  setGlobalTable(state, 'redis', { ...redisFunctions(call) });
  setGlobalTable(state, 'cjson', jsonFunctions, () => {
    pushText(state, 'null');
    pushJsonNull(state);
    lua.lua_rawset(state, -3);
  });
  setGlobalTable(state, 'bit', bitFunctions);
  runPrelude(state);
  return state;
}

function runPrelude(state: LuaState): void {
  const { lauxlib, lua } = loadFengari();
  const source = toLuaBytes(PRELUDE);
  const status =
    lauxlib.luaL_loadbuffer(state, source, source.length, toLuaBytes('@prelude')) ||
    lua.lua_pcall(state, 0, 0, 0);
  if (status !== lua.LUA_OK) throw new Error(`Lua prelude: ${fromLuaBytes(lua.lua_tostring(state, -1))}`);
}

function setGlobalTable(
  state: LuaState,
  name: string,
  functions: Readonly<Record<string, LuaFunction | number>>,
  addMore: () => void = () => undefined,
): void {
  const { lua } = loadFengari();
  lua.lua_pushglobaltable(state);
  pushText(state, name);
  lua.lua_createtable(state, 0, 0);
  for (const [key, value] of Object.entries(functions)) {
    pushText(state, key);
    if (typeof value === 'number') lua.lua_pushnumber(state, value);
    else lua.lua_pushcfunction(state, value);
    lua.lua_rawset(state, -3);
  }
  addMore();
  lua.lua_rawset(state, -3);
  lua.lua_pop(state, 1);
}

const NO_ARGUMENTS = 'ERR Please specify at least one argument for this redis.call() call';
const BAD_ARGUMENTS = 'ERR Lua redis lib command arguments must be strings or integers';

function readArguments(state: LuaState): Bytes[] | ReplyError {
  const { lua } = loadFengari();
  const count = lua.lua_gettop(state);
  if (count === 0) return new ReplyError(NO_ARGUMENTS);
  const args: Bytes[] = [];
  for (let index = 1; index <= count; index++) {
    const type = lua.lua_type(state, index);
    if (type === lua.LUA_TNUMBER) args.push(formatDouble(lua.lua_tonumber(state, index)));
    else if (type === lua.LUA_TSTRING) args.push(fromLuaBytes(lua.lua_tostring(state, index)));
    else return new ReplyError(BAD_ARGUMENTS);
  }
  return args;
}

function callFunction(call: CallCommand, mustRaise: boolean): LuaFunction {
  return (state) => {
    const args = readArguments(state);
    const result = args instanceof ReplyError ? args : call(args);
    pushResult(state, result);
    return mustRaise && result instanceof ReplyError ? loadFengari().lua.lua_error(state) : 1;
  };
}

/** A function of one text. */
function textFunction(run: (state: LuaState, text: Bytes) => void): LuaFunction {
  return (state) => {
    const { lua } = loadFengari();
    const isText = lua.lua_gettop(state) === 1 && lua.lua_type(state, 1) === lua.LUA_TSTRING;
    if (isText) run(state, fromLuaBytes(lua.lua_tostring(state, 1)));
    else pushError(state, 'ERR wrong number or type of arguments');
    return isText ? 1 : lua.lua_error(state);
  };
}

function redisFunctions(call: CallCommand): Record<string, LuaFunction | number> {
  return {
    call: callFunction(call, true),
    pcall: callFunction(call, false),
    error_reply: textFunction((state, text) => pushError(state, text.replace(/^-/, ''))),
    status_reply: textFunction(pushStatus),
    sha1hex: textFunction((state, text) => pushText(state, sha1Hex(text))),
    log: () => 0,
    replicate_commands: (state) => {
      loadFengari().lua.lua_pushboolean(state, true);
      return 1;
    },
    ...{ LOG_DEBUG: 0, LOG_VERBOSE: 1, LOG_NOTICE: 2, LOG_WARNING: 3 },
  };
}

export function sha1Hex(text: Bytes): string {
  return createHash('sha1').update(text, 'latin1').digest('hex');
}

function bitFunction(combine: (a: number, b: number) => number): LuaFunction {
  return (state) => {
    const { lauxlib, lua } = loadFengari();
    let result = lauxlib.luaL_checknumber(state, 1) | 0;
    for (let index = 2; index <= lua.lua_gettop(state); index++) {
      result = combine(result, lauxlib.luaL_checknumber(state, index) | 0);
    }
    lua.lua_pushnumber(state, result);
    return 1;
  };
}

const bitFunctions: Readonly<Record<string, LuaFunction>> = {
  tobit: bitFunction((a) => a),
  bnot: (state) => {
    loadFengari().lua.lua_pushnumber(state, ~(loadFengari().lauxlib.luaL_checknumber(state, 1) | 0));
    return 1;
  },
  band: bitFunction((a, b) => a & b),
  bor: bitFunction((a, b) => a | b),
  bxor: bitFunction((a, b) => a ^ b),
  lshift: bitFunction((a, b) => a << b),
  rshift: bitFunction((a, b) => (a >>> b) | 0),
  arshift: bitFunction((a, b) => a >> b),
};
