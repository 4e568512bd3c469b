import { parseRedisUrl, type RedisTarget } from './redis/parse-redis-url';

const DEFAULT_PORT = 8079;
const MIN_TOKEN_CHARS = 32;

/** What the gateway reads, as the README prints it. */
export const GATEWAY_ENV_TABLE = {
  GATEWAY_TOKEN: {
    meaning: 'bearer token of the gateway, at least 32 characters',
    fallback: 'made on the first start',
  },
  GATEWAY_HOST: {
    meaning: 'address the gateway listens on; beyond this machine it warns',
    fallback: '127.0.0.1',
  },
  GATEWAY_PORT: { meaning: 'its port; `npm start` takes a free one', fallback: String(DEFAULT_PORT) },
  REDIS_URL: {
    meaning:
      '`redis[s]://…` or `redis[s]-cluster://host:port,host:port`: a Redis or Valkey behind the gateway',
    fallback: 'the embedded engine',
  },
} as const;

export interface GatewayEnv {
  host: string;
  /** 0 = any free port */
  port: number;
  token: string;
  /** folder of the embedded engine's files */
  engineDir: string;
  /** null: the embedded engine */
  redis: RedisTarget | null;
}

/** What is wrong with the environment, one line each, meant for the terminal. */
export class GatewayEnvError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Reads and checks the gateway's environment variables; throws `GatewayEnvError` naming every wrong one. */
export function readGatewayEnv(env: Record<string, string | undefined>): GatewayEnv {
  const port = readPort(env.GATEWAY_PORT);
  const token = readToken(env.GATEWAY_TOKEN);
  const redis = readRedis(env.REDIS_URL);
  if (port.ok && token.ok && redis.ok) {
    const host = env.GATEWAY_HOST || '127.0.0.1';
    const engineDir = `${env.DATA_DIR || '.data'}/gateway`;
    return { host, port: port.value, token: token.value, engineDir, redis: redis.value };
  }
  throw new GatewayEnvError([port, token, redis].flatMap((read) => (read.ok ? [] : [read.problem])));
}

type Read<T> = { ok: true; value: T } | { ok: false; problem: string };

const good = <T>(value: T): Read<T> => ({ ok: true, value });
const bad = (problem: string): Read<never> => ({ ok: false, problem });

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function readPort(text: string | undefined): Read<number> {
  if (!text) return good(DEFAULT_PORT);
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return good(port);
  return bad(`GATEWAY_PORT must be a port number from 0 to 65535, not "${text}"`);
}

function readToken(text: string | undefined): Read<string> {
  if (!text) return bad('GATEWAY_TOKEN is missing: set a secret of at least 32 characters');
  if (text.length < MIN_TOKEN_CHARS) {
    return bad(`GATEWAY_TOKEN has ${text.length} characters, at least ${MIN_TOKEN_CHARS} are needed`);
  }
  if (!/^[\x21-\x7e]+$/.test(text)) {
    return bad('GATEWAY_TOKEN may hold printable ASCII characters without spaces only');
  }
  return good(text);
}

function readRedis(url: string | undefined): Read<RedisTarget | null> {
  if (!url) return good(null);
  const target = parseRedisUrl(url);
  if (target) return good(target);
  return bad(
    'REDIS_URL must read redis[s]://[user:password@]host[:port][/db] or redis[s]-cluster://[user:password@]host:port,host:port',
  );
}
