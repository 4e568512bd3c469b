import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listJobs } from './pictures/list-jobs';
import { listSubjects } from './pictures/list-subjects';
import { renderPictures } from './pictures/render-pictures';
import { widthsOf } from './pictures/settings';

const IMAGES_DIR = fileURLToPath(new URL('../public/img', import.meta.url));

/** Renders what is missing in `public/img`; with `--sheet FILE` also writes a page with every picture. */
async function main(): Promise<void> {
  const started = performance.now();
  const jobs = listJobs(listSubjects(), widthsOf);
  const { files, made, removed, bytes } = await renderPictures(IMAGES_DIR, jobs, availableParallelism());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const size = (bytes / 1e6).toFixed(1);
  console.log(
    `pictures: ${files} files, ${size} MB in ${path.relative(process.cwd(), IMAGES_DIR)}: ` +
      `${made} made, ${files - made} from cache, ${removed} removed, ${seconds} s`,
  );
}

main().catch((error: unknown) => {
  console.error(`The pictures could not be rendered: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
