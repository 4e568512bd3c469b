import { envOrDefaults } from '#lib/core/env';
import { globalCounters } from '#lib/core/global-counters';
import { createSigner, parseKeyring, type Signer } from '#lib/core/keyring';
import { internalPathOf } from '#lib/edge/plan-decision';
import type { Currency, Locale, Page } from '#lib/manifest/types';
import { giveShortLife } from '#lib/render/short-life';
import {
  decodeFrame,
  decodePage,
  type FrameCode,
  type PageCode,
  verifyCode,
} from '#lib/rewrite/variant-code';
import type { AnySite, PageOf, SlotOf, VariantOf } from './define-site';

/** The two segments of a code, as the route gives them. */
export interface CodeParams {
  frame: string;
  page: string;
}

/** What a page is rendered from; nothing else about the visitor may enter a cached page. */
export interface Choices<Slots extends Record<string, string>> {
  locale: Locale;
  currency: Currency;
  /** The locale that this visitor would rather read; null: this one, or none of the site's. */
  offer: Locale | null;
  /** The visitor has not answered the consent question. */
  asksConsent: boolean;
  /** Slot → the variant it shows. */
  slots: Slots;
}

export type PageChoices<Site extends AnySite, PageId extends PageOf<Site>> = Choices<{
  [Slot in SlotOf<Site, PageId>]: VariantOf<Site, Slot>;
}>;

type Paths<Site extends AnySite, PageId extends PageOf<Site>> = Site['pages'][PageId]['paths'];

/** A page of one path need not name it. */
type PathArgument<Site extends AnySite, PageId extends PageOf<Site>> =
  Paths<Site, PageId> extends readonly [string]
    ? [path?: Paths<Site, PageId>[0]]
    : [path: Paths<Site, PageId>[number]];

/**
 * What the code of `/v/[frame]/[page]/…` says. `path`: the public one, without locale prefix, where a page
 * has several. A code that this build or these keys did not make means the fallback of every slot; it is
 * counted (`fallback:code`), and such a page lives two seconds.
 */
export async function readChoices<Site extends AnySite, const PageId extends PageOf<Site>>(
  site: Site,
  page: PageId,
  params: CodeParams,
  ...[path]: PathArgument<Site, PageId>
): Promise<PageChoices<Site, PageId>> {
  const { choices, healthy } = await openChoices(site, page, params, path, signerOfProcess());
  if (!healthy) {
    globalCounters().add('fallback:code');
    await giveShortLife();
  }
  return choices as PageChoices<Site, PageId>;
}

/** The same as a function of its signer; null: no keys are configured, so no code can be believed. */
export async function openChoices(
  site: AnySite,
  pageId: string,
  params: CodeParams,
  path: string | undefined,
  signer: Signer | null,
): Promise<{ choices: Choices<Record<string, string>>; healthy: boolean }> {
  const page = site.compiled.manifest.pages.find(({ id }) => id === pageId);
  const at = path ?? (page?.paths.length === 1 ? page.paths[0] : undefined);
  if (!page || at === undefined || !page.paths.includes(at))
    throw new Error(`readChoices: no page '${pageId}' at '${at}'`);
  const isOurs = signer !== null && (await verifyCode(signer, params, internalPathOf(page, at)));
  const chosen = isOurs ? variantsOf(site, page, decodePage(params.page)) : null;
  const setting = settingOf(site, decodeFrame(params.frame));
  return { healthy: chosen !== null, choices: { ...setting, slots: chosen ?? fallbacksOf(site, page) } };
}

type Slots = Record<string, string>;

/** Null for a code of another list of variants, which a build before this one or a publish may have had. */
function variantsOf(site: AnySite, page: Page, code: PageCode | null): Slots | null {
  if (code?.fingerprint !== page.fingerprint) return null;
  const pairs = page.slots.map((slot, i) => [slot, site.variants[slot]?.[code.numbers[i] ?? -1]] as const);
  const known = pairs.filter((pair): pair is [string, string] => pair[1] !== undefined);
  return known.length === pairs.length ? Object.fromEntries(known) : null;
}

function fallbacksOf(site: AnySite, page: Page): Slots {
  const fallbacks = site.compiled.manifest.slots.map(({ id, fallback }) => [id, fallback] as const);
  return Object.fromEntries(fallbacks.filter(([id]) => page.slots.includes(id)));
}

function settingOf(site: AnySite, frame: FrameCode | null): Omit<Choices<Slots>, 'slots'> {
  const { locales, defaultLocale, currencies, defaultCurrency } = site.compiled.manifest.site;
  return {
    locale: locales.find((locale) => locale === frame?.locale) ?? defaultLocale,
    currency: currencies.find((currency) => currency === frame?.currency) ?? defaultCurrency,
    offer: locales.find((locale) => locale === frame?.offer) ?? null,
    asksConsent: frame?.banner ?? false,
  };
}

let signer: Signer | null | undefined;

function signerOfProcess(): Signer | null {
  if (signer === undefined) {
    const { FACET_KEYS } = envOrDefaults().values;
    signer = FACET_KEYS === null ? null : createSigner(parseKeyring(FACET_KEYS), 'code');
  }
  return signer;
}
