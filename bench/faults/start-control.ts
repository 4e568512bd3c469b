import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseFaultMode } from './fault-mode';
import type { FaultProxy } from './start-fault-proxy';

/**
 * A small server on this machine to switch a running proxy: `GET /` tells mode and counts, `POST /slow=200`
 * switches.
 */
export async function startControl(
  proxy: FaultProxy,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(`${JSON.stringify(body)}\n`);
    };
    const state = () => ({ mode: proxy.mode(), counts: proxy.counts });
    if (request.method === 'GET') return answer(200, state());
    const mode = request.method === 'POST' ? parseFaultMode((request.url ?? '').slice(1)) : null;
    if (!mode) return answer(400, { error: 'POST /MODE, such as /slow=200' });
    proxy.set(mode).then(
      () => answer(200, state()),
      (error: Error) => answer(500, { error: error.message }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
