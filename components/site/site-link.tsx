import Link from 'next/link';
import type { ReactNode } from 'react';
import { localHref } from '#lib/blocks/href';

interface SiteLinkProps {
  /** Prefix of the locale, '' or `/de`. */
  base: string;
  /** Public path without locale prefix. */
  href: string;
  className?: string;
  children: ReactNode;
}

/** The one link between pages. Never prefetched: a prefetch renders whole pages that nobody asked for. */
export function SiteLink({ base, href, className, children }: SiteLinkProps) {
  return (
    <Link href={localHref(base, href)} prefetch={false} {...(className && { className })}>
      {children}
    </Link>
  );
}
