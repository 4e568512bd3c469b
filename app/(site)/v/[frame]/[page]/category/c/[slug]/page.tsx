import type { Metadata } from 'next';
import { CategoryPage } from '#components/site/category-page';
import { cachedPage } from '#lib/render/entry';
import { pageMetadata } from '#lib/render/page-metadata';
import { categoryRequest } from '#lib/render/page-requests';
import type { CodeParams } from '#lib/render/page-view';

export const dynamic = 'force-static';
export const revalidate = false;
export const dynamicParams = true;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<CodeParams & { slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { frame, slug } = await params;
  return pageMetadata(frame, categoryRequest(slug));
}

export default async function Page({ params }: PageProps) {
  const code = await params;
  const view = await cachedPage(code, categoryRequest(code.slug));
  return <CategoryPage view={view} />;
}
