import { describe, expect, it } from 'vitest';
import { Counters } from '#lib/core/counters';
import { customerKey } from '#lib/store/keys';
import { customerConsent } from './customer-consent';

const record = { schema: 1, id: 'anna', assignmentId: 'as-anna' };

async function ask(answer: () => Promise<string | null>) {
  const counters = new Counters();
  const asked: string[] = [];
  const store = {
    getMany: async (keys: readonly string[]) => {
      asked.push(...keys);
      return [await answer()];
    },
    send: () => Promise.reject(new Error('nothing is written here')),
  };
  return { consent: await customerConsent('anna', { store, counters }), asked, counters };
}

describe('customerConsent', () => {
  it.each(['denied', 'measurement', 'personalisation'] as const)(
    'is the customer’s own: %s',
    async (level) => {
      const { consent, asked } = await ask(async () => JSON.stringify({ ...record, consent: level }));
      expect(consent).toBe(level);
      expect(asked).toEqual([customerKey('anna')]);
    },
  );

  it.each([
    ['nobody is', null],
    ['has a record without it', JSON.stringify(record)],
    ['is malformed', '{'],
  ])('of a customer who %s: personalisation', async (_what, json) => {
    expect((await ask(async () => json)).consent).toBe('personalisation');
  });

  it('a store that does not answer: personalisation, and it is counted', async () => {
    const { consent, counters } = await ask(() => Promise.reject(new Error('refused')));
    expect(consent).toBe('personalisation');
    expect(counters.get('preview:consent-unread')).toBe(1);
  });
});
