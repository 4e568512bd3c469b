import { pictureFile } from '#lib/render/picture-book';
import type { PictureJob } from './list-jobs';

const STYLE = `body{margin:2rem;font:14px/1.4 system-ui;background:#faf6ee;color:#2a211b}
section{display:flex;flex-wrap:wrap;gap:1rem;align-items:end;margin-bottom:2.5rem}
h2{flex-basis:100%;margin:0;font-weight:500}figure{margin:0}img{height:240px;width:auto;display:block}`;

function figure(job: PictureJob, base: string): string {
  const width = Math.max(...job.widths);
  const src = `${base}/${pictureFile(job.key, job.aspect, width, job.hash, 'avif')}`;
  return `<figure><img src="${src}" alt="${job.key}" loading="lazy"><figcaption>${job.aspect}</figcaption></figure>`;
}

/** A page that shows every picture in every aspect, for looking at them; `base` is where the files are. */
export function formatSheet(jobs: readonly PictureJob[], base: string): string {
  const sections = [...new Set(jobs.map(({ key }) => key))].map((key) => {
    const own = jobs.filter((job) => job.key === key);
    return `<section><h2>${key}</h2>${own.map((job) => figure(job, base)).join('')}</section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${STYLE}</style>${sections.join('\n')}\n`;
}
