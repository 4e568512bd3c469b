import type { Metadata } from 'next';
import { HomePage } from '#components/site/home-page';
import { cachedPage } from '#lib/render/entry';
import { pageMetadata } from '#lib/render/page-metadata';
import type { CodeParams } from '#lib/render/page-view';

export const dynamic = 'force-static';
export const revalidate = false;
export const dynamicParams = true;
export const generateStaticParams = () => [];

const request = { template: 'home', path: '/' };

interface PageProps {
  params: Promise<CodeParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return pageMetadata((await params).frame, request);
}

export default async function Page({ params }: PageProps) {
  const view = await cachedPage(await params, request);
  return <HomePage view={view} />;
}
