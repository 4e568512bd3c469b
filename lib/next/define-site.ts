import type { CompiledManifest } from '#lib/decide/compile-manifest';
import type { Manifest } from '#lib/manifest/types';
import { createRouteTable, type RouteTable } from '#lib/rewrite/match-route';
import { type AnySiteOptions, buildSiteManifest } from './build-site-manifest';
import type { SiteOptions, SitePages, SlotVariants } from './site-options';

/** A site in code: what is literal in it for the types, and what the edge decides with. */
export interface DefinedSite<Variants extends SlotVariants, Pages extends SitePages> {
  readonly variants: Variants;
  readonly pages: Pages;
  readonly compiled: CompiledManifest;
  readonly routes: RouteTable;
  /** The manifest of revision 0; a new one each time. */
  manifest(): Manifest;
}

export type AnySite = DefinedSite<SlotVariants, SitePages>;
export type PageOf<Site extends AnySite> = keyof Site['pages'] & string;
/** The slots of a page. */
export type SlotOf<Site extends AnySite, Page extends PageOf<Site>> = Site['pages'][Page]['slots'][number];
/** The variants of a slot. */
export type VariantOf<Site extends AnySite, Slot extends string> = Site['variants'][Slot][number];

/**
 * Defines what a site can show and to whom. Checked when it is called: throws with the path of every problem
 * the types could not see, such as a path that is not canonical or a condition on an unknown attribute.
 */
export function defineSite<
  const Variants extends SlotVariants,
  const Pages extends SitePages,
  const AudienceId extends string = never,
  const ExperimentId extends string = never,
>(options: SiteOptions<Variants, Pages, AudienceId, ExperimentId>): DefinedSite<Variants, Pages> {
  const compiled = buildSiteManifest(options as AnySiteOptions);
  const { manifest } = compiled;
  const variants = manifest.slots.map((slot) => [slot.id, slot.variants.map(({ id }) => id)]);
  return {
    variants: Object.fromEntries(variants) as Variants,
    pages: options.pages,
    compiled,
    routes: createRouteTable(manifest.site, manifest.pages),
    manifest: () => structuredClone(manifest),
  };
}
