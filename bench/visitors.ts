import { shopManifestSource } from '#lib/shop/manifest-source';
import { type CachedLook, type Replayed, replayPages } from '#server/replay-pages';
import { formatTable } from './load/format';
import { makeVisitor, type SeededVisitor } from './visitors/population';
import { openShopEdge, type ShopEdge, type View } from './visitors/shop-edge';
import { readVocabulary } from './visitors/vocabulary';

const VISITORS = 100_000;
const SEED = 20_261_122;
/** A Sunday in November; nothing here depends on the day it is run. */
const DAY_START = Date.UTC(2026, 10, 22);
/** Between one look and the next. */
const LOOK_MS = 40_000;
const MIB = 1024 * 1024;
/** The page cache's default (PAGE_CACHE_MB). */
const BUDGET_BYTES = 512 * MIB;
const TARGET_HIT_RATE = 0.95;

type Log = (line: string) => void;

export interface VisitorsOptions {
  visitors: number;
  /** Bytes of a stored page, by public path. */
  entryBytes: ReadonlyMap<string, number>;
  budgetBytes: number;
}

interface Look extends View {
  /** Public path, without locale. */
  publicPath: string;
}

function makePopulation(count: number, categories: readonly string[]): SeededVisitor[] {
  const options = {
    seed: SEED,
    dayStart: DAY_START,
    vocabulary: readVocabulary(shopManifestSource),
    locales: shopManifestSource.site.locales,
    categories,
  };
  return Array.from({ length: count }, (_, n) => makeVisitor(n, options));
}

/** Who looks at what, in the order of the day. */
function orderLooks(population: readonly SeededVisitor[]) {
  return population
    .flatMap((visitor) =>
      visitor.paths.map((path, i) => ({ visitor, path, at: visitor.arrivesAt + i * LOOK_MS })),
    )
    .sort((a, b) => a.at - b.at);
}

async function decideAll(edge: ShopEdge, population: readonly SeededVisitor[]): Promise<Look[]> {
  const looks: Look[] = [];
  for (const { visitor, path, at } of orderLooks(population))
    looks.push({ ...(await edge.look(visitor, path, at)), publicPath: path });
  return looks;
}

/** The paths of the shop's category pages. */
export function categoryPaths(): string[] {
  return shopManifestSource.pages.flatMap(({ template, paths }) => (template === 'category' ? paths : []));
}

function toCached({ path, publicPath }: Look, entryBytes: ReadonlyMap<string, number>): CachedLook {
  const bytes = entryBytes.get(publicPath);
  if (bytes === undefined) throw new RangeError(`no size of ${publicPath}`);
  return { path, bytes };
}

function describePages(looks: readonly Look[], { entryBytes, budgetBytes }: VisitorsOptions): string[] {
  const pages = [...new Set(looks.map(({ page }) => page))].sort();
  const rows = pages.map((page) => {
    const own = looks.filter((look) => look.page === page);
    const cached = own.filter(({ isCached }) => isCached).map((look) => toCached(look, entryBytes));
    const { hits, looks: count } = replayPages(cached, budgetBytes);
    const codes = new Set(cached.map(({ path }) => path)).size;
    const bytes = Math.round(cached.reduce((sum, look) => sum + look.bytes, 0) / Math.max(1, count));
    return [page, own.length, own.length - count, codes, bytes, `${((100 * hits) / count).toFixed(2)} %`].map(
      String,
    );
  });
  return formatTable(['page', 'looks', 'per request', 'codes', 'bytes each', 'hit rate alone'], rows);
}

function describeCache(
  { looks, hits, evictions, entries, bytes, peakBytes }: Replayed,
  budgetBytes: number,
): string[] {
  const rate = hits / looks;
  const mib = (value: number) => `${(value / MIB).toFixed(1)} MiB`;
  return [
    `Hit rate ${(100 * rate).toFixed(2)} % of ${looks} looks at cached pages, from an empty cache (at least ${100 * TARGET_HIT_RATE} %: ${rate >= TARGET_HIT_RATE ? 'met' : 'FALLS SHORT'}).`,
    `Disk ${mib(bytes)} in ${entries} entries at the end, ${mib(peakBytes)} at most, of ${mib(budgetBytes)} (${peakBytes <= budgetBytes ? 'within the budget' : 'OVER THE BUDGET'}); ${evictions} evictions.`,
  ];
}

/** Decides a day of visitors and replays their pages through the page cache's rule. Returns lines to print. */
export async function replayDay(options: VisitorsOptions): Promise<string[]> {
  const edge = await openShopEdge(SEED, DAY_START);
  const population = makePopulation(options.visitors, categoryPaths());
  const start = performance.now();
  const looks = await decideAll(edge, population);
  const seconds = (performance.now() - start) / 1_000;
  const cached = looks.filter(({ isCached }) => isCached).map((look) => toCached(look, options.entryBytes));
  const frames = new Set(looks.map(({ frame }) => frame)).size;
  return [
    `${options.visitors} visitors, ${looks.length} looks, decided one after another in ${seconds.toFixed(1)} s; ${frames} distinct frames.`,
    '',
    ...describePages(looks, options),
    '',
    ...describeCache(replayPages(cached, options.budgetBytes), options.budgetBytes),
    'The cache is the rule of the page cache on disk (least recently used out first, under a budget of bytes) without its files; the bytes are those of entries the built site wrote.',
  ];
}

/** Part 5. `measure` tells the bytes of stored pages by their public paths. */
export async function benchVisitors(
  log: Log,
  measure: (paths: readonly string[]) => Promise<ReadonlyMap<string, number>>,
): Promise<string[]> {
  log('measuring stored pages …');
  const entryBytes = await measure(['/', ...categoryPaths()]);
  log(`deciding ${VISITORS} visitors …`);
  return replayDay({ visitors: VISITORS, entryBytes, budgetBytes: BUDGET_BYTES });
}
