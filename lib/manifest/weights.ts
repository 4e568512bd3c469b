import * as shape from '#lib/core/shape';
import type { Condition, PolicyWeights } from './types';

const weights = shape.list(shape.share, 2);

const policyWeights = shape.object<PolicyWeights>({
  schema: shape.oneOf(1),
  policy: shape.text,
  version: shape.natural,
  weights,
  leaves: shape.list(
    shape.object<PolicyWeights['leaves'][number]>({
      id: shape.text,
      condition: shape.dictionary(shape.anything) as shape.Shape<Condition>,
      weights,
    }),
  ),
});

export function parsePolicyWeights(json: string): shape.Parsed<PolicyWeights> {
  return shape.parseJson(policyWeights, json);
}
