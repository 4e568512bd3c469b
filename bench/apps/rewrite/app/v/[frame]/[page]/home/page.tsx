import type { Metadata } from 'next';
import { HomePage } from '#components/site/home-page';
import { cachedPage } from '#lib/render/entry';
import { pageMetadata } from '#lib/render/page-metadata';
import { homeRequest } from '#lib/render/page-requests';
import type { CodeParams } from '#lib/render/page-view';

export const dynamic = 'force-static';
export const revalidate = false;
export const dynamicParams = true;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<CodeParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return pageMetadata((await params).frame, homeRequest);
}

export default async function Page({ params }: PageProps) {
  const view = await cachedPage(await params, homeRequest);
  return <HomePage view={view} />;
}
