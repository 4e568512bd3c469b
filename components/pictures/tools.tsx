import type { Tone } from '#lib/blocks/pictures';
import { bowl, flat, Ground, round } from './paint';
import { shades } from './palette';

/** A gooseneck kettle, spout to the left. 290 wide, 214 high. */
export function Kettle({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={200} />
      <path
        d="M60 -132C76 -176 128 -176 126 -128C124 -84 118 -56 112 -34"
        fill="none"
        stroke={shade.deep}
        strokeWidth="9"
        strokeLinecap="round"
      />
      <path
        d="M126 -132C124 -90 119 -60 113 -38"
        fill="none"
        stroke={shades.wood.base}
        strokeWidth="17"
        strokeLinecap="round"
      />
      <path
        d="M121 -130C119 -92 114 -62 108 -44"
        fill="none"
        stroke={shades.wood.light}
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path
        d="M-66 -34C-124 -30 -108 -96 -120 -138C-126 -158 -138 -164 -152 -162"
        fill="none"
        stroke={shade.dark}
        strokeWidth="15"
        strokeLinecap="round"
      />
      <path
        d="M-70 -38C-120 -36 -106 -98 -117 -138C-123 -160 -138 -167 -152 -164"
        fill="none"
        stroke={shade.light}
        strokeOpacity="0.75"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path d="M-62 -138L-86 -14Q-88 3 -66 3H66Q88 3 86 -14L62 -138Z" fill={round(tone)} />
      <path
        d="M-84 -22C-40 -10 40 -10 84 -22L86 -14Q88 3 66 3H-66Q-88 3 -86 -14Z"
        fill={shade.deep}
        opacity="0.4"
      />
      <path d="M-44 -120L-60 -30" stroke="#fff" strokeOpacity="0.3" strokeWidth="10" strokeLinecap="round" />
      <ellipse cx="0" cy="-138" rx="62" ry="13" fill={shade.dark} />
      <path d="M-56 -142C-50 -166 50 -166 56 -142C40 -132 -40 -132 -56 -142Z" fill={round(tone)} />
      <path
        d="M-34 -152C-24 -158 -10 -160 2 -160"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.4"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path d="M-7 -160L-13 -184Q0 -194 13 -184L7 -160Z" fill={round('wood')} />
    </g>
  );
}

/** One faceted storey of a moka pot: five faces between two widths. */
function Facets({ top, bottom, y, height }: { top: number; bottom: number; y: number; height: number }) {
  const at = [-1, -0.62, -0.16, 0.34, 0.76, 1];
  const fills = ['#b9b3aa', '#fffdf8', '#d8d3cb', '#9c958c', '#6c665f'];
  return (
    <g>
      {fills.map((fill, i) => {
        const left = at[i] ?? -1;
        const right = at[i + 1] ?? 1;
        const points = [
          [left * top, y - height],
          [right * top, y - height],
          [right * bottom, y],
          [left * bottom, y],
        ];
        return <path key={fill} d={`M${points.map((point) => point.join(' ')).join('L')}Z`} fill={fill} />;
      })}
    </g>
  );
}

/** A stovetop espresso pot, spout to the left. 210 wide, 252 high. */
export function Moka({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={160} />
      <path d="M58 -206C126 -208 122 -168 108 -118L96 -122C104 -160 104 -184 62 -182Z" fill={flat('ink')} />
      <path
        d="M70 -203C104 -204 112 -192 110 -168"
        fill="none"
        stroke={shades.ink.light}
        strokeWidth="4"
        strokeLinecap="round"
      />
      <Facets top={56} bottom={76} y={2} height={94} />
      <path d="M-76 2L-74 -10C-40 -2 40 -2 74 -10L76 2Z" fill={shade.deep} opacity="0.35" />
      <path d="M-60 -106H60L58 -90H-58Z" fill={round(tone)} />
      <path d="M-60 -98H60" stroke={shade.deep} strokeOpacity="0.5" strokeWidth="2" />
      <circle cx="-22" cy="-52" r="6" fill={round('brass')} />
      <path d="M-62 -204L-98 -212L-56 -160Z" fill={shade.light} />
      <path d="M-62 -204L-98 -212L-66 -180Z" fill={shade.base} />
      <Facets top={72} bottom={54} y={-106} height={100} />
      <path d="M-54 -112H54L54 -106H-54Z" fill={shade.deep} opacity="0.35" />
      <path d="M-74 -206Q-72 -212 -66 -214L-20 -230H20L66 -214Q72 -212 74 -206Z" fill={round(tone)} />
      <path d="M-74 -206H74V-201H-74Z" fill={shade.dark} />
      <path d="M-8 -228L-13 -248Q0 -258 13 -248L8 -228Z" fill={round('ink')} />
    </g>
  );
}

/** A table lamp with a dome shade. 200 wide, 290 high. */
export function Lamp({ tone, lit = true }: { tone: Tone; lit?: boolean }) {
  const shade = shades[tone];
  return (
    <g>
      <defs>
        <radialGradient id="px-glow">
          <stop offset="0" stopColor="#ffe2a3" stopOpacity="0.85" />
          <stop offset="0.4" stopColor="#ffcf7d" stopOpacity="0.3" />
          <stop offset="1" stopColor="#ffcf7d" stopOpacity="0" />
        </radialGradient>
      </defs>
      <Ground width={130} />
      <ellipse cx="0" cy="-6" rx="62" ry="12" fill={shade.dark} />
      <ellipse cx="0" cy="-12" rx="62" ry="12" fill={flat(tone)} />
      <rect x="-5" y="-180" width="10" height="170" fill={round(tone)} />
      {lit && <ellipse cx="0" cy="-150" rx="190" ry="130" fill="url(#px-glow)" />}
      <path d="M-96 -178C-96 -250 -54 -286 0 -286S96 -250 96 -178Z" fill={round(tone)} />
      <path
        d="M-72 -196C-70 -234 -48 -262 -18 -270"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.5"
        strokeWidth="9"
        strokeLinecap="round"
      />
      <ellipse cx="0" cy="-178" rx="96" ry="15" fill={lit ? '#fff3cf' : bowl(tone)} />
      {lit && <ellipse cx="0" cy="-177" rx="60" ry="9" fill="#fffdf2" />}
      <path d="M-6 -286V-296Q0 -302 6 -296V-286Z" fill={round(tone)} />
    </g>
  );
}
