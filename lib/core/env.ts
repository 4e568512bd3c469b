import { FacetError } from './errors';
import { parseKeyring } from './keyring';

/** One variable of the environment: its default, and how its text becomes a value. */
interface Variable<T> {
  /** As the README prints it. */
  fallback: string;
  read(text: string | undefined): T;
}

type Values<V> = { [K in keyof V]: V[K] extends Variable<infer T> ? T : never };

class BadValue extends Error {}

function variable<T>(fallback: string, parse: (text: string) => T): Variable<T>;
function variable<T>(fallback: null, parse: (text: string) => T): Variable<T | null>;
function variable<T>(fallback: string | null, parse: (text: string) => T) {
  return {
    fallback: fallback ?? 'none',
    read(text: string | undefined): T | null {
      const given = text === undefined || text === '' ? fallback : text;
      return given === null ? null : parse(given);
    },
  };
}

function httpUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new BadValue('an http or https URL');
  return text.replace(/\/+$/, '');
}

function origin(text: string): string {
  if (new URL(httpUrl(text)).origin !== httpUrl(text))
    throw new BadValue('an origin such as https://shop.example');
  return httpUrl(text);
}

function atLeast(chars: number) {
  return (text: string) => {
    if (text.length < chars) throw new BadValue(`at least ${chars} characters`);
    return text;
  };
}

function keyring(text: string): string {
  try {
    parseKeyring(text);
    return text;
  } catch (error) {
    if (!(error instanceof FacetError)) throw error;
    throw new BadValue('`kid:base64url` with at least 32 bytes each, comma-separated, every kid once');
  }
}

function choice<const T extends string>(...values: T[]) {
  return (text: string): T => {
    const found = values.find((value) => value === text);
    if (!found) throw new BadValue(values.join(' | '));
    return found;
  };
}

const COLDEST_CELSIUS = -90;
const HOTTEST_CELSIUS = 60;

/** The same as `parseFixedWeather` reads: a start must stop where the edge could not go on. */
function weather(text: string): string {
  const match = /^(?:clear|clouds|fog|rain|snow|storm),(-?\d{1,2}(?:\.\d)?)$/.exec(text.trim());
  const degrees = Number(match?.[1] ?? Number.NaN);
  if (!(degrees >= COLDEST_CELSIUS && degrees <= HOTTEST_CELSIUS))
    throw new BadValue('clear | clouds | fog | rain | snow | storm, a comma and °C, such as rain,8');
  return text;
}

/**
 * What the edge and the pages read; what each means stands in `env-meanings`, which the edge does not carry.
 * The gateway and the front have tables of their own.
 */
export const ENV_TABLE = {
  SITE_ORIGIN: variable('http://localhost:3000', origin),
  FACET_KEYS: variable(null, keyring),
  UPSTASH_REDIS_REST_URL: variable(null, httpUrl),
  UPSTASH_REDIS_REST_TOKEN: variable(null, atLeast(1)),
  EDGE_CONFIG: variable(null, httpUrl),
  GLOBAL_CONFIG: variable(null, httpUrl),
  PLACE_HEADERS: variable('none', choice('none', 'vercel', 'cloudflare', 'proxy')),
  WEATHER: variable(null, weather),
  REFRESH_SECONDS: variable('10', (value) => {
    const seconds = Number(value);
    if (!(seconds >= 1 && seconds <= 60)) throw new BadValue('a number from 1 to 60');
    return seconds;
  }),
  OPS_TOKEN: variable(null, atLeast(32)),
  FACET_BEHIND_FRONT: variable(null, choice('1')),
  FACET_INNER_SECRET: variable(null, atLeast(32)),
} as const;

export type Env = Values<typeof ENV_TABLE>;

/** Reads and checks all variables; throws `bad-env` naming every bad one and what it must be. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const problems: string[] = [];
  const values = Object.entries(ENV_TABLE).map(([name, { read }]) => {
    try {
      return [name, read(source[name])];
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      problems.push(`${name} must be ${error.message}`);
      return [name, null];
    }
  });
  if (problems.length > 0) throw new FacetError('bad-env', { problems });
  return Object.fromEntries(values) as Env;
}

let current: Env | undefined;

/** The environment of this process, read once. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

/** For what must go on whatever the environment says: its values, or all defaults and what is wrong with it. */
export function envOrDefaults(): { values: Env; error: FacetError | null } {
  try {
    return { values: env(), error: null };
  } catch (error) {
    if (!(error instanceof FacetError)) throw error;
    return { values: readEnv({}), error };
  }
}
