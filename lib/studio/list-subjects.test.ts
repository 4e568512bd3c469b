import { expect, it } from 'vitest';
import { pictureKey, SCENES, SITE_PICTURES } from '#lib/blocks/pictures';
import { products } from '#lib/shop/products';
import { shopContent } from '#lib/shop/variants';
import { listSubjects } from './list-subjects';

const keys = listSubjects().map(pictureKey);

it('lists each subject once', () => {
  expect(keys).toEqual([...new Set(keys)]);
});

it('lists every scene, every product and the pictures of the site itself', () => {
  const own = Object.values(SITE_PICTURES).map(pictureKey);
  const missing = [...SCENES, ...products.map(({ picture }) => pictureKey(picture)), ...own].filter(
    (key) => !keys.includes(key),
  );
  expect(missing).toEqual([]);
});

it('finds the pictures that content names, however deep', () => {
  const named = [...JSON.stringify(shopContent).matchAll(/"picture":(\{[^{}]*\})/g)].map(([, json]) =>
    pictureKey(JSON.parse(json ?? '')),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((key) => !keys.includes(key))).toEqual([]);
});
