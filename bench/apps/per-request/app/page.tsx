import type { Metadata } from 'next';
import { referenceCode } from '#bench/apps/reference-code';
import { HomePage } from '#components/site/home-page';
import { pageMetadata } from '#lib/render/page-metadata';
import { homeRequest } from '#lib/render/page-requests';
import { buildPageView } from '#lib/render/page-view';
import { renderServices } from '#lib/render/services';

export const dynamic = 'force-dynamic';

export const generateMetadata = (): Metadata => pageMetadata(referenceCode().frame, homeRequest);

/** Rendered anew for each request; the documents behind it are in the process's memory, as they are in ours. */
export default async function Page() {
  const { view } = await buildPageView(renderServices(), referenceCode(), homeRequest);
  return <HomePage view={view} />;
}
