import type { Metadata } from 'next';
import { pageMetadata } from '#lib/render/page-metadata';
import { notFoundRequest } from '#lib/render/page-requests';
import type { CodeParams } from '#lib/render/page-view';

interface NotFoundProps {
  params: Promise<CodeParams>;
}

/** A page sent with status 404 takes its title from this file instead of its own. */
export async function generateMetadata({ params }: NotFoundProps): Promise<Metadata> {
  return pageMetadata((await params).frame, notFoundRequest);
}

/** Never drawn: nothing here calls `notFound()`. */
export default function NotFound() {
  return null;
}
