import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import { PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from 'next/constants';
import { ensureInnerSecret } from './server/env';
import { SECURITY_HEADERS } from './server/security-headers';

/** Pictures: their names change with their content. */
const FOREVER = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' };

const config: NextConfig = {
  // Compression and validators are the front's business: it knows the decision behind a page.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // The middleware redirects to the canonical spelling itself, for known paths only.
  skipTrailingSlashRedirect: true,
  // A cached document is complete when it is sent: metadata in <head> for everybody, not for bots alone.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // `npm run check` checks the types of the whole tree, tests included; nobody should wait for that at a start.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: [...SECURITY_HEADERS] },
    { source: '/img/:file(.+\\.(?:avif|webp))', headers: [FOREVER] },
  ],
  // Read while pages are rendered, and imported by nothing.
  outputFileTracingIncludes: { '/*': ['./public/img/pictures.json'] },
};

/**
 * Rendered pages under a byte budget: visitors choose the codes, and Next's own cache would keep a page for
 * each until the disk is full. Its memory cache stays out of it. Named only when serving: while building it has nothing to keep, and Turbopack would bundle it into the edge middleware.
 */
const pageCache: NextConfig = {
  cacheHandler: fileURLToPath(new URL('./server/page-cache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
};

export default function configure(phase: string): NextConfig {
  // Before the server listens: the edge sandbox copies the environment when its first request comes. On Vercel
  // nothing seals a query.
  if (phase !== PHASE_PRODUCTION_BUILD && !process.env.VERCEL) ensureInnerSecret();
  return phase === PHASE_PRODUCTION_SERVER ? { ...config, ...pageCache } : config;
}
