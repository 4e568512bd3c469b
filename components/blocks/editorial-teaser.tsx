import { Picture } from '#components/site/picture';
import { SiteLink } from '#components/site/site-link';
import type { BlockProps } from '#lib/blocks/registry';
import { pictureOf } from '#lib/render/picture-book';

type TeaserProps = BlockProps<'editorial-teaser'> & { base: string };

export function EditorialTeaser({ id, eyebrow, title, text, link, picture, side, base }: TeaserProps) {
  const art = pictureOf(picture, '3:2');
  return (
    <section
      className={`band band-plain story ${art ? `story-${side}` : 'story-bare'}`}
      aria-labelledby={`${id}-title`}
    >
      {art && (
        <div className="art">
          <Picture of={art} sizes="(min-width: 44rem) 58vw, 100vw" />
        </div>
      )}
      <div className="story-text">
        <p className="eyebrow">{eyebrow}</p>
        <h2 id={`${id}-title`} className="title">
          {title}
        </h2>
        <p className="lead">{text}</p>
        <SiteLink base={base} href={link.href} className="link">
          {link.label}
        </SiteLink>
      </div>
    </section>
  );
}
