import type { SceneFrame } from './frames';

export type Surface = 'wood' | 'cloth' | 'stone' | 'pavement';

interface SurfaceProps {
  surface: Surface;
  colors: [top: string, front: string];
  frame: SceneFrame;
}

/** Long fibres, closer together towards the back. */
function Grain({ frame }: { frame: SceneFrame }) {
  const { width: w, height: h, table } = frame;
  const rows = [0.06, 0.13, 0.22, 0.33, 0.46, 0.61, 0.79, 0.95];
  return (
    <g fill="none" stroke="#2a1408" strokeOpacity="0.13" strokeWidth="2.400">
      {rows.map((row, i) => {
        const y = table + (h - table) * row;
        const bend = (i % 3) * 5 - 6;
        return (
          <path
            key={row}
            d={`M0 ${y}C${w * 0.25} ${y + bend} ${w * 0.55} ${y - bend} ${w} ${y + bend / 2}`}
            strokeOpacity={0.07 + (i % 3) * 0.05}
          />
        );
      })}
    </g>
  );
}

/** A woven stripe along the edge of the cloth, and its fold over the table's corner. */
function Weave({ frame }: { frame: SceneFrame }) {
  const { width: w, height: h, table } = frame;
  const at = (row: number) => table + (h - table) * row;
  return (
    <g fill="none">
      <g stroke="#a0553a" strokeOpacity="0.42">
        <path d={`M0 ${at(0.78)}H${w}`} strokeWidth="12" />
        <path d={`M0 ${at(0.86)}H${w}`} strokeWidth="4" />
      </g>
      <g stroke="#7a5a3a" strokeOpacity="0.12" strokeWidth="16" strokeLinecap="round">
        <path
          d={`M${w * 0.12} ${h}L${w * 0.2} ${at(0.05)}M${w * 0.52} ${h}L${w * 0.51} ${at(0.05)}M${w * 0.9} ${h}L${w * 0.82} ${at(0.05)}`}
        />
      </g>
    </g>
  );
}

const CHIPS = Array.from({ length: 46 }, (_, i) => ({
  x: (i * 0.7548776662) % 1,
  row: (i * 0.5698402911 + 0.07) % 1,
  turn: (i * 47) % 180,
  color: ['#b36b4c', '#7c8a78', '#fffaf0', '#8d7a66'][i % 4],
}));

function Terrazzo({ frame }: { frame: SceneFrame }) {
  const { width: w, height: h, table } = frame;
  return (
    <g opacity="0.5">
      {CHIPS.map(({ x, row, turn, color }) => (
        <g
          key={x}
          transform={`translate(${x * w} ${table + 8 + (h - table - 8) * row}) scale(${0.6 + row} ${0.35 + row * 0.4})`}
        >
          <path transform={`rotate(${turn})`} d="M-8 -3L2 -6L9 1L3 6L-6 4Z" fill={color} />
        </g>
      ))}
    </g>
  );
}

/** Flags of stone running to a point behind the house. */
function Flags({ frame }: { frame: SceneFrame }) {
  const { width: w, height: h, table } = frame;
  const mid = w / 2;
  const joints = [-3.2, -2.4, -1.6, -0.8, 0, 0.8, 1.6, 2.4, 3.2];
  const rows = [0.2, 0.48, 0.86];
  return (
    <g stroke="#1d130c" strokeOpacity="0.16" strokeWidth="3" fill="none">
      {joints.map((joint) => (
        <path key={joint} d={`M${mid + (joint * w) / 5.6} ${table}L${mid + (joint * w) / 2.6} ${h}`} />
      ))}
      {rows.map((row) => (
        <path key={row} d={`M0 ${table + (h - table) * row}H${w}`} />
      ))}
    </g>
  );
}

/** What the things stand on, from the wall to the lower edge of the picture. */
export function TableTop({ surface, colors, frame }: SurfaceProps) {
  const { width, height, table } = frame;
  return (
    <g>
      <defs>
        <linearGradient id="px-table" x1="0" y1="0" x2="0.25" y2="1">
          <stop offset="0" stopColor={colors[0]} />
          <stop offset="1" stopColor={colors[1]} />
        </linearGradient>
        <linearGradient id="px-back-edge" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#1d120a" stopOpacity="0" />
          <stop offset="1" stopColor="#1d120a" stopOpacity="0.2" />
        </linearGradient>
      </defs>
      <rect y={table - 80} width={width} height="80" fill="url(#px-back-edge)" />
      <rect y={table} width={width} height={height - table} fill="url(#px-table)" />
      <rect y={table} width={width} height="3" fill="#fff" opacity="0.34" />
      {surface === 'wood' && <Grain frame={frame} />}
      {surface === 'cloth' && <Weave frame={frame} />}
      {surface === 'stone' && <Terrazzo frame={frame} />}
      {surface === 'pavement' && <Flags frame={frame} />}
    </g>
  );
}
