import type { Signer } from '#lib/core/keyring';
import { Lru } from '#lib/core/lru';
import type { Currency, Locale } from '#lib/manifest/types';
import { currencyToNumber, localeToNumber, numberToCurrency, numberToLocale } from './tag-number';
import { decodeNumbers, encodeNumbers } from './varint';

/** What the frame segment says: all a layout depends on. */
export interface FrameCode {
  fingerprint: string;
  /** By name: a list of locales may be ordered anew while codes of the old order are still about. */
  locale: Locale;
  currency: Currency;
  /** The locale offered to this visitor; null: none is. */
  offer: Locale | null;
  /** True while the visitor has not answered the consent question. */
  banner: boolean;
  /** Indexes of the variants of the codebook's slots, in its order. */
  choices: number[];
}

/** What the page segment says: the codebook's parameters first, then one index per slot. */
export interface PageCode {
  fingerprint: string;
  numbers: number[];
}

/** The two path segments of a variant code. */
export interface VariantCode {
  frame: string;
  page: string;
}

const FINGERPRINT_CHARS = 8;
const MAC_CHARS = 16;
const SEGMENT = /^[A-Za-z0-9_-]+$/;
/** Both segments together; longer ones are not ours. A publish refuses pages whose codes could be longer. */
const MAX_CODE_CHARS = 200;
/** Codes in use at a time are a few thousand; a MAC costs 100 µs, so each is made once. */
const REMEMBERED_CODES = 10_000;

const NO_OFFER = 0;

/** Throws RangeError for a locale or currency that is not one. */
export function encodeFrame(code: FrameCode): string {
  const offer = code.offer === null ? NO_OFFER : localeToNumber(code.offer);
  const setting = [localeToNumber(code.locale), currencyToNumber(code.currency), offer, code.banner ? 1 : 0];
  return code.fingerprint + encodeNumbers([...setting, ...code.choices]);
}

/** Null for a segment that is not a frame. Says nothing about who made it: see `verifyCode`. */
export function decodeFrame(segment: string): FrameCode | null {
  const [localeNumber = 0, currencyNumber = 0, offerNumber = 0, banner, ...choices] =
    numbersAfterFingerprint(segment) ?? [];
  const locale = numberToLocale(localeNumber);
  const currency = numberToCurrency(currencyNumber);
  const offer = offerNumber === NO_OFFER ? null : numberToLocale(offerNumber);
  if (locale === null || currency === null || (offer === null && offerNumber !== NO_OFFER)) return null;
  if (banner !== 0 && banner !== 1) return null;
  const fingerprint = segment.slice(0, FINGERPRINT_CHARS);
  return { fingerprint, locale, currency, offer, banner: banner === 1, choices };
}

/** Null for a segment that is not a page. Says nothing about who made it: see `verifyCode`. */
export function decodePage(segment: string): PageCode | null {
  const numbers = numbersAfterFingerprint(segment.slice(0, -MAC_CHARS));
  return numbers && { fingerprint: segment.slice(0, FINGERPRINT_CHARS), numbers };
}

function numbersAfterFingerprint(segment: string): number[] | null {
  if (segment.length < FINGERPRINT_CHARS || !SEGMENT.test(segment)) return null;
  return decodeNumbers(segment.slice(FINGERPRINT_CHARS));
}

/**
 * Makes codes. The MAC (HMAC-SHA256, first 96 bits) covers both segments and the internal path and stands
 * at the end of the page segment, so that the frame is the same on every page of a visit. Made once per
 * code and remembered.
 */
export function createCodeMaker(signer: Signer) {
  const remembered = new Lru<string>(REMEMBERED_CODES);
  return async (frame: FrameCode, page: PageCode, path: string): Promise<VariantCode> => {
    const frameSegment = encodeFrame(frame);
    const unsigned = page.fingerprint + encodeNumbers(page.numbers);
    const covered = coveredText(frameSegment, unsigned, path);
    let mac = remembered.get(covered);
    if (mac === undefined) {
      mac = (await signer.sign(covered)).slice(0, MAC_CHARS);
      remembered.set(covered, mac);
    }
    return { frame: frameSegment, page: unsigned + mac };
  };
}

/** True when we made this code for this internal path (`/category/c/coffee`). */
export async function verifyCode(signer: Signer, code: VariantCode, path: string): Promise<boolean> {
  if (code.frame.length + code.page.length > MAX_CODE_CHARS) return false;
  if (!SEGMENT.test(code.frame) || !SEGMENT.test(code.page)) return false;
  const unsigned = code.page.slice(0, -MAC_CHARS);
  return signer.verify(coveredText(code.frame, unsigned, path), code.page.slice(-MAC_CHARS));
}

function coveredText(frame: string, page: string, path: string): string {
  return `${frame}/${page}${path}`;
}
