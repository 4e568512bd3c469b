import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { listSubjects } from '#lib/studio/list-subjects';
import { formatSheet } from './format-sheet';
import { listJobs } from './list-jobs';
import { renderPictures } from './render-pictures';
import { widthsOf } from './settings';

/** Brings `dir` up to date, writes the sheet when one is asked for, and tells in one line what was done. */
export async function makePictures(dir: string, sheetFile: string | undefined): Promise<string> {
  const started = performance.now();
  const jobs = listJobs(listSubjects(), widthsOf);
  const { files, made, removed, bytes } = await renderPictures(dir, jobs, availableParallelism());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (sheetFile !== undefined) writeFileSync(sheetFile, formatSheet(jobs, pathToFileURL(dir).href));
  const cached = files - made;
  return `pictures: ${files} files, ${(bytes / 1e6).toFixed(1)} MB; ${made} made, ${cached} from cache, ${removed} removed, in ${seconds} s`;
}
