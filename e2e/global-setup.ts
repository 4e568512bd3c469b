import { ensureBuild, PROJECT_DIR } from '#scripts/build';
import { findChromium } from '#scripts/screenshot/launch-browser';

/** Before the end-to-end tests: a browser is there, and the production build is of these sources. */
export default async function setup(): Promise<void> {
  findChromium();
  const built = await ensureBuild({
    dir: PROJECT_DIR,
    env: process.env,
    onBuild: () => console.log('building …'),
  });
  if (!built.ok) throw new Error(built.output);
}
