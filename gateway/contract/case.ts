import type { Redis, RedisConfigNodejs } from '@upstash/redis';
import type { EdgeConfigClient } from '@vercel/edge-config';

/** What a case works with. */
export interface Kit {
  url: string;
  token: string;
  /** the client as most people use it: values come back as JSON */
  redis: Redis;
  /** the client as this project uses it: values stay strings */
  raw: Redis;
  makeRedis(extra: Partial<RedisConfigNodejs>): Redis;
  edgeConfig(): EdgeConfigClient;
  /** a key of this case's own; all of one case share a hash tag */
  key(name: string): string;
  /** a request without a client, with the token */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export interface Case {
  name: string;
  run(kit: Kit): Promise<void>;
}
