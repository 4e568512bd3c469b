import type { Aspect, PictureSubject } from '#lib/blocks/pictures';
import { type PictureSources, pictureOf } from '#lib/render/picture-book';

/** Below this width of the window, `narrow` is shown. */
const NARROW = '(max-width: 39.999rem)';

interface PictureProps {
  subject: PictureSubject;
  aspect: Aspect;
  /** How wide it is shown, as in `<img sizes>`. */
  sizes: string;
  /** In view when the page opens: loaded at once, before others. */
  priority?: boolean;
  /** The aspect below 40rem, when it is another. */
  narrow?: Aspect;
  className?: string;
  /** Empty, the default, where the text beside it says it all. */
  alt?: string;
}

/** Whether `Picture` will show something. */
export const hasPicture = (subject: PictureSubject, aspect: Aspect): boolean =>
  pictureOf(subject, aspect) !== null;

function Sources({ of, media, sizes }: { of: PictureSources; media?: string; sizes: string }) {
  const size = media ? { width: of.width, height: of.height } : {};
  return (
    <>
      <source type="image/avif" srcSet={of.avif} sizes={sizes} media={media} {...size} />
      <source type="image/webp" srcSet={of.webp} sizes={sizes} media={media} {...size} />
    </>
  );
}

/** A rendered picture; nothing when the build has none, so the caller closes the gap (`hasPicture`). */
export function Picture({ subject, aspect, sizes, priority, narrow, className, alt = '' }: PictureProps) {
  const main = pictureOf(subject, aspect);
  if (main === null) return null;
  const small = narrow === undefined || narrow === aspect ? null : pictureOf(subject, narrow);
  return (
    <picture>
      {small && <Sources of={small} media={NARROW} sizes={sizes} />}
      <Sources of={main} sizes={sizes} />
      <img
        src={main.src}
        alt={alt}
        width={main.width}
        height={main.height}
        className={className}
        loading={priority ? 'eager' : 'lazy'}
        decoding={priority ? 'auto' : 'async'}
        fetchPriority={priority ? 'high' : undefined}
      />
    </picture>
  );
}
