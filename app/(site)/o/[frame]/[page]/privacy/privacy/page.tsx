import type { Metadata } from 'next';
import { PrivacyPage } from '#components/site/privacy-page';
import { StaffPage } from '#components/studio/staff-page';
import { ownPage } from '#lib/render/entry';
import { pageMetadata } from '#lib/render/page-metadata';
import { privacyRequest } from '#lib/render/page-requests';
import type { CodeParams } from '#lib/render/page-view';
import { privacyFacts } from '#lib/render/privacy-facts';

export const dynamic = 'force-dynamic';

interface PageProps {
  params: Promise<CodeParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return pageMetadata((await params).frame, privacyRequest);
}

export default async function Page({ params }: PageProps) {
  const { view, visitor } = await ownPage(await params, privacyRequest);
  return (
    <StaffPage view={view}>
      <PrivacyPage view={view} {...privacyFacts(visitor)} />
    </StaffPage>
  );
}
