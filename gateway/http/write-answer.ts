import type { ServerResponse } from 'node:http';
import type { Answer } from './answer';

/** Writes an answer; `last` asks the client to open no further request on this connection. */
export function writeAnswer(response: ServerResponse, answer: Answer, last: boolean): void {
  const headers: Record<string, string | number> = { 'cache-control': 'no-store', ...answer.headers };
  if (last) headers.connection = 'close';
  const body = answer.body === undefined ? null : Buffer.from(JSON.stringify(answer.body));
  if (body) {
    headers['content-type'] = 'application/json';
    headers['content-length'] = body.length;
  }
  response.writeHead(answer.status, headers);
  response.end(body ?? undefined);
}
