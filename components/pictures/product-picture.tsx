import type { PictureSpec, Tone } from '#lib/blocks/pictures';
import { Drawing, materialsOf, SIZES } from './drawing';
import { Paints } from './paint';

/** Wall and table behind each tone, so that the object stands out and the row stays one family. */
const BACKDROPS: Record<Tone, [wall: string, table: string]> = {
  terracotta: ['#efe0cc', '#e2ccb1'],
  sage: ['#e9e3d2', '#d8d0b9'],
  ink: ['#e8dccb', '#d6c5ae'],
  slate: ['#ece2d2', '#dacbb4'],
  cream: ['#d9cdb9', '#c6b69c'],
  brass: ['#e6d9c8', '#d3c1a8'],
  steel: ['#e3d5c4', '#d0bca4'],
  linen: ['#d5d3c4', '#c0bda9'],
  plum: ['#ecddcd', '#dcc6b1'],
  rose: ['#ecddcd', '#dcc6b1'],
  ochre: ['#ecddcd', '#dcc6b1'],
  forest: ['#ecddcd', '#dcc6b1'],
};

/** The room around the object: narrow for cards, with air on both sides for panels. */
const FRAMES = {
  card: { width: 400, height: 440, ground: 356 },
  panel: { width: 680, height: 560, ground: 430 },
};

interface ProductPictureProps {
  spec: PictureSpec;
  frame?: keyof typeof FRAMES;
  className?: string;
}

/** Picture of one object before a quiet wall; fills the box it is put in. */
export function ProductPicture({ spec, frame = 'card', className }: ProductPictureProps) {
  const room = FRAMES[frame];
  const { width, height } = SIZES[spec.name];
  const scale = Math.min(250 / width, 268 / height);
  const [wall, table] = BACKDROPS[spec.tone];
  const light = `px-light-${spec.tone}`;
  return (
    <svg
      viewBox={`0 0 ${room.width} ${room.height}`}
      preserveAspectRatio="xMidYMid slice"
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <Paints of={materialsOf(spec)} />
      <defs>
        <radialGradient id={light} cx="0.18" cy="0.08" r="1.05">
          <stop offset="0" stopColor="#fffaf0" stopOpacity="0.95" />
          <stop offset="0.55" stopColor="#fffaf0" stopOpacity="0.12" />
          <stop offset="1" stopColor="#3b2412" stopOpacity="0.16" />
        </radialGradient>
      </defs>
      <rect width={room.width} height={room.height} fill={wall} />
      <rect y={room.ground - 44} width={room.width} height={room.height} fill={table} />
      <rect width={room.width} height={room.height} fill={`url(#${light})`} />
      <g transform={`translate(${room.width / 2} ${room.ground}) scale(${scale})`}>
        <Drawing spec={spec} lit={false} />
      </g>
    </svg>
  );
}
