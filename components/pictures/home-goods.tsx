import type { Tone } from '#lib/blocks/pictures';
import { Body, flat, Ground, round, soft } from './paint';
import { shades } from './palette';

/** A scented candle in a glazed pot, burning. 112 wide, 170 high. */
export function Candle({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={118} />
      <ellipse cx="0" cy="-136" rx="110" ry="80" fill="url(#px-glow)" opacity="0.7" />
      <Body d="M-56 -112V-16Q-56 0 -40 2H40Q56 0 56 -16V-112Z" fill={round(tone)} finish="glaze" />
      <path d="M-56 -82C-30 -72 30 -72 56 -82V-34C30 -24 -30 -24 -56 -34Z" fill={round('paper')} />
      <g fill={shades.ink.base}>
        <rect x="-28" y="-60" width="46" height="4" rx="2" />
        <rect x="-21" y="-51" width="32" height="2.600" rx="1.300" opacity="0.55" />
        <rect x="-15" y="-44" width="20" height="2.600" rx="1.300" opacity="0.55" />
      </g>
      <ellipse cx="0" cy="-112" rx="56" ry="12" fill={shade.light} />
      <ellipse cx="0" cy="-111" rx="51" ry="10" fill={shade.deep} />
      <ellipse cx="0" cy="-108" rx="48" ry="8" fill={round('wax')} />
      <ellipse cx="0" cy="-109" rx="26" ry="4.500" fill="#ffe6ae" />
      <path d="M0 -108V-122" stroke={shades.ink.deep} strokeWidth="2.600" strokeLinecap="round" />
      <path
        d="M0 -168C10 -150 14 -140 12 -130C10 -120 -10 -120 -12 -130C-14 -140 -7 -150 0 -168Z"
        fill="#ffc55f"
      />
      <path d="M0 -156C6 -144 8 -136 7 -130C5 -124 -5 -124 -7 -130C-8 -136 -5 -144 0 -156Z" fill="#fff6d8" />
    </g>
  );
}

/** A plump cushion with piping and a woven stripe, standing on its edge. 236 wide, 214 high. */
export function Cushion({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  const outline =
    'M-114 -208C-96 -198 -60 -192 0 -194C60 -192 96 -198 114 -208C108 -186 102 -150 104 -104C102 -60 106 -22 116 0C96 -8 60 -10 0 -8C-60 -10 -96 -8 -116 0C-106 -22 -102 -60 -104 -104C-102 -150 -108 -186 -114 -208Z';
  return (
    <g>
      <Ground width={220} />
      <path d={outline} fill={soft(tone)} />
      <g
        fill="none"
        stroke={shades.cream.light}
        strokeOpacity={tone === 'cream' || tone === 'linen' ? 0 : 0.62}
      >
        <path d="M-58 -196C-66 -130 -66 -70 -60 -9M58 -196C66 -130 66 -70 60 -9" strokeWidth="7" />
        <path d="M-44 -195C-50 -130 -50 -70 -46 -9M44 -195C50 -130 50 -70 46 -9" strokeWidth="2.400" />
      </g>
      <g
        fill="none"
        stroke={shades.terracotta.base}
        strokeOpacity={tone === 'cream' || tone === 'linen' ? 0.75 : 0}
      >
        <path d="M-58 -196C-66 -130 -66 -70 -60 -9M58 -196C66 -130 66 -70 60 -9" strokeWidth="7" />
        <path d="M-44 -195C-50 -130 -50 -70 -46 -9M44 -195C50 -130 50 -70 46 -9" strokeWidth="2.400" />
      </g>
      <path
        d="M-104 -196C-84 -170 -80 -160 -70 -150M104 -196C86 -172 80 -164 68 -156M-104 -12C-88 -34 -84 -44 -74 -54M104 -12C88 -36 82 -46 70 -58"
        fill="none"
        stroke={shade.deep}
        strokeOpacity="0.3"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        d="M104 -104C102 -60 106 -22 116 0C96 -8 60 -10 0 -8C50 -24 88 -50 104 -104Z"
        fill={shade.deep}
        opacity="0.34"
      />
      <path d={outline} fill="none" stroke={shade.dark} strokeWidth="4" strokeLinejoin="round" />
      <path
        d="M-113 -206C-96 -197 -60 -192 0 -194C60 -192 96 -197 112 -206"
        fill="none"
        stroke={shade.light}
        strokeOpacity="0.8"
        strokeWidth="2"
      />
    </g>
  );
}

/** A kitchen apron hanging from a peg. 176 wide, 290 high; the peg is at its top. */
export function Apron({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <path
        d="M-30 -206C-26 -250 -10 -276 0 -276S26 -250 30 -206"
        fill="none"
        stroke={shades.wood.dark}
        strokeWidth="7"
      />
      <circle cx="0" cy="-278" r="11" fill={flat('oak')} />
      <path
        d="M-70 -128C-100 -100 -92 -60 -98 -28M70 -128C96 -104 90 -70 96 -40"
        fill="none"
        stroke={shade.dark}
        strokeWidth="6"
        strokeLinecap="round"
      />
      <path
        d="M-44 -208C-20 -200 20 -200 44 -208C46 -170 58 -146 84 -130C82 -90 86 -40 80 -2C50 8 30 0 0 6C-30 0 -50 8 -80 -2C-86 -40 -82 -90 -84 -130C-58 -146 -46 -170 -44 -208Z"
        fill={flat(tone)}
      />
      <path
        d="M-44 -208C-46 -170 -58 -146 -84 -130C-82 -90 -86 -40 -80 -2C-66 3 -56 3 -46 3C-56 -60 -40 -140 -24 -203Z"
        fill="#fff"
        opacity="0.14"
      />
      <path
        d="M20 -202C30 -150 20 -60 34 3C50 6 64 4 80 -2C86 -40 82 -90 84 -130C58 -146 46 -170 44 -208Z"
        fill={shade.deep}
        opacity="0.26"
      />
      <path
        d="M-12 -202C-8 -150 -20 -70 -10 5M50 -140C56 -90 48 -40 56 4"
        fill="none"
        stroke={shade.deep}
        strokeOpacity="0.28"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path d="M-48 -92C-16 -86 16 -86 48 -92L46 -34Q46 -26 38 -26H-38Q-46 -26 -46 -34Z" fill={shade.base} />
      <path
        d="M-48 -92C-16 -86 16 -86 48 -92L46 -34Q46 -26 38 -26H-38Q-46 -26 -46 -34Z"
        fill="url(#px-foot)"
      />
      <path d="M-48 -92C-16 -86 16 -86 48 -92" fill="none" stroke={shade.light} strokeWidth="3" />
      <path
        d="M-42 -36Q-42 -30 -36 -30H36Q42 -30 42 -36M0 -84V-32"
        fill="none"
        stroke={shades.cream.light}
        strokeOpacity="0.7"
        strokeWidth="1.800"
        strokeDasharray="5 4"
      />
      <path
        d="M-40 -199C-20 -193 20 -193 40 -199"
        fill="none"
        stroke={shades.cream.light}
        strokeOpacity="0.7"
        strokeWidth="1.800"
        strokeDasharray="5 4"
      />
      <circle cx="-32" cy="-201" r="4.500" fill={round('brass')} />
      <circle cx="32" cy="-201" r="4.500" fill={round('brass')} />
    </g>
  );
}

/** One row of wicker: strands that go over and under, seen from outside. */
function WickerRow({ y, half, shift }: { y: number; half: number; shift: boolean }) {
  const count = 9;
  const step = (2 * half) / count;
  const strands = Array.from({ length: count }, (_, i) => -half + i * step);
  return (
    <g>
      {strands.map((x, i) => (
        <rect
          key={x}
          x={x + 0.6}
          y={y}
          width={step - 1.2}
          height="12"
          rx="5.500"
          fill={(i % 2 === 0) === shift ? shades.wicker.light : shades.wicker.base}
        />
      ))}
    </g>
  );
}

/** A wicker basket lined with a cloth in the tone. 226 wide, 196 high. */
export function Basket({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  const rows = [-104, -91, -78, -65, -52, -39, -26, -13];
  return (
    <g>
      <Ground width={190} />
      <path
        d="M-84 -112C-90 -216 90 -216 84 -112"
        fill="none"
        stroke={shades.wicker.deep}
        strokeWidth="13"
        strokeLinecap="round"
      />
      <path
        d="M-84 -114C-88 -214 86 -214 82 -116"
        fill="none"
        stroke={shades.wicker.base}
        strokeWidth="9"
        strokeLinecap="round"
        strokeDasharray="9 2.500"
      />
      <path d="M-98 -112L-78 0Q-77 3 -74 3H74Q77 3 78 0L98 -112Z" fill={shades.wicker.deep} />
      {rows.map((y, i) => (
        <WickerRow key={y} y={y} half={79 + (-y / 112) * 17} shift={i % 2 === 0} />
      ))}
      <path d="M-98 -112L-78 0Q-77 3 -74 3H74Q77 3 78 0L98 -112Z" fill="url(#px-basket)" />
      <linearGradient id="px-basket" x1="0" y1="0" x2="1" y2="0.200">
        <stop offset="0" stopColor="#3a220e" stopOpacity="0.1" />
        <stop offset="0.280" stopColor="#fff3d8" stopOpacity="0.28" />
        <stop offset="0.520" stopColor="#3a220e" stopOpacity="0.04" />
        <stop offset="1" stopColor="#3a220e" stopOpacity="0.56" />
      </linearGradient>
      <ellipse cx="0" cy="-113" rx="102" ry="19" fill={shade.deep} />
      <path
        d="M-104 -114C-100 -138 -60 -146 -30 -138C0 -150 50 -148 74 -138C94 -134 104 -124 104 -114C104 -102 60 -92 0 -92S-104 -102 -104 -114Z"
        fill={flat(tone)}
      />
      <path
        d="M-104 -114C-110 -96 -100 -76 -92 -72C-80 -84 -70 -78 -58 -66C-46 -76 -34 -74 -20 -62C-6 -74 12 -74 24 -62C38 -74 52 -76 62 -66C74 -78 84 -82 94 -72C102 -82 108 -96 104 -114C100 -100 60 -92 0 -92S-100 -100 -104 -114Z"
        fill={soft(tone)}
      />
      <path
        d="M-96 -82C-82 -92 -70 -88 -58 -76C-46 -86 -34 -84 -20 -72C-6 -84 12 -84 24 -72C38 -84 52 -86 62 -76C74 -88 86 -92 98 -82"
        fill="none"
        stroke={shades.cream.light}
        strokeOpacity="0.7"
        strokeWidth="2.400"
      />
      <path
        d="M-60 -126C-40 -116 -20 -114 -8 -116M20 -134C40 -118 60 -116 84 -120"
        fill="none"
        stroke={shade.deep}
        strokeOpacity="0.3"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </g>
  );
}
