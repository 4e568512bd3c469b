import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

/** A whole answer, held in memory so that it can be delivered in any broken way. */
export interface Reply {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** Headers that speak of one connection only, and the length, which each way of delivery sets itself. */
const OWN_HEADERS = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

export type Forward = (incoming: IncomingMessage, body: Buffer) => Promise<Reply>;

/** Makes what hands a request on to the target and collects the answer. 502 if the target cannot be reached. */
export function createForward(target: URL): { forward: Forward; close(): void } {
  const agent = new Agent({ keepAlive: true });
  const forward: Forward = (incoming, body) =>
    new Promise((resolve) => {
      const options = {
        agent,
        method: incoming.method,
        headers: { ...withoutOwn(incoming.headers), 'content-length': body.length },
      };
      const outgoing = request(new URL(incoming.url ?? '/', target), options, (response) => {
        collect(response).then(
          (bytes) =>
            resolve({
              status: response.statusCode ?? 502,
              headers: withoutOwn(response.headers),
              body: bytes,
            }),
          () => resolve(BAD_GATEWAY),
        );
      });
      outgoing.on('error', () => resolve(BAD_GATEWAY));
      outgoing.end(body);
    });
  return { forward, close: () => agent.destroy() };
}

/** The bytes of a message; rejects if it breaks off. */
export async function collect(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const BAD_GATEWAY: Reply = {
  status: 502,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{"error":"the fault proxy cannot reach its target"}'),
};

function withoutOwn(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !OWN_HEADERS.includes(name)) kept[name] = value;
  }
  return kept;
}
