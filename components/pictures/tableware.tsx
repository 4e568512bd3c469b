import type { Tone } from '#lib/blocks/pictures';
import { MotifMark } from './motif';
import { Body, bowl, flat, Ground, round } from './paint';
import { shades } from './palette';

const SPECKS = [
  [-40, -96, 1.6],
  [-22, -78, 1.1],
  [-4, -101, 1.4],
  [14, -70, 1.7],
  [33, -92, 1.2],
  [44, -62, 1.5],
  [-47, -60, 1.2],
  [-30, -47, 1.6],
  [-10, -55, 1.2],
  [6, -38, 1.5],
  [26, -50, 1.1],
  [-18, -30, 1.3],
  [40, -36, 1.4],
  [-38, -28, 1.1],
  [20, -24, 1.3],
  [2, -86, 1],
] as const;

/** A straight stoneware mug, glazed but for its foot. 170 wide, 134 high. */
export function Mug({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={130} />
      <path
        d="M54 -98C104 -106 104 -28 52 -32"
        fill="none"
        stroke={shade.dark}
        strokeWidth="17"
        strokeLinecap="round"
      />
      <path
        d="M54 -100C98 -104 96 -40 54 -38"
        fill="none"
        stroke={shade.base}
        strokeWidth="9"
        strokeLinecap="round"
      />
      <path
        d="M60 -102C84 -102 88 -80 84 -66"
        fill="none"
        stroke={shade.light}
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path d="M-60 -118L-56 -12Q-55 0 -42 2H42Q55 0 56 -12L60 -118Z" fill={round('kraft')} />
      <Body d="M-60 -118L-57 -22C-30 -12 30 -12 57 -22L60 -118Z" fill={round(tone)} finish="glaze" />
      <g fill={tone === 'cream' || tone === 'linen' ? shades.kraft.dark : shade.deep} opacity="0.5">
        {SPECKS.map(([x, y, r]) => (
          <circle key={`${x},${y}`} cx={x} cy={y} r={r} />
        ))}
      </g>
      <path
        d="M-57 -22C-30 -12 30 -12 57 -22"
        fill="none"
        stroke={shade.deep}
        strokeOpacity="0.4"
        strokeWidth="2"
      />
      <ellipse cx="0" cy="-118" rx="60" ry="13" fill={shade.light} />
      <ellipse cx="0" cy="-117" rx="54" ry="10.500" fill={bowl(tone)} />
      <ellipse cx="0" cy="-113" rx="50" ry="8" fill={round('coffee')} />
      <path
        d="M-38 -115C-28 -119 -12 -120 2 -119"
        fill="none"
        stroke="#d9a36c"
        strokeOpacity="0.8"
        strokeWidth="2.200"
        strokeLinecap="round"
      />
    </g>
  );
}

/** One fluted tumbler, half full of water. 92 wide, 132 high. */
function Tumbler({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={80} />
      <path d="M-44 -126L-35 -8Q-34 0 -26 1H26Q34 0 35 -8L44 -126Z" fill={shade.light} opacity="0.38" />
      <path d="M-40 -74L-34 -10H34L40 -74Z" fill={shade.base} opacity="0.3" />
      <ellipse cx="0" cy="-74" rx="40" ry="6.500" fill={shade.light} opacity="0.75" />
      <path d="M-35 -8Q-34 0 -26 1H26Q34 0 35 -8C20 -14 -20 -14 -35 -8Z" fill={shade.dark} opacity="0.42" />
      <g stroke={shade.dark} strokeOpacity="0.22" strokeWidth="2">
        <path d="M-30 -112L-25 -8M-16 -111L-13 -7M-1 -111V-7M14 -111L11 -7M29 -112L24 -8" />
      </g>
      <g stroke="#fff" strokeOpacity="0.4" strokeWidth="2">
        <path d="M-27 -112L-22 -8M-13 -111L-10 -7M17 -111L14 -7" />
      </g>
      <path d="M-44 -126L-35 -8Q-34 0 -26 1H26Q34 0 35 -8L44 -126Z" fill="url(#px-glass)" />
      <ellipse
        cx="0"
        cy="-126"
        rx="44"
        ry="8.500"
        fill="#fff"
        fillOpacity="0.16"
        stroke="#fff"
        strokeOpacity="0.85"
        strokeWidth="2.200"
      />
    </g>
  );
}

/** Two fluted tumblers of tinted glass. 190 wide, 136 high. */
export function Glass({ tone }: { tone: Tone }) {
  return (
    <g>
      <g transform="translate(42 -12) scale(0.96)">
        <Tumbler tone={tone} />
      </g>
      <g transform="translate(-44 0)">
        <Tumbler tone={tone} />
      </g>
    </g>
  );
}

/** A bottle of coloured glass with a cork and a paper label. 92 wide, 276 high. */
export function Bottle({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  const glass =
    'M-15 -252V-208C-15 -190 -44 -182 -44 -152V-14Q-44 1 -30 2H30Q44 1 44 -14V-152C44 -182 15 -190 15 -208V-252Z';
  return (
    <g>
      <Ground width={92} />
      <path d={glass} fill={round(tone)} />
      <path
        d="M-38 -150C-36 -172 -14 -186 -10 -206V-246H2V-206C0 -184 -22 -172 -24 -150V-20H-38Z"
        fill="#fff"
        opacity="0.2"
      />
      <path d={glass} fill="url(#px-glaze)" opacity="0.8" />
      <path
        d="M-44 -20C-20 -10 20 -10 44 -20V-14Q44 1 30 2H-30Q-44 1 -44 -14Z"
        fill={shade.deep}
        opacity="0.5"
      />
      <path d="M-44 -140C-20 -132 20 -132 44 -140V-48C20 -40 -20 -40 -44 -48Z" fill={round('paper')} />
      <g transform="translate(-5 -104) scale(0.66)">
        <MotifMark motif="leaf" color={shade.dark} />
      </g>
      <g fill={shades.ink.base}>
        <rect x="-24" y="-76" width="40" height="4" rx="2" />
        <rect x="-18" y="-67" width="28" height="2.600" rx="1.300" opacity="0.55" />
        <rect x="-13" y="-60" width="18" height="2.600" rx="1.300" opacity="0.55" />
      </g>
      <path d="M-17 -252H17V-240H-17Z" fill={round(tone)} />
      <path d="M-17 -252H17V-240H-17Z" fill="url(#px-glaze)" />
      <Body d="M-12 -272Q-12 -276 -8 -276H8Q12 -276 12 -272L11 -252H-11Z" fill={round('oak')} />
    </g>
  );
}

/** A wide bowl with a darker rim. 216 wide, 108 high. */
export function Bowl({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={130} />
      <Body d="M-44 -12H44L40 0Q38 3 34 3H-34Q-38 3 -40 0Z" fill={round('kraft')} />
      <Body d="M-106 -86C-104 -44 -78 -14 -44 -8H44C78 -14 104 -44 106 -86Z" fill={round(tone)} />
      <path d="M-90 -76C-86 -52 -74 -34 -58 -24C-66 -42 -70 -60 -70 -78Z" fill="#fff" opacity="0.4" />
      <path
        d="M-98 -58C-60 -42 60 -42 98 -58M-88 -42C-50 -28 50 -28 88 -42"
        fill="none"
        stroke={shade.deep}
        strokeOpacity="0.16"
        strokeWidth="2"
      />
      <ellipse cx="0" cy="-86" rx="106" ry="22" fill={shade.light} />
      <ellipse
        cx="0"
        cy="-86"
        rx="106"
        ry="22"
        fill="none"
        stroke={shade.dark}
        strokeOpacity="0.5"
        strokeWidth="2"
      />
      <ellipse cx="0" cy="-84.500" rx="99" ry="18.500" fill={bowl(tone)} />
      <path d="M-66 -78C-40 -70 48 -70 74 -80C52 -67 -40 -66 -66 -78Z" fill={shade.light} opacity="0.55" />
    </g>
  );
}

/** One plate from the side and a little above, its foot at (0, 0). */
function PlateEdge({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <path d="M-124 -17C-108 -4 -84 3 -60 5C-30 7 30 7 60 5C84 3 108 -4 124 -17Z" fill={shade.dark} />
      <path d="M-124 -17C-108 -4 -84 3 -60 5C-30 7 30 7 60 5C84 3 108 -4 124 -17Z" fill="url(#px-foot)" />
      <path
        d="M-126 -22C-126 -14 -70 -4 0 -4S126 -14 126 -22V-17C126 -9 70 2 0 2S-126 -9 -126 -17Z"
        fill={round(tone)}
      />
      <ellipse cx="0" cy="-22" rx="126" ry="18" fill={shade.light} />
    </g>
  );
}

/** A pile of plates: rims in the tone's glaze, cream within. 256 wide, 104 high. */
export function Plate({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  const pile: [y: number, tone: Tone][] = [
    [-2, tone],
    [-18, 'cream'],
    [-34, tone],
    [-50, 'cream'],
    [-66, tone],
  ];
  const well = tone === 'cream' || tone === 'linen' ? shades.kraft : shades.cream;
  return (
    <g>
      <Ground width={176} />
      {pile.map(([y, glaze]) => (
        <g key={y} transform={`translate(0 ${y})`}>
          <PlateEdge tone={glaze} />
        </g>
      ))}
      <g transform="translate(0 -88)">
        <ellipse cx="0" cy="0" rx="126" ry="18" fill={flat(tone)} />
        <ellipse cx="0" cy="0" rx="124.500" ry="17" fill="none" stroke={shade.light} strokeWidth="2" />
        <ellipse cx="1" cy="1.500" rx="90" ry="11.500" fill={well.dark} />
        <ellipse cx="2" cy="2.500" rx="87" ry="10.500" fill={well.light} />
        <path d="M-84 3C-60 -8 30 -10 70 -4C30 -7 -40 -3 -84 3Z" fill={shade.deep} opacity="0.16" />
        <path
          d="M-108 -5C-94 -11 -56 -15 -18 -15.500"
          fill="none"
          stroke="#fff"
          strokeOpacity="0.75"
          strokeWidth="3"
          strokeLinecap="round"
        />
      </g>
    </g>
  );
}

/** A board of oak, its lower end dipped in paint, leaning on the wall. 150 wide, 266 high. */
export function Board({ tone }: { tone: Tone }) {
  const outline =
    'M-70 -20V-164Q-70 -186 -48 -190C-28 -194 -22 -202 -22 -216V-240Q-22 -262 0 -262T22 -240V-216C22 -202 28 -194 48 -190Q70 -186 70 -164V-20Q70 0 50 0H-50Q-70 0 -70 -20Z';
  return (
    <g>
      <Ground width={150} />
      <path d={outline} transform="translate(6 0)" fill={shades.wood.deep} />
      <path d={outline} fill={flat('oak')} />
      <g fill="none" stroke={shades.wood.base} strokeOpacity="0.4" strokeWidth="2">
        <path d="M-56 -180C-50 -120 -60 -60 -54 -4M-38 -190C-30 -130 -42 -70 -36 -4M-14 -200C-16 -150 -4 -110 -14 -4" />
        <path d="M10 -206C14 -160 2 -90 12 -4M30 -192C38 -140 26 -60 34 -4M54 -184C48 -130 60 -70 54 -4M-2 -140C-12 -120 -10 -96 0 -84" />
      </g>
      <path d="M-70 -76C-30 -66 20 -86 70 -72V-20Q70 0 50 0H-50Q-70 0 -70 -20Z" fill={flat(tone)} />
      <path d={outline} fill="url(#px-foot)" />
      <path
        d="M-67 -30V-164Q-66 -182 -48 -186"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.6"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="0" cy="-238" r="9.500" fill={shades.wood.deep} />
      <path
        d="M0 -238C-22 -226 -30 -200 -22 -178M0 -238C-8 -222 -18 -200 -16 -176"
        fill="none"
        stroke={shades.wood.dark}
        strokeWidth="4"
        strokeLinecap="round"
      />
    </g>
  );
}
