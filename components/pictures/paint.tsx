import { type ReactNode, useId } from 'react';
import { type Material, type Shade, shades } from './palette';

/** What stands under an id once is drawn the same everywhere, so ids may repeat in a document. */
const idOf = (kind: string, key: string) => `px-${kind}-${key}`;

export const round = (material: Material) => `url(#${idOf('round', material)})`;
export const flat = (material: Material) => `url(#${idOf('flat', material)})`;
export const bowl = (material: Material) => `url(#${idOf('bowl', material)})`;
export const soft = (material: Material) => `url(#${idOf('soft', material)})`;

/** A turned body: lit left of the middle, its shadow side at three quarters, light bounced back at the edge. */
function Round({ id, shade }: { id: string; shade: Shade }) {
  return (
    <linearGradient id={id} x1="0" y1="0" x2="1" y2="0.05">
      <stop offset="0" stopColor={shade.base} />
      <stop offset="0.1" stopColor={shade.base} />
      <stop offset="0.27" stopColor={shade.light} />
      <stop offset="0.52" stopColor={shade.base} />
      <stop offset="0.84" stopColor={shade.dark} />
      <stop offset="0.94" stopColor={shade.dark} />
      <stop offset="1" stopColor={shade.base} />
    </linearGradient>
  );
}

/** A face turned to the viewer. */
function Flat({ id, shade }: { id: string; shade: Shade }) {
  return (
    <linearGradient id={id} x1="0" y1="0" x2="0.9" y2="1">
      <stop offset="0" stopColor={shade.light} />
      <stop offset="0.4" stopColor={shade.base} />
      <stop offset="1" stopColor={shade.dark} />
    </linearGradient>
  );
}

/** A hollow: its shadow lies on the lit side. */
function Bowl({ id, shade }: { id: string; shade: Shade }) {
  return (
    <linearGradient id={id} x1="0" y1="0" x2="1" y2="0.2">
      <stop offset="0" stopColor={shade.deep} />
      <stop offset="0.6" stopColor={shade.dark} />
      <stop offset="1" stopColor={shade.base} />
    </linearGradient>
  );
}

/** A soft or matt body: one broad light, no edge. */
function Soft({ id, shade }: { id: string; shade: Shade }) {
  return (
    <radialGradient id={id} cx="0.3" cy="0.2" r="0.95">
      <stop offset="0" stopColor={shade.light} />
      <stop offset="0.45" stopColor={shade.base} />
      <stop offset="1" stopColor={shade.dark} />
    </radialGradient>
  );
}

/** Light and shadow laid over any body, whatever its colour; named by what they do. */
function Overlays() {
  return (
    <>
      <linearGradient id="px-foot" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0.45" stopColor="#2a160c" stopOpacity="0" />
        <stop offset="0.9" stopColor="#2a160c" stopOpacity="0.26" />
        <stop offset="1" stopColor="#2a160c" stopOpacity="0.12" />
      </linearGradient>
      <linearGradient id="px-top" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#fff6e6" stopOpacity="0.34" />
        <stop offset="0.5" stopColor="#fff6e6" stopOpacity="0" />
      </linearGradient>
      <linearGradient id="px-glaze" x1="0" y1="0" x2="1" y2="0.04">
        <stop offset="0.1" stopColor="#fff" stopOpacity="0" />
        <stop offset="0.17" stopColor="#fff" stopOpacity="0.5" />
        <stop offset="0.25" stopColor="#fff" stopOpacity="0.42" />
        <stop offset="0.3" stopColor="#fff" stopOpacity="0.06" />
        <stop offset="0.45" stopColor="#fff" stopOpacity="0" />
        <stop offset="0.92" stopColor="#fff" stopOpacity="0" />
        <stop offset="0.97" stopColor="#fff" stopOpacity="0.22" />
        <stop offset="1" stopColor="#fff" stopOpacity="0" />
      </linearGradient>
      <linearGradient id="px-metal" x1="0" y1="0" x2="1" y2="0">
        <stop offset="0" stopColor="#201814" stopOpacity="0.34" />
        <stop offset="0.07" stopColor="#fff" stopOpacity="0.3" />
        <stop offset="0.13" stopColor="#201814" stopOpacity="0.12" />
        <stop offset="0.2" stopColor="#fff" stopOpacity="0.75" />
        <stop offset="0.31" stopColor="#fff" stopOpacity="0.5" />
        <stop offset="0.38" stopColor="#fff" stopOpacity="0" />
        <stop offset="0.62" stopColor="#201814" stopOpacity="0.16" />
        <stop offset="0.75" stopColor="#201814" stopOpacity="0.42" />
        <stop offset="0.84" stopColor="#201814" stopOpacity="0.12" />
        <stop offset="0.9" stopColor="#fff" stopOpacity="0.4" />
        <stop offset="0.95" stopColor="#fff" stopOpacity="0.1" />
        <stop offset="1" stopColor="#201814" stopOpacity="0.36" />
      </linearGradient>
      <linearGradient id="px-glass" x1="0" y1="0" x2="1" y2="0">
        <stop offset="0" stopColor="#6f665a" stopOpacity="0.42" />
        <stop offset="0.05" stopColor="#fff" stopOpacity="0.5" />
        <stop offset="0.12" stopColor="#fff" stopOpacity="0.16" />
        <stop offset="0.18" stopColor="#fff" stopOpacity="0.6" />
        <stop offset="0.25" stopColor="#fff" stopOpacity="0.5" />
        <stop offset="0.28" stopColor="#fff" stopOpacity="0.08" />
        <stop offset="0.8" stopColor="#6f665a" stopOpacity="0.08" />
        <stop offset="0.93" stopColor="#fff" stopOpacity="0.38" />
        <stop offset="0.97" stopColor="#6f665a" stopOpacity="0.2" />
        <stop offset="1" stopColor="#6f665a" stopOpacity="0.5" />
      </linearGradient>
      <radialGradient id="px-shadow">
        <stop offset="0" stopColor="#25130a" stopOpacity="0.62" />
        <stop offset="0.5" stopColor="#25130a" stopOpacity="0.26" />
        <stop offset="1" stopColor="#25130a" stopOpacity="0" />
      </radialGradient>
      <linearGradient id="px-steam" x1="0" y1="1" x2="0" y2="0">
        <stop offset="0" stopColor="#fff" stopOpacity="0" />
        <stop offset="0.3" stopColor="#fff" stopOpacity="0.5" />
        <stop offset="1" stopColor="#fff" stopOpacity="0" />
      </linearGradient>
      <radialGradient id="px-glow">
        <stop offset="0" stopColor="#ffe7b4" stopOpacity="0.9" />
        <stop offset="0.35" stopColor="#ffcf7d" stopOpacity="0.34" />
        <stop offset="1" stopColor="#ffcf7d" stopOpacity="0" />
      </radialGradient>
    </>
  );
}

/** The gradients of some materials, once per picture. */
export function Paints({ of }: { of: readonly Material[] }) {
  return (
    <defs>
      {[...new Set(of)].map((material) => (
        <g key={material}>
          <Round id={idOf('round', material)} shade={shades[material]} />
          <Flat id={idOf('flat', material)} shade={shades[material]} />
          <Bowl id={idOf('bowl', material)} shade={shades[material]} />
          <Soft id={idOf('soft', material)} shade={shades[material]} />
        </g>
      ))}
      <Overlays />
    </defs>
  );
}

/** How a surface answers the light. */
export type Finish = 'matt' | 'glaze' | 'metal' | 'glass';

const OVERLAYS: Record<Finish, string[]> = {
  matt: ['px-foot'],
  glaze: ['px-foot', 'px-glaze'],
  metal: ['px-metal', 'px-foot'],
  glass: ['px-glass'],
};

/** One body: its colour, then the light on its surface. */
export function Body({ d, fill, finish = 'matt' }: { d: string; fill: string; finish?: Finish }) {
  return (
    <>
      <path d={d} fill={fill} />
      {OVERLAYS[finish].map((overlay) => (
        <path key={overlay} d={d} fill={`url(#${overlay})`} />
      ))}
    </>
  );
}

/** Where an object touches the table: dark and narrow under it, wider to the right. */
export function Ground({ width }: { width: number }) {
  return (
    <g>
      <ellipse cx={width * 0.07} cy={1} rx={width * 0.66} ry={width * 0.075} fill="url(#px-shadow)" />
      <ellipse cx={width * 0.02} cy={0} rx={width * 0.54} ry={width * 0.035} fill="url(#px-shadow)" />
    </g>
  );
}

interface CastShadowProps {
  children: ReactNode;
  /** 0 to 1. */
  strength?: number;
  /** The object hangs: its shadow falls beside it. */
  onWall?: boolean;
}

const ON_TABLE = 'matrix(1 0 -0.6 0.15 0 0)';
const ON_WALL = 'translate(16 13)';

/** An object with the shadow it throws to the right, back along the table or onto the wall. */
export function CastShadow({ children, strength = 0.3, onWall = false }: CastShadowProps) {
  const id = useId();
  return (
    <>
      <filter id={`${id}f`} x="-0.3" y="-0.3" width="1.6" height="1.6" colorInterpolationFilters="sRGB">
        <feGaussianBlur in="SourceAlpha" stdDeviation="7" />
        <feColorMatrix values={`0 0 0 0 0.2  0 0 0 0 0.11  0 0 0 0 0.06  0 0 0 ${strength} 0`} />
      </filter>
      <g transform={onWall ? ON_WALL : ON_TABLE}>
        <use href={`#${id}`} filter={`url(#${id}f)`} />
      </g>
      <g id={id}>{children}</g>
    </>
  );
}

/** Two threads of steam rising from (0, 0). */
export function Steam() {
  return (
    <g fill="none" stroke="url(#px-steam)" strokeLinecap="round">
      <path d="M-14 -6C-34 -40 8 -58 -10 -100C-18 -120 -8 -132 -4 -142" strokeWidth="8" />
      <path d="M16 -8C-4 -36 34 -62 14 -92C8 -104 14 -112 18 -118" strokeWidth="6" />
    </g>
  );
}
