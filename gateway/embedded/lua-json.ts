import { formatLuaNumber, type LuaState, loadFengari } from './load-fengari';
import { fromLuaBytes, pushText } from './lua-values';
import type { Bytes } from './values';

const MAX_DEPTH = 1000;
/** cjson's limits for tables with holes: longer than 10 and less than half full is refused. */
const SPARSE_SAFE_LENGTH = 10;
const SPARSE_RATIO = 2;
/** What `cjson.null` is. */
const JSON_NULL = { null: true };

class JsonError extends Error {}

/** The functions of the global `cjson`. */
export const jsonFunctions = { encode: guard(encode), decode: guard(decode) };

export function pushJsonNull(state: LuaState): void {
  loadFengari().lua.lua_pushlightuserdata(state, JSON_NULL);
}

function guard(run: (state: LuaState) => void): (state: LuaState) => number {
  return (state) => {
    try {
      run(state);
    } catch (error) {
      if (!(error instanceof JsonError)) throw error;
      pushText(state, error.message);
      return loadFengari().lua.lua_error(state);
    }
    return 1;
  };
}

function encode(state: LuaState): void {
  loadFengari().lua.lua_settop(state, 1);
  pushText(state, encodeTop(state, 0));
}

/** The value at the top as JSON; it stays there. */
function encodeTop(state: LuaState, depth: number): string {
  const { lua } = loadFengari();
  if (depth > MAX_DEPTH) throw new JsonError(`Cannot serialise, excessive depth (${depth})`);
  switch (lua.lua_type(state, -1)) {
    case lua.LUA_TSTRING:
      return encodeText(fromLuaBytes(lua.lua_tostring(state, -1)));
    case lua.LUA_TNUMBER:
      return encodeNumber(lua.lua_tonumber(state, -1));
    case lua.LUA_TBOOLEAN:
      return String(lua.lua_toboolean(state, -1));
    case lua.LUA_TTABLE:
      return encodeTable(state, depth);
    case lua.LUA_TLIGHTUSERDATA:
    case 0:
      return 'null';
    default:
      throw new JsonError('Cannot serialise: type not supported');
  }
}

function encodeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new JsonError('Cannot serialise number: must not be NaN or Inf');
  return formatLuaNumber(value);
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

function encodeText(text: Bytes): string {
  let escaped = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    const isControl = code < 0x20 || code === 0x7f;
    escaped += SHORT_ESCAPES[char] ?? (isControl ? `\\u${code.toString(16).padStart(4, '0')}` : char);
  }
  return `"${escaped}"`;
}

interface TableEntry {
  key: Bytes | number;
  json: string;
}

function encodeTable(state: LuaState, depth: number): string {
  const entries = readEntries(state, depth);
  const length = arrayLength(entries);
  if (entries.length === 0 || length === undefined) {
    return `{${entries.map(({ key, json }) => `${encodeText(String(key))}:${json}`).join(',')}}`;
  }
  const byIndex = new Map(entries.map(({ key, json }) => [key, json]));
  const elements = Array.from({ length }, (_, index) => byIndex.get(index + 1) ?? 'null');
  return `[${elements.join(',')}]`;
}

function readEntries(state: LuaState, depth: number): TableEntry[] {
  const { lua, lauxlib } = loadFengari();
  lauxlib.luaL_checkstack(state, 4, null);
  const entries: TableEntry[] = [];
  lua.lua_pushnil(state);
  while (lua.lua_next(state, -2)) {
    const json = encodeTop(state, depth + 1);
    const isNumber = lua.lua_type(state, -2) === lua.LUA_TNUMBER;
    if (!isNumber && lua.lua_type(state, -2) !== lua.LUA_TSTRING) {
      throw new JsonError('Cannot serialise table: table key must be a number or string');
    }
    const key = isNumber ? lua.lua_tonumber(state, -2) : fromLuaBytes(lua.lua_tostring(state, -2));
    entries.push({ key, json });
    lua.lua_pop(state, 1);
  }
  return entries;
}

/** The highest index if all keys are indexes, else undefined. */
function arrayLength(entries: readonly TableEntry[]): number | undefined {
  let highest = 0;
  for (const { key } of entries) {
    if (typeof key !== 'number' || !Number.isInteger(key) || key < 1) return undefined;
    highest = Math.max(highest, key);
  }
  if (highest > SPARSE_SAFE_LENGTH && highest > entries.length * SPARSE_RATIO) {
    throw new JsonError('Cannot serialise table: excessively sparse array');
  }
  return highest;
}

function decode(state: LuaState): void {
  const { lua } = loadFengari();
  const type = lua.lua_type(state, 1);
  if (type !== lua.LUA_TSTRING && type !== lua.LUA_TNUMBER) throw new JsonError('bad argument #1 to decode');
  pushJson(state, parseJson(fromLuaBytes(lua.lua_tostring(state, 1))), 0);
}

/** Parses bytes as if they were characters; only `\u` escapes stand for characters and become UTF-8. */
function parseJson(text: Bytes): unknown {
  const plain = text.replace(/(?:\\u[0-9a-f]{4})+|\\[\s\S]/gi, (part) =>
    /^\\u/i.test(part) ? escapeUtf8(part) : part,
  );
  try {
    return JSON.parse(plain);
  } catch (error) {
    throw new JsonError(`Expected value but found invalid token (${(error as Error).message})`);
  }
}

function escapeUtf8(escapes: string): string {
  const text = JSON.parse(`"${escapes}"`) as string;
  const utf8 = Buffer.from(text, 'utf8').toString('latin1');
  return JSON.stringify(utf8).slice(1, -1);
}

function pushJson(state: LuaState, value: unknown, depth: number): void {
  const { lua, lauxlib } = loadFengari();
  if (depth > MAX_DEPTH) throw new JsonError(`Found too many nested data structures (${depth})`);
  lauxlib.luaL_checkstack(state, 4, null);
  if (value === null) pushJsonNull(state);
  else if (typeof value === 'string') pushText(state, value);
  else if (typeof value === 'number') lua.lua_pushnumber(state, value);
  else if (typeof value === 'boolean') lua.lua_pushboolean(state, value);
  else if (Array.isArray(value)) pushArray(state, value, depth);
  else pushObject(state, Object.entries(value as object), depth);
}

function pushArray(state: LuaState, elements: readonly unknown[], depth: number): void {
  const { lua } = loadFengari();
  lua.lua_createtable(state, elements.length, 0);
  for (const [index, element] of elements.entries()) {
    pushJson(state, element, depth + 1);
    lua.lua_rawseti(state, -2, index + 1);
  }
}

function pushObject(state: LuaState, entries: readonly [string, unknown][], depth: number): void {
  const { lua } = loadFengari();
  lua.lua_createtable(state, 0, entries.length);
  for (const [key, value] of entries) {
    pushText(state, key);
    pushJson(state, value, depth + 1);
    lua.lua_rawset(state, -3);
  }
}
