import type { Metadata } from 'next';
import { localHref } from '#lib/blocks/href';
import { decodeFrame } from '#lib/rewrite/variant-code';
import { categories, homeText, notFoundText, type PageText, privacyText } from '#lib/shop/page-texts';
import { site } from '#lib/shop/site';
import { localeBases, settingOf } from './frame-view';
import { renderServices } from './services';

/** Absolute addresses of one page in every locale, and `x-default`, for `hreflang`. */
export function alternatesOf(origin: string, path: string): Record<string, string> {
  const entries = localeBases.map(({ locale, base }) => [locale, origin + localHref(base, path)]);
  const fallback = origin + localHref('', path);
  return { ...Object.fromEntries(entries), 'x-default': fallback };
}

function textOf(template: string, category: string | undefined): PageText {
  if (template === 'privacy') return privacyText;
  if (template === 'not-found') return notFoundText;
  if (template === 'category') return categories.find(({ slug }) => slug === category) ?? homeText;
  return homeText;
}

const NOT_INDEXED = new Set(['not-found', 'privacy']);

/** Title, description and addresses of a page. `path`: public, without locale prefix. */
export function pageMetadata(
  frame: string,
  request: { template: string; path: string; category?: string },
): Metadata {
  const { locale, base } = settingOf(decodeFrame(frame));
  const { siteOrigin } = renderServices();
  const text = textOf(request.template, request.category);
  const title = text.title[locale] ?? text.title[site.defaultLocale] ?? '';
  const description = text.description[locale];
  const common = { title: request.template === 'home' ? title : `${title} – Morgen`, description };
  if (NOT_INDEXED.has(request.template)) return { ...common, robots: { index: false, follow: true } };
  const url = siteOrigin + localHref(base, request.path);
  return {
    ...common,
    alternates: { canonical: url, languages: alternatesOf(siteOrigin, request.path) },
    openGraph: { title, description, url, siteName: 'Morgen', locale, type: 'website' },
  };
}
