import { describe, expect, it } from 'vitest';
import { parseLivePointer } from './live-pointer';

describe('parseLivePointer', () => {
  it('gives back what a publish stored', () => {
    expect(parseLivePointer('{"schema":1,"revision":7,"at":1790000000000}')).toEqual({
      ok: true,
      value: { schema: 1, revision: 7, at: 1_790_000_000_000 },
    });
  });

  it.each([
    '',
    '7',
    'null',
    '{',
    '[]',
    '{"result":{"a":1}}',
    '{"schema":2,"revision":7,"at":0}',
    '{"schema":1,"revision":"7","at":0}',
    '{"schema":1,"revision":-1,"at":0}',
    '{"schema":1,"revision":7.5,"at":0}',
    '{"schema":1,"revision":9007199254740992,"at":0}',
    '{"schema":1,"revision":7}',
    '{"schema":1,"revision":7,"at":0,"by":"x"}',
  ])('%j is refused', (json) => {
    expect(parseLivePointer(json).ok).toBe(false);
  });
});
