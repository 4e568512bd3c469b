import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const IMAGES_DIR = fileURLToPath(new URL('../public/img', import.meta.url));

/** Renders what is missing in `public/img`; with `--sheet FILE` also writes a page with every picture. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { sheet: { type: 'string' } } });
  // Before React is loaded, which reads it once: its development build draws three times as slowly.
  Object.assign(process.env, { NODE_ENV: 'production' });
  // Loaded here, so that a machine without the encoders gets the line below and not a stack.
  const { makePictures } = await import('./pictures/make-pictures');
  console.log(await makePictures(IMAGES_DIR, values.sheet));
}

main().catch((error: unknown) => {
  console.error(`The pictures could not be rendered: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
