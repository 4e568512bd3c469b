import type { Aspect, PictureSubject } from '#lib/blocks/pictures';
import { PRODUCT_FRAMES, SCENE_FRAMES } from './frames';
import { ProductPicture } from './product-picture';
import { Scene } from './scene';

/** What is drawn for a subject in an aspect: one complete SVG document. Wants nothing but its arguments. */
export function SubjectPicture({ subject, aspect }: { subject: PictureSubject; aspect: Aspect }) {
  return typeof subject === 'string' ? (
    <Scene name={subject} frame={SCENE_FRAMES[aspect]} />
  ) : (
    <ProductPicture spec={subject} frame={PRODUCT_FRAMES[aspect]} />
  );
}
