interface RedisNode {
  host: string;
  port: number;
}

/** Where the Redis behind the gateway is. */
export interface RedisTarget {
  kind: 'redis' | 'cluster';
  /** single: exactly one; cluster: the nodes asked first, the others are found through them */
  nodes: readonly RedisNode[];
  username?: string;
  password?: string;
  /** database number; a cluster has only 0 */
  db: number;
  tls: boolean;
}

const SHAPE =
  /^(redis|rediss|redis-cluster|rediss-cluster):\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^@/?#]+)(?:\/(\d{1,2})?)?$/;
const NODE = /^(\[[0-9a-fA-F:]+\]|[^:[\]]+)(?::(\d{1,5}))?$/;
const DEFAULT_PORT = 6379;

/**
 * Reads `REDIS_URL`: `redis://` or `rediss://` (TLS) for one server, `redis-cluster://` or
 * `rediss-cluster://` with comma-separated nodes for a Cluster. Null if it has another shape.
 */
export function parseRedisUrl(url: string): RedisTarget | null {
  const match = SHAPE.exec(url);
  if (!match) return null;
  const [, scheme = '', username, password, hosts = '', db] = match;
  const kind = scheme.endsWith('-cluster') ? 'cluster' : 'redis';
  const nodes = hosts.split(',').map(parseNode);
  const credentials = decodeCredentials(username, password);
  if (!credentials || !nodes.every((node) => node !== null)) return null;
  if (kind === 'redis' && nodes.length !== 1) return null;
  if (kind === 'cluster' && Number(db ?? 0) !== 0) return null;
  return { kind, nodes, ...credentials, db: Number(db ?? 0), tls: scheme.startsWith('rediss') };
}

function parseNode(text: string): RedisNode | null {
  const match = NODE.exec(text);
  const port = Number(match?.[2] ?? DEFAULT_PORT);
  if (!match?.[1] || port < 1 || port > 65_535) return null;
  return { host: match[1].replace(/^\[|\]$/g, ''), port };
}

function decodeCredentials(username: string | undefined, password: string | undefined) {
  try {
    return {
      ...(username ? { username: decodeURIComponent(username) } : {}),
      ...(password ? { password: decodeURIComponent(password) } : {}),
    };
  } catch {
    return null; // a malformed percent escape: the URL as a whole is refused by name
  }
}
