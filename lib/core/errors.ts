/** Every way a part of Facet can fail by a mistake of its caller or its set-up. A closed list. */
export type ErrorCode =
  | 'bad-env'
  | 'bad-key'
  | 'bad-manifest'
  | 'bad-content'
  | 'bad-code'
  | 'bad-seed'
  | 'publish-conflict'
  | 'store-unavailable';

/** An error with its code and the facts as fields, so that whoever catches it need not read prose. */
export class FacetError extends Error {
  override readonly name = 'FacetError';
  constructor(
    readonly code: ErrorCode,
    readonly facts: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${JSON.stringify(facts)}`, options);
  }
}
