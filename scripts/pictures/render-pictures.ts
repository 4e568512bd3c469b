import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { PictureBook } from '#lib/render/picture-book';
import type { PictureJob } from './list-jobs';
import { filesOf, renderJob, writeWhole } from './render-job';

export const BOOK_FILE = 'pictures.json';

export interface RenderReport {
  /** Of all pictures, and those of them that had to be made. */
  files: number;
  made: number;
  removed: number;
  bytes: number;
}

function toBook(jobs: readonly PictureJob[]): PictureBook {
  const pictures: PictureBook['pictures'] = {};
  for (const { key, aspect, widths, height, hash } of jobs) {
    const width = Math.max(...widths);
    pictures[key] = { ...pictures[key], [aspect]: { width, height, widths: [...widths], hash } };
  }
  return { schema: 1, pictures };
}

/** `count` workers take the next item until none is left; after a failure none takes another. */
async function work<T>(items: readonly T[], count: number, act: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items].reverse();
  const worker = async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await act(item);
  };
  const stopAll = (error: unknown) => {
    queue.length = 0;
    throw error;
  };
  await Promise.all(Array.from({ length: count }, () => worker().catch(stopAll)));
}

/**
 * Makes the pictures that are not in `dir` yet, then the book, then removes what the book does not name. A
 * file's name stands for all it is made from, so a file that is there is right.
 */
export async function renderPictures(
  dir: string,
  jobs: readonly PictureJob[],
  workers: number,
): Promise<RenderReport> {
  mkdirSync(dir, { recursive: true });
  // One thread each: the workers share the cores.
  sharp.concurrency(1);
  sharp.cache(false);
  const present = new Set(readdirSync(dir));
  let made = 0;
  await work(jobs, workers, async (job) => {
    const missing = filesOf(job).filter(({ name }) => !present.has(name));
    if (missing.length === 0) return;
    await renderJob(dir, job, missing);
    made += missing.length;
  });
  writeWhole(dir, BOOK_FILE, `${JSON.stringify(toBook(jobs))}\n`);
  const named = new Set([BOOK_FILE, ...jobs.flatMap((job) => filesOf(job).map(({ name }) => name))]);
  const strangers = readdirSync(dir).filter((name) => !named.has(name));
  for (const name of strangers) rmSync(path.join(dir, name), { recursive: true });
  const bytes = [...named].reduce((sum, name) => sum + statSync(path.join(dir, name)).size, 0);
  return { files: named.size - 1, made, removed: strangers.length, bytes };
}
