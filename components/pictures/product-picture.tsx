import type { PictureSpec, Tone } from '#lib/blocks/pictures';
import { Drawing, materialsOf, SIZES } from './drawing';
import { type Frame, PRODUCT_FRAMES } from './frames';
import { CastShadow, Paints } from './paint';

/** Paper behind each tone: near enough to be one family, far enough that the object stands out. */
const PAPERS: Record<Tone, [wall: string, table: string]> = {
  terracotta: ['#f1e2cf', '#e4cdb0'],
  sage: ['#ebe4d3', '#dad1ba'],
  ink: ['#e9dccb', '#d7c4ab'],
  slate: ['#ebe1d3', '#d9cab4'],
  cream: ['#d9c9b4', '#c5b095'],
  brass: ['#e7dacb', '#d4c1aa'],
  steel: ['#e2d3c2', '#cdb79d'],
  linen: ['#d3d0c0', '#bdb9a4'],
  plum: ['#eeddcf', '#dfc5b1'],
  rose: ['#eadfd2', '#d9c6b4'],
  ochre: ['#ebe3d6', '#d8ccb8'],
  forest: ['#ece0cd', '#dcc7a9'],
};

/** How much of the frame an object may fill. */
const FILL = { width: 0.66, height: 0.62 };

function placeIn(frame: Frame, spec: PictureSpec): { scale: number; ground: number } {
  const { width, height } = SIZES[spec.name];
  const short = Math.min(frame.width, frame.height);
  const room = { width: short * FILL.width, height: Math.min(frame.height * FILL.height, short * 0.72) };
  const scale = Math.min(room.width / width, room.height / height);
  // Low things stand a little higher than tall ones, so that neither seems to sink or to float.
  return { scale, ground: frame.height * 0.64 + height * scale * 0.29 };
}

interface ProductPictureProps {
  spec: PictureSpec;
  frame?: Frame | 'card' | 'panel';
  className?: string;
}

const NAMED = { card: PRODUCT_FRAMES['4:5'], panel: PRODUCT_FRAMES['3:2'] };

/** Picture of one object on a sweep of paper, in the light of a window at the upper left. */
export function ProductPicture({ spec, frame: asked = 'card', className }: ProductPictureProps) {
  const frame = typeof asked === 'string' ? NAMED[asked] : asked;
  const { scale, ground } = placeIn(frame, spec);
  const [wall, table] = PAPERS[spec.tone];
  const id = `px-paper-${spec.tone}`;
  const edge = (ground - 52) / frame.height;
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      preserveAspectRatio="xMidYMid slice"
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <Paints of={materialsOf(spec)} />
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
          <stop offset={edge - 0.07} stopColor={wall} />
          <stop offset={edge + 0.07} stopColor={table} />
        </linearGradient>
        <radialGradient id={`${id}-light`} cx="0.12" cy="0" r="1.15">
          <stop offset="0" stopColor="#fffaf0" stopOpacity="0.9" />
          <stop offset="0.55" stopColor="#fffaf0" stopOpacity="0.12" />
          <stop offset="1" stopColor="#4a2a16" stopOpacity="0.2" />
        </radialGradient>
      </defs>
      <rect width={frame.width} height={frame.height} fill={`url(#${id})`} />
      <rect width={frame.width} height={frame.height} fill={`url(#${id}-light)`} />
      <g transform={`translate(${frame.width / 2} ${ground}) scale(${scale})`}>
        <CastShadow>
          <Drawing spec={spec} lit={false} />
        </CastShadow>
      </g>
    </svg>
  );
}
