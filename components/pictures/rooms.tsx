import type { Tone } from '#lib/blocks/pictures';
import type { SceneFrame } from './frames';
import { MotifMark } from './motif';
import { shades } from './palette';

/** Glazed tiles laid in bond, catching the light here and there. */
export function Tiles({ frame, color }: { frame: SceneFrame; color: string }) {
  return (
    <g>
      <defs>
        <pattern id="px-tiles" width="128" height="96" patternUnits="userSpaceOnUse">
          <rect width="128" height="96" fill={color} />
          <g fill="#fff" fillOpacity="0.05">
            <rect x="3" y="3" width="122" height="42" rx="3" />
            <rect x="-61" y="51" width="122" height="42" rx="3" />
            <rect x="67" y="51" width="122" height="42" rx="3" />
          </g>
          <path d="M6 6H122M-61 54H58M70 54H128" stroke="#fff" strokeOpacity="0.12" strokeWidth="2.400" />
          <path
            d="M3 46.500H125M-61 94.500H61M67 94.500H128"
            stroke="#000"
            strokeOpacity="0.2"
            strokeWidth="2"
          />
        </pattern>
      </defs>
      <rect width={frame.width} height={frame.table} fill="url(#px-tiles)" />
    </g>
  );
}

/** A lamp hanging from the ceiling, with the cone of its light. */
function Pendant({ x, drop, tone }: { x: number; drop: number; tone: Tone }) {
  const shade = shades[tone];
  return (
    <g transform={`translate(${x} ${drop})`}>
      <ellipse cx="0" cy="60" rx="290" ry="240" fill="url(#px-glow)" opacity="0.62" />
      <path d={`M0 ${-drop}V-78`} stroke={shades.black.dark} strokeWidth="4" />
      <path d="M-74 0C-74 -50 -40 -80 0 -80S74 -50 74 0Z" fill={shade.base} />
      <path d="M-74 0C-74 -50 -40 -80 0 -80C-30 -66 -46 -36 -48 0Z" fill={shade.light} opacity="0.75" />
      <path d="M30 0C30 -36 22 -66 0 -80C40 -80 74 -50 74 0Z" fill={shade.deep} opacity="0.5" />
      <ellipse cx="0" cy="0" rx="74" ry="11" fill="#fff3cf" />
      <ellipse cx="0" cy="1" rx="44" ry="6" fill="#fffdf2" />
      <rect x="-9" y="-92" width="18" height="14" rx="3" fill={shades.brass.base} />
    </g>
  );
}

export function Pendants({ frame, tone }: { frame: SceneFrame; tone: Tone }) {
  const { layout, focus, table } = frame;
  const wide = layout === 'wide';
  const drop = wide ? 170 : table * 0.27;
  return (
    <g>
      <Pendant x={focus + (wide ? 240 : 150)} drop={drop * 0.8} tone={tone} />
      <Pendant x={focus - (wide ? 130 : 160)} drop={drop} tone={tone} />
    </g>
  );
}

/** A board on the wall, `lift` above the table in the units of the things. */
export function WallShelf({ frame, lift, half }: { frame: SceneFrame; lift: number; half: number }) {
  const y = frame.table - lift * frame.scale;
  const reach = Math.min(half * frame.scale, frame.width - frame.focus - 26);
  const x = frame.focus - half * frame.scale;
  const width = frame.focus + reach - x;
  return (
    <g>
      <rect x={x + 16} y={y + 14} width={width} height="40" fill="#2a160c" opacity="0.16" />
      <rect x={x} y={y} width={width} height="22" rx="2" fill={shades.oak.base} />
      <rect x={x} y={y} width={width} height="5" fill={shades.oak.light} />
      <rect x={x} y={y + 16} width={width} height="6" fill={shades.oak.deep} opacity="0.5" />
    </g>
  );
}

const leaves = (color: string, at: readonly (readonly [number, number, number, number])[]) =>
  at.map(([x, y, turn, size]) => (
    <path
      key={`${x},${y}`}
      transform={`translate(${x} ${y}) rotate(${turn}) scale(${size})`}
      d="M0 0C20 -34 62 -40 100 -24C76 14 32 20 0 0Z"
      fill={color}
    />
  ));

/** Sky, roofs and hills behind an iron railing; leaves reach in from above. */
export function Balcony({ frame }: { frame: SceneFrame }) {
  const { width: w, table, focus } = frame;
  const rail = table - 190;
  const bars = Array.from({ length: Math.ceil(w / 46) }, (_, i) => 20 + i * 46);
  return (
    <g>
      <circle cx={focus + 210} cy={table * 0.3} r="330" fill="url(#px-glow)" opacity="0.7" />
      <circle cx={focus + 210} cy={table * 0.3} r="58" fill="#fff6da" />
      <path
        d={`M0 ${table - 250}C${w * 0.2} ${table - 330} ${w * 0.4} ${table - 240} ${w * 0.58} ${table - 300}S${w * 0.9} ${table - 340} ${w} ${table - 280}V${table}H0Z`}
        fill="#a9bfae"
      />
      <path
        d={`M0 ${table - 190}C${w * 0.25} ${table - 240} ${w * 0.5} ${table - 160} ${w * 0.7} ${table - 210}S${w * 0.95} ${table - 230} ${w} ${table - 200}V${table}H0Z`}
        fill="#86a08a"
      />
      <g>
        {[0.1, 0.3, 0.42, 0.78].map((at, i) => (
          <g key={at} transform={`translate(${w * at} ${table - 226 + (i % 2) * 14}) scale(0.5)`}>
            <path d="M-60 50V-40H60V50Z" fill={i % 2 ? '#efdcc2' : '#f5e8d4'} />
            <path d="M-72 -38L0 -92L72 -38Z" fill={i % 2 ? '#b9694a' : '#c67c58'} />
            <path d="M-32 -14h18v26h-18zM10 -14h18v26h-18z" fill="#8c6f58" opacity="0.6" />
          </g>
        ))}
      </g>
      <g fill="#3c3330">
        <rect y={rail} width={w} height="15" rx="4" />
        <rect y={rail} width={w} height="4" fill="#8d7d70" />
        <rect y={table - 26} width={w} height="8" />
        {bars.map((x) => (
          <rect key={x} x={x} y={rail + 12} width="7" height={table - rail - 34} />
        ))}
      </g>
      <g transform={`translate(${w - 30} -20)`}>
        {leaves('#5d7a55', [
          [-40, 30, 150, 1.4],
          [-120, 60, 120, 1.2],
          [-10, 90, 140, 1.3],
          [-200, 10, 130, 1.1],
          [-60, 150, 110, 1.1],
        ])}
        {leaves('#7f9a6d', [
          [-80, 10, 165, 1.3],
          [-20, 50, 115, 1.2],
          [-150, 20, 150, 1],
          [-30, 130, 160, 1],
          [-250, 0, 160, 0.9],
        ])}
      </g>
    </g>
  );
}

interface StorefrontProps {
  frame: SceneFrame;
  isNight: boolean;
}

/** The striped awning with its scalloped edge. */
function Awning({ x, y, width }: { x: number; y: number; width: number }) {
  const count = Math.round(width / 74);
  const step = width / count;
  const stripes = Array.from({ length: count }, (_, i) => i);
  return (
    <g>
      <rect x={x} y={y + 110} width={width} height="60" fill="#1d120a" opacity="0.22" />
      {stripes.map((i) => {
        const left = x + i * step;
        const lean = (at: number) => x + 26 + ((at - x) * (width - 52)) / width;
        return (
          <path
            key={i}
            d={`M${lean(left)} ${y}H${lean(left + step)}L${left + step} ${y + 96}V${y + 110}A${step / 2} 26 0 0 1 ${left} ${y + 110}V${y + 96}Z`}
            fill={i % 2 ? '#f8eedd' : shades.terracotta.base}
          />
        );
      })}
      <path d={`M${x + 26} ${y}H${x + width - 26}L${x + width} ${y + 96}H${x}Z`} fill="url(#px-top)" />
      <path d={`M${x} ${y + 96}H${x + width}`} stroke="#2a160c" strokeOpacity="0.25" strokeWidth="3" />
    </g>
  );
}

/** Shelves and lamps inside the shop, seen through the glass. */
function ShopInside({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const goods = Array.from({ length: Math.floor((width - 60) / 52) }, (_, i) => i);
  const colors = ['#b8623e', '#7f8f6c', '#58707d', '#d3a150', '#7a4652'];
  return (
    <g>
      {[0.4, 0.66].map((row, r) => (
        <g key={row}>
          {goods.map((i) => (
            <rect
              key={i}
              x={x + 36 + i * 52}
              y={y + height * row - 52 - ((i * 17 + r * 9) % 24)}
              width={30 + ((i + r) % 3) * 5}
              height={52 + ((i * 17 + r * 9) % 24)}
              rx="4"
              fill={colors[(i + r * 2) % 5]}
              opacity="0.62"
            />
          ))}
          <rect x={x + 18} y={y + height * row} width={width - 36} height="9" fill="#7b5433" opacity="0.8" />
        </g>
      ))}
      <circle cx={x + width * 0.3} cy={y + 90} r="150" fill="url(#px-glow)" />
      <circle cx={x + width * 0.72} cy={y + 90} r="150" fill="url(#px-glow)" />
    </g>
  );
}

/** Where the shop's window is. */
function shopWindow({ width, table, focus, layout }: SceneFrame) {
  const half = layout === 'wide' ? 370 : width * 0.4;
  const x = Math.min(focus - half, width - 2 * half - 40);
  const y = layout === 'wide' ? 150 : table * 0.34;
  return { x, y, width: 2 * half, height: table - y - 78 };
}

/** The shop from the street: painted front, awning, a round sign without a word. */
export function Storefront({ frame, isNight }: StorefrontProps) {
  const pane = shopWindow(frame);
  const { x, y, width, height } = pane;
  const paint = isNight ? '#22312b' : '#54705d';
  const sign = frame.layout === 'wide' ? { x: x - 140, y: 190 } : { x: frame.width / 2, y: y - 168 };
  return (
    <g>
      <rect x={x - 34} y={y - 60} width={width + 68} height={frame.table - y + 60} fill={paint} />
      <path
        d={`M${x - 34} ${y - 60}h${width + 68}v10h-${width + 68}z`}
        fill="#fff"
        opacity={isNight ? 0.1 : 0.3}
      />
      <rect x={x} y={y} width={width} height={height} fill={isNight ? '#f0b765' : '#e9d7b8'} />
      <ShopInside {...pane} />
      <path
        d={`M${x} ${y}h${width * 0.3}l-${height * 0.34} ${height}H${x}z`}
        fill="#fff"
        opacity={isNight ? 0.05 : 0.16}
      />
      <g fill="none" stroke={isNight ? '#18231f' : '#3f5647'} strokeWidth="14">
        <rect x={x} y={y} width={width} height={height} />
        <path d={`M${x + width / 2} ${y}v${height}`} strokeWidth="9" />
      </g>
      <rect x={x - 20} y={y + height} width={width + 40} height="20" fill={isNight ? '#31453c' : '#6f8a76'} />
      <g fill="none" stroke="#1d120a" strokeOpacity="0.2" strokeWidth="4">
        <rect x={x + 10} y={y + height + 30} width={width / 2 - 26} height="36" />
        <rect x={x + width / 2 + 16} y={y + height + 30} width={width / 2 - 26} height="36" />
      </g>
      <Awning x={x - 50} y={y - 76} width={width + 100} />
      <g transform={`translate(${sign.x} ${sign.y})`}>
        <path d="M0 -62V-92M-50 -92H50" stroke={shades.black.base} strokeWidth="6" strokeLinecap="round" />
        <circle cx="5" cy="6" r="60" fill="#1d120a" opacity="0.22" />
        <circle r="60" fill={isNight ? '#f6e3bd' : '#fbf3e4'} />
        <circle r="53" fill="none" stroke={shades.terracotta.base} strokeWidth="3" />
        <g transform="scale(1.300)">
          <MotifMark motif="sun" color={shades.terracotta.base} />
        </g>
        {isNight && <circle r="190" fill="url(#px-glow)" opacity="0.5" />}
      </g>
      {isNight && (
        <ellipse
          cx={x + width / 2}
          cy={frame.table + 40}
          rx={width * 0.72}
          ry="120"
          fill="url(#px-glow)"
          opacity="0.62"
        />
      )}
    </g>
  );
}
