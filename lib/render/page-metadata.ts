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

/** The half sun of the logo. In the page itself: a file would be one more public path. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#faf6ee"/><path d="M6 20a10 10 0 0 1 20 0Z" fill="#9c3f1a"/><path d="M4 24.500H28" stroke="#9c3f1a" stroke-width="2" stroke-linecap="round"/></svg>',
)}`;

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
  const common = {
    title: request.template === 'home' ? title : `${title} – Morgen`,
    description,
    icons: { icon: ICON },
  };
  if (NOT_INDEXED.has(request.template)) return { ...common, robots: { index: false, follow: true } };
  const url = siteOrigin + localHref(base, request.path);
  return {
    ...common,
    alternates: { canonical: url, languages: alternatesOf(siteOrigin, request.path) },
    openGraph: { title, description, url, siteName: 'Morgen', locale, type: 'website' },
  };
}
