import type { Metadata } from 'next';
import { CategoryPage } from '#components/site/category-page';
import { ownPage } from '#lib/render/entry';
import { pageMetadata } from '#lib/render/page-metadata';
import type { CodeParams } from '#lib/render/page-view';

export const dynamic = 'force-dynamic';

interface PageProps {
  params: Promise<CodeParams & { slug: string }>;
}

const requestOf = (slug: string) => ({ template: 'category', path: `/c/${slug}`, category: slug });

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { frame, slug } = await params;
  return pageMetadata(frame, requestOf(slug));
}

export default async function Page({ params }: PageProps) {
  const code = await params;
  const { view } = await ownPage(code, requestOf(code.slug));
  return <CategoryPage view={view} />;
}
