import type { SeenCounts } from '#lib/manifest/types';

/**
 * The compact edge view of a profile: what conditions may test and the page may show, at most 2 KB. It is
 * written beside the full profile, in one step with it, and is the only part the edge reads.
 */
export interface ProfileView {
  schema: 1;
  /** The visitor's event counter; a remembered view with a lower one than the hint cookie's is not used. */
  counter: number;
  /** Present for customers. Shown in the greeting, never in a cached page. */
  firstName?: string;
  customer: boolean;
  /** What experiments hash. */
  assignmentId: string;
  /** Told or imported, by attribute name. */
  traits: Record<string, string | number | boolean>;
  /** Segment ids. */
  segments: string[];
  /** Category → 0…1, strongest first, at most 12. */
  affinities: Record<string, number>;
  /** Store id. */
  favouriteStore?: string;
  basket: { count: number; value: number };
  orders: { count: number; lastAt?: number };
  visits: { count: number; lastAt?: number };
  /** Experiment id → sticky assignment, as it was when made. */
  sticky: Record<string, { cell: number; bucketVersion: number }>;
  /** Experience id → how often it was seen; of experiences with caps only. */
  seen?: Record<string, SeenCounts>;
}
