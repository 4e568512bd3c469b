import type { PictureName, PictureSpec, Tone } from '#lib/blocks/pictures';
import { Drawing, materialsOf, SIZES } from './drawing';
import type { Frame } from './frames';
import { CastShadow, Paints } from './paint';

/** Paper behind each tone: near enough to be one family, far enough that the object stands out. */
const PAPERS: Record<Tone, [wall: string, table: string]> = {
  terracotta: ['#ecdcc6', '#dfc6a6'],
  sage: ['#f0dfd2', '#e2c8b5'],
  ink: ['#e6d3b8', '#d3b993'],
  slate: ['#f0dec8', '#e3c6a4'],
  cream: ['#c3c6b2', '#aab097'],
  brass: ['#d6dad3', '#bcc4ba'],
  steel: ['#e4cab5', '#d2b095'],
  linen: ['#c8c3b6', '#b0a999'],
  plum: ['#f0dcd2', '#e4c3b3'],
  rose: ['#dddfd0', '#c5c9b4'],
  ochre: ['#d9dfdf', '#bcc8c8'],
  forest: ['#f0dbc6', '#e4c2a1'],
};

/** How much of the frame an object may fill. */
const FILL = { width: 0.68, height: 0.62 };

/** These hang on the wall; there is no table in their picture. */
const HANGING: PictureName[] = ['apron'];

function placeIn(frame: Frame, spec: PictureSpec): { scale: number; ground: number } {
  const { width, height } = SIZES[spec.name];
  const short = Math.min(frame.width, frame.height);
  const room = { width: short * FILL.width, height: Math.min(frame.height * FILL.height, short * 0.72) };
  const scale = Math.min(room.width / width, room.height / height);
  if (HANGING.includes(spec.name)) return { scale, ground: (frame.height + height * scale) / 2 };
  // Low things stand a little higher than tall ones, so that neither seems to sink or to float.
  return { scale, ground: frame.height * 0.64 + height * scale * 0.29 };
}

/** Picture of one object on a sweep of paper, in the light of a window at the upper left. */
export function ProductPicture({ spec, frame }: { spec: PictureSpec; frame: Frame }) {
  const { scale, ground } = placeIn(frame, spec);
  const [wall, table] = PAPERS[spec.tone];
  const id = `px-paper-${spec.tone}`;
  const edge = HANGING.includes(spec.name) ? 1.1 : (ground - 52) / frame.height;
  return (
    <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      <Paints of={materialsOf(spec)} />
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
          <stop offset={edge - 0.07} stopColor={wall} />
          <stop offset={edge + 0.07} stopColor={table} />
        </linearGradient>
        <radialGradient id={`${id}-light`} cx="0.12" cy="0" r="1.15">
          <stop offset="0" stopColor="#fffaf0" stopOpacity="0.9" />
          <stop offset="0.55" stopColor="#fffaf0" stopOpacity="0.12" />
          <stop offset="1" stopColor="#5c3116" stopOpacity="0.13" />
        </radialGradient>
      </defs>
      <rect width={frame.width} height={frame.height} fill={`url(#${id})`} />
      <rect width={frame.width} height={frame.height} fill={`url(#${id}-light)`} />
      <g transform={`translate(${frame.width / 2} ${ground}) scale(${scale})`}>
        <CastShadow onWall={HANGING.includes(spec.name)}>
          <Drawing spec={spec} lit={false} />
        </CastShadow>
      </g>
    </svg>
  );
}
