import { BUILTIN_FINGERPRINT } from '#lib/manifest/builtin-fingerprint';
import type { Manifest, Slot } from '#lib/manifest/types';
import { defaultVariants, frameSlots, notFoundPage, pages, site } from './site';

/**
 * The manifest of last resort, revision 0: every page with its defaults and no rule. Its codes carry the
 * built-in fingerprint, so what they show is rendered from content bundled with the build, reading nothing.
 */
export function builtinManifest(): Manifest {
  const slots: Slot[] = Object.entries(defaultVariants).map(([id, variant]) => ({
    id,
    variants: [{ id: variant, scope: 'shared' }],
    fallback: variant,
    experiences: [],
  }));
  return {
    schema: 1,
    revision: 0,
    publishedAt: 0,
    site,
    frame: { fingerprint: BUILTIN_FINGERPRINT, slots: frameSlots, params: [] },
    pages: pages.map((page) => ({ ...page, fingerprint: BUILTIN_FINGERPRINT, params: [] })),
    notFoundPage,
    slots,
    audiences: [],
    experiments: [],
    policies: [],
    groups: {},
    params: {},
  };
}
