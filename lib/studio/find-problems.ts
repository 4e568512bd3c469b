import { attributeProblems } from '#lib/attributes/attribute-problems';
import { compileManifest } from '#lib/decide/compile-manifest';
import { parseManifest } from '#lib/manifest/parse';
import type { Manifest } from '#lib/manifest/types';
import { pages as builtPages } from '#lib/shop/site';
import { pricesKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';

/**
 * What keeps a manifest from being published, each with its path: its shape, then what its parts say of
 * each other, whether its conditions name attributes there are, whether the build renders its pages, and
 * whether the shared data they show is stored.
 */
export async function findProblems(manifest: Manifest, store: Store): Promise<string[]> {
  const parsed = parseManifest(manifest);
  if (!parsed.ok) return parsed.problems;
  const conditions = manifest.audiences.flatMap(({ condition }, i) =>
    attributeProblems(condition, `audiences[${i}].condition`),
  );
  const { problems } = compileManifest(manifest);
  return [...problems, ...conditions, ...unroutedPages(manifest), ...(await missingPrices(manifest, store))];
}

/** A page without a route in `app/(site)` would be Next's own 404, which is nobody's page. */
function unroutedPages({ pages }: Manifest): string[] {
  return pages.flatMap(({ template, paths }, i) => {
    const built = builtPages.filter((page) => page.template === template).flatMap((page) => page.paths);
    if (built.length === 0) return [`pages[${i}].template: the build has no route for '${template}'`];
    return paths.flatMap((path, j) =>
      built.includes(path) ? [] : [`pages[${i}].paths[${j}]: '${template}' has no route for '${path}'`],
    );
  });
}

/** A page that shows a price list nobody stored would be rendered with the bundled one every two seconds. */
async function missingPrices({ pages, params }: Manifest, store: Store): Promise<string[]> {
  const { prices } = params;
  if (prices === undefined || !pages.some((page) => page.params.includes('prices'))) return [];
  const [stored = null] = await store.getMany([pricesKey(prices)]);
  return stored === null ? [`params.prices: no price list of revision ${prices} is stored`] : [];
}
