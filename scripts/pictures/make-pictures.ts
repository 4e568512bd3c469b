import { statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listSubjects } from '#lib/studio/list-subjects';
import { formatSheet } from './format-sheet';
import { listJobs, type PictureJob } from './list-jobs';
import { sweepPictures } from './picture-files';
import { filesOf } from './render-job';
import { renderPictures } from './render-pictures';
import { widthsOf } from './settings';

interface Options {
  /** Writes a page with every picture. */
  sheet?: string;
  /** Removes the files that nothing names any more. */
  sweep?: boolean;
}

/** Brings `dir` up to date, and tells in one line what was done. */
export async function makePictures(dir: string, { sheet, sweep }: Options): Promise<string> {
  const started = performance.now();
  const jobs = listJobs(listSubjects(), widthsOf);
  const { files, made } = await renderPictures(dir, jobs, availableParallelism());
  const swept = sweep ? `, ${sweepPictures(dir, Date.now())} removed` : '';
  if (sheet !== undefined) writeFileSync(sheet, formatSheet(jobs, pathToFileURL(dir).href));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const megabytes = (sizeOf(dir, jobs) / 1e6).toFixed(1);
  return `pictures: ${files} files, ${megabytes} MB; ${made} made, ${files - made} from cache${swept}, in ${seconds} s`;
}

function sizeOf(dir: string, jobs: readonly PictureJob[]): number {
  const sizes = jobs
    .flatMap(filesOf)
    .map(({ name }) => statSync(path.join(dir, name), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}
