import { createRequire } from 'node:module';

/** A Lua thread; opaque. */
export interface LuaState {
  readonly __luaState: unique symbol;
}

export type LuaFunction = (state: LuaState) => number;

/** The part of Lua's C interface that is used here. */
interface Lua {
  LUA_MASKCOUNT: number;
  LUA_OK: number;
  LUA_REGISTRYINDEX: number;
  LUA_TBOOLEAN: number;
  LUA_TLIGHTUSERDATA: number;
  LUA_TNUMBER: number;
  LUA_TSTRING: number;
  LUA_TTABLE: number;
  lua_Debug: new () => { currentline: number; source: Uint8Array; what: Uint8Array };
  lua_createtable(state: LuaState, arraySize: number, recordSize: number): void;
  lua_error(state: LuaState): number;
  lua_getfield(state: LuaState, index: number, name: Uint8Array): number;
  lua_getinfo(state: LuaState, what: Uint8Array, debug: object): number;
  lua_getstack(state: LuaState, level: number, debug: object): number;
  lua_gettop(state: LuaState): number;
  lua_next(state: LuaState, index: number): number;
  lua_pcall(state: LuaState, args: number, results: number, handler: number): number;
  lua_pop(state: LuaState, count: number): void;
  lua_pushboolean(state: LuaState, value: boolean): void;
  lua_pushcfunction(state: LuaState, run: LuaFunction): void;
  lua_pushglobaltable(state: LuaState): void;
  lua_pushlightuserdata(state: LuaState, value: unknown): void;
  lua_pushnil(state: LuaState): void;
  lua_pushnumber(state: LuaState, value: number): void;
  lua_pushstring(state: LuaState, value: Uint8Array): void;
  lua_rawgeti(state: LuaState, index: number, at: number): number;
  lua_rawset(state: LuaState, index: number): void;
  lua_rawseti(state: LuaState, index: number, at: number): void;
  lua_sethook(state: LuaState, hook: ((state: LuaState) => void) | null, mask: number, count: number): void;
  lua_settop(state: LuaState, index: number): void;
  lua_toboolean(state: LuaState, index: number): boolean;
  lua_tonumber(state: LuaState, index: number): number;
  lua_tostring(state: LuaState, index: number): Uint8Array | null;
  lua_type(state: LuaState, index: number): number;
}

interface LuaAuxiliary {
  luaL_checkinteger(state: LuaState, argument: number): number;
  luaL_checknumber(state: LuaState, argument: number): number;
  luaL_checkstack(state: LuaState, size: number, message: null): void;
  luaL_error(state: LuaState, message: Uint8Array): number;
  luaL_loadbuffer(state: LuaState, source: Uint8Array, size: number, name: Uint8Array): number;
  luaL_newstate(): LuaState;
  luaL_ref(state: LuaState, index: number): number;
  luaL_requiref(state: LuaState, name: Uint8Array, open: LuaFunction, isGlobal: number): void;
  luaL_unref(state: LuaState, index: number, reference: number): void;
}

export interface Fengari {
  lua: Lua;
  lauxlib: LuaAuxiliary;
  lualib: Record<'luaopen_base' | 'luaopen_table' | 'luaopen_string' | 'luaopen_math', LuaFunction>;
}

interface TaggedValue {
  type: number;
  value: unknown;
}

const BASE_TYPE_MASK = 0x0f;
const NUMBER_TYPE = 3;
const FLOAT_TYPE = 3;

let loaded: Fengari | undefined;

/**
 * Loads fengari, a Lua 5.3, and makes its numbers those of Lua 5.1, which Redis has: doubles only. As it
 * comes, its integers wrap at 32 bits, and 10 / 2 prints as `5.0`. The parts are changed before the
 * modules that use them are loaded; package.json pins the version this was written for.
 */
export function loadFengari(): Fengari {
  loaded ??= load(createRequire(import.meta.url));
  return loaded;
}

function load(require: NodeJS.Require): Fengari {
  // Its modules require each other in circles: `defs` and `lua` are the ways in that work.
  require('fengari/src/defs.js');
  const config = require('fengari/src/luaconf.js') as Record<string, unknown>;
  config.LUA_COMPAT_FLOATSTRING = true;
  config.lua_number2str = formatLuaNumber;
  require('fengari/src/lua.js');
  const { TValue } = require('fengari/src/lobject.js') as { TValue: { prototype: object } };
  Object.assign(TValue.prototype, {
    ttisinteger: () => false,
    ttisfloat(this: TaggedValue) {
      return (this.type & BASE_TYPE_MASK) === NUMBER_TYPE;
    },
    setivalue(this: TaggedValue, value: number) {
      this.type = FLOAT_TYPE;
      this.value = value;
    },
  });
  const auxiliary = require('fengari/src/lauxlib.js') as LuaAuxiliary;
  auxiliary.luaL_checkinteger = (state, argument) =>
    Math.trunc(auxiliary.luaL_checknumber(state, argument)) || 0;
  return require('fengari') as Fengari;
}

const SIGNIFICANT_DIGITS = 14;

/** C's `%.14g`, as Lua 5.1 prints numbers. */
export function formatLuaNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '', exponentText = '0'] = value.toExponential(SIGNIFICANT_DIGITS - 1).split('e');
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < SIGNIFICANT_DIGITS)
    return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  const digits = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
