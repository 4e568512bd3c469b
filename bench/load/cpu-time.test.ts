import { expect, test } from 'vitest';
import { parseStat, readCpuMs } from './cpu-time';

test('a name with brackets and spaces moves nothing', () => {
  const stat = '4817 (next-server (v1) x) S 42 1 1 0 -1 0 0 0 0 0 250 30 7 8 20 0 11 0 99';
  expect(parseStat(stat)).toEqual({ pid: 4817, parent: 42, ms: 2_800 });
});

test.each(['', 'nothing', '12 (a) S'])('%j is no line of it', (text) => {
  expect(parseStat(text)).toBeNull();
});

test.runIf(process.platform === 'linux')(
  'this process has taken some time, one that is not there none',
  () => {
    expect(readCpuMs(process.pid)).toBeGreaterThan(0);
    expect(readCpuMs(2 ** 30)).toBeNull();
  },
);
