import path from 'node:path';
import { seededCustomers } from '#lib/shop/customers';
import { PROJECT_DIR } from './build';
import { openSite } from './screenshot/open-site';
import { takeScreenshots } from './screenshot/take-screenshots';

/** `npm run screenshots [-- FOLDER [CUSTOMER …]]`: the home page as each seeded customer gets it. */
const [folder = '.data/screenshots', ...ids] = process.argv.slice(2);
const into = path.resolve(PROJECT_DIR, folder);
const all = seededCustomers(Date.now());
const customers = ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id));
const unknown = ids.filter((id) => !all.some((customer) => customer.id === id));
if (unknown.length > 0) {
  console.error(`No customer ${unknown.join(', ')}. There are: ${all.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}

const site = await openSite(PROJECT_DIR);
try {
  const sheet = await takeScreenshots({
    site,
    customers,
    into,
    onPicture: (name) => console.log(`  ${name}`),
  });
  console.log(`\n  All of them on one page: ${sheet}`);
} finally {
  await site.close();
}
