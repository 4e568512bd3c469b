import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ASPECTS, type Aspect, type PictureSubject, pictureKey } from '#lib/blocks/pictures';
import { globalCounters } from '#lib/core/global-counters';

/** One picture in one aspect: its widths in pixels, smallest first, and the hash that is part of its file names. */
const rendition = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  widths: z.array(z.int().positive()).min(1),
  hash: z.string().regex(/^[0-9a-f]{8}$/),
});

const pictureBook = z.strictObject({
  schema: z.literal(1),
  pictures: z.record(z.string(), z.partialRecord(z.enum(ASPECTS), rendition)),
});

/** Every picture there is: key → aspect → files. `scripts/pictures` writes it to `public/img/pictures.json`. */
export type PictureBook = z.infer<typeof pictureBook>;
export type Rendition = z.infer<typeof rendition>;

export const PICTURE_FORMATS = ['avif', 'webp'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What an `<img>` inside a `<picture>` needs; sizes in pixels, those of the largest file. */
export interface PictureSources {
  width: number;
  height: number;
  /** `srcset` values. */
  avif: string;
  webp: string;
  /** For browsers that know neither: the largest WebP. */
  src: string;
}

/** The name of one file in `public/img`. Its content never changes: `hash` stands for all it was made from. */
export function pictureFile(key: string, aspect: Aspect, width: number, hash: string, format: PictureFormat) {
  return `${key}.${aspect.replace(':', 'x')}.${width}.${hash}.${format}`;
}

/** `null` when the text is not a picture book of this schema. */
export function parsePictureBook(text: string): PictureBook | null {
  try {
    return pictureBook.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The sources of a picture in a book; `null` when it has not been rendered in this aspect. */
export function findPicture(
  book: PictureBook,
  subject: PictureSubject,
  aspect: Aspect,
): PictureSources | null {
  const key = pictureKey(subject);
  const found = Object.hasOwn(book.pictures, key) ? book.pictures[key]?.[aspect] : undefined;
  if (!found) return null;
  const url = (width: number, format: PictureFormat) =>
    `/img/${pictureFile(key, aspect, width, found.hash, format)}`;
  const srcset = (format: PictureFormat) => found.widths.map((w) => `${url(w, format)} ${w}w`).join(', ');
  return {
    width: found.width,
    height: found.height,
    avif: srcset('avif'),
    webp: srcset('webp'),
    src: url(found.width, 'webp'),
  };
}

const NO_PICTURES: PictureBook = { schema: 1, pictures: {} };
let book: PictureBook | null = null;

function readBook(): PictureBook {
  try {
    const text = readFileSync(path.join(process.cwd(), 'public/img/pictures.json'), 'utf8');
    return parsePictureBook(text) ?? NO_PICTURES;
  } catch {
    return NO_PICTURES;
  }
}

/**
 * The sources of a picture of this build. `null`, counted as `fallback:picture`, when there is none: the page
 * then closes the gap. The book is read once per process; without one there are no pictures.
 */
export function pictureOf(subject: PictureSubject, aspect: Aspect): PictureSources | null {
  book ??= readBook();
  const sources = findPicture(book, subject, aspect);
  if (sources === null) globalCounters().add('fallback:picture');
  return sources;
}
