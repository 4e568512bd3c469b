import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import { SECURITY_HEADERS } from '../../server/security-headers';

/** The repository: a twin has no node_modules and no package.json of its own. */
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the site's own configuration says of the page itself; Next's own page cache stays, in memory. */
export const sameConfig: NextConfig = {
  // Next looks for middleware.ts and instrumentation.ts in the folders above too, and would find the site's own.
  pageExtensions: ['tsx', 'twin.ts'],
  turbopack: { root },
  outputFileTracingRoot: root,
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers: [...SECURITY_HEADERS] }],
};
