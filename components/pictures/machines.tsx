import type { Tone } from '#lib/blocks/pictures';
import { Body, bowl, flat, Ground, round } from './paint';
import { shades } from './palette';

/** A small cup without handle or saucer, for standing on things. 44 wide, 36 high. */
function Demitasse({ tone }: { tone: Tone }) {
  return (
    <g>
      <Body d="M-21 -36C-21 -16 -16 -3 -9 0H9C16 -3 21 -16 21 -36Z" fill={round(tone)} finish="glaze" />
      <ellipse cx="0" cy="-36" rx="21" ry="4.6" fill={shades[tone].light} />
      <ellipse cx="0" cy="-35.6" rx="18" ry="3.4" fill={bowl(tone)} />
    </g>
  );
}

/** A one-group espresso machine with a cup under the spouts. 256 wide, 286 high. */
export function Machine({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={250} />
      <g transform="translate(-62 -240)">
        <Demitasse tone="cream" />
      </g>
      <g transform="translate(-8 -240)">
        <Demitasse tone="cream" />
      </g>
      <g transform="translate(-34 -270) scale(0.9)">
        <Demitasse tone="cream" />
      </g>
      <path
        d="M-104 -232V-252H104V-232M-40 -252V-232M40 -252V-232"
        fill="none"
        stroke={shades.steel.dark}
        strokeWidth="4"
        strokeLinejoin="round"
      />
      <path d="M-104 -253H104" stroke={shades.steel.light} strokeWidth="1.6" />
      <path d="M-96 -160H96V-30H-96Z" fill={round('steel')} />
      <path d="M-96 -160H96V-30H-96Z" fill={shades.steel.deep} opacity="0.3" />
      <path d="M-96 -160H96V-118C40 -128 -40 -128 -96 -118Z" fill={shades.ink.deep} opacity="0.42" />
      <Body
        d="M-118 -34Q-118 -42 -110 -42H110Q118 -42 118 -34V-8Q118 0 110 0H-110Q-118 0 -118 -8Z"
        fill={flat(tone)}
      />
      <path d="M-104 -42L-92 -56H92L104 -42Z" fill={shades.ink.dark} />
      <path
        d="M-84 -44L-78 -54M-64 -44L-60 -54M-44 -44L-41 -54M-24 -44L-22 -54M-4 -44V-54M16 -44L15 -54M36 -44L34 -54M56 -44L53 -54M76 -44L72 -54"
        stroke={shades.steel.base}
        strokeWidth="2"
      />
      <path d="M-110 -40.500H108" stroke="#fff" strokeOpacity="0.4" strokeWidth="2" />
      <Body
        d="M-118 -220Q-118 -236 -102 -236H102Q118 -236 118 -220V-160Q118 -152 110 -152H-110Q-118 -152 -118 -160Z"
        fill={flat(tone)}
      />
      <path
        d="M-112 -222Q-110 -231 -100 -231H98"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.5"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        d="M-118 -168H118V-160Q118 -152 110 -152H-110Q-118 -152 -118 -160Z"
        fill={shade.deep}
        opacity="0.28"
      />
      <circle cx="-74" cy="-196" r="22" fill={round('steel')} />
      <circle cx="-74" cy="-196" r="17.500" fill={flat('paper')} />
      <path
        d="M-84 -190A12 12 0 1 1 -64 -190"
        fill="none"
        stroke={shades.ink.base}
        strokeWidth="2"
        strokeDasharray="1.6 3.4"
      />
      <path
        d="M-74 -196L-66 -206"
        stroke={shades.terracotta.base}
        strokeWidth="2.400"
        strokeLinecap="round"
      />
      <circle cx="-74" cy="-196" r="2.600" fill={shades.ink.base} />
      {[38, 66].map((x) => (
        <g key={x}>
          <circle cx={x + 1.5} cy="-193" r="9.500" fill={shade.deep} opacity="0.5" />
          <circle cx={x} cy="-196" r="9" fill={round('brass')} />
          <circle cx={x - 2.5} cy="-199" r="2.600" fill="#fff" opacity="0.6" />
        </g>
      ))}
      <rect x="-22" y="-200" width="34" height="4" rx="2" fill={shade.deep} opacity="0.45" />
      <rect x="-22" y="-191" width="22" height="3" rx="1.500" fill={shade.deep} opacity="0.35" />
      <path
        d="M92 -152C104 -136 100 -110 104 -78"
        fill="none"
        stroke={shades.steel.deep}
        strokeWidth="8"
        strokeLinecap="round"
      />
      <path
        d="M91 -152C102 -136 98 -110 102 -78"
        fill="none"
        stroke={shades.steel.light}
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path d="M101 -118L103 -92" stroke={shades.black.base} strokeWidth="12" strokeLinecap="round" />
      <Body
        d="M-50 -154H22V-134Q22 -128 16 -128H-44Q-50 -128 -50 -134Z"
        fill={round('steel')}
        finish="metal"
      />
      <path d="M-14 -122L62 -98" stroke={shades.black.deep} strokeWidth="17" strokeLinecap="round" />
      <path d="M14 -114L62 -98" stroke={shades.wood.dark} strokeWidth="16" strokeLinecap="round" />
      <path
        d="M16 -117L60 -103"
        stroke={shades.wood.light}
        strokeWidth="4"
        strokeLinecap="round"
        opacity="0.8"
      />
      <Body
        d="M-46 -130H18L12 -110Q10 -106 4 -106H-32Q-38 -106 -40 -110Z"
        fill={round('steel')}
        finish="metal"
      />
      <path d="M-28 -106H-16L-20 -92H-27ZM-10 -106H2L1 -92H-6Z" fill={shades.steel.dark} />
      <path d="M-22 -92V-76M-4 -92V-76" stroke={shades.coffee.light} strokeWidth="2.600" />
      <g transform="translate(-13 -44)">
        <ellipse cx="5" cy="1" rx="30" ry="4" fill={shades.ink.deep} opacity="0.6" />
        <Demitasse tone={tone === 'cream' ? 'terracotta' : 'cream'} />
        <ellipse cx="0" cy="-35" rx="17" ry="3" fill={shades.tea.dark} />
      </g>
    </g>
  );
}

const BEANS = [
  [-30, -172, 20],
  [-14, -168, 100],
  [4, -171, 40],
  [22, -169, 150],
  [-32, -182, 130],
  [-20, -184, 50],
  [-4, -181, 170],
  [14, -184, 70],
  [31, -181, 20],
  [-35, -193, 80],
  [-26, -196, 10],
  [-9, -193, 120],
  [8, -196, 30],
  [24, -194, 100],
  [35, -193, 160],
  [-34, -204, 150],
  [-16, -206, 60],
  [0, -204, 0],
  [17, -206, 130],
  [35, -204, 45],
] as const;

/** A burr grinder with beans in its hopper. 132 wide, 268 high. */
export function Grinder({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={132} />
      <path d="M-34 -156L-58 -238H58L34 -156Z" fill={shades.cream.light} opacity="0.5" />
      <path d="M-36 -162L-50 -212H50L36 -162Z" fill={shades.coffee.dark} />
      {BEANS.map(([x, y, turn]) => (
        <g key={`${x},${y}`} transform={`translate(${x} ${y}) rotate(${turn})`}>
          <ellipse rx="8.500" ry="5.600" fill={round('coffee')} />
          <path d="M-7 0C-2 -2 2 2 7 0" fill="none" stroke={shades.coffee.deep} strokeWidth="1.500" />
        </g>
      ))}
      <path d="M-34 -156L-58 -238H58L34 -156Z" fill="url(#px-glass)" />
      <path d="M-62 -246Q-62 -250 -58 -250H58Q62 -250 62 -246V-238H-62Z" fill={round('black')} />
      <Body
        d="M-16 -250H16V-262Q16 -268 10 -268H-10Q-16 -268 -16 -262Z"
        fill={round('brass')}
        finish="metal"
      />
      <Body d="M-40 -166H40V-148H-40Z" fill={round('steel')} finish="metal" />
      <Body
        d="M-50 -140Q-50 -150 -40 -150H40Q50 -150 50 -140L60 -8Q60 0 52 0H-52Q-60 0 -60 -8Z"
        fill={round(tone)}
      />
      <path d="M-42 -138L-50 -14" stroke="#fff" strokeOpacity="0.28" strokeWidth="7" strokeLinecap="round" />
      <circle cx="1.500" cy="-119" r="15.500" fill={shade.deep} opacity="0.45" />
      <circle cx="0" cy="-122" r="15" fill={round('brass')} />
      <circle cx="0" cy="-122" r="10" fill={flat('brass')} />
      <path d="M0 -122V-131" stroke={shades.brass.deep} strokeWidth="2.400" strokeLinecap="round" />
      <path d="M-34 -78Q-34 -94 -18 -94H18Q34 -94 34 -78V-16H-34Z" fill={shade.deep} />
      <path d="M-34 -78Q-34 -94 -18 -94H-6C-20 -84 -24 -50 -24 -16H-34Z" fill="#0d0705" opacity="0.4" />
      <Body d="M-24 -58H24L21 -16Q21 -10 15 -10H-15Q-21 -10 -21 -16Z" fill={round('steel')} finish="metal" />
      <ellipse cx="0" cy="-58" rx="24" ry="4.500" fill={shades.steel.light} />
      <ellipse cx="0" cy="-57.500" rx="21" ry="3.400" fill={shades.coffee.base} />
      <path d="M-12 -94H12L8 -82H-8Z" fill={shades.black.base} />
    </g>
  );
}

/** A brewing scale with a small glass of coffee on it. 220 wide, 128 high. */
export function Scale({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={220} />
      <path d="M-108 -30L-84 -64Q-82 -67 -78 -67H78Q82 -67 84 -64L108 -30Z" fill={shade.light} />
      <path
        d="M-108 -30L-84 -64Q-82 -67 -78 -67H78Q82 -67 84 -64L108 -30Z"
        fill="url(#px-foot)"
        opacity="0.7"
      />
      <path d="M-88 -36L-70 -61H70L88 -36Z" fill={flat('black')} />
      <path d="M-88 -36L-70 -61H-20L-50 -36Z" fill="#fff" opacity="0.1" />
      <Body d="M-110 -30H110V-8Q110 0 102 0H-102Q-110 0 -110 -8Z" fill={flat(tone)} />
      <path d="M-108 -29H108" stroke="#fff" strokeOpacity="0.6" strokeWidth="2.400" />
      <rect x="-46" y="-23" width="92" height="17" rx="4" fill={shades.black.deep} />
      <g fill="#ffe9bf">
        <path
          d="M-32 -19H-26V-17H-30V-15.500H-26V-10H-32V-12H-28V-13.500H-32ZM-20 -19H-14V-10H-20ZM-18 -17V-12H-16V-17ZM-8 -12H-6V-10H-8ZM0 -19H6V-10H0ZM2 -17V-12H4V-17ZM12 -19H18V-10H16V-17H12Z"
          fillRule="evenodd"
          opacity="0.9"
        />
        <rect x="26" y="-17" width="10" height="2" rx="1" opacity="0.6" />
        <rect x="26" y="-13" width="7" height="2" rx="1" opacity="0.4" />
      </g>
      <circle cx="82" cy="-15" r="5" fill={shade.deep} opacity="0.5" />
      <circle cx="-82" cy="-15" r="5" fill={shade.deep} opacity="0.5" />
      <ellipse cx="8" cy="-46" rx="46" ry="7" fill="#000" opacity="0.5" />
      <path d="M-30 -76C-31 -60 -28 -50 -22 -47H22C28 -50 31 -60 30 -84H-30Z" fill={round('coffee')} />
      <ellipse cx="0" cy="-85" rx="31" ry="5.500" fill={shades.tea.base} />
      <path d="M-34 -122C-34 -80 -34 -52 -24 -46H24C34 -52 34 -80 34 -122Z" fill="url(#px-glass)" />
      <ellipse
        cx="0"
        cy="-122"
        rx="34"
        ry="6.500"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.85"
        strokeWidth="2"
      />
    </g>
  );
}
