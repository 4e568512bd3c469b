import { flat, Ground, soft } from './paint';
import { shades } from './palette';

function Orange({ x, y, r }: { x: number; y: number; r: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={r} fill="url(#px-orange)" />
      <ellipse
        cx={-r * 0.36}
        cy={-r * 0.42}
        rx={r * 0.26}
        ry={r * 0.17}
        transform="rotate(-35)"
        fill="#fff"
        opacity="0.4"
      />
      <circle cx={r * 0.1} cy={-r * 0.8} r={r * 0.08} fill={shades.leaf.deep} />
    </g>
  );
}

/** Three oranges and a leaf. 150 wide, 92 high. */
function Fruit() {
  return (
    <g>
      <radialGradient id="px-orange" cx="0.32" cy="0.26" r="0.85">
        <stop offset="0" stopColor="#f9c46b" />
        <stop offset="0.5" stopColor="#e38f32" />
        <stop offset="1" stopColor="#a95412" />
      </radialGradient>
      <Ground width={130} />
      <Orange x={34} y={-34} r={34} />
      <Orange x={-34} y={-32} r={33} />
      <path d="M-2 -66C14 -88 40 -92 60 -82C46 -62 18 -56 -2 -66Z" fill={shades.leaf.base} />
      <path d="M-2 -66C18 -72 40 -78 60 -82" fill="none" stroke={shades.leaf.dark} strokeWidth="2" />
      <Orange x={4} y={-22} r={31} />
    </g>
  );
}

/** A letter being written, its envelope and a pen, lying flat. 300 wide, 70 deep. */
function Letter() {
  return (
    <g>
      <path d="M-150 4L-88 -64H62L26 4Z" fill="#1d120a" opacity="0.28" transform="translate(7 5)" />
      <path d="M-150 2L-88 -66H62L24 2Z" fill={flat('paper')} />
      <g stroke={shades.ink.base} strokeOpacity="0.5" strokeWidth="3" strokeLinecap="round">
        <path d="M-80 -52H24M-92 -40H18M-104 -28H8M-114 -16H-40" />
      </g>
      <g transform="translate(112 6)">
        <path d="M-62 2L-22 -46H84L62 2Z" fill="#1d120a" opacity="0.26" transform="translate(6 4)" />
        <path d="M-62 0L-22 -48H84L62 0Z" fill={flat('kraft')} />
        <path
          d="M-22 -48L22 -16L84 -48"
          fill="none"
          stroke={shades.kraft.deep}
          strokeOpacity="0.7"
          strokeWidth="2.400"
        />
        <circle cx="22" cy="-17" r="8.500" fill={shades.terracotta.dark} />
      </g>
      <path d="M-20 -4L66 -42" stroke="#1d120a" strokeOpacity="0.35" strokeWidth="6" strokeLinecap="round" />
      <path d="M-24 -9L62 -47" stroke={shades.black.base} strokeWidth="6.500" strokeLinecap="round" />
      <path d="M-24 -9L-8 -16" stroke={shades.brass.base} strokeWidth="5" strokeLinecap="round" />
    </g>
  );
}

const FRONDS = [-66, -46, -24, -4, 16, 38, 60];

/** A pot with a bush in it. 190 wide, 250 high. */
function Plant() {
  return (
    <g>
      <Ground width={130} />
      {FRONDS.map((turn, i) => (
        <g key={turn} transform={`translate(0 -96) rotate(${turn})`}>
          <path
            d={`M0 0C-34 -40 -30 -100 0 ${-128 - (i % 3) * 16}C30 -100 34 -40 0 0Z`}
            fill={i % 2 ? shades.forest.base : shades.leaf.dark}
          />
          <path
            d={`M0 0C-22 -40 -20 -92 0 ${-122 - (i % 3) * 16}C4 -84 4 -40 0 0Z`}
            fill={shades.leaf.light}
            opacity="0.36"
          />
        </g>
      ))}
      <path d="M-58 -110L-44 -4Q-43 3 -36 3H36Q43 3 44 -4L58 -110Z" fill={soft('terracotta')} />
      <path d="M-58 -110L-44 -4Q-43 3 -36 3H36Q43 3 44 -4L58 -110Z" fill="url(#px-foot)" />
      <path d="M-66 -116Q-66 -122 -60 -122H60Q66 -122 66 -116V-96H-66Z" fill={flat('terracotta')} />
      <path d="M-62 -96H62V-88H-60Z" fill={shades.terracotta.deep} opacity="0.35" />
    </g>
  );
}

export type PropName = 'fruit' | 'letter' | 'plant';

export function Prop({ name }: { name: PropName }) {
  switch (name) {
    case 'fruit':
      return <Fruit />;
    case 'letter':
      return <Letter />;
    case 'plant':
      return <Plant />;
  }
}
