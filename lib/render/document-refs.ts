import type { Block } from '#lib/blocks/block';
import { parseContent } from '#lib/blocks/parse-content';
import { canonicalJson } from '#lib/core/canonical-json';
import { sha256 } from '#lib/core/hash';
import * as shape from '#lib/core/shape';
import { fingerprintOf, parseCodebook } from '#lib/manifest/codebook';
import type { Codebook } from '#lib/manifest/types';
import type { PriceList } from '#lib/shop/types';
import { codebookKey, contentKey, pricesKey } from '#lib/store/keys';
import type { DocumentRef } from './documents';

/** A codebook by its fingerprint; one with another fingerprint is refused, whoever sent it. */
export function codebookRef(fingerprint: string): DocumentRef<Codebook> {
  return {
    key: codebookKey(fingerprint),
    async parse(value) {
      const parsed = parseCodebook(JSON.stringify(value ?? null));
      if (!parsed.ok || (await fingerprintOf(parsed.value)) !== fingerprint) return null;
      return parsed.value;
    },
  };
}

/** The blocks of one variant in one locale, by the hash of their canonical JSON. */
export function contentRef(hash: string): DocumentRef<Block[]> {
  return {
    key: contentKey(hash),
    async parse(value) {
      const parsed = parseContent(value);
      if (!parsed.ok || (await sha256(canonicalJson(value))) !== hash) return null;
      return parsed.content.blocks;
    },
  };
}

const priceList = shape.object<PriceList>({
  schema: shape.oneOf(1),
  revision: shape.natural,
  prices: shape.dictionary(shape.dictionary(shape.natural)),
});

/** A price list by its revision. */
export function pricesRef(revision: number): DocumentRef<PriceList> {
  return {
    key: pricesKey(revision),
    async parse(value) {
      const parsed = shape.parseShape(priceList, value);
      return parsed.ok && parsed.value.revision === revision ? parsed.value : null;
    },
  };
}
