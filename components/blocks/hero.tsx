import { inkOf, Scene } from '#components/pictures/scene';
import { SiteLink } from '#components/site/site-link';
import type { BlockProps } from '#lib/blocks/registry';

/** Wide: the text stands on the wall of the room. Narrow: the room above, the text on paper below. */
export function Hero({
  eyebrow,
  title,
  text,
  cta,
  secondary,
  scene,
  base,
}: BlockProps<'hero'> & { base: string }) {
  const onWall = inkOf(scene) === 'dark' ? 'on-light' : 'on-dark';
  return (
    <section className="mx-auto max-w-[96rem] lg:px-6 lg:pt-6">
      <div className="relative overflow-hidden lg:flex lg:min-h-[clamp(36rem,46vw,43rem)] lg:items-start lg:rounded-[2rem]">
        <div className="art aspect-[4/3] sm:aspect-[2/1] lg:absolute lg:inset-0 lg:aspect-auto">
          <Scene name={scene} className="size-full" />
        </div>
        <div
          className={`wrap relative pt-8 text-ink sm:pt-12 lg:mx-0 lg:w-[54%] lg:pt-[clamp(3rem,5.4vw,5.25rem)] lg:pr-0 lg:pb-24 lg:pl-[clamp(2.5rem,5vw,5.5rem)] ${onWall}`}
        >
          <p className="eyebrow">{eyebrow}</p>
          <h1 className="mt-3 max-w-[11em] text-[clamp(2.625rem,4.9vw,4.5rem)] leading-[1.02] text-ink">
            {title}
          </h1>
          <p className="mt-5 max-w-[30rem] text-lg leading-8 text-muted">{text}</p>
          <p className="mt-8 flex flex-wrap items-center gap-x-7 gap-y-4">
            <SiteLink base={base} href={cta.href} className="button">
              {cta.label}
            </SiteLink>
            {secondary && (
              <SiteLink base={base} href={secondary.href} className="link py-2 text-ink">
                {secondary.label}
              </SiteLink>
            )}
          </p>
        </div>
      </div>
    </section>
  );
}
