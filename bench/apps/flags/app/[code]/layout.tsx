import type { ReactNode } from 'react';
import { codeOfFlags } from '#bench/apps/flags/code-of-flags';
import { SiteFrame } from '#components/site/site-frame';
import { cachedFrame } from '#lib/render/entry';

interface LayoutProps {
  params: Promise<{ code: string }>;
  children: ReactNode;
}

export default async function Layout({ params, children }: LayoutProps) {
  const { frame } = await codeOfFlags((await params).code);
  return <SiteFrame view={await cachedFrame(frame)}>{children}</SiteFrame>;
}
