/** The part of autocannon 9 the bench uses; the package has no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  namespace autocannon {
    interface Client extends EventEmitter {
      /** Headers of this connection's requests from the next one on. */
      setHeaders(headers: Record<string, string>): void;
      /** `headers`: names and values in turn, as they came. */
      on(event: 'headers', listener: (parsed: { headers: string[] }) => void): this;
      /** Bytes with headers; milliseconds. */
      on(event: 'response', listener: (status: number, bytes: number, ms: number) => void): this;
    }

    interface Options {
      url: string;
      connections: number;
      /** Seconds. */
      duration: number;
      setupClient: (client: Client) => void;
    }

    interface Result {
      errors: number;
      timeouts: number;
    }
  }

  function autocannon(options: autocannon.Options): Promise<autocannon.Result>;
  export default autocannon;
}
