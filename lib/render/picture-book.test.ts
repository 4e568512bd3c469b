import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { globalCounters } from '#lib/core/global-counters';
import { findPicture, type PictureBook, parsePictureBook } from './picture-book';

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

describe('pictureOf', () => {
  let dir: string;
  afterEach(() => {
    vi.restoreAllMocks();
    vi.resetModules();
    rmSync(dir, { recursive: true, force: true });
  });

  async function openIn(book?: string) {
    dir = mkdtempSync(path.join(tmpdir(), 'facet-book-'));
    mkdirSync(path.join(dir, 'public/img'), { recursive: true });
    if (book !== undefined) writeFileSync(path.join(dir, 'public/img/pictures.json'), book);
    vi.spyOn(process, 'cwd').mockReturnValue(dir);
    return (await import('./picture-book')).pictureOf;
  }
  const misses = () => globalCounters().get('fallback:picture');

  it('finds a picture of this build, and counts nothing', async () => {
    const pictureOf = await openIn(JSON.stringify(BOOK));
    const before = misses();
    expect(pictureOf(CUP, '4:5')).toMatchObject({ width: 640 });
    expect(misses()).toBe(before);
  });

  it('reads the book once', async () => {
    const pictureOf = await openIn(JSON.stringify(BOOK));
    pictureOf(CUP, '4:5');
    rmSync(path.join(dir, 'public'), { recursive: true });
    expect(pictureOf(CUP, '4:5')).not.toBeNull();
  });

  it.each([
    ['the book is not there', undefined],
    ['the book is damaged', '{"schema":1'],
    ['the book does not name the picture', '{"schema":1,"pictures":{}}'],
  ])('tells and counts a missing picture when %s', async (_name, book) => {
    const pictureOf = await openIn(book);
    const before = misses();
    expect(pictureOf(CUP, '4:5')).toBeNull();
    expect(misses()).toBe(before + 1);
  });
});
