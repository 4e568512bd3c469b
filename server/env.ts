import { randomBytes } from 'node:crypto';
import type { BlockList } from 'node:net';
import path from 'node:path';
import { parseTrustedProxies } from './trusted-proxies';

type Variable<T> = {
  meaning: string;
  /** As the README prints it. */
  fallback: string;
  /** The value, or `undefined` when the text is not one. */
  parse(text: string): T | undefined;
  mustBe: string;
};

function wholeNumber(meaning: string, fallback: string, min: number, max: number): Variable<number> {
  const parse = (text: string) => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= min && value <= max ? value : undefined;
  };
  return { meaning, fallback, parse, mustBe: `a whole number from ${min} to ${max}` };
}

/** What the front, the page cache and `npm start` read. The edge and the pages have lib/core/env. */
export const SERVER_ENV_TABLE = {
  PORT: wholeNumber('port of the site', '3000', 1, 65_535),
  HOST: {
    meaning: 'address the site listens on; 0.0.0.0 for every interface',
    fallback: '127.0.0.1',
    parse: (text: string) => (/^[a-z0-9.:_-]+$/i.test(text) ? text : undefined),
    mustBe: 'an address or host name',
  },
  DATA_DIR: {
    meaning: "where the gateway's data, the keys and the page cache lie",
    fallback: '.data',
    parse: (text: string) => path.resolve(text),
    mustBe: 'a directory',
  },
  TRUSTED_PROXIES: {
    meaning: 'addresses and CIDRs, comma-separated, whose `x-forwarded-*` and place headers are believed',
    fallback: '',
    parse: (text: string): BlockList | undefined => parseTrustedProxies(text) ?? undefined,
    mustBe: 'addresses or CIDRs separated by commas',
  },
  PAGE_CACHE_MB: wholeNumber('disk budget of rendered pages, MiB', '512', 1, 1_048_576),
  PAGE_CACHE_MEMORY_MB: wholeNumber('memory budget of rendered pages, MiB', '64', 0, 65_536),
} satisfies Record<string, Variable<unknown>>;

type Table = typeof SERVER_ENV_TABLE;
export type ServerEnv = { [K in keyof Table]: NonNullable<ReturnType<Table[K]['parse']>> };
export type ServerEnvResult = { ok: true; values: ServerEnv } | { ok: false; problems: string[] };

/** Reads and checks every variable; a bad environment names all that is wrong with it. */
export function readServerEnv(source: NodeJS.ProcessEnv = process.env): ServerEnvResult {
  const problems: string[] = [];
  const values = Object.entries(SERVER_ENV_TABLE).map(([name, variable]) => {
    const value = variable.parse(source[name] || variable.fallback);
    if (value === undefined) problems.push(`${name} must be ${variable.mustBe}`);
    return [name, value];
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, values: Object.fromEntries(values) as ServerEnv };
}

/**
 * The secret of this start, made up where nobody gave one. It is put into the environment because that is
 * what Next hands to the edge sandbox, when the first request creates it.
 */
export function ensureInnerSecret(target: NodeJS.ProcessEnv = process.env): string {
  target.FACET_INNER_SECRET ||= randomBytes(32).toString('base64url');
  return target.FACET_INNER_SECRET;
}

/** The process's environment, for those who hand it on to child processes. */
export function currentEnv(): NodeJS.ProcessEnv {
  return process.env;
}
