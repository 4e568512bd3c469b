import type { Figures, Ratio } from './summarise';

/** Lines of a Markdown table whose columns stand under each other; all but the first aligned to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)];
}

const HEAD = ['app', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms', 'bytes', 'requests', 'failures'];

export function formatFigures(figures: readonly Figures[]): string[] {
  const rows = figures.map(({ name, perSecond, p50Ms, p95Ms, p99Ms, cpuMs, bytes, requests, failures }) => [
    name,
    perSecond.toFixed(0),
    ...[p50Ms, p95Ms, p99Ms].map((ms) => ms.toFixed(1)),
    cpuMs === null ? '–' : cpuMs.toFixed(2),
    bytes.toFixed(0),
    String(requests),
    String(failures),
  ]);
  return formatTable(HEAD, rows);
}

/** One line per ratio: the value, and whether it is what it should be. */
export function formatRatios(ratios: readonly Ratio[]): string[] {
  const width = Math.max(...ratios.map(({ name }) => name.length));
  return ratios.map(({ name, value, target }) => {
    const told = `${name.padEnd(width)}  ${value.toFixed(2)}`;
    if (target === undefined) return told;
    return `${told}  (at least ${target.toFixed(2)}: ${value >= target ? 'met' : 'FALLS SHORT'})`;
  });
}
