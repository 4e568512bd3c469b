import { Picture } from '#components/site/picture';
import type { BlockProps } from '#lib/blocks/registry';
import { pictureOf } from '#lib/render/picture-book';
import { Actions } from './actions';

type ClosingProps = BlockProps<'closing-banner'> & { base: string };

/** A room as wide as the window, and a sheet of paper laid over its lower edge. */
export function ClosingBanner({ id, eyebrow, title, text, cta, secondary, scene, base }: ClosingProps) {
  const room = pictureOf(scene, '16:9');
  return (
    <section className={room ? 'closing' : 'closing closing-bare'} aria-labelledby={`${id}-title`}>
      {room && (
        <div className="art">
          <Picture of={room} narrow={pictureOf(scene, '3:2')} sizes="100vw" />
        </div>
      )}
      <div className="sheet wrap">
        <div>
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h2 id={`${id}-title`} className="title">
            {title}
          </h2>
          <p className="lead">{text}</p>
          <Actions cta={cta} secondary={secondary} base={base} />
        </div>
      </div>
    </section>
  );
}
