import type { IncomingMessage } from 'node:http';

/** How much of a refused body is swallowed so that its sender gets to read the refusal. */
const MAX_DRAIN_BYTES = 64 * 1024 * 1024;
const MAX_DRAIN_MS = 10_000;

export type BodyResult = { ok: true; body: Buffer } | { ok: false; reason: 'too-large' | 'aborted' };

/**
 * Reads a body whole. The limit is small, so Next gets either all of it or nothing, and a sender who lies
 * about its length or streams without one is still answered properly.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<BodyResult> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (result: BodyResult) => {
      request.off('data', onData);
      resolve(result);
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) return settle({ ok: false, reason: 'too-large' });
      chunks.push(chunk);
    };
    request.on('data', onData);
    request.once('end', () => settle({ ok: true, body: Buffer.concat(chunks) }));
    request.once('error', () => settle({ ok: false, reason: 'aborted' }));
    request.once('close', () => settle({ ok: false, reason: 'aborted' }));
  });
}

/**
 * Lets a body run into nothing. Closing at once would reset the connection and take the answer with it
 * before the client has read it; past the limits that is what happens.
 */
export function drainBody(request: IncomingMessage): void {
  if (request.complete) return;
  let size = 0;
  const timer = setTimeout(() => request.destroy(), MAX_DRAIN_MS);
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MAX_DRAIN_BYTES) request.destroy();
  });
  request.on('error', () => request.destroy());
  request.once('close', () => clearTimeout(timer));
  request.once('end', () => clearTimeout(timer));
  request.resume();
}
