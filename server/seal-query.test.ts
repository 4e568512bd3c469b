import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openQuery, sealQuery } from './seal-query';

const SECRET = Buffer.alloc(32, 7).toString('base64url');
const OTHER = Buffer.alloc(32, 8).toString('base64url');

describe('sealQuery', () => {
  it('is mac.text, the mac over "query:" and the text', () => {
    const mac = createHmac('sha256', Buffer.alloc(32, 7)).update('query:YT0x').digest('base64url');
    expect(sealQuery(SECRET, 'a=1')).toBe(`${mac}.YT0x`);
  });

  it('comes back as it was, under the same secret only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const sealed = sealQuery(SECRET, query);
        expect(openQuery(SECRET, sealed)).toBe(query);
        expect(openQuery(OTHER, sealed)).toBeNull();
      }),
    );
  });

  it.each(['', '.', 'x', `${'A'.repeat(43)}.YT0x`, sealQuery(SECRET, 'a=1').replace(/\.YT0x$/, '.YT0y')])(
    'does not open %j',
    (sealed) => {
      expect(openQuery(SECRET, sealed)).toBeNull();
    },
  );
});
