import type { Tone } from '#lib/blocks/pictures';
import { Body, flat, Ground, round } from './paint';
import { shades } from './palette';

/** A French press, plunger up. 190 wide, 282 high. */
export function Press({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={140} />
      <path
        d="M58 -176C120 -184 116 -44 60 -46"
        fill="none"
        stroke={shades.wood.dark}
        strokeWidth="15"
        strokeLinecap="round"
      />
      <path
        d="M60 -178C112 -184 108 -56 64 -50"
        fill="none"
        stroke={shades.wood.light}
        strokeOpacity="0.85"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path d="M-58 -200V-12Q-58 -2 -46 0H46Q58 -2 58 -12V-200Z" fill="#fbf7ef" opacity="0.45" />
      <path
        d="M-55 -128V-14Q-55 -5 -44 -4H44Q55 -5 55 -14V-128C30 -122 -30 -122 -55 -128Z"
        fill={round('coffee')}
      />
      <ellipse cx="0" cy="-129" rx="55" ry="7.500" fill={shades.tea.dark} />
      <ellipse cx="-6" cy="-130" rx="40" ry="4.500" fill={shades.tea.base} opacity="0.75" />
      <path d="M-2.500 -246H2.500V-140H-2.500Z" fill={round('steel')} />
      <path d="M-52 -150H52V-143C30 -138 -30 -138 -52 -143Z" fill={round('steel')} />
      <path d="M-52 -150H52" stroke="#fff" strokeOpacity="0.8" strokeWidth="1.600" />
      <path d="M-58 -200V-12Q-58 -2 -46 0H46Q58 -2 58 -12V-200Z" fill="url(#px-glass)" />
      <Body d="M-62 -26H62V-8Q62 2 50 2H-50Q-62 2 -62 -8Z" fill={round(tone)} finish="metal" />
      <Body d="M-62 -192H62V-176H-62Z" fill={round(tone)} finish="metal" />
      <path d="M-46 -176H-39V-26H-46ZM41 -176H48V-26H41Z" fill={round(tone)} />
      <path d="M-60 -196L-84 -206L-60 -178Z" fill={shade.base} />
      <Body
        d="M-64 -204Q-64 -208 -60 -210C-40 -226 40 -226 60 -210Q64 -208 64 -204V-194H-64Z"
        fill={round(tone)}
        finish="metal"
      />
      <path d="M-64 -196H64" stroke={shade.deep} strokeOpacity="0.55" strokeWidth="2" />
      <path d="M-2.500 -252H2.500V-218H-2.500Z" fill={round('steel')} />
      <circle cx="0" cy="-262" r="15" fill={flat('wood')} />
      <circle cx="-5" cy="-267" r="4.500" fill="#fff" opacity="0.4" />
    </g>
  );
}

/** A round teapot with a handle of bent wood over it, spout to the left. 250 wide, 236 high. */
export function Teapot({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={176} />
      <path
        d="M-60 -118C-66 -222 66 -222 60 -118"
        fill="none"
        stroke={shades.wood.deep}
        strokeWidth="12"
        strokeLinecap="round"
      />
      <path
        d="M-60 -120C-64 -220 62 -220 58 -122"
        fill="none"
        stroke={shades.oak.base}
        strokeWidth="8"
        strokeLinecap="round"
      />
      <path
        d="M-59 -134C-54 -206 10 -216 34 -186"
        fill="none"
        stroke={shades.oak.light}
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path d="M-74 -42C-108 -52 -112 -96 -140 -112L-122 -124C-94 -112 -84 -98 -66 -92Z" fill={round(tone)} />
      <path
        d="M-134 -116C-108 -102 -104 -66 -80 -52"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.35"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <ellipse cx="-131" cy="-118" rx="10.500" ry="5" transform="rotate(-33 -131 -118)" fill={shade.deep} />
      <Body
        d="M-88 -66C-88 -108 -52 -132 0 -132S88 -108 88 -66C88 -28 62 -4 40 0H-40C-62 -4 -88 -28 -88 -66Z"
        fill={round(tone)}
        finish="matt"
      />
      <path
        d="M-68 -92C-60 -110 -42 -120 -24 -124C-46 -106 -58 -82 -60 -54C-68 -60 -72 -78 -68 -92Z"
        fill="#fff"
        opacity="0.34"
      />
      <path
        d="M-88 -66C-50 -54 50 -54 88 -66"
        fill="none"
        stroke={shade.deep}
        strokeOpacity="0.22"
        strokeWidth="2"
      />
      <path
        d="M74 -36C82 -46 85 -58 85 -68"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.22"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <ellipse cx="0" cy="-129" rx="46" ry="8" fill={shade.deep} opacity="0.75" />
      <Body d="M-44 -130C-38 -148 38 -148 44 -130C30 -122 -30 -122 -44 -130Z" fill={round(tone)} />
      <path
        d="M-30 -136C-20 -141 -8 -142 2 -142"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.5"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        d="M-7 -142C-6 -148 -11 -150 -11 -156C-11 -166 11 -166 11 -156C11 -150 6 -148 7 -142Z"
        fill={round('oak')}
      />
      <circle cx="-60" cy="-117" r="6" fill={round('brass')} />
      <circle cx="60" cy="-117" r="6" fill={round('brass')} />
    </g>
  );
}
