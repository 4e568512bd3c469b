import type { ReactNode } from 'react';
import { referenceCode } from '#bench/apps/reference-code';
import { SiteFrame } from '#components/site/site-frame';
import { ownFrame } from '#lib/render/entry';

export const dynamic = 'force-dynamic';

export default async function Layout({ children }: { children: ReactNode }) {
  return <SiteFrame view={await ownFrame(referenceCode().frame)}>{children}</SiteFrame>;
}
