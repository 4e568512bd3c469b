/** What the gateway answers, before it is written: plain data. */
export interface Answer {
  status: number;
  /** undefined: no body (304) */
  body?: unknown;
  headers?: Record<string, string>;
}

export function errorAnswer(status: number, error: string): Answer {
  return { status, body: { error } };
}
