import * as shape from '#lib/core/shape';

/** Which revision is live. The one mutable thing of a publish; moved by compare-and-set. */
export interface LivePointer {
  schema: 1;
  revision: number;
  /** Milliseconds since 1970. */
  at: number;
}

const pointer = shape.object<LivePointer>({
  schema: shape.oneOf(1),
  revision: shape.natural,
  at: shape.natural,
});

export function parseLivePointer(json: string): shape.Parsed<LivePointer> {
  return shape.parseJson(pointer, json);
}
