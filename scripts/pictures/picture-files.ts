import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ASPECTS } from '#lib/blocks/pictures';
import { PICTURE_FORMATS, type PictureBook, parsePictureBook, pictureFile } from '#lib/render/picture-book';

export const BOOK_FILE = 'pictures.json';

/** A file that a run at the same time is writing is younger than this. */
const WRITING_MS = 600_000;

/** The names of all files a book stands for. */
function filesNamedBy({ pictures }: PictureBook): string[] {
  return Object.entries(pictures).flatMap(([key, renditions]) =>
    ASPECTS.flatMap((aspect) => {
      const { widths = [], hash = '' } = renditions[aspect] ?? {};
      return widths.flatMap((width) =>
        PICTURE_FORMATS.map((format) => pictureFile(key, aspect, width, hash, format)),
      );
    }),
  );
}

function listDir(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function readBook(dir: string, present: ReadonlySet<string>): { book: PictureBook; text: string } | null {
  if (!present.has(BOOK_FILE)) return null;
  const text = readFileSync(path.join(dir, BOOK_FILE), 'utf8');
  const book = parsePictureBook(text);
  return book && { book, text };
}

/** What stands for the pictures of a folder; null when the book cannot be read or one of its files is gone. */
export function fingerprintPictures(dir: string): string | null {
  const present = new Set(listDir(dir));
  const read = readBook(dir, present);
  if (!read || filesNamedBy(read.book).some((name) => !present.has(name))) return null;
  return createHash('sha256').update(read.text).digest('hex');
}

/**
 * Removes what the book does not name, and answers how many those were; nothing when there is no book. What
 * another run may be writing stays, and what another one removes first is no mistake.
 */
export function sweepPictures(dir: string, now: number): number {
  const present = listDir(dir);
  const read = readBook(dir, new Set(present));
  if (!read) return 0;
  const named = new Set([BOOK_FILE, ...filesNamedBy(read.book)]);
  const strangers = present.filter((name) => !named.has(name) && !isBeingWritten(dir, name, now));
  for (const name of strangers) rmSync(path.join(dir, name), { recursive: true, force: true });
  return strangers.length;
}

function isBeingWritten(dir: string, name: string, now: number): boolean {
  if (!name.endsWith('.tmp')) return false;
  const stats = statSync(path.join(dir, name), { throwIfNoEntry: false });
  return stats !== undefined && now - stats.mtimeMs < WRITING_MS;
}
