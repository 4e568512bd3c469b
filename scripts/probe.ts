import { randomBytes } from 'node:crypto';
import { formatProbe, probeSite } from './probe-site';

async function probe(url: string): Promise<number> {
  const makeMarker = () => `probe${randomBytes(9).toString('hex')}`;
  const rows = await probeSite({ origin: new URL(url).origin, fetch, makeMarker });
  const problems = rows.filter(({ problem }) => problem !== '').length;
  console.log(formatProbe(rows));
  console.log(
    problems === 0
      ? `\n${rows.length} checks, all as they should be`
      : `\n${problems} of ${rows.length} checks failed`,
  );
  return problems === 0 ? 0 : 1;
}

const url = process.argv.slice(2).find((argument) => argument !== '--');
if (url === undefined || !URL.canParse(url)) {
  console.error('Usage: npm run probe -- https://shop.example');
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await probe(url);
  } catch (error) {
    console.error(
      `${url} cannot be probed:`,
      error instanceof Error ? (error.cause ?? error.message) : error,
    );
    process.exitCode = 2;
  }
}
