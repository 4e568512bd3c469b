import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import {
  type BrotliCompress,
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  type Gzip,
  gzip,
} from 'node:zlib';
import type { Encoding } from './negotiate-encoding';
import { ByteLru } from './page-cache/byte-lru.mjs';

/** Brotli 5 costs what gzip 6 does, and packs better; 11 takes a hundred times as long. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;
export const MIN_COMPRESSED_BYTES = 1024;

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|javascript|xml|manifest\+json|ld\+json)|image\/svg\+xml)/i;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export function isCompressibleType(contentType: string | undefined): boolean {
  return COMPRESSIBLE.test(contentType ?? '') && !/^text\/event-stream/i.test(contentType ?? '');
}

export function hashBody(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url');
}

function compressOnce(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(body, { level: GZIP_LEVEL });
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotli(body, {
    params: { [BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

/** For bodies that arrive bit by bit: what has arrived is passed on at once, not when a block is full. */
export function createStreamCompressor(encoding: Encoding): BrotliCompress | Gzip {
  if (encoding === 'gzip') return createGzip({ level: GZIP_LEVEL, flush: constants.Z_SYNC_FLUSH });
  return createBrotliCompress({
    flush: constants.BROTLI_OPERATION_FLUSH,
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
  });
}

/**
 * Remembers compressed bodies by the hash of the plain ones, so a hot page is compressed once and a page
 * that changes under the same address is never mistaken for its earlier self.
 */
export class CompressedBodies {
  readonly #kept: ByteLru<Buffer>;
  readonly #running = new Map<string, Promise<Buffer>>();

  constructor(budgetBytes: number) {
    this.#kept = new ByteLru(budgetBytes);
  }

  async compress(body: Buffer, hash: string, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding}:${hash}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const running = this.#running.get(key) ?? this.#start(key, body, encoding);
    return running;
  }

  #start(key: string, body: Buffer, encoding: Encoding): Promise<Buffer> {
    const running = compressOnce(body, encoding)
      .then((compressed) => {
        this.#kept.set(key, compressed);
        return compressed;
      })
      .finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }
}
