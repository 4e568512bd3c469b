import { randomBytes } from 'node:crypto';
import { GatewayEnvError, readGatewayEnv } from '#gateway/env';
import { readEnv } from '#lib/core/env';
import { FacetError } from '#lib/core/errors';
import { readServerEnv, type ServerEnv } from '#server/env';
import { findFreePort } from './find-free-port';
import { readRunning } from './running';
import { loadStartKeys } from './start-keys';

const LOOPBACK = '127.0.0.1';

export type Settings = {
  server: ServerEnv;
  /** Public origin, as visitors see it. */
  origin: string;
  /** `null`: somebody else's store is configured, and no gateway is started. */
  gateway: { host: string; port: number } | null;
  store: { url: string; token: string };
  innerSecret: string;
  /** The environment of every child process. */
  childEnv: NodeJS.ProcessEnv;
};

export type SettingsResult = { ok: true; settings: Settings } | { ok: false; problems: string[] };

function findProblems(env: NodeJS.ProcessEnv): string[] {
  try {
    readEnv(env);
    return [];
  } catch (error) {
    if (error instanceof FacetError && Array.isArray(error.facts.problems))
      return error.facts.problems.map(String);
    throw error;
  }
}

/** A gateway of our own needs no token from outside: the first start makes one. */
function findGatewayProblems(env: NodeJS.ProcessEnv): readonly string[] {
  if (env.UPSTASH_REDIS_REST_URL) return [];
  try {
    readGatewayEnv({ ...env, GATEWAY_TOKEN: env.GATEWAY_TOKEN || makeSecret() });
    return [];
  } catch (error) {
    if (error instanceof GatewayEnvError) return error.problems;
    throw error;
  }
}

const makeSecret = () => randomBytes(32).toString('base64url');

function formatOrigin(host: string, port: number): string {
  const isLocal = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  return `http://${isLocal ? 'localhost' : host}:${port}`;
}

async function chooseGateway(source: NodeJS.ProcessEnv): Promise<{ host: string; port: number } | null> {
  if (source.UPSTASH_REDIS_REST_URL) return null;
  const port = Number(source.GATEWAY_PORT) || (await findFreePort(LOOPBACK));
  return { host: source.GATEWAY_HOST || LOOPBACK, port };
}

function nameStore(
  source: NodeJS.ProcessEnv,
  gateway: Settings['gateway'],
  token: string,
): Settings['store'] {
  if (!gateway)
    return { url: source.UPSTASH_REDIS_REST_URL ?? '', token: source.UPSTASH_REDIS_REST_TOKEN ?? '' };
  return { url: `http://${LOOPBACK}:${gateway.port}`, token };
}

/** Reads and checks everything a start needs, and makes keys on the first one. */
export async function readSettings(source: NodeJS.ProcessEnv): Promise<SettingsResult> {
  const server = readServerEnv(source);
  const given = [...findProblems(source), ...findGatewayProblems(source)];
  if (!server.ok) return { ok: false, problems: [...server.problems, ...given] };
  if (given.length > 0) return { ok: false, problems: given };
  const { PORT, HOST, DATA_DIR } = server.values;
  const keys = {
    ...loadStartKeys(DATA_DIR),
    ...pickGiven(source, ['FACET_KEYS', 'GATEWAY_TOKEN', 'OPS_TOKEN']),
  };
  const gateway = await chooseGateway(source);
  const store = nameStore(source, gateway, keys.GATEWAY_TOKEN);
  const origin = source.SITE_ORIGIN || formatOrigin(HOST, PORT);
  const innerSecret = makeSecret();
  const childEnv: NodeJS.ProcessEnv = {
    ...source,
    ...keys,
    DATA_DIR,
    SITE_ORIGIN: origin,
    UPSTASH_REDIS_REST_URL: store.url,
    UPSTASH_REDIS_REST_TOKEN: store.token,
    FACET_INNER_SECRET: innerSecret,
    NEXT_TELEMETRY_DISABLED: '1',
    // Beside a gateway of our own a look every second costs nothing.
    ...(gateway && !source.REFRESH_SECONDS && { REFRESH_SECONDS: '1' }),
    ...(gateway && { GATEWAY_HOST: gateway.host, GATEWAY_PORT: String(gateway.port) }),
  };
  const problems = findProblems(childEnv);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, settings: { server: server.values, origin, gateway, store, innerSecret, childEnv } };
}

function pickGiven(source: NodeJS.ProcessEnv, names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (source[name] ? [[name, source[name]]] : [])));
}

/** Where the store of a running (or outside) installation answers; `null` when nothing is running here. */
export function findStore(source: NodeJS.ProcessEnv): Settings['store'] | null {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = source;
  if (url) return { url, token: token ?? '' };
  const server = readServerEnv(source);
  const running = server.ok ? readRunning(server.values.DATA_DIR) : null;
  if (!server.ok || !running) return null;
  return {
    url: running.storeUrl,
    token: source.GATEWAY_TOKEN || loadStartKeys(server.values.DATA_DIR).GATEWAY_TOKEN,
  };
}
