import { precompute } from 'flags/next';
import { type NextRequest, NextResponse } from 'next/server';
import { pageFlags } from './page-flags';

/** The package's precompute pattern: every flag is decided here, and their values are the page's path. */
export async function middleware(request: NextRequest): Promise<NextResponse> {
  const code = await precompute(pageFlags);
  return NextResponse.rewrite(new URL(`/${code}`, request.url));
}

export const config = { matcher: '/' };
