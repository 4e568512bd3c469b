import { Redis } from '@upstash/redis';
import { createClient, type EdgeConfigClient } from '@vercel/edge-config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case, Kit } from './case';
import { clientCases } from './cases/clients';
import { collectionCases } from './cases/collections';
import { edgeConfigCases } from './cases/edge-config';
import { errorCases } from './cases/errors';
import { everydayCases } from './cases/everyday';
import { expiryCases } from './cases/expiry';
import { keyspaceCases } from './cases/keyspace';
import { scriptCases } from './cases/scripts';
import { sortedSetCases } from './cases/sorted-sets';
import { streamCases } from './cases/streams';
import { stringCases } from './cases/strings';
import { transactionCases } from './cases/transactions';
import { valueCases } from './cases/values';

const CASES: readonly Case[] = [
  ...stringCases,
  ...collectionCases,
  ...sortedSetCases,
  ...streamCases,
  ...everydayCases,
  ...expiryCases,
  ...keyspaceCases,
  ...transactionCases,
  ...scriptCases,
  ...valueCases,
  ...errorCases,
  ...clientCases,
  ...edgeConfigCases,
];

/** A case that an engine does not have to meet, and why that is right. */
export interface Skip {
  name: string;
  why: string;
}

export interface StartedGateway {
  url: string;
  token: string;
  close(): Promise<void>;
}

/**
 * The one contract all engines meet, spoken through the real clients. The keys of a case share a hash tag,
 * so that a cluster is held to the same cases as a single server.
 */
export function describeContract(
  engine: string,
  start: () => Promise<StartedGateway>,
  skips: readonly Skip[],
): void {
  describe(`gateway contract: ${engine}`, () => {
    let gateway: StartedGateway;
    beforeAll(async () => {
      gateway = await start();
    }, 60_000);
    afterAll(() => gateway.close());

    it('skips only cases that exist, each for a reason', () => {
      const names = CASES.map((entry) => entry.name);
      expect(new Set(names).size).toBe(names.length);
      expect(skips.filter((skip) => !names.includes(skip.name) || skip.why === '')).toEqual([]);
    });

    for (const [index, entry] of CASES.entries()) {
      if (skips.some((skip) => skip.name === entry.name)) continue;
      it(entry.name, () => entry.run(makeKit(gateway, index)));
    }
  });
}

function makeKit({ url, token }: StartedGateway, index: number): Kit {
  const options = { url, token, retry: false, enableTelemetry: false } as const;
  return {
    url,
    token,
    redis: new Redis({ ...options, enableAutoPipelining: false }),
    raw: new Redis({ ...options, enableAutoPipelining: false, automaticDeserialization: false }),
    makeRedis: (extra) => new Redis({ ...options, ...extra }),
    edgeConfig: (): EdgeConfigClient => createClient(`${url}/edge-config/facet?token=${token}`),
    key: (name) => `{case-${index}}:${name}`,
    post: (path, body, headers) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, ...headers },
        body: JSON.stringify(body),
      }),
  };
}
