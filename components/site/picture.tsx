import type { PictureSources } from '#lib/render/picture-book';

/** Below this width of the window, in rem, `narrow` is shown. */
const NARROW_REM = 40;

interface PictureProps {
  of: PictureSources;
  /** How wide it is shown, as in `<img sizes>`. */
  sizes: string;
  /** In view when the page opens: loaded at once, before others. */
  priority?: boolean;
  /** What is shown instead in narrow windows, when there is such a one. */
  narrow?: PictureSources | null;
  /** Where narrow ends, when it is elsewhere: where the box it stands in changes its shape. */
  narrowBelowRem?: number;
}

interface SourcesProps {
  of: PictureSources;
  media?: string;
  sizes: string;
}

function Sources({ of, media, sizes }: SourcesProps) {
  const size = media ? { width: of.width, height: of.height } : {};
  return (
    <>
      <source type="image/avif" srcSet={of.avif} sizes={sizes} media={media} {...size} />
      <source type="image/webp" srcSet={of.webp} sizes={sizes} media={media} {...size} />
    </>
  );
}

/** A rendered picture; the text beside it says it all, so it has none of its own. */
export function Picture({ of, sizes, priority, narrow, narrowBelowRem = NARROW_REM }: PictureProps) {
  return (
    <picture>
      {narrow && <Sources of={narrow} media={`(max-width: ${narrowBelowRem - 0.001}rem)`} sizes={sizes} />}
      <Sources of={of} sizes={sizes} />
      <img
        src={of.src}
        alt=""
        width={of.width}
        height={of.height}
        loading={priority ? 'eager' : 'lazy'}
        decoding={priority ? 'auto' : 'async'}
        fetchPriority={priority ? 'high' : undefined}
      />
    </picture>
  );
}
