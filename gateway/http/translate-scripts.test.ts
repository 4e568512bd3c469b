import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createScriptTranslator } from './translate-scripts';

const WRITTEN = '#!lua flags=allow-key-locking\nreturn 1';
const SENT = '\nreturn 1';

describe('createScriptTranslator', () => {
  it.each([
    [WRITTEN, SENT],
    ['#!lua flags=no-writes,allow-key-locking\nreturn 1', '#!lua flags=no-writes\nreturn 1'],
    ['#!lua flags=no-writes\nreturn 1', '#!lua flags=no-writes\nreturn 1'],
    ['return "#!lua flags=allow-key-locking"', 'return "#!lua flags=allow-key-locking"'],
    ['#!lua flags=allow-key-locking', ''],
  ])('EVAL %j becomes %j', (written, sent) => {
    const { translate } = createScriptTranslator();
    expect(translate(toCommand('eval', written, '1', 'k')).map(String)).toEqual(['eval', sent, '1', 'k']);
  });

  it('keeps the bytes of a script that are not UTF-8', () => {
    const { translate } = createScriptTranslator();
    const script = Buffer.concat([Buffer.from(`${WRITTEN} --`), Buffer.from([0xff, 0x80])]);
    const [, sent] = translate([Buffer.from('EVAL'), script, Buffer.from('0')]);
    expect(sent).toEqual(Buffer.concat([Buffer.from(`${SENT} --`), Buffer.from([0xff, 0x80])]));
  });

  it('EVALSHA of the script as written means the script as sent, once it was seen', () => {
    const { translate } = createScriptTranslator();
    const call = toCommand('EVALSHA', sha1(WRITTEN), '0');
    expect(translate(call)).toEqual(call);
    translate(toCommand('EVAL', WRITTEN, '0'));
    expect(translate(call).map(String)).toEqual(['EVALSHA', sha1(SENT), '0']);
    expect(translate(toCommand('SCRIPT', 'EXISTS', sha1(WRITTEN), 'ff')).map(String)).toEqual([
      'SCRIPT',
      'EXISTS',
      sha1(SENT),
      'ff',
    ]);
  });

  it('SCRIPT LOAD answers the digest its sender computes', () => {
    const { translate, restore } = createScriptTranslator();
    const load = toCommand('SCRIPT', 'LOAD', WRITTEN);
    expect(String(translate(load)[2])).toBe(SENT);
    expect(String(restore(load, Buffer.from(sha1(SENT))))).toBe(sha1(WRITTEN));
  });
});

function toCommand(...words: string[]): Buffer[] {
  return words.map((word) => Buffer.from(word));
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
