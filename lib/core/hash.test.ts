import { describe, expect, it } from 'vitest';
import { fnv1a32, sha256 } from './hash';

describe('fnv1a32', () => {
  // The first three from the authors' own test suite (isthe.com/chongo/src/fnv); the rest fix what
  // happens beyond ASCII, where a change would move visitors to other buckets and shards.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
    ['visitor-1', 0x589db04f],
    ['ü', 0x790b80bb],
    ['👋', 0x862e3219],
  ])('of %j', (text, hash) => {
    expect(fnv1a32(text)).toBe(hash);
  });
});

describe('sha256', () => {
  // FIPS 180-2, B.1 and the empty message, in base64url; the last is UTF-8 beyond ASCII.
  it.each([
    ['', '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'],
    ['abc', 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0'],
    ['Grüße 👋', 'N0Xv-AMIsYRZALrGacSCQC2U3Pz_CviRRQ3B_1gtjUA'],
  ])('of %j', async (text, digest) => {
    expect(await sha256(text)).toBe(digest);
  });
});
