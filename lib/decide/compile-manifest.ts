import type { Manifest } from '#lib/manifest/types';
import { checkExperiment, checkShare, checkWeights } from './check-experiment';
import { findSlowPart } from './check-pattern';
import { type Checks, type Compilation, compilePublished } from './compile-published';
import { findFatal } from './find-fatal';

export type { CompiledManifest } from './compiled';

function checkShares({ holdout, policies }: Manifest, problems: string[]): void {
  if (holdout) checkShare(holdout.share, 'holdout.share', problems);
  policies.forEach(({ arms }, i) => {
    if (arms.length === 0) problems.push(`policies[${i}].arms: none`);
  });
}

const CHECKS: Checks = {
  fatal: findFatal,
  manifest: checkShares,
  experiment: checkExperiment,
  weights: checkWeights,
  findSlowPart,
};

/** Compiles a manifest that nobody has published yet, with everything a publish refuses as problems. */
export function compileManifest(manifest: Manifest): Compilation {
  return compilePublished(manifest, CHECKS);
}
