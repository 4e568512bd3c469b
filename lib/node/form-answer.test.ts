import { describe, expect, it } from 'vitest';
import { readField } from './form-answer';

function post(body: BodyInit, type?: string): Request {
  const headers = type === undefined ? undefined : { 'content-type': type };
  return new Request('http://localhost/api/x', { method: 'POST', body, ...(headers && { headers }) });
}

const FORM = 'application/x-www-form-urlencoded';
const withFile = new FormData();
withFile.set('level', new Blob(['denied']), 'level.txt');

describe('readField', () => {
  it.each([
    ['the field of a form', post(new URLSearchParams({ level: 'denied' })), 'denied'],
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
});
