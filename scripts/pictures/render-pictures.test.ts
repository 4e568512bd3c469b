import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ASPECTS, PICTURES, type PictureSubject, pictureKey, SCENES } from '#lib/blocks/pictures';
import { findPicture, parsePictureBook } from '#lib/render/picture-book';
import { hashOf, listJobs, type PictureJob } from './list-jobs';
import { BOOK_FILE, sweepPictures } from './picture-files';
import { renderPictures } from './render-pictures';
import { type Widths, widthsOf } from './settings';

const TINY: Widths = { '1:1': [8, 16], '4:5': [16], '3:4': [16], '2:3': [16], '3:2': [16], '16:9': [16] };
const CUP = { name: 'cup', tone: 'sage' } as const;
const BAG = { name: 'bag', tone: 'ink', motif: 'moon' } as const;
/** Cup and bag: two subjects, six aspects, seven widths, two formats. */
const FILES = 28;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'facet-pictures-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const jobsOf = (subjects: PictureSubject[]) => listJobs(subjects, () => TINY);
const readBook = () => parsePictureBook(readFileSync(path.join(dir, BOOK_FILE), 'utf8'));
const images = () => readdirSync(dir).filter((name) => name !== BOOK_FILE);

function redraw(job: PictureJob): PictureJob {
  const svg = job.svg.replace('</svg>', '<rect width="9" height="9"/></svg>');
  return { ...job, svg, hash: hashOf(svg, job.widths) };
}

describe('renderPictures', () => {
  it('makes every object and every scene in every aspect, and a book that names them', async () => {
    const subjects: PictureSubject[] = [
      ...SCENES,
      ...PICTURES.map((name) => ({ name, tone: 'sage', motif: 'sun' }) as const),
    ];
    const report = await renderPictures(dir, jobsOf(subjects), 2);
    expect(report).toMatchObject({ files: subjects.length * 14, made: subjects.length * 14 });
    const present = new Set(images());
    const book = readBook();
    for (const subject of subjects) {
      for (const aspect of ASPECTS) {
        const sources = book && findPicture(book, subject, aspect);
        const urls = `${sources?.avif}, ${sources?.webp}`.split(', ').map((entry) => entry.split(' ')[0]);
        const missing = urls.filter((url) => !present.has(url?.replace('/img/', '') ?? ''));
        expect(missing, `${pictureKey(subject)} ${aspect}`).toEqual([]);
      }
    }
  }, 60_000);

  it('gives each file the size and the format that its name and the book say', async () => {
    await renderPictures(dir, jobsOf([CUP]), 1);
    const found = findPicture(readBook() ?? { schema: 1, pictures: {} }, CUP, '3:2');
    expect(found).toMatchObject({ width: 16, height: 11 });
    const { width, height, format } = await sharp(path.join(dir, path.basename(found?.src ?? ''))).metadata();
    expect({ width, height, format }).toEqual({ width: 16, height: 11, format: 'webp' });
  });

  it('makes nothing twice', async () => {
    const first = await renderPictures(dir, jobsOf([CUP, BAG]), 2);
    expect(first).toMatchObject({ files: FILES, made: FILES });
    const stamps = images().map((name) => statSync(path.join(dir, name)).mtimeMs);
    expect(await renderPictures(dir, jobsOf([CUP, BAG]), 2)).toEqual({ ...first, made: 0 });
    expect(images().map((name) => statSync(path.join(dir, name)).mtimeMs)).toEqual(stamps);
  });

  it('makes a changed drawing anew, that one only; what it was stays until it is swept', async () => {
    const jobs = jobsOf([CUP, BAG]);
    await renderPictures(dir, jobs, 2);
    const before = new Set(images());
    const changed = jobs.map((job) => (job.key === 'cup-sage' && job.aspect === '4:5' ? redraw(job) : job));
    expect(await renderPictures(dir, changed, 2)).toEqual({ files: FILES, made: 2 });
    const added = images().filter((name) => !before.has(name));
    expect(added.map((name) => name.slice(0, 12))).toEqual(['cup-sage.4x5', 'cup-sage.4x5']);
    expect(images()).toHaveLength(FILES + 2);
    expect(sweepPictures(dir, Date.now())).toBe(2);
    expect(images()).toHaveLength(FILES);
  });

  it('sweeps what nobody names any more', async () => {
    await renderPictures(dir, jobsOf([CUP, BAG]), 2);
    expect(await renderPictures(dir, jobsOf([CUP]), 2)).toMatchObject({ made: 0 });
    expect(sweepPictures(dir, Date.now())).toBe(FILES / 2);
    expect(images().every((name) => name.startsWith('cup-sage.'))).toBe(true);
    expect(Object.keys(readBook()?.pictures ?? {})).toEqual(['cup-sage']);
  });

  it('sweeps a half picture of a run that broke off, and none that another run is writing', async () => {
    await renderPictures(dir, jobsOf([CUP]), 2);
    const [old, fresh] = ['cup-ink.1x1.16.0badf00d.avif.1.tmp', 'cup-ink.1x1.16.0badf00d.avif.2.tmp'];
    for (const name of [old, fresh]) writeFileSync(path.join(dir, name), 'half');
    const anHourAgo = Date.now() / 1_000 - 3_600;
    utimesSync(path.join(dir, old), anHourAgo, anHourAgo);
    expect(sweepPictures(dir, Date.now())).toBe(1);
    expect(images()).toContain(fresh);
    expect(images()).not.toContain(old);
  });

  it('sweeps nothing where there is no book', () => {
    writeFileSync(path.join(dir, 'cup-ink.1x1.16.0badf00d.avif'), 'whole');
    expect(sweepPictures(dir, Date.now())).toBe(0);
    expect(sweepPictures(path.join(dir, 'nowhere'), Date.now())).toBe(0);
    expect(images()).toHaveLength(1);
  });

  it('of two runs at once both are right', async () => {
    const jobs = jobsOf([CUP, BAG]);
    const reports = await Promise.all([renderPictures(dir, jobs, 2), renderPictures(dir, jobs, 2)]);
    expect(reports.map(({ files }) => files)).toEqual([FILES, FILES]);
    expect(images()).toHaveLength(FILES);
  });

  it('leaves only whole pictures and no book when it breaks off, and goes on from there', async () => {
    const jobs = jobsOf([CUP, BAG]);
    const broken = jobs.map((job, i) => (i === 8 ? { ...job, svg: '<svg', hash: 'deadbeef' } : job));
    await expect(renderPictures(dir, broken, 1)).rejects.toThrow();
    expect(readdirSync(dir)).not.toContain(BOOK_FILE);
    const done = images();
    expect(done.length).toBeGreaterThan(0);
    for (const name of done) await sharp(path.join(dir, name)).raw().toBuffer();
    const report = await renderPictures(dir, jobs, 1);
    expect(report).toEqual({ files: FILES, made: FILES - done.length });
  });

  it('makes no file that a page would feel', async () => {
    const jobs = listJobs(['storefront-day', { name: 'basket', tone: 'rose' }], widthsOf);
    await renderPictures(
      dir,
      jobs.filter(({ aspect }) => aspect === '16:9' || aspect === '4:5'),
      2,
    );
    for (const name of images()) {
      const limit = name.includes('.1920.') ? 90_000 : 50_000;
      expect(statSync(path.join(dir, name)).size, name).toBeLessThan(limit);
    }
  }, 60_000);
});

describe('listJobs', () => {
  it('draws the same subject the same, under the same name', () => {
    const hashes = () => jobsOf([CUP, 'rain-window']).map(({ hash }) => hash);
    expect(hashes()).toEqual(hashes());
  });

  it('names a picture anew when its drawing or its widths change', () => {
    expect(hashOf('<svg/>', [320])).not.toBe(hashOf('<svg />', [320]));
    expect(hashOf('<svg/>', [320])).not.toBe(hashOf('<svg/>', [320, 640]));
  });

  it('draws without letters: no font of the machine has a say', () => {
    const texts = jobsOf([...SCENES, ...PICTURES.map((name) => ({ name, tone: 'ink' }) as const)]);
    expect(texts.filter(({ svg }) => svg.includes('<text'))).toEqual([]);
  });

  it('paints with nothing that it did not define', () => {
    const undefinedPaints = jobsOf([
      ...SCENES,
      ...PICTURES.map((name) => ({ name, tone: 'plum', motif: 'leaf' }) as const),
    ]).flatMap(({ key, svg }) => {
      const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const used = [...svg.matchAll(/(?:url\(|href=")#([^)"]+)/g)].map(([, id]) => id);
      return used.filter((id) => !defined.has(id)).map((id) => `${key}: ${id}`);
    });
    expect([...new Set(undefinedPaints)]).toEqual([]);
  });
});
