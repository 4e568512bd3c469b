import type { ReactNode } from 'react';
import { SiteFrame } from '#components/site/site-frame';
import { cachedFrame } from '#lib/render/entry';

interface LayoutProps {
  params: Promise<{ frame: string }>;
  children: ReactNode;
}

export default async function Layout({ params, children }: LayoutProps) {
  const { frame } = await params;
  return <SiteFrame view={await cachedFrame(frame)}>{children}</SiteFrame>;
}
