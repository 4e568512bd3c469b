import { picture } from '#lib/blocks/fields';
import { type PictureSubject, pictureKey, SCENES, SITE_PICTURES } from '#lib/blocks/pictures';
import { products } from '#lib/shop/products';
import { shopContent } from '#lib/shop/variants';

/** Every picture named anywhere inside a value. */
function findPictures(value: unknown): PictureSubject[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = picture.safeParse(value);
  if (found.success) return [found.data];
  return Object.values(value).flatMap(findPictures);
}

/**
 * Every picture the build renders, each once: all scenes, the site's own pictures, every product's and those
 * that the bundled contents name. `npm run pictures` makes these files, and a publish may name no others.
 */
export function listSubjects(): PictureSubject[] {
  const named = [products, shopContent, SITE_PICTURES].flatMap(findPictures);
  return [...new Map([...SCENES, ...named].map((subject) => [pictureKey(subject), subject])).values()];
}
