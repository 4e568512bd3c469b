import { getPrecomputed } from 'flags/next';
import { referenceCode } from '#bench/apps/reference-code';
import { renderServices } from '#lib/render/services';
import { createCodeMaker, decodeFrame, decodePage, type VariantCode } from '#lib/rewrite/variant-code';
import { frameSlots } from '#lib/shop/site';
import { pageFlags, pageSlots } from './page-flags';
import { variantIds } from './variant-ids';

/** The page those flags mean, as a code of ours; its codebooks are those of the page all twins show. */
export async function codeOfFlags(precomputed: string): Promise<VariantCode> {
  const [setting = '', ...variants] = await getPrecomputed(pageFlags, pageFlags, precomputed);
  const indexes = pageSlots.map((slot, i) => variantIds(slot).indexOf(variants[i] ?? ''));
  const reference = referenceCode();
  const frame = decodeFrame(reference.frame);
  const page = decodePage(reference.page);
  const { signer } = renderServices();
  if (!frame || !page || !signer) throw new Error('BENCH_CODE and FACET_KEYS are needed');
  const [currency = '', asks] = setting.split(' ');
  const choices = indexes.slice(0, frameSlots.length);
  const own = indexes.slice(frameSlots.length);
  const numbers = [...page.numbers.slice(0, -own.length), ...own];
  const makeCode = createCodeMaker(signer);
  return makeCode({ ...frame, currency, banner: asks !== undefined, choices }, { ...page, numbers }, '/home');
}
