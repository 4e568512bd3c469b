/** What a guard looks at: the request line and the headers exactly as they came, duplicates included. */
export type GuardInput = {
  method: string;
  /** The request target before anything is decoded or normalised. */
  target: string;
  headers: NodeJS.Dict<string[]>;
};

type RefusalReason =
  | 'internal-tree'
  | 'target-form'
  | 'target-too-long'
  | 'target-characters'
  | 'target-escape'
  | 'target-spelling'
  | 'host'
  | 'method'
  | 'method-unknown'
  | 'body-too-large'
  | 'body-length';

export type Refusal = { status: number; reason: RefusalReason; headers?: Record<string, string> };

/** `null` lets the request through. */
export type Guard = (input: GuardInput) => Refusal | null;
