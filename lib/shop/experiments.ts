import type { Experiment, Holdout } from '#lib/manifest/types';

/** Both tests are of the home page and share its visitors out: nobody is in the two at once. */
const NAMESPACE = 'home-page';

export const experiments: Experiment[] = [
  /** Does an invitation to choose by taste, or a question, bring more people to the shelf? */
  {
    id: 'hero-invitation',
    seed: 'hero-invitation-1',
    hashVersion: 2,
    factors: [
      {
        id: 'invitation',
        slot: 'home.hero',
        levels: [
          { variant: 'hero.default', weight: 0.34 },
          { variant: 'hero.invite', weight: 0.33 },
          { variant: 'hero.question', weight: 0.33 },
        ],
      },
    ],
    combine: 'product',
    coverage: 0.8,
    namespace: [NAMESPACE, 0, 0.6],
    bucketVersion: 1,
    minBucketVersion: 0,
  },
  /** Two stories by two ways to say goodbye: does one make the other better? */
  {
    id: 'story-and-goodbye',
    seed: 'story-and-goodbye-1',
    hashVersion: 2,
    factors: [
      {
        id: 'story',
        slot: 'home.editorial',
        levels: [
          { variant: 'editorial.bloom', weight: 0.5 },
          { variant: 'editorial.water', weight: 0.5 },
        ],
      },
      {
        id: 'goodbye',
        slot: 'home.closing',
        levels: [
          { variant: 'closing.tuesday', weight: 0.5 },
          { variant: 'closing.try-it', weight: 0.5 },
        ],
      },
    ],
    combine: 'product',
    coverage: 1,
    namespace: [NAMESPACE, 0.6, 1],
    bucketVersion: 1,
    minBucketVersion: 0,
  },
];

/** Visitors kept out of everything, to measure what all of it is worth. */
export const holdout: Holdout = { seed: 'morgen-holdout-1', share: 0.05 };
