import type { SceneFrame } from './frames';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a window stands: right of the text, or above the things in a narrow picture. */
export function windowBox(frame: SceneFrame): Box {
  const { width, table, focus, layout } = frame;
  if (layout === 'wide') {
    const x = focus - 330;
    return { x, y: -30, width: Math.min(720, width - x - 50), height: table - 90 };
  }
  return { x: width * 0.13, y: 70, width: width * 0.74, height: table - 200 };
}

/** Sun through a window of four panes, thrown on the wall, a twig in its way. */
export function Sunlight({ frame }: { frame: SceneFrame }) {
  const { table, focus, layout } = frame;
  const size = layout === 'wide' ? 1 : table / 720;
  return (
    <g transform={`translate(${focus - (layout === 'wide' ? 90 : 250)} 0) scale(${size})`}>
      <filter id="px-blur-sun" x="-0.1" y="-0.1" width="1.2" height="1.2" colorInterpolationFilters="sRGB">
        <feGaussianBlur stdDeviation="5" />
      </filter>
      <g filter="url(#px-blur-sun)">
        <g fill="#fff7de" opacity="0.7">
          <path d="M-160 56L20 34L112 262L-78 286Z" />
          <path d="M36 32L220 10L320 236L128 260Z" />
          <path d="M-70 302L120 278L212 504L18 530Z" />
          <path d="M136 276L328 252L432 476L228 502Z" />
        </g>
        <g fill="#a3794c" opacity="0.26">
          <path d="M300 520C250 400 210 300 120 190L126 186C218 294 262 400 312 518Z" />
          <path d="M214 310C160 300 130 270 120 236C166 238 206 262 214 310ZM232 346C262 300 300 286 340 290C330 330 284 354 232 346ZM160 238C150 200 160 160 184 136C204 172 196 216 160 238ZM262 410C210 412 172 396 150 362C196 354 240 370 262 410ZM276 444C300 404 336 388 372 392C366 428 322 454 276 444Z" />
        </g>
      </g>
    </g>
  );
}

const DROPS = Array.from({ length: 42 }, (_, i) => ({
  x: (i * 0.6180339887 + 0.03) % 1,
  y: (i * 0.4142135624 + 0.05) % 0.86,
  length: 20 + ((i * 37) % 50),
}));

/** Windows across the street: along the pane, above its lower edge. */
const LIT_PANES = [
  [0.17, 170],
  [0.21, 170],
  [0.4, 210],
  [0.44, 150],
  [0.68, 190],
  [0.71, 130],
  [0.91, 140],
] as const;

function Rain({ x, y, width, height }: Box) {
  return (
    <g>
      <filter id="px-blur-far" x="-0.1" y="-0.1" width="1.2" height="1.2" colorInterpolationFilters="sRGB">
        <feGaussianBlur stdDeviation="9" />
      </filter>
      <g filter="url(#px-blur-far)" transform={`translate(${x} ${y + height})`} fill="#4d626c">
        <path
          d={`M0 0V-150H${width * 0.12}V-210H${width * 0.26}V-130H${width * 0.36}V-250H${width * 0.5}V-170H${width * 0.62}V-230H${width * 0.74}V-140H${width * 0.86}V-190H${width}V0Z`}
          opacity="0.75"
        />
      </g>
      <g fill="#ffdca0" opacity="0.62" transform={`translate(${x} ${y + height})`}>
        {LIT_PANES.map(([at, up]) => (
          <rect key={at} x={width * at} y={-up} width="15" height="20" rx="4" />
        ))}
      </g>
      {DROPS.map((drop) => (
        <g key={drop.x} transform={`translate(${x + drop.x * width} ${y + drop.y * height})`}>
          <path
            d={`M0 0L${-drop.length * 0.1} ${drop.length}`}
            stroke="#f2f7f8"
            strokeOpacity="0.36"
            strokeWidth="2.400"
            strokeLinecap="round"
          />
          <ellipse
            cx={-drop.length * 0.1}
            cy={drop.length + 4}
            rx="3"
            ry="4.600"
            fill="#f6fafa"
            fillOpacity="0.8"
          />
        </g>
      ))}
    </g>
  );
}

const fir = (x: number, base: number, s: number) =>
  `M${x} ${base - 190 * s}L${x + 34 * s} ${base - 124 * s}H${x + 18 * s}L${x + 52 * s} ${base - 62 * s}H${x + 28 * s}L${x + 66 * s} ${base}H${x - 66 * s}L${x - 28 * s} ${base - 62 * s}H${x - 52 * s}L${x - 18 * s} ${base - 124 * s}H${x - 34 * s}Z`;

function Snow({ x, y, width, height }: Box) {
  const base = y + height;
  return (
    <g>
      <path
        d={`M${x} ${base - 120}C${x + width * 0.3} ${base - 190} ${x + width * 0.6} ${base - 90} ${x + width} ${base - 160}V${base}H${x}Z`}
        fill="#cfdbe0"
      />
      <path d={fir(x + width * 0.16, base - 70, 1)} fill="#8fa5a6" />
      <path d={fir(x + width * 0.34, base - 60, 0.72)} fill="#a3b6b7" />
      <path d={fir(x + width * 0.8, base - 60, 1.15)} fill="#7d9695" />
      <path d={fir(x + width * 0.64, base - 70, 0.6)} fill="#b0c0c1" />
      <path
        d={`M${x} ${base - 64}C${x + width * 0.35} ${base - 110} ${x + width * 0.7} ${base - 40} ${x + width} ${base - 84}V${base}H${x}Z`}
        fill="#f2f5f4"
      />
      {DROPS.map((drop, i) => (
        <circle
          key={drop.x}
          cx={x + drop.x * width}
          cy={y + drop.y * height}
          r={2.5 + (i % 4) * 1.4}
          fill="#fff"
          opacity={0.6 + (i % 3) * 0.15}
        />
      ))}
    </g>
  );
}

function Night({ x, y, width, height }: Box) {
  return (
    <g>
      <circle cx={x + width * 0.76} cy={y + height * 0.28} r="34" fill="#f7e7c0" opacity="0.9" />
      <circle cx={x + width * 0.76 - 13} cy={y + height * 0.28 - 7} r="29" fill="#2b3350" opacity="0.96" />
      {DROPS.slice(0, 20).map((drop, i) => (
        <circle
          key={drop.x}
          cx={x + drop.x * width}
          cy={y + drop.y * height * 0.7}
          r={1.4 + (i % 3)}
          fill="#fff3d6"
          opacity="0.7"
        />
      ))}
      <path
        d={`M${x} ${y + height}V${y + height - 90}L${x + width * 0.14} ${y + height - 140}L${x + width * 0.28} ${y + height - 90}V${y + height - 60}H${x + width * 0.44}V${y + height - 130}L${x + width * 0.56} ${y + height - 176}L${x + width * 0.68} ${y + height - 130}V${y + height - 76}H${x + width}V${y + height}Z`}
        fill="#171b2e"
      />
      <path
        d={`M${x + width * 0.1} ${y + height - 76}h18v24h-18zM${x + width * 0.52} ${y + height - 110}h18v26h-18zM${x + width * 0.58} ${y + height - 110}h18v26h-18z`}
        fill="#ffcf7d"
      />
    </g>
  );
}

export type View = 'rain' | 'snow' | 'night';

const LOOKS: Record<View, { sky: [string, string]; frame: string; shade: string }> = {
  rain: { sky: ['#c9d5d8', '#7d939b'], frame: '#ddd5c7', shade: '#1c2a31' },
  snow: { sky: ['#dbe6ea', '#f3ede2'], frame: '#fffaf0', shade: '#7f6b52' },
  night: { sky: ['#1f2642', '#4d4460'], frame: '#5b4638', shade: '#120c0a' },
};

/** A window in the wall with what is outside, its bars and its sill. */
export function Window({ frame, view }: { frame: SceneFrame; view: View }) {
  const box = windowBox(frame);
  const { x, y, width, height } = box;
  const look = LOOKS[view];
  const bars = `M${x + width / 2 - 7} ${y}h14v${height}h-14zM${x} ${y + height * 0.46}h${width}v13h-${width}z`;
  return (
    <g>
      <defs>
        <linearGradient id="px-sky" x1="0" y1="0" x2="0.2" y2="1">
          <stop offset="0" stopColor={look.sky[0]} />
          <stop offset="1" stopColor={look.sky[1]} />
        </linearGradient>
        <clipPath id="px-pane">
          <rect x={x} y={y} width={width} height={height} />
        </clipPath>
      </defs>
      <rect
        x={x - 22}
        y={y - 22}
        width={width + 56}
        height={height + 40}
        fill={look.shade}
        opacity="0.16"
        rx="4"
      />
      <rect x={x - 22} y={y - 22} width={width + 44} height={height + 30} fill={look.frame} rx="3" />
      <rect x={x} y={y} width={width} height={height} fill="url(#px-sky)" />
      <g clipPath="url(#px-pane)">
        {view === 'rain' && <Rain {...box} />}
        {view === 'snow' && <Snow {...box} />}
        {view === 'night' && <Night {...box} />}
      </g>
      <path
        d={`M${x} ${y}h${width}v12h-${width - 12}v${height - 12}h-12z`}
        fill={look.shade}
        opacity="0.22"
      />
      <path d={bars} fill={look.frame} />
      <path
        d={`M${x + width / 2 + 4} ${y}h3v${height}h-3zM${x} ${y + height * 0.46 + 10}h${width}v3h-${width}z`}
        fill={look.shade}
        opacity="0.2"
      />
      <rect x={x - 44} y={y + height} width={width + 88} height="26" rx="4" fill={look.frame} />
      <rect
        x={x - 44}
        y={y + height + 20}
        width={width + 88}
        height="16"
        rx="4"
        fill={look.shade}
        opacity="0.24"
      />
      {view === 'snow' && (
        <path
          d={`M${x} ${y + height}C${x + 40} ${y + height - 26} ${x + 120} ${y + height - 14} ${x + width * 0.34} ${y + height - 20}S${x + width - 60} ${y + height - 26} ${x + width} ${y + height}Z`}
          fill="#fff"
        />
      )}
    </g>
  );
}
