import { Picture } from '#components/site/picture';
import type { BlockProps } from '#lib/blocks/registry';
import { pictureOf } from '#lib/render/picture-book';
import { Actions } from './actions';

type OfferProps = BlockProps<'offer-banner'> & { base: string };

export function OfferBanner({ id, eyebrow, title, text, cta, picture, base }: OfferProps) {
  const art = pictureOf(picture, '3:2');
  return (
    <section className="banner on-sun" aria-labelledby={`${id}-title`}>
      {art && (
        <div className="art">
          <Picture of={art} sizes="(min-width: 44rem) 42vw, 100vw" />
        </div>
      )}
      <div className="banner-text">
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h2 id={`${id}-title`} className="title">
          {title}
        </h2>
        <p className="lead">{text}</p>
        <Actions cta={cta} base={base} />
      </div>
    </section>
  );
}
