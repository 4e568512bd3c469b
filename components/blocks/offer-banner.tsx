import { ProductPicture } from '#components/pictures/product-picture';
import { SiteLink } from '#components/site/site-link';
import type { BlockProps } from '#lib/blocks/registry';

export function OfferBanner(props: BlockProps<'offer-banner'> & { base: string }) {
  const { id, eyebrow, title, text, cta, picture, base } = props;
  return (
    <section className="wrap" aria-labelledby={`${id}-title`}>
      <div className="grid items-center gap-x-10 overflow-hidden rounded-[2rem] bg-raised sm:grid-cols-[minmax(0,15rem)_1fr] lg:grid-cols-[20rem_1fr_auto]">
        <div className="art h-52 sm:h-full sm:min-h-56">
          <ProductPicture spec={picture} frame="panel" className="size-full" />
        </div>
        <div className="px-6 py-8 sm:px-0 sm:py-10">
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h2 id={`${id}-title`} className="mt-2 text-[clamp(1.75rem,3vw,2.375rem)] leading-[1.15]">
            {title}
          </h2>
          <p className="mt-3 max-w-xl text-muted">{text}</p>
        </div>
        <p className="px-6 pb-8 sm:col-start-2 sm:px-0 lg:col-start-3 lg:py-8 lg:pr-12">
          <SiteLink base={base} href={cta.href} className="button">
            {cta.label}
          </SiteLink>
        </p>
      </div>
    </section>
  );
}
