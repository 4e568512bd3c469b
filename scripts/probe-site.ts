/** One check of one address; `problem` is empty when it is as it should be. */
export type ProbeRow = { path: string; check: string; seen: string; problem: string };

export type ProbeOptions = {
  /** Origin of the deployment, without a slash at the end. */
  origin: string;
  fetch: typeof fetch;
  /** A text that stands nowhere on the site. */
  makeMarker: () => string;
};

type Read = { status: number; headers: Headers; text: string };

const MAX_PATHS = 10;
const TIMEOUT_MS = 15_000;
/** What the client router sends; `_rsc` is empty because it hashes headers that are not sent here. */
const RSC_QUERY = '_rsc=';
const RSC_HEADERS = { RSC: '1' };
const INTERNAL_PATHS = ['/v/a/b', '/o/a/b', '/V/a/b', '/%76/a/b', '//v/a/b', '/v;x/a/b', '/x/..%2fv/a'];

async function read(
  options: ProbeOptions,
  path: string,
  headers: Record<string, string> = {},
): Promise<Read> {
  const response = await options.fetch(`${options.origin}${path}`, {
    headers,
    redirect: 'follow',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function cookieOf({ headers }: Read): Record<string, string> {
  const pairs = headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
  return pairs.length > 0 ? { Cookie: pairs.join('; ') } : {};
}

function findMarker({ text, headers }: Read, markers: string[]): string {
  const header = [...headers].find(([, value]) => markers.some((marker) => value.includes(marker)));
  if (header) return `the other visitor's query stands in the header ${header[0]}`;
  return markers.some((marker) => text.includes(marker))
    ? "the other visitor's query stands in the page"
    : '';
}

function findCacheProblem({ headers }: Read): string {
  const own = headers.get('cache-control') ?? '';
  const isPrivate = /\bprivate\b/.test(own) && /\bno-(?:cache|store)\b/.test(own);
  if (!isPrivate) return `Cache-Control is ${own || 'missing'}: a shared cache may keep it`;
  const cdn = headers.get('cdn-cache-control');
  // A CDN that obeys the header may take it off on the way out; only another value is wrong.
  return cdn !== null && !/\bno-store\b/.test(cdn) ? `CDN-Cache-Control is ${cdn}` : '';
}

/** One visitor comes with a query, three others without; none of them may find it. */
async function probeLeak(options: ProbeOptions, path: string): Promise<ProbeRow[]> {
  const [inPage, inData] = [options.makeMarker(), options.makeMarker()];
  const primed = await read(options, `${path}?probe=${inPage}&email=${inPage}@example.com`);
  await read(options, `${path}?probe=${inData}&${RSC_QUERY}`, RSC_HEADERS);
  const stranger = await read(options, path);
  const cookies = cookieOf(stranger);
  const readings: [string, Read][] = [
    ['page, no cookies', stranger],
    ['page, a visitor’s cookies', await read(options, path, cookies)],
    ['data, no cookies', await read(options, `${path}?${RSC_QUERY}`, RSC_HEADERS)],
    [
      'data, a visitor’s cookies',
      await read(options, `${path}?${RSC_QUERY}`, { ...RSC_HEADERS, ...cookies }),
    ],
  ];
  const cache = primed.headers.get('x-nextjs-cache') ?? primed.headers.get('x-vercel-cache') ?? 'unknown';
  return readings.map(([check, reading]) => {
    const wrongStatus = reading.status === 200 ? '' : `status ${reading.status}`;
    const problem = findMarker(reading, [inPage, inData]) || findCacheProblem(reading) || wrongStatus;
    return { path, check, seen: `${reading.status}, primed on ${cache}`, problem };
  });
}

async function probeInternal(options: ProbeOptions, path: string): Promise<ProbeRow> {
  const { status } = await read(options, path);
  return {
    path,
    check: 'internal, must be 404',
    seen: String(status),
    problem: status === 404 ? '' : `status ${status}`,
  };
}

async function probeUnknown(options: ProbeOptions): Promise<ProbeRow> {
  const path = `/${options.makeMarker()}`;
  const reading = await read(options, path);
  const wrongStatus = reading.status === 404 ? '' : `status ${reading.status}`;
  return {
    path,
    check: 'unknown page',
    seen: String(reading.status),
    problem: wrongStatus || findCacheProblem(reading),
  };
}

/** `/` and the first pages of the sitemap. */
async function listPaths(options: ProbeOptions): Promise<string[]> {
  const { status, text } = await read(options, '/sitemap.xml');
  const locations = status === 200 ? [...text.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)] : [];
  const paths = locations.flatMap(([, url = '']) => (URL.canParse(url) ? [new URL(url).pathname] : []));
  return [...new Set(['/', ...paths])].slice(0, MAX_PATHS);
}

/**
 * Checks a deployment from outside: no page holds another visitor's query, what is inside the server is not
 * answered, and nothing personalised may stay in a shared cache.
 */
export async function probeSite(options: ProbeOptions): Promise<ProbeRow[]> {
  const rows: ProbeRow[] = [];
  for (const path of await listPaths(options)) rows.push(...(await probeLeak(options, path)));
  for (const path of INTERNAL_PATHS) rows.push(await probeInternal(options, path));
  rows.push(await probeUnknown(options));
  return rows;
}

/** The rows as a table for the terminal. */
export function formatProbe(rows: ProbeRow[]): string {
  const cells = rows.map(({ path, check, seen, problem }) => [path, check, seen, problem || 'ok']);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}
