import { unstable_cache } from 'next/cache';

const SHORT_LIFE_SECONDS = 2;

/**
 * Marks the page being rendered so that it is rendered again after two seconds. A page takes the shortest
 * life of what it read, and this reads nothing else; healthy pages stay without an end.
 */
export const giveShortLife = unstable_cache(async () => null, ['facet-short-life'], {
  revalidate: SHORT_LIFE_SECONDS,
});
