import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { PICTURE_FORMATS, type PictureFormat, pictureFile } from '#lib/render/picture-book';
import type { PictureJob } from './list-jobs';
import { ENCODERS } from './settings';

export interface RenderedFile {
  name: string;
  width: number;
  format: PictureFormat;
}

/** The files a job makes. */
export function filesOf(job: PictureJob): RenderedFile[] {
  return job.widths.flatMap((width) =>
    PICTURE_FORMATS.map((format) => ({
      name: pictureFile(job.key, job.aspect, width, job.hash, format),
      width,
      format,
    })),
  );
}

/** Under its name only when it is complete: a run that breaks off leaves a `.tmp` and no half picture. */
export function writeWhole(dir: string, name: string, bytes: Buffer | string): void {
  const temporary = path.join(dir, `${name}.${process.pid}.tmp`);
  writeFileSync(temporary, bytes);
  renameSync(temporary, path.join(dir, name));
}

/** Draws once, at the largest width, and writes those of the job's files that are asked for. */
export async function renderJob(dir: string, job: PictureJob, files: readonly RenderedFile[]): Promise<void> {
  const drawn = sharp(Buffer.from(job.svg), { limitInputPixels: 4_000_000 }).removeAlpha();
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  for (const { name, width, format } of files) {
    const sized = sharp(data, { raw }).resize({ width, kernel: 'lanczos3' });
    writeWhole(dir, name, await sized.toFormat(format, ENCODERS[format]).toBuffer());
  }
}
