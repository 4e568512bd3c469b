import type { SceneName } from '#lib/blocks/pictures';
import { Drawing, materialsOf } from './drawing';
import type { SceneFrame } from './frames';
import { MotifMark } from './motif';
import { CastShadow, Paints } from './paint';
import { type Material, shades } from './palette';
import { Prop, type PropName } from './props';
import { Balcony, Pendants, Storefront, Tiles, WallShelf } from './rooms';
import { type Placed, type SceneSpec, SHELF_LIFTS, scenes } from './scenes';
import { TableTop } from './surfaces';
import { Sunlight, Window, windowBox } from './windows';

const PROP_MATERIALS: Record<PropName, Material[]> = {
  fruit: [],
  letter: ['paper', 'kraft'],
  plant: ['terracotta'],
};

const materialsOfPlaced = ({ what }: Placed): Material[] =>
  typeof what === 'string' ? PROP_MATERIALS[what] : materialsOf(what);

/** A framed print on the wall: something to rest the eye on where there is no window. */
function Print({ frame }: { frame: SceneFrame }) {
  const box = windowBox(frame);
  const width = 230;
  const x = frame.layout === 'wide' ? box.x + 20 : box.x;
  const y = frame.layout === 'wide' ? 110 : frame.table * 0.13;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x="14" y="16" width={width} height="290" fill="#000" opacity="0.25" />
      <rect width={width} height="290" fill={shades.wood.dark} />
      <rect x="10" y="10" width={width - 20} height="270" fill={shades.linen.base} />
      <circle cx={width / 2} cy="122" r="62" fill={shades.terracotta.base} opacity="0.9" />
      <path d="M34 196C80 160 150 226 196 186V246H34Z" fill={shades.slate.dark} />
      <path d="M34 218C90 196 140 250 196 220V246H34Z" fill={shades.ink.base} />
      <g transform={`translate(${width / 2} 122) scale(0.900)`} opacity="0.3">
        <MotifMark motif="wave" color={shades.cream.light} />
      </g>
    </g>
  );
}

function Room({ spec, frame }: { spec: SceneSpec; frame: SceneFrame }) {
  switch (spec.room) {
    case 'sun':
      return <Sunlight frame={frame} />;
    case 'rain':
    case 'snow':
    case 'night':
      return <Window frame={frame} view={spec.room} />;
    case 'print':
      return <Print frame={frame} />;
    case 'tiles':
      return (
        <>
          <Tiles frame={frame} color={spec.wall[0]} />
          <Pendants frame={frame} tone={spec.pendants ?? 'ink'} />
        </>
      );
    case 'lamps':
      return <Pendants frame={frame} tone={spec.pendants ?? 'ink'} />;
    case 'shelf':
      return (
        <>
          {frame.layout === 'tall' && <WallShelf frame={frame} lift={SHELF_LIFTS.upper} half={300} />}
          <WallShelf frame={frame} lift={SHELF_LIFTS.lower} half={frame.layout === 'wide' ? 320 : 300} />
        </>
      );
    case 'balcony':
      return <Balcony frame={frame} />;
    case 'shop-day':
    case 'shop-night':
      return <Storefront frame={frame} isNight={spec.room === 'shop-night'} />;
  }
}

function Thing({ placed, frame, isLit }: { placed: Placed; frame: SceneFrame; isLit: boolean }) {
  const { what, depth, lift } = placed;
  const x = frame.focus + placed.x * frame.scale;
  const y =
    lift > 0
      ? frame.table - lift * frame.scale
      : frame.table + (frame.height - frame.table) * (0.1 + 0.78 * depth);
  const drawing = typeof what === 'string' ? <Prop name={what} /> : <Drawing spec={what} lit={isLit} />;
  return (
    <g transform={`translate(${x} ${y}) scale(${placed.scale * frame.scale})`}>
      {lift > 0 || what === 'letter' ? (
        drawing
      ) : (
        <CastShadow strength={isLit ? 0.24 : 0.34}>{drawing}</CastShadow>
      )}
    </g>
  );
}

/** The circle of the lamp on wall and table. */
function LampPool({ spec, frame }: { spec: SceneSpec; frame: SceneFrame }) {
  const things = frame.layout === 'wide' ? spec.wide : spec.narrow;
  const lamp = things.find(
    ({ what, lift }) => typeof what !== 'string' && what.name === 'lamp' && lift === 0,
  );
  if (!lamp) return null;
  const x = frame.focus + lamp.x * frame.scale;
  return (
    <g>
      <ellipse cx={x} cy={frame.table - 190} rx="640" ry="440" fill="url(#px-lamp-pool)" />
      <ellipse cx={x} cy={frame.table + 60} rx="470" ry="90" fill="url(#px-lamp-pool)" />
    </g>
  );
}

function Atmosphere() {
  return (
    <defs>
      <radialGradient id="px-lamp-pool">
        <stop offset="0" stopColor="#ffd28a" stopOpacity="0.58" />
        <stop offset="0.5" stopColor="#e59a55" stopOpacity="0.2" />
        <stop offset="1" stopColor="#e59a55" stopOpacity="0" />
      </radialGradient>
      <radialGradient id="px-air" cx="0.2" cy="0" r="1.2">
        <stop offset="0" stopColor="#fff6e4" stopOpacity="0.22" />
        <stop offset="0.5" stopColor="#fff6e4" stopOpacity="0" />
        <stop offset="1" stopColor="#1d0f0a" stopOpacity="0.22" />
      </radialGradient>
    </defs>
  );
}

/** A whole room, composed for its frame: wide ones leave the wall on the left free for text. */
export function Scene({ name, frame }: { name: SceneName; frame: SceneFrame }) {
  const spec = scenes[name];
  const things =
    frame.layout === 'wide'
      ? spec.wide
      : spec.narrow.filter(({ lift }) => frame.layout === 'tall' || lift !== SHELF_LIFTS.upper);
  const isLit = spec.isLampLit ?? false;
  const size = { width: frame.width, height: frame.height };
  return (
    <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      <Paints of={['brass', 'terracotta', ...things.flatMap(materialsOfPlaced)]} />
      <Atmosphere />
      <linearGradient id="px-wall" x1="0" y1="0" x2="1" y2="0.8">
        <stop offset="0.35" stopColor={spec.wall[0]} />
        <stop offset="1" stopColor={spec.wall[1]} />
      </linearGradient>
      <rect {...size} fill="url(#px-wall)" />
      <Room spec={spec} frame={frame} />
      <TableTop surface={spec.surface} colors={spec.table} frame={frame} />
      {isLit && <LampPool spec={spec} frame={frame} />}
      {things.map((placed) => (
        <Thing
          key={`${placed.x},${placed.depth},${placed.lift}`}
          placed={placed}
          frame={frame}
          isLit={isLit}
        />
      ))}
      <rect {...size} fill="url(#px-air)" />
    </svg>
  );
}
