import { Picture } from '#components/site/picture';
import { inkOf } from '#lib/blocks/pictures';
import type { BlockProps } from '#lib/blocks/registry';
import { Actions } from './actions';

type HeroProps = BlockProps<'hero'> & { base: string };

/** Wide: the text stands on the wall of the room. Narrow: the room above, the text on paper below. */
export function Hero({ eyebrow, title, text, cta, secondary, scene, base }: HeroProps) {
  return (
    <section className={`hero wall-${inkOf(scene) === 'dark' ? 'light' : 'dark'}`}>
      <div className="art">
        <Picture subject={scene} aspect="16:9" narrow="1:1" sizes="100vw" priority />
      </div>
      <div className="hero-text wrap">
        <p className="eyebrow">{eyebrow}</p>
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <Actions cta={cta} secondary={secondary} base={base} />
      </div>
    </section>
  );
}
