import { toBase64Url } from '#lib/core/base64url';

const ID_BYTES = 16;

/** Fills the bytes with random ones, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** Makes opaque ids: 128 random bits, base64url, 22 characters. */
export function createNewId(fillRandom: FillRandom): () => string {
  return () => toBase64Url(fillRandom(new Uint8Array(ID_BYTES)));
}

/** An id from the platform's own randomness, for composition roots. */
export const newId = createNewId((bytes) => crypto.getRandomValues(bytes));
