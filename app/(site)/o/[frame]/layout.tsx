import type { ReactNode } from 'react';
import { SiteFrame } from '#components/site/site-frame';
import { ownFrame } from '#lib/render/entry';

interface LayoutProps {
  params: Promise<{ frame: string }>;
  children: ReactNode;
}

export default async function Layout({ params, children }: LayoutProps) {
  const { frame } = await params;
  return <SiteFrame view={await ownFrame(frame)}>{children}</SiteFrame>;
}
