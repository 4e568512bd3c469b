import { Ratelimit } from '@upstash/ratelimit';
import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

export const clientCases: readonly Case[] = [
  {
    name: 'clients: auto-pipelining puts commands of one tick into one request',
    async run({ makeRedis, key }) {
      const redis = makeRedis({ enableAutoPipelining: true, automaticDeserialization: false });
      const [set, counted, read] = await Promise.all([
        redis.set(key('a'), 'one'),
        redis.incr(key('n')),
        redis.get(key('a')),
      ]);
      expect([set, counted, read]).toEqual(['OK', 1, 'one']);
    },
  },
  ...(
    [
      ['fixed window', Ratelimit.fixedWindow(3, '60 s')],
      ['sliding window', Ratelimit.slidingWindow(3, '60 s')],
      ['token bucket', Ratelimit.tokenBucket(3, '60 s', 3)],
    ] as const
  ).map(
    ([name, limiter]): Case => ({
      name: `clients: @upstash/ratelimit, ${name}, lets three through and not the fourth`,
      async run({ redis, key }) {
        const ratelimit = new Ratelimit({ redis, limiter, prefix: key('limit'), ephemeralCache: false });
        const answers: boolean[] = [];
        for (let i = 0; i < 4; i++) answers.push((await ratelimit.limit('visitor')).success);
        expect(answers).toEqual([true, true, true, false]);
        expect((await ratelimit.limit('another')).success).toBe(true);
      },
    }),
  ),
];
