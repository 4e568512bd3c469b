import { type Shade, shades } from './palette';

/** What stands under an id once is drawn the same everywhere, so ids may repeat in a document. */
const idOf = (kind: string, key: string) => `px-${kind}-${key}`;
type Material = keyof typeof shades;

export const round = (material: Material) => `url(#${idOf('round', material)})`;
export const flat = (material: Material) => `url(#${idOf('flat', material)})`;
export const bowl = (material: Material) => `url(#${idOf('bowl', material)})`;

/** Shading of a cylinder: lit left of the middle, dark on the right, a little light bounced back. */
function Round({ id, shade }: { id: string; shade: Shade }) {
  return (
    <linearGradient id={id} x1="0" y1="0" x2="1" y2="0.06">
      <stop offset="0" stopColor={shade.base} />
      <stop offset="0.24" stopColor={shade.light} />
      <stop offset="0.52" stopColor={shade.base} />
      <stop offset="0.88" stopColor={shade.dark} />
      <stop offset="1" stopColor={shade.base} />
    </linearGradient>
  );
}

/** Shading of a face turned to the viewer. */
function Flat({ id, shade }: { id: string; shade: Shade }) {
  return (
    <linearGradient id={id} x1="0" y1="0" x2="0.9" y2="1">
      <stop offset="0" stopColor={shade.light} />
      <stop offset="0.4" stopColor={shade.base} />
      <stop offset="1" stopColor={shade.dark} />
    </linearGradient>
  );
}

/** Shading of a hollow: its shadow lies on the lit side. */
function Bowl({ id, shade }: { id: string; shade: Shade }) {
  return (
    <linearGradient id={id} x1="0" y1="0" x2="1" y2="0.2">
      <stop offset="0" stopColor={shade.deep} />
      <stop offset="0.6" stopColor={shade.dark} />
      <stop offset="1" stopColor={shade.base} />
    </linearGradient>
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
        </g>
      ))}
      <radialGradient id="px-shadow">
        <stop offset="0" stopColor="#1d120a" stopOpacity="0.5" />
        <stop offset="0.45" stopColor="#1d120a" stopOpacity="0.22" />
        <stop offset="1" stopColor="#1d120a" stopOpacity="0" />
      </radialGradient>
      <linearGradient id="px-steam" x1="0" y1="1" x2="0" y2="0">
        <stop offset="0" stopColor="#fff" stopOpacity="0" />
        <stop offset="0.3" stopColor="#fff" stopOpacity="0.55" />
        <stop offset="1" stopColor="#fff" stopOpacity="0" />
      </linearGradient>
    </defs>
  );
}

/** The soft shadow under an object that stands at (0, 0); it falls to the right. */
export function Ground({ width }: { width: number }) {
  return (
    <g>
      <ellipse cx={width * 0.3} cy={2} rx={width * 0.92} ry={width * 0.13} fill="url(#px-shadow)" />
      <ellipse cx={width * 0.05} cy={0} rx={width * 0.56} ry={width * 0.06} fill="url(#px-shadow)" />
    </g>
  );
}

/** Two threads of steam rising from (0, 0). */
export function Steam() {
  return (
    <g fill="none" stroke="url(#px-steam)" strokeWidth="7" strokeLinecap="round">
      <path d="M-14 -6C-34 -40 8 -58 -10 -100C-18 -120 -8 -132 -4 -142" />
      <path d="M16 -8C-4 -36 34 -62 14 -92C8 -104 14 -112 18 -118" />
    </g>
  );
}
