import type { VariantCode } from '#lib/rewrite/variant-code';

/** The code of the page every twin shows: the bench hands over what the site decides for somebody unknown. */
export function referenceCode(): VariantCode {
  const [frame = '', page = ''] = (process.env.BENCH_CODE ?? '').split('/');
  return { frame, page };
}
