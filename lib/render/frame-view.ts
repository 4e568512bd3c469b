import type { Block } from '#lib/blocks/block';
import type { Currency, Locale } from '#lib/manifest/types';
import { decodeFrame, type FrameCode } from '#lib/rewrite/variant-code';
import { frameSlots, site } from '#lib/shop/site';
import { formatTexts } from './format-text';
import { openCode, type RenderDeps } from './open-code';

/** What the frame segment says, in words. An undecodable one means the default locale and currency. */
export interface Setting {
  locale: Locale;
  /** Prefix of the locale's paths: '' or `/de`. */
  base: string;
  currency: Currency;
  /** A locale the visitor seems to read better. */
  offer: Locale | null;
  banner: boolean;
}

/** Everything the layout shows. */
export interface FrameView extends Setting {
  navigation: Block[];
}

/** Prefix of a locale's public paths. */
function baseOf(locale: Locale): string {
  return locale === site.defaultLocale ? '' : `/${locale}`;
}

export const localeBases = site.locales.map((locale) => ({ locale, base: baseOf(locale) }));

/** A code may be of a publish that knows more than this build has texts for. */
function knownIn(list: readonly string[], name: string | null | undefined): string | null {
  return list.find((known) => known === name) ?? null;
}

export function settingOf(code: FrameCode | null): Setting {
  const locale = knownIn(site.locales, code?.locale) ?? site.defaultLocale;
  const offer = knownIn(site.locales, code?.offer);
  return {
    locale,
    base: baseOf(locale),
    currency: knownIn(site.currencies, code?.currency) ?? site.defaultCurrency,
    offer: offer === locale ? null : offer,
    banner: code?.banner ?? false,
  };
}

/** The frame a segment means, and whether all of it could be had. */
export async function buildFrameView(
  deps: RenderDeps,
  segment: string,
): Promise<{ view: FrameView; healthy: boolean }> {
  deps.counters.add('render:frame');
  const code = decodeFrame(segment);
  const setting = settingOf(code);
  const coded = code && { fingerprint: code.fingerprint, numbers: code.choices };
  const opened = await openCode(deps, coded, frameSlots, setting.locale);
  return {
    healthy: opened.healthy,
    view: {
      ...setting,
      navigation: formatTexts(opened.slots['nav.primary'] ?? [], setting.locale),
    },
  };
}
