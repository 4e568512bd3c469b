import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRunning, removeRunning, writeRunning } from './running';

const RUNNING = { pid: process.pid, url: 'http://localhost:3000', storeUrl: 'http://127.0.0.1:8079' };
let dataDir: string;
const file = () => path.join(dataDir, 'running.json');

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'facet-running-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('running.json', () => {
  it('is found while its process lives, and leaves nothing else behind', () => {
    writeRunning(dataDir, RUNNING);
    expect(readRunning(dataDir)).toEqual(RUNNING);
    expect(readdirSync(dataDir)).toEqual(['running.json']);
    removeRunning(dataDir);
    expect(readRunning(dataDir)).toBeNull();
  });

  it('takes the old one’s place whole: who reads meanwhile has the old file', () => {
    writeRunning(dataDir, RUNNING);
    const before = statSync(file()).ino;
    writeRunning(dataDir, { ...RUNNING, url: 'http://localhost:3001' });
    expect(statSync(file()).ino).not.toBe(before);
  });

  it.each(['', '{"pid":12', '[]', 'null', '{}', JSON.stringify({ ...RUNNING, pid: 4_194_999 })])(
    'holding %j names nothing that runs',
    (text) => {
      writeFileSync(file(), text);
      expect(readRunning(dataDir)).toBeNull();
    },
  );
});
