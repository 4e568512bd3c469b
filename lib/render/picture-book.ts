import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ASPECTS, type Aspect, type PictureSubject, pictureKey } from '#lib/blocks/pictures';
import type { Clock } from '#lib/core/clock';

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

/** Whether a book has a picture in every aspect. */
export function hasPicture(book: PictureBook, subject: PictureSubject): boolean {
  return ASPECTS.every((aspect) => findPicture(book, subject, aspect) !== null);
}

/** A book that could not be read is asked for again after this long. */
const RETRY_MS = 1_000;

/**
 * Answers the book that `readText` reads. One that was read is kept; while none can be, the answer is null,
 * and no more than one attempt is made each second.
 */
export function createBookReader(readText: () => string, now: Clock): () => PictureBook | null {
  let book: PictureBook | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (book || now() - failedAt < RETRY_MS) return book;
    book = parsePictureBook(readOrEmpty(readText));
    if (!book) failedAt = now();
    return book;
  };
}

/** No file, no book: it is told by the answer of the reader. */
function readOrEmpty(readText: () => string): string {
  try {
    return readText();
  } catch {
    return '';
  }
}

/** The book of this build, null while it cannot be read. */
export const readPictureBook = createBookReader(
  () => readFileSync(path.join(process.cwd(), 'public/img/pictures.json'), 'utf8'),
  Date.now,
);

/**
 * The sources of a picture of this build; null when there is none: the page then closes the gap. Whether a
 * page is whole without it was decided, and counted, when its view was built.
 */
export function pictureOf(subject: PictureSubject, aspect: Aspect): PictureSources | null {
  const book = readPictureBook();
  return book && findPicture(book, subject, aspect);
}
