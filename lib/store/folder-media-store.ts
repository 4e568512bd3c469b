import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MEDIA_EXTENSIONS, type MediaStore } from './media';

const ADDRESS = new RegExp(`^[A-Za-z0-9_-]{43}\\.(?:${MEDIA_EXTENSIONS.join('|')})$`);

/** Media in a folder of this machine. A file is complete or not there: it is written aside and moved in. */
export function openFolderMediaStore(folder: string): MediaStore {
  return {
    async put(bytes, extension) {
      const address = `${createHash('sha256').update(bytes).digest('base64url')}.${extension}`;
      await mkdir(folder, { recursive: true });
      const aside = join(folder, `.${randomUUID()}`);
      await writeFile(aside, bytes);
      await rename(aside, join(folder, address));
      return address;
    },
    async get(address) {
      if (!ADDRESS.test(address)) return null;
      return readFile(join(folder, address)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
    },
  };
}
