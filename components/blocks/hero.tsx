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
      <div className="relative overflow-hidden xl:flex xl:min-h-[clamp(36rem,46vw,43rem)] xl:items-start xl:rounded-[2rem]">
        <div className="art aspect-[4/3] sm:aspect-[2/1] lg:aspect-[5/2] lg:overflow-hidden lg:rounded-[2rem] xl:absolute xl:inset-0 xl:aspect-auto">
          <Scene name={scene} className="size-full" />
        </div>
        <div
          className={`wrap relative pt-8 text-ink sm:pt-12 lg:max-xl:pl-[calc(3.2vw-1.5rem)] xl:mx-0 xl:w-[54%] xl:pt-[clamp(3rem,5.4vw,5.25rem)] xl:pr-0 xl:pb-24 xl:pl-[clamp(2.5rem,5vw,5.5rem)] ${onWall}`}
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
