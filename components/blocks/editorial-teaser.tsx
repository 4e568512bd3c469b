import { ProductPicture } from '#components/pictures/product-picture';
import { SiteLink } from '#components/site/site-link';
import type { BlockProps } from '#lib/blocks/registry';

export function EditorialTeaser(props: BlockProps<'editorial-teaser'> & { base: string }) {
  const { id, eyebrow, title, text, link, picture, side, base } = props;
  return (
    <section className="wrap" aria-labelledby={`${id}-title`}>
      <div className="grid overflow-hidden rounded-[2rem] bg-raised lg:grid-cols-2">
        <div
          className={`art aspect-[4/3] lg:aspect-auto lg:min-h-[30rem] ${side === 'right' ? 'lg:order-last' : ''}`}
        >
          <ProductPicture spec={picture} frame="panel" className="size-full" />
        </div>
        <div className="self-center px-6 py-10 sm:px-10 lg:px-[clamp(2.5rem,5vw,5rem)] lg:py-16">
          <p className="eyebrow">{eyebrow}</p>
          <h2 id={`${id}-title`} className="mt-3 text-[clamp(1.875rem,3.4vw,2.75rem)] leading-[1.1]">
            {title}
          </h2>
          <p className="mt-5 max-w-[34rem] text-lg leading-8 text-muted">{text}</p>
          <SiteLink base={base} href={link.href} className="link mt-7 inline-block py-2">
            {link.label}
          </SiteLink>
        </div>
      </div>
    </section>
  );
}
