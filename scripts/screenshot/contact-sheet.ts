import type { SeededCustomer } from '#lib/shop/types';
import { fileOf, type Shot } from './views';

const STYLE = `
  body { margin: 2rem; font: 16px/1.5 system-ui; background: #ddd; color: #222 }
  section { margin-bottom: 3rem } p { max-width: 70ch }
  div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; padding-bottom: 1rem }
  figure { flex: none; margin: 0 } figcaption { font-size: 13px }
  img { display: block; height: 900px; width: auto; box-shadow: 0 2px 12px #0004 }`;

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One page with all pictures, a row for each customer. */
export function formatContactSheet(shots: readonly Shot[]): string {
  const customers = [...new Map(shots.map(({ customer }) => [customer.id, customer])).values()];
  const rows = customers.map((customer) =>
    formatRow(
      customer,
      shots.filter((shot) => shot.customer.id === customer.id),
    ),
  );
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>One shop, eight lives</title>',
    `<style>${STYLE}</style>`,
    ...rows,
    '</html>\n',
  ].join('\n');
}

function formatRow({ firstName, story, moment }: SeededCustomer, shots: readonly Shot[]): string {
  const { condition, temperature } = moment.weather;
  const where = `${moment.at.replace('T', ', ')}, ${condition}, ${temperature} °C, ${moment.device}`;
  const figures = shots.map((shot) => {
    const file = fileOf(shot);
    return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${shot.width}, ${shot.scheme}</figcaption></figure>`;
  });
  const title = `<h2>${escapeHtml(firstName)}</h2><p>${escapeHtml(story)} <small>${escapeHtml(where)}</small></p>`;
  return `<section>${title}<div>${figures.join('')}</div></section>`;
}
