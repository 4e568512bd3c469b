import { expect, it } from 'vitest';
import { parseRedisUrl } from './parse-redis-url';

const PLAIN = { db: 0, tls: false };

it.each([
  ['redis://localhost', { kind: 'redis', nodes: [{ host: 'localhost', port: 6379 }], ...PLAIN }],
  [
    'redis://10.0.0.1:7000/3',
    { kind: 'redis', nodes: [{ host: '10.0.0.1', port: 7000 }], db: 3, tls: false },
  ],
  ['redis://[::1]:7000', { kind: 'redis', nodes: [{ host: '::1', port: 7000 }], ...PLAIN }],
  [
    'rediss://ana:p%40ss@redis.example:6380',
    {
      kind: 'redis',
      nodes: [{ host: 'redis.example', port: 6380 }],
      username: 'ana',
      password: 'p@ss',
      db: 0,
      tls: true,
    },
  ],
  ['redis://:secret@h', { kind: 'redis', nodes: [{ host: 'h', port: 6379 }], password: 'secret', ...PLAIN }],
  [
    'redis-cluster://a:1,b:2,c',
    {
      kind: 'cluster',
      nodes: [
        { host: 'a', port: 1 },
        { host: 'b', port: 2 },
        { host: 'c', port: 6379 },
      ],
      ...PLAIN,
    },
  ],
  ['rediss-cluster://a:1', { kind: 'cluster', nodes: [{ host: 'a', port: 1 }], db: 0, tls: true }],
])('%s', (url, target) => {
  expect(parseRedisUrl(url)).toEqual(target);
});

it.each([
  '',
  'localhost:6379',
  'http://localhost',
  'redis://',
  'redis://a:1,b:2',
  'redis://a:0',
  'redis://a:70000',
  'redis://a:1/x',
  'redis://a:1?db=1',
  'redis://%zz:x@a',
  'redis-cluster://a:1/2',
  'redis-cluster://a:1,',
])('refuses "%s"', (url) => {
  expect(parseRedisUrl(url)).toBeNull();
});
