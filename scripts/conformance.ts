import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JsonValue } from '#lib/manifest/types';
import { GROUPS, testRow } from './conformance-groups';

const USAGE = 'usage: npm run conformance -- FILE';

interface Report {
  lines: string[];
  failed: number;
}

type CaseFile = { [key: string]: JsonValue };

function isCaseFile(value: JsonValue): value is CaseFile {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The groups of a file: a list of rows, or an object of such lists. Whatever else is in it is no group. */
function listGroups(file: CaseFile): [string, JsonValue[]][] {
  return Object.entries(file).flatMap(([key, value]): [string, JsonValue[]][] => {
    if (Array.isArray(value)) return [[key, value]];
    return isCaseFile(value) ? listGroups(value).map(([name, rows]) => [`${key}.${name}`, rows]) : [];
  });
}

/** Runs every row of a case file, and says per group how many passed, naming those that did not. */
export function runCases(file: CaseFile): Report {
  const groups = listGroups(file);
  const report: Report = { lines: [], failed: 0 };
  if (typeof file.specVersion === 'string') report.lines.push(`cases of version ${file.specVersion}`);
  for (const [name, rows] of groups) {
    const group = GROUPS.get(name);
    if (!group) continue;
    const failures = rows.flatMap((row) => testRow(group, row) ?? []);
    report.failed += failures.length;
    report.lines.push(`${name}: passed ${rows.length - failures.length} of ${rows.length}`);
    report.lines.push(...failures.map((failure) => `  failed: ${failure}`));
  }
  for (const [name, rows] of groups)
    if (!GROUPS.has(name)) report.lines.push(`${name}: not implemented (${rows.length} rows)`);
  const given = new Set(groups.map(([name]) => name));
  const absent = [...GROUPS.keys()].filter((name) => !given.has(name));
  if (absent.length > 0) report.lines.push(`not in this file: ${absent.join(', ')}`);
  return report;
}

/** Reads a case file; a text is what is wrong with it, in one line. */
export function readCases(path: string): CaseFile | string {
  try {
    const parsed = JSON.parse(readFileSync(path, 'utf8')) as JsonValue;
    if (!isCaseFile(parsed)) return `${path}: expected one JSON object with a list of rows per group`;
    return listGroups(parsed).length > 0 ? parsed : `${path}: holds no group of rows`;
  } catch (error) {
    return `${path}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, ...more] = process.argv.slice(2);
  const cases = path === undefined || more.length > 0 ? USAGE : readCases(path);
  if (typeof cases === 'string') {
    console.error(cases);
    process.exitCode = 2;
  } else {
    const { lines, failed } = runCases(cases);
    for (const line of lines) console.log(line);
    process.exitCode = failed > 0 ? 1 : 0;
  }
}
