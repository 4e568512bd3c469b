import * as shape from '#lib/core/shape';
import type { SeenCounts } from '#lib/manifest/types';
import type { ProfileView } from './types';

const scalar = ((value, path, problems) => {
  if (['string', 'number', 'boolean'].includes(typeof value)) return true;
  problems.push(`${path}: expected text, a number or a boolean`);
  return false;
}) as shape.Shape<string | number | boolean>;

const seen = shape.object<SeenCounts>({
  session: shape.optional(shape.natural),
  day: shape.optional(shape.natural),
  week: shape.optional(shape.natural),
  ever: shape.optional(shape.natural),
});

const view = shape.object<ProfileView>({
  schema: shape.oneOf(1),
  counter: shape.natural,
  firstName: shape.optional(shape.text),
  customer: shape.flag,
  assignmentId: shape.text,
  traits: shape.dictionary(scalar),
  segments: shape.list(shape.text),
  affinities: shape.dictionary(shape.share),
  favouriteStore: shape.optional(shape.text),
  basket: shape.object<ProfileView['basket']>({ count: shape.natural, value: shape.finite }),
  orders: shape.object<ProfileView['orders']>({ count: shape.natural, lastAt: shape.optional(shape.finite) }),
  visits: shape.object<ProfileView['visits']>({ count: shape.natural, lastAt: shape.optional(shape.finite) }),
  sticky: shape.dictionary(
    shape.object<ProfileView['sticky'][string]>({ cell: shape.natural, bucketVersion: shape.natural }),
  ),
  seen: shape.optional(shape.dictionary(seen)),
});

/** Reads a stored edge view. Schema 1 is the only one so far; steps from older ones come in here. */
export function parseProfileView(json: string): shape.Parsed<ProfileView> {
  return shape.parseJson(view, json);
}
