import type { Policy, PolicyWeights } from '#lib/manifest/types';
import { bucketRanges, validWeights } from './bucket';
import { type CompileOptions, compileCondition, type Matches } from './compile-condition';
import type { CompiledLeaf, CompiledPolicy, CompiledWeights } from './compiled';

/** The share each weight has of the sum of all. */
export function sharesOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function compileLeaf(id: string | null, matches: Matches, arms: number, weights: number[]): CompiledLeaf {
  const valid = validWeights(arms, weights);
  return { id, matches, ranges: bucketRanges(arms, 1, valid), propensities: sharesOf(valid) };
}

/**
 * Compiles a policy. Its weights documents are remembered by identity, not by version: two documents that
 * claim one version can then never be taken for each other, and a dropped document is forgotten with it.
 */
export function compilePolicy(policy: Policy, options: CompileOptions): CompiledPolicy {
  const arms = policy.arms.length;
  const compiled = new WeakMap<PolicyWeights, CompiledWeights>();
  const compileWeights = (document: PolicyWeights): CompiledWeights => {
    const known = compiled.get(document);
    if (known) return known;
    const paths = new Set<string>();
    const leaves = document.leaves.map(({ id, condition, weights }) => {
      const leaf = compileCondition(condition, options);
      for (const path of leaf.paths) paths.add(path);
      return compileLeaf(id, leaf.matches, arms, weights);
    });
    const own = compileLeaf(null, () => true, arms, document.weights);
    const result: CompiledWeights = { version: document.version, own, leaves, paths: [...paths] };
    compiled.set(document, result);
    return result;
  };
  return { id: policy.id, seed: policy.seed, arms, compileWeights };
}
