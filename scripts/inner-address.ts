import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { InnerAddress } from '#server/ask-inner';
import { findFreePort } from './find-free-port';

export type ChosenAddress = {
  address: InnerAddress;
  /** What tells the inner process where to listen. */
  env: Record<string, string>;
  remove(): void;
};

function canListen(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(socketPath, () => server.close(() => resolve(true)));
  });
}

/**
 * A Unix socket in a folder only we can enter; a local port where such sockets do not work, or where the
 * folder's name is too long for one. `frontPort` tells apart two sites on the same data.
 */
export async function chooseInnerAddress(dataDir: string, frontPort: number): Promise<ChosenAddress> {
  const dir = path.join(dataDir, 'run');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const socketPath = path.join(dir, `inner-${frontPort}.sock`);
  const remove = () => rmSync(socketPath, { force: true });
  remove();
  if (await canListen(socketPath)) {
    return { address: { socketPath }, env: { FACET_INNER_SOCKET: socketPath }, remove };
  }
  const port = await findFreePort('127.0.0.1');
  return { address: { host: '127.0.0.1', port }, env: { FACET_INNER_PORT: String(port) }, remove };
}
