import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GarbageKind } from './fault-mode';
import type { Reply } from './forward';

/** A reset throws away what the client has not read yet: the half body is given time to arrive. */
const HALF_ARRIVES_MS = 20;

export function deliverWhole(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { ...reply.headers, 'content-length': reply.body.length });
  response.end(reply.body);
}

/** One byte at a time. Ends early when the client has gone. */
export async function deliverDripping(
  response: ServerResponse,
  reply: Reply,
  everyMs: number,
): Promise<void> {
  response.writeHead(reply.status, { ...reply.headers, 'content-length': reply.body.length });
  response.flushHeaders();
  for (const byte of reply.body) {
    if (response.destroyed) return;
    await sleep(everyMs);
    response.write(Uint8Array.of(byte));
  }
  response.end();
}

/** Head and half of the body, then a TCP reset. */
export async function deliverReset(response: ServerResponse, reply: Reply): Promise<void> {
  writeHalf(response, reply);
  await sleep(HALF_ARRIVES_MS);
  response.socket?.resetAndDestroy();
}

/** Head and half of the body, then an orderly end although the length promised more. */
export async function deliverTruncated(response: ServerResponse, reply: Reply): Promise<void> {
  writeHalf(response, reply);
  await sleep(HALF_ARRIVES_MS);
  response.socket?.end();
}

const HTML =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

/** 200 with what no store would say. `types`: good JSON, but a number, an object or an array in the wrong place. */
export function deliverGarbage(
  response: ServerResponse,
  reply: Reply,
  kind: GarbageKind,
  isArray: boolean,
): void {
  const wrongShape = isArray
    ? '[{"result":{"a":1}},{"result":[[1],{"b":true}]},7,null]'
    : '{"result":{"a":1}}';
  const bodies = { html: HTML, json: '{"result":"abc', types: wrongShape };
  const type = kind === 'html' ? 'text/html' : 'application/json';
  deliverWhole(response, {
    status: 200,
    headers: { ...reply.headers, 'content-type': type },
    body: Buffer.from(bodies[kind]),
  });
}

function writeHalf(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { ...reply.headers, 'content-length': reply.body.length + 1 });
  response.write(reply.body.subarray(0, Math.ceil(reply.body.length / 2)));
}
