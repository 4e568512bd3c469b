import { hasPicture, Picture } from '#components/site/picture';
import { inkOf, type SceneName } from '#lib/blocks/pictures';
import type { BlockProps } from '#lib/blocks/registry';
import { Actions } from './actions';

type HeroProps = BlockProps<'hero'> & { base: string };

/** Rooms with a view where the text stands: a haze lies between them. */
const OPEN_WALLS: readonly SceneName[] = ['balcony-summer'];

const WALL = { dark: 'wall-light', light: 'wall-dark' } as const;

/** Wide: the text stands on the wall of the room. Narrow: the room above, the text on paper below. */
export function Hero({ eyebrow, title, text, cta, secondary, scene, base }: HeroProps) {
  const pictured = hasPicture(scene, '16:9');
  return (
    <section className={pictured ? `hero ${WALL[inkOf(scene)]}` : 'hero'}>
      {pictured && (
        <div className={OPEN_WALLS.includes(scene) ? 'art haze' : 'art'}>
          <Picture subject={scene} aspect="16:9" narrow="1:1" sizes="100vw" priority />
        </div>
      )}
      <div className="hero-text wrap">
        <p className="eyebrow">{eyebrow}</p>
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <Actions cta={cta} secondary={secondary} base={base} />
      </div>
    </section>
  );
}
