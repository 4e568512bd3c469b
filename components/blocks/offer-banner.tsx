import { hasPicture, Picture } from '#components/site/picture';
import type { BlockProps } from '#lib/blocks/registry';
import { Actions } from './actions';

type OfferProps = BlockProps<'offer-banner'> & { base: string };

export function OfferBanner({ id, eyebrow, title, text, cta, picture, base }: OfferProps) {
  return (
    <section className="banner on-sun" aria-labelledby={`${id}-title`}>
      {hasPicture(picture, '3:2') && (
        <div className="art">
          <Picture subject={picture} aspect="3:2" sizes="(min-width: 44rem) 42vw, 100vw" />
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
