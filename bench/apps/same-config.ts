import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import { PHASE_PRODUCTION_SERVER } from 'next/constants';
import { guardPlainNext } from '../../server/guard-plain-next';
import { SECURITY_HEADERS } from '../../server/security-headers';

/** The repository: a twin has no node_modules and no package.json of its own. */
const root = fileURLToPath(new URL('../..', import.meta.url));

const config: NextConfig = {
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

/**
 * What the site's own configuration says of the page itself; while serving, the site's page cache and its
 * guard of a plain `next start` too. So the apps differ in who decides, and in nothing else.
 */
export function sameConfig(phase: string): NextConfig {
  if (phase !== PHASE_PRODUCTION_SERVER) return config;
  guardPlainNext();
  const cacheHandler = fileURLToPath(new URL('../../server/page-cache.mjs', import.meta.url));
  return { ...config, cacheHandler, cacheMaxMemorySize: 0 };
}
