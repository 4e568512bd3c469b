import { ensureBuild, PROJECT_DIR } from '#scripts/build';
import { findChromium } from './lab';

/** Before the end-to-end tests: a browser is there, and the production build is of these sources. */
export default async function setup(): Promise<void> {
  await findChromium();
  const built = await ensureBuild({
    dir: PROJECT_DIR,
    env: process.env,
    onBuild: () => console.log('building …'),
  });
  if (!built.ok) throw new Error(built.output);
}
