import type { Metadata } from 'next';
import { codeOfFlags } from '#bench/apps/flags/code-of-flags';
import { HomePage } from '#components/site/home-page';
import { cachedPage } from '#lib/render/entry';
import { pageMetadata } from '#lib/render/page-metadata';
import { homeRequest } from '#lib/render/page-requests';

export const dynamic = 'force-static';
export const revalidate = false;
export const dynamicParams = true;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<{ code: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { frame } = await codeOfFlags((await params).code);
  return pageMetadata(frame, homeRequest);
}

export default async function Page({ params }: PageProps) {
  const view = await cachedPage(await codeOfFlags((await params).code), homeRequest);
  return <HomePage view={view} />;
}
