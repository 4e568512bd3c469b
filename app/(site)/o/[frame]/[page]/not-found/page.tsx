import type { Metadata } from 'next';
import { NotFoundPage } from '#components/site/not-found-page';
import { StaffPage } from '#components/studio/staff-page';
import { ownPage } from '#lib/render/entry';
import { pageMetadata } from '#lib/render/page-metadata';
import { notFoundRequest } from '#lib/render/page-requests';
import type { CodeParams } from '#lib/render/page-view';

export const dynamic = 'force-dynamic';

interface PageProps {
  params: Promise<CodeParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return pageMetadata((await params).frame, notFoundRequest);
}

export default async function Page({ params }: PageProps) {
  const { view } = await ownPage(await params, notFoundRequest);
  return (
    <StaffPage view={view}>
      <NotFoundPage view={view} />
    </StaffPage>
  );
}
