import { describe, expect, it } from 'vitest';
import { readField } from './form-answer';

function post(body: BodyInit, type?: string): Request {
  const headers = type === undefined ? undefined : { 'content-type': type };
  return new Request('http://localhost/api/x', { method: 'POST', body, ...(headers && { headers }) });
}

const FORM = 'application/x-www-form-urlencoded';
const multipart = new FormData();
multipart.set('level', 'denied');
const withFile = new FormData();
withFile.set('level', new Blob(['denied']), 'level.txt');

describe('readField', () => {
  it.each([
    ['the field of a form', post(new URLSearchParams({ level: 'denied' })), 'denied'],
    ['a field of a multipart form', post(multipart), 'denied'],
    ['a long form', post(new URLSearchParams({ level: 'denied', more: 'x'.repeat(16_000) })), 'denied'],
    ['a form without it', post(new URLSearchParams({ other: 'denied' })), null],
    ['an empty body', post('', FORM), null],
    ['JSON', post('{"level":"denied"}', 'application/json'), null],
    ['text without a type', post(new Uint8Array([1, 2])), null],
    [
      'a multipart body that breaks off',
      post('--x\r\nContent-Disp', 'multipart/form-data; boundary=x'),
      null,
    ],
    ['a file under its name', post(withFile), null],
  ])('%s', async (_, request, expected) => {
    expect(await readField(request, 'level')).toBe(expected);
  });

  it('of an endless body, no more than a form can have', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1_024;
        controller.enqueue(new TextEncoder().encode('level=denied&'.padEnd(1_024, 'x')));
        if (sent > 1_000_000) controller.close();
      },
    });
    const init = { method: 'POST', body, headers: { 'content-type': FORM }, duplex: 'half' };
    expect(await readField(new Request('http://localhost/api/x', init), 'level')).toBeNull();
    expect(sent).toBeLessThan(20_000);
  });
});
