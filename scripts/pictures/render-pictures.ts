import { mkdirSync, readdirSync } from 'node:fs';
import sharp from 'sharp';
import type { PictureBook } from '#lib/render/picture-book';
import type { PictureJob } from './list-jobs';
import { BOOK_FILE } from './picture-files';
import { filesOf, renderJob, writeWhole } from './render-job';

export interface RenderReport {
  /** Of all pictures, and those of them that had to be made. */
  files: number;
  made: number;
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
 * Makes the pictures that are not in `dir` yet, then the book. A file's name stands for all it is made from,
 * so a file that is there is right. Removes nothing: what was there may be shown until the next build is done.
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
  return { files: jobs.reduce((sum, job) => sum + filesOf(job).length, 0), made };
}
