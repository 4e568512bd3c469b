import { describe, expect, it } from 'vitest';
import { type Exit, type ExitRow, headersOf, RESPONSE_TABLE } from './response-table';

const rows = Object.entries(RESPONSE_TABLE) as [Exit, ExitRow][];

describe('RESPONSE_TABLE', () => {
  it.each(rows)('%s is kept out of every shared cache', (exit, row) => {
    expect(row.cacheControl).toMatch(/^private, no-(?:cache|store)$/);
    expect(headersOf(exit)).toEqual({
      'cache-control': row.cacheControl,
      'cdn-cache-control': 'no-store',
    });
  });

  // Only what is the same for everybody with the same code may be kept in the visitor's own browser.
  it('what the browser may keep, and what it may not', () => {
    const kept = rows.filter(([, { cacheControl }]) => cacheControl === 'private, no-cache');
    expect(kept.map(([exit]) => exit)).toEqual([
      'page',
      'not-found',
      'fallback',
      'fallback-not-found',
      'redirect',
    ]);
  });

  it('each exit has its status and may or may not set cookies', () => {
    expect(rows.map(([exit, { status, cookies }]) => `${exit} ${status} ${cookies}`)).toEqual([
      'page 200 visitor',
      'page-visitor 200 visitor',
      'not-found 404 visitor',
      'elsewhere 404 none',
      'not-found-visitor 404 visitor',
      'fallback 200 none',
      'fallback-not-found 404 none',
      'internal 404 none',
      'redirect 308 none',
      'method 405 none',
      'counters 200 none',
      'counters-refused 401 none',
    ]);
  });
});
