import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const KEY_BYTES = 32;
const FILE = 'keys.json';

const schema = z.object({
  /** `kid:base64url`, comma-separated; the first signs. */
  FACET_KEYS: z.string().min(1),
  GATEWAY_TOKEN: z.string().min(32),
  OPS_TOKEN: z.string().min(32),
});

export type StartKeys = z.infer<typeof schema>;

function makeKeys(): StartKeys {
  const secret = () => randomBytes(KEY_BYTES).toString('base64url');
  return { FACET_KEYS: `k1:${secret()}`, GATEWAY_TOKEN: secret(), OPS_TOKEN: secret() };
}

/**
 * The keys of this installation: made on the first start, for the owner's eyes only, and read ever after.
 * Throws when the file is there but does not hold them: new keys would sign everybody out in silence.
 */
export function loadStartKeys(dataDir: string): StartKeys {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, FILE);
  if (!existsSync(file)) {
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, `${JSON.stringify(makeKeys(), null, 2)}\n`, { mode: 0o600 });
    renameSync(temporary, file);
  }
  const text = readFileSync(file, 'utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file} does not hold the keys it should; repair it or move it away`, { cause: error });
  }
}
