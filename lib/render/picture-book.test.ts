import { describe, expect, it } from 'vitest';
import { ASPECTS } from '#lib/blocks/pictures';
import {
  createBookReader,
  findPicture,
  hasPicture,
  type PictureBook,
  parsePictureBook,
} from './picture-book';

const BOOK: PictureBook = {
  schema: 1,
  pictures: { 'cup-sage': { '4:5': { width: 640, height: 800, widths: [320, 640], hash: '0123abcd' } } },
};
const CUP = { name: 'cup', tone: 'sage' } as const;

describe('findPicture', () => {
  it('gives sizes, sources by width and one for browsers that know neither', () => {
    expect(findPicture(BOOK, CUP, '4:5')).toEqual({
      width: 640,
      height: 800,
      avif: '/img/cup-sage.4x5.320.0123abcd.avif 320w, /img/cup-sage.4x5.640.0123abcd.avif 640w',
      webp: '/img/cup-sage.4x5.320.0123abcd.webp 320w, /img/cup-sage.4x5.640.0123abcd.webp 640w',
      src: '/img/cup-sage.4x5.640.0123abcd.webp',
    });
  });

  it.each([
    ['an aspect that was not rendered', CUP, '16:9'],
    ['a subject that was not rendered', { name: 'cup', tone: 'ink' }, '4:5'],
    ['a subject with another motif', { ...CUP, motif: 'sun' }, '4:5'],
    ['a scene that was not rendered', 'rain-window', '4:5'],
  ] as const)('knows nothing of %s', (_name, subject, aspect) => {
    expect(findPicture(BOOK, subject, aspect)).toBeNull();
  });
});

describe('parsePictureBook', () => {
  it('reads what was written', () => {
    expect(parsePictureBook(JSON.stringify(BOOK))).toEqual(BOOK);
  });

  it.each([
    ['no JSON', '{'],
    ['another schema', JSON.stringify({ ...BOOK, schema: 2 })],
    ['a hash that would leave the folder', JSON.stringify(BOOK).replace('0123abcd', '../../ab')],
    ['an aspect nobody knows', JSON.stringify(BOOK).replace('4:5', '5:4')],
    ['no widths', JSON.stringify(BOOK).replace('[320,640]', '[]')],
  ])('refuses %s', (_name, text) => {
    expect(parsePictureBook(text)).toBeNull();
  });
});

describe('hasPicture', () => {
  const rendition = { width: 640, height: 800, widths: [640], hash: '0123abcd' };
  const whole = Object.fromEntries(ASPECTS.map((aspect) => [aspect, rendition]));

  it.each([
    ['in every aspect', { 'cup-sage': whole }, true],
    ['in some aspects only', BOOK.pictures, false],
    ['not at all', {}, false],
  ])('%s', (_name, pictures, has) => {
    expect(hasPicture({ schema: 1, pictures }, CUP)).toBe(has);
  });
});

describe('createBookReader', () => {
  const text = JSON.stringify(BOOK);
  function reader(texts: (string | Error)[]) {
    const clock = { now: 0, reads: 0 };
    const read = createBookReader(
      () => {
        const next = texts[clock.reads++] ?? text;
        if (next instanceof Error) throw next;
        return next;
      },
      () => clock.now,
    );
    return { clock, read };
  }

  it('reads the book once', () => {
    const { clock, read } = reader([]);
    expect([read(), read()]).toEqual([BOOK, BOOK]);
    expect(clock.reads).toBe(1);
  });

  it.each<[string, string | Error]>([
    ['is not there', new Error('ENOENT')],
    ['is damaged', '{"schema":1'],
    ['is empty', ''],
  ])(
    'has none while it %s, asks again after a second and not before, and keeps what it gets',
    (_name, first) => {
      const { clock, read } = reader([first]);
      expect([read(), read()]).toEqual([null, null]);
      clock.now = 999;
      expect(read()).toBeNull();
      expect(clock.reads).toBe(1);
      clock.now = 1_000;
      expect(read()).toEqual(BOOK);
      read();
      expect(clock.reads).toBe(2);
    },
  );
});
