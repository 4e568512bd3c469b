import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const IMAGES_DIR = fileURLToPath(new URL('../public/img', import.meta.url));

/**
 * Renders what is missing in `public/img`; with `--sheet FILE` also writes a page with every picture, and with
 * `--sweep` removes what is no longer named: after a build, when no page shows it any more.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { sheet: { type: 'string' }, sweep: { type: 'boolean' } } });
  // Before React is loaded, which reads it once: its development build draws three times as slowly.
  Object.assign(process.env, { NODE_ENV: 'production' });
  // Loaded here, so that a machine without the encoders gets the line below and not a stack.
  const { makePictures } = await import('./pictures/make-pictures');
  console.log(await makePictures(IMAGES_DIR, values));
}

main().catch((error: unknown) => {
  console.error(`The pictures could not be rendered: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
