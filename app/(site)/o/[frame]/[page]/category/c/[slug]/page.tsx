import type { Metadata } from 'next';
import { CategoryPage } from '#components/site/category-page';
import { StaffPage } from '#components/studio/staff-page';
import { ownPage } from '#lib/render/entry';
import { pageMetadata } from '#lib/render/page-metadata';
import { categoryRequest } from '#lib/render/page-requests';
import type { CodeParams } from '#lib/render/page-view';

export const dynamic = 'force-dynamic';

interface PageProps {
  params: Promise<CodeParams & { slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { frame, slug } = await params;
  return pageMetadata(frame, categoryRequest(slug));
}

export default async function Page({ params }: PageProps) {
  const code = await params;
  const { view } = await ownPage(code, categoryRequest(code.slug));
  return (
    <StaffPage view={view}>
      <CategoryPage view={view} />
    </StaffPage>
  );
}
