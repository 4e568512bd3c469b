import { expect, it } from 'vitest';
import { FacetError } from './errors';

it('an error says its code and facts in fields and in its message, and keeps its cause', () => {
  const cause = new Error('refused');
  const error = new FacetError('bad-key', { at: 2, why: 'not kid:secret' }, { cause });
  expect(error).toMatchObject({
    name: 'FacetError',
    code: 'bad-key',
    facts: { at: 2, why: 'not kid:secret' },
    message: 'bad-key: {"at":2,"why":"not kid:secret"}',
    cause,
  });
  expect(new FacetError('bad-code').facts).toEqual({});
});
