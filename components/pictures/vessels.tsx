import type { Tone } from '#lib/blocks/pictures';
import { bowl, flat, Ground, round, Steam } from './paint';
import { shades } from './palette';

/** A hand-thrown cup on its saucer, dipped in glaze. 190 wide, 130 high; filled with coffee. */
export function Cup({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={180} />
      <ellipse cx="0" cy="-8" rx="98" ry="17" fill={shades.linen.dark} />
      <ellipse cx="0" cy="-12" rx="98" ry="17" fill={flat('cream')} />
      <ellipse cx="4" cy="-11" rx="62" ry="9" fill={shades.linen.deep} opacity="0.55" />
      <path
        d="M58 -98C104 -104 108 -40 46 -38"
        fill="none"
        stroke={shade.dark}
        strokeWidth="15"
        strokeLinecap="round"
      />
      <path
        d="M58 -100C98 -104 100 -48 48 -42"
        fill="none"
        stroke={shade.base}
        strokeWidth="8"
        strokeLinecap="round"
      />
      <path d="M-70 -118C-70 -60 -58 -26 -40 -15Q0 -4 40 -15C58 -26 70 -60 70 -118Z" fill={round('linen')} />
      <path
        d="M-70 -118C-70 -92 -68 -74 -64 -58C-50 -50 -38 -66 -22 -56C-6 -46 8 -64 26 -54C40 -47 52 -60 64 -58C68 -74 70 -92 70 -118Z"
        fill={round(tone)}
      />
      <path
        d="M-52 -104C-52 -84 -50 -72 -46 -62"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.45"
        strokeWidth="7"
        strokeLinecap="round"
      />
      <ellipse cx="0" cy="-118" rx="70" ry="15" fill={shade.light} />
      <ellipse cx="0" cy="-117" rx="63" ry="12" fill={bowl(tone)} />
      <ellipse cx="0" cy="-113" rx="58" ry="9" fill={round('coffee')} />
      <path
        d="M-44 -115C-34 -120 -14 -121 0 -120"
        fill="none"
        stroke="#d9a36c"
        strokeOpacity="0.8"
        strokeWidth="2.400"
        strokeLinecap="round"
      />
      <g transform="translate(0 -120)">
        <Steam />
      </g>
    </g>
  );
}

/** A stoneware dripper on a glass server, half full. 176 wide, 250 high. */
export function Dripper({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={150} />
      <path
        d="M58 -104C104 -104 108 -34 62 -32"
        fill="none"
        stroke={shades.wood.dark}
        strokeWidth="14"
        strokeLinecap="round"
      />
      <path
        d="M60 -106C98 -106 100 -42 62 -37"
        fill="none"
        stroke={shades.wood.light}
        strokeWidth="6"
        strokeLinecap="round"
      />
      <path
        d="M-44 -128L-70 -18Q-72 2 -52 3H52Q72 2 70 -18L44 -128Z"
        fill="#fbf7ef"
        fillOpacity="0.5"
        stroke="#8d8374"
        strokeOpacity="0.45"
        strokeWidth="2"
      />
      <path
        d="M-57 -72L-69 -18Q-70 0 -52 1H52Q70 0 69 -18L57 -72C30 -64 -30 -64 -57 -72Z"
        fill={round('coffee')}
      />
      <ellipse cx="0" cy="-71" rx="57" ry="7" fill={shades.coffee.light} />
      <path
        d="M-50 -62L-60 -18"
        stroke="#f6dcb8"
        strokeOpacity="0.55"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path d="M-38 -122L-46 -88" stroke="#fff" strokeOpacity="0.9" strokeWidth="5" strokeLinecap="round" />
      <path d="M-50 -138H50L46 -122H-46Z" fill={round('wood')} />
      <path
        d="M64 -206C104 -204 102 -160 50 -160"
        fill="none"
        stroke={shade.dark}
        strokeWidth="11"
        strokeLinecap="round"
      />
      <ellipse cx="0" cy="-142" rx="62" ry="8.500" fill={shade.dark} />
      <ellipse cx="0" cy="-145" rx="62" ry="8.500" fill={flat(tone)} />
      <path d="M-80 -226L-34 -147Q0 -139 34 -147L80 -226Z" fill={round(tone)} />
      <path
        d="M-60 -212L-26 -154M-38 -208L-14 -152"
        stroke="#fff"
        strokeOpacity="0.5"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <ellipse cx="0" cy="-226" rx="80" ry="15" fill={shade.light} />
      <ellipse cx="0" cy="-225" rx="73" ry="12" fill={bowl('linen')} />
      <ellipse cx="0" cy="-220" rx="60" ry="8.500" fill={round('coffee')} />
    </g>
  );
}

/** A vase with a twig. 120 wide, 330 high. */
export function Vase({ tone }: { tone: Tone }) {
  const leaf = (x: number, y: number, turn: number, size: number) => (
    <path
      key={`${x},${y}`}
      transform={`translate(${x} ${y}) rotate(${turn}) scale(${size})`}
      d="M0 0C8 -16 26 -20 44 -12C34 6 14 10 0 0Z"
      fill={turn < -90 ? shades.sage.dark : shades.sage.base}
    />
  );
  return (
    <g>
      <Ground width={110} />
      <g fill="none" stroke={shades.wood.dark} strokeWidth="4" strokeLinecap="round">
        <path d="M0 -120C-6 -190 -30 -240 -64 -300" />
        <path d="M2 -120C14 -180 34 -220 66 -262" />
        <path d="M0 -140C2 -200 4 -250 -4 -318" />
      </g>
      {leaf(-10, -196, -20, 1)}
      {leaf(-22, -228, -150, 0.9)}
      {leaf(-34, -250, -30, 0.9)}
      {leaf(-52, -282, -160, 0.8)}
      {leaf(-62, -298, -80, 0.8)}
      {leaf(18, -190, -10, 0.95)}
      {leaf(38, -228, -120, 0.85)}
      {leaf(52, -244, -15, 0.8)}
      {leaf(66, -262, -60, 0.8)}
      {leaf(2, -236, -165, 0.8)}
      {leaf(3, -266, -35, 0.85)}
      {leaf(-3, -318, -95, 0.85)}
      <path
        d="M-18 -142C-18 -116 -52 -100 -52 -54C-52 -18 -34 2 0 2S52 -18 52 -54C52 -100 18 -116 18 -142Z"
        fill={round(tone)}
      />
      <ellipse cx="0" cy="-142" rx="18" ry="4.500" fill={bowl(tone)} />
      <path
        d="M-34 -78C-38 -60 -36 -40 -28 -26"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.4"
        strokeWidth="7"
        strokeLinecap="round"
      />
    </g>
  );
}
