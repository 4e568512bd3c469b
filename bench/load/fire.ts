import autocannon from 'autocannon';
import { type Jar, keepCookies } from './make-jars';

/** One burst of load against one app. */
export interface Shot {
  url: string;
  seconds: number;
  connections: number;
}

export interface Burst {
  requests: number;
  /** From the first request to the last answer. */
  seconds: number;
  /** Every answer's time, milliseconds. */
  latenciesMs: number[];
  /** Answers that were no page, and broken or timed-out connections. */
  failures: number;
  bytes: number;
  /** Processor time of the app meanwhile; null where the system does not tell. */
  cpuMs: number | null;
}

const OK = 200;

const requestHeaders = ({ headers, cookies }: Jar): Record<string, string> => {
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  return cookie.length === 0 ? headers : { ...headers, cookie: cookie.join('; ') };
};

function setCookieLines(raw: readonly string[]): string[] {
  return raw.filter((_, i) => i % 2 === 1 && raw[i - 1]?.toLowerCase() === 'set-cookie');
}

/** A connection whose browsers take turns, each with cookies of its own. */
function setUpClient(client: autocannon.Client, browsers: readonly Jar[], burst: Burst): void {
  let turn = 0;
  const current = () => browsers[turn % browsers.length];
  const use = () => {
    const jar = current();
    if (jar) client.setHeaders(requestHeaders(jar));
  };
  client.on('headers', ({ headers }) => {
    const jar = current();
    if (jar) keepCookies(jar, setCookieLines(headers));
  });
  client.on('response', (status, bytes, ms) => {
    burst.latenciesMs.push(ms);
    burst.bytes += bytes;
    if (status !== OK) burst.failures += 1;
    turn += 1;
    use();
  });
  use();
}

/** Loads an app for some seconds; the visitors are spread over the connections and keep their cookies. */
export async function fire({ url, seconds, connections }: Shot, jars: readonly Jar[]): Promise<Burst> {
  const burst: Burst = { requests: 0, seconds: 0, latenciesMs: [], failures: 0, bytes: 0, cpuMs: null };
  let next = 0;
  const setupClient = (client: autocannon.Client) => {
    const own = next++;
    setUpClient(
      client,
      jars.filter((_, i) => i % connections === own % connections),
      burst,
    );
  };
  const start = performance.now();
  const result = await autocannon({ url, connections, duration: seconds, setupClient });
  burst.seconds = (performance.now() - start) / 1_000;
  burst.requests = burst.latenciesMs.length;
  burst.failures += result.errors + result.timeouts;
  return burst;
}
