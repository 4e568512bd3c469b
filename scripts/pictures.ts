import './pictures/use-production-react';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { formatSheet } from './pictures/format-sheet';
import { listJobs } from './pictures/list-jobs';
import { listSubjects } from './pictures/list-subjects';
import { renderPictures } from './pictures/render-pictures';
import { widthsOf } from './pictures/settings';

const IMAGES_DIR = fileURLToPath(new URL('../public/img', import.meta.url));

/** Renders what is missing in `public/img`; with `--sheet FILE` also writes a page with every picture. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { sheet: { type: 'string' } } });
  const started = performance.now();
  const jobs = listJobs(listSubjects(), widthsOf);
  const { files, made, removed, bytes } = await renderPictures(IMAGES_DIR, jobs, availableParallelism());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const size = (bytes / 1e6).toFixed(1);
  console.log(
    `pictures: ${files} files, ${size} MB in ${path.relative(process.cwd(), IMAGES_DIR)}: ` +
      `${made} made, ${files - made} from cache, ${removed} removed, ${seconds} s`,
  );
  if (values.sheet !== undefined)
    writeFileSync(values.sheet, formatSheet(jobs, pathToFileURL(IMAGES_DIR).href));
}

main().catch((error: unknown) => {
  console.error(`The pictures could not be rendered: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
