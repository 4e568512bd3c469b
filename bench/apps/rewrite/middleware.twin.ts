import { type NextRequest, NextResponse } from 'next/server';
import { referenceCode } from '#bench/apps/reference-code';

/** Decides nothing: everybody gets the same cached page. */
export function middleware(request: NextRequest): NextResponse {
  const { frame, page } = referenceCode();
  return NextResponse.rewrite(new URL(`/v/${frame}/${page}/home`, request.url));
}

export const config = { matcher: '/' };
