import { expect, it } from 'vitest';
import { keysOf } from './command-keys';
import { splitWords } from './test-engine';

it.each([
  ['GET a', ['a']],
  ['set a v EX 10', ['a']],
  ['MGET a b c', ['a', 'b', 'c']],
  ['mset a 1 b 2', ['a', 'b']],
  ['rename a b', ['a', 'b']],
  ['lmove a b left right', ['a', 'b']],
  ['zunionstore out 2 a b weights 1 2', ['out', 'a', 'b']],
  ['sintercard 2 a b limit 1', ['a', 'b']],
  ['eval script 2 a b arg', ['a', 'b']],
  ['evalsha sha 0 arg', []],
  ['xread count 1 streams a b 0 0', ['a', 'b']],
  ['xreadgroup group g c streams a >', ['a']],
  ['xgroup create a g 0', ['a']],
  ['xinfo stream a', ['a']],
  ['scan 0', []],
  ['ping', []],
  ['pfmerge a b', ['a', 'b']],
  ['geoadd a 1 2 m', ['a']],
  ['publish channel text', []],
  ['eval script x a', []],
  ['eval script', []],
  ['get', []],
])('%s', (line, keys) => {
  expect(keysOf(splitWords(line)).map(String)).toEqual(keys);
});

it('has no keys for an empty command', () => {
  expect(keysOf([])).toEqual([]);
});
