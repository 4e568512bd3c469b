import type { Metadata } from 'next';
import { HomePage } from '#components/site/home-page';
import { StaffPage } from '#components/studio/staff-page';
import { ownPage } from '#lib/render/entry';
import { pageMetadata } from '#lib/render/page-metadata';
import { homeRequest } from '#lib/render/page-requests';
import type { CodeParams } from '#lib/render/page-view';

export const dynamic = 'force-dynamic';

interface PageProps {
  params: Promise<CodeParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return pageMetadata((await params).frame, homeRequest);
}

export default async function Page({ params }: PageProps) {
  const { view } = await ownPage(await params, homeRequest);
  return (
    <StaffPage view={view}>
      <HomePage view={view} />
    </StaffPage>
  );
}
