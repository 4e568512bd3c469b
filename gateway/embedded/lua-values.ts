import { ReplyError, Status } from '#gateway/engine';
import type { Result } from './command-spec';
import { type LuaState, loadFengari } from './load-fengari';
import type { Bytes } from './values';

const MAX_DEPTH = 100;

export function toLuaBytes(text: Bytes): Uint8Array {
  const buffer = Buffer.from(text, 'latin1');
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}

export function fromLuaBytes(bytes: Uint8Array | null): Bytes {
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') : '';
}

export function pushText(state: LuaState, text: Bytes): void {
  loadFengari().lua.lua_pushstring(state, toLuaBytes(text));
}

/** Pushes a table with one field: how a status or an error looks in Lua. */
function pushField(state: LuaState, name: string, text: Bytes): void {
  const { lua } = loadFengari();
  lua.lua_createtable(state, 0, 1);
  pushText(state, name);
  pushText(state, text);
  lua.lua_rawset(state, -3);
}

export function pushError(state: LuaState, message: Bytes): void {
  pushField(state, 'err', message);
}

export function pushStatus(state: LuaState, text: Bytes): void {
  pushField(state, 'ok', text);
}

/** Pushes a reply as Redis converts it: null becomes false. */
export function pushResult(state: LuaState, result: Result): void {
  const { lua, lauxlib } = loadFengari();
  lauxlib.luaL_checkstack(state, 4, null);
  if (result === null) lua.lua_pushboolean(state, false);
  else if (typeof result === 'number') lua.lua_pushnumber(state, result);
  else if (typeof result === 'string') pushText(state, result);
  else if (result instanceof Status) pushStatus(state, result.text);
  else if (result instanceof ReplyError) pushError(state, result.message);
  else {
    lua.lua_createtable(state, result.length, 0);
    for (const [index, element] of result.entries()) {
      pushResult(state, element);
      lua.lua_rawseti(state, -2, index + 1);
    }
  }
}

/** Reads the value at the top as a reply: numbers lose their fraction, a table ends at its first nil. */
export function readResult(state: LuaState, depth = 0): Result {
  const { lua } = loadFengari();
  if (depth > MAX_DEPTH) return new ReplyError('ERR reached lua stack limit');
  switch (lua.lua_type(state, -1)) {
    case lua.LUA_TSTRING:
      return fromLuaBytes(lua.lua_tostring(state, -1));
    case lua.LUA_TNUMBER:
      return Math.trunc(lua.lua_tonumber(state, -1)) || 0;
    case lua.LUA_TBOOLEAN:
      return lua.lua_toboolean(state, -1) ? 1 : null;
    case lua.LUA_TTABLE:
      return readTable(state, depth);
    default:
      return null;
  }
}

function readTable(state: LuaState, depth: number): Result {
  const error = readField(state, 'err');
  if (error !== undefined) return new ReplyError(error.replace(/[\r\n]/g, ' ').replace(/^-/, ''));
  const status = readField(state, 'ok');
  if (status !== undefined) return new Status(status.replace(/[\r\n]/g, ' '));
  return readArray(state, depth);
}

function readArray(state: LuaState, depth: number): Result[] {
  const { lua, lauxlib } = loadFengari();
  lauxlib.luaL_checkstack(state, 4, null);
  const elements: Result[] = [];
  for (let index = 1; ; index++) {
    const isNil = lua.lua_rawgeti(state, -1, index) === 0;
    if (!isNil) elements.push(readResult(state, depth + 1));
    lua.lua_pop(state, 1);
    if (isNil) return elements;
  }
}

/** A text field of the table at the top. */
export function readField(state: LuaState, name: string): Bytes | undefined {
  const { lua } = loadFengari();
  const type = lua.lua_getfield(state, -1, toLuaBytes(name));
  const text = type === lua.LUA_TSTRING ? fromLuaBytes(lua.lua_tostring(state, -1)) : undefined;
  lua.lua_pop(state, 1);
  return text;
}
