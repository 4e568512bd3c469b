import { Picture } from '#components/site/picture';
import { wallOf } from '#lib/blocks/pictures';
import type { BlockProps } from '#lib/blocks/registry';
import { pictureOf } from '#lib/render/picture-book';
import { Actions } from './actions';

type HeroProps = BlockProps<'hero'> & { base: string };

const WALL_CLASS = { dark: 'wall-light', light: 'wall-dark' } as const;

/**
 * Wide: the text stands on the wall of the room. Narrow: the room above, the text on paper below. The wall's
 * colour lies under the picture: text is readable before it is there, and when it never comes.
 */
export function Hero({ eyebrow, title, text, cta, secondary, scene, base }: HeroProps) {
  const room = pictureOf(scene, '16:9');
  const { ink, color, isOpen } = wallOf(scene);
  return (
    <section className={room ? `hero ${WALL_CLASS[ink]}` : 'hero'}>
      {room && (
        <div className={isOpen ? 'art haze' : 'art'} style={{ backgroundColor: color }}>
          <Picture of={room} narrow={pictureOf(scene, '1:1')} sizes="100vw" priority />
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
