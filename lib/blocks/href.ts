/** A public path as content writes it: canonical, without locale prefix, with or without a fragment. */
export const HREF_PATTERN = /^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?(?:#[a-z0-9-]+)?$/;

/**
 * The address of a public path in one locale. `base` is '' for the default locale, else `/de`.
 * The home page has no trailing slash: `/`, `/de`.
 */
export function localHref(base: string, href: string): string {
  if (base === '') return href;
  return href === '/' ? base : base + href.replace(/^\/(?=#)/, '');
}
