import type { IncomingMessage } from 'node:http';

export type Body = { ok: true; bytes: Buffer } | { ok: false; reason: 'too_large' | 'aborted' };

/** How much of a refused body is still read and thrown away, so that the client gets its answer. */
const MAX_DRAINED_BYTES = 64 * 1024 * 1024;

/** Reads a request's body up to a limit. What is beyond it is never held in memory. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    drain(request);
    return Promise.resolve({ ok: false, reason: 'too_large' });
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      request.off('data', onData);
      drain(request);
      resolve({ ok: false, reason: 'too_large' });
    };
    request.on('data', onData);
    request.once('end', () => resolve({ ok: true, bytes: Buffer.concat(chunks) }));
    request.once('close', () => resolve({ ok: false, reason: 'aborted' }));
  });
}

/** Closing while the client still writes would reset the connection before the 413 is read. */
function drain(request: IncomingMessage): void {
  let left = MAX_DRAINED_BYTES;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
}
