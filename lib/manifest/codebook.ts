import { canonicalJson } from '#lib/core/canonical-json';
import { sha256 } from '#lib/core/hash';
import * as shape from '#lib/core/shape';
import type { Codebook } from './types';

const FINGERPRINT_CHARS = 8;

const codebook = shape.object<Codebook>({
  schema: shape.oneOf(1),
  params: shape.list(shape.text),
  slots: shape.list(
    shape.object<Codebook['slots'][number]>({
      id: shape.text,
      fallback: shape.natural,
      variants: shape.list(
        shape.object<Codebook['slots'][number]['variants'][number]>({
          id: shape.text,
          content: shape.dictionary(shape.text),
        }),
        1,
      ),
    }),
  ),
});

export function parseCodebook(json: string): shape.Parsed<Codebook> {
  return shape.parseJson(codebook, json);
}

/** First 48 bits of the SHA-256 of the canonical JSON: equal codebooks share their cached pages. */
export async function fingerprintOf(book: Codebook): Promise<string> {
  return (await sha256(canonicalJson(book))).slice(0, FINGERPRINT_CHARS);
}
