import { createClient } from '@vercel/edge-config';
import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

export const edgeConfigCases: readonly Case[] = [
  {
    name: 'edge config: get, has, getAll and digest read the hash edge-config',
    async run({ raw, edgeConfig }) {
      await raw.del('edge-config');
      await raw.hset('edge-config', {
        pointer: JSON.stringify({ revision: 7, sum: 'abc' }),
        killSwitch: 'false',
        'Grüße-_1': '"ä"',
      });
      const client = edgeConfig();
      expect(await client.get('pointer')).toEqual({ revision: 7, sum: 'abc' });
      expect(await client.get('killSwitch')).toBe(false);
      expect(await client.get('Grüße-_1')).toBe('ä');
      expect(await client.get('missing')).toBeUndefined();
      expect(await client.has('pointer')).toBe(true);
      expect(await client.has('missing')).toBe(false);
      expect(await client.getAll(['killSwitch', 'missing'])).toEqual({ killSwitch: false });
      expect(Object.keys((await client.getAll()) ?? {}).sort()).toEqual([
        'Grüße-_1',
        'killSwitch',
        'pointer',
      ]);
      expect(await client.digest()).toMatch(/^[0-9a-f]{64}$/);
    },
  },
  {
    name: 'edge config: a changed item has a new digest, an unchanged one is answered 304',
    async run({ url, token, raw, edgeConfig }) {
      await raw.hset('edge-config', { pointer: '1' });
      const client = edgeConfig();
      const before = await client.digest();
      expect(await client.get('pointer')).toBe(1);
      expect(await client.get('pointer')).toBe(1);
      const headers = { authorization: `Bearer ${token}`, 'if-none-match': `"${before}"` };
      expect((await fetch(`${url}/edge-config/facet/item/pointer`, { headers })).status).toBe(304);
      await raw.hset('edge-config', { pointer: '2' });
      expect(await client.get('pointer')).toBe(2);
      expect(await client.digest()).not.toBe(before);
    },
  },
  {
    name: 'edge config: a wrong token, a wrong id and a value that is not JSON are errors',
    async run({ url, token, raw }) {
      const wrongToken = createClient(`${url}/edge-config/facet?token=${'x'.repeat(32)}`);
      await expect(wrongToken.get('pointer')).rejects.toThrow('Unauthorized');
      const wrongId = createClient(`${url}/edge-config/other?token=${token}`);
      await expect(wrongId.get('pointer')).rejects.toThrow('Edge Config not found');
      await raw.hset('edge-config', { broken: '{"a":' });
      const client = createClient(`${url}/edge-config/facet?token=${token}`);
      await expect(client.get('broken')).rejects.toThrow('status code 500');
      await raw.hdel('edge-config', 'broken');
    },
  },
];
