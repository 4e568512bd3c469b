import type { SceneName } from '#lib/blocks/pictures';
import { Drawing, materialsOf } from './drawing';
import type { SceneFrame } from './frames';
import { Paints } from './paint';
import { SceneLight } from './scene-light';
import { scenes } from './scenes';

const SIZE = { width: 1600, height: 760, table: 604 };

export { inkOf } from '#lib/blocks/pictures';

/** A whole room; keeps its right and lower parts, where the objects are, when the box is narrower. */
export function Scene({
  name,
  className,
  frame,
}: {
  name: SceneName;
  className?: string;
  frame?: SceneFrame;
}) {
  const { wall, table, light, objects } = scenes[name];
  return (
    <svg
      viewBox={
        frame
          ? `${SIZE.width - (SIZE.height * frame.width) / frame.height} 0 ${(SIZE.height * frame.width) / frame.height} ${SIZE.height}`
          : `0 0 ${SIZE.width} ${SIZE.height}`
      }
      preserveAspectRatio="xMaxYMax slice"
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <Paints of={objects.flatMap(({ spec }) => materialsOf(spec))} />
      <defs>
        <linearGradient id={`px-wall-${name}`} x1="0" y1="0" x2="1" y2="0.8">
          <stop offset="0" stopColor={wall[0]} />
          <stop offset="0.45" stopColor={wall[0]} />
          <stop offset="1" stopColor={wall[1]} />
        </linearGradient>
        <linearGradient id={`px-table-${name}`} x1="0" y1="0" x2="0.25" y2="1">
          <stop offset="0" stopColor={table[0]} />
          <stop offset="1" stopColor={table[1]} />
        </linearGradient>
        <linearGradient id="px-back-edge" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#1d120a" stopOpacity="0" />
          <stop offset="1" stopColor="#1d120a" stopOpacity="0.16" />
        </linearGradient>
      </defs>
      <rect width={SIZE.width} height={SIZE.height} fill={`url(#px-wall-${name})`} />
      <SceneLight light={light === 'lamp' ? 'open' : light} />
      <rect y={SIZE.table - 90} width={SIZE.width} height="90" fill="url(#px-back-edge)" />
      <rect
        y={SIZE.table}
        width={SIZE.width}
        height={SIZE.height - SIZE.table}
        fill={`url(#px-table-${name})`}
      />
      <rect y={SIZE.table} width={SIZE.width} height="3" fill="#fff" opacity="0.35" />
      <g stroke="#1d120a" strokeOpacity="0.1" strokeWidth="2" fill="none">
        <path d="M0 640C420 634 900 648 1600 637M0 684C520 690 980 676 1600 686M0 732C380 726 1100 741 1600 730" />
      </g>
      {light === 'lamp' && <SceneLight light="lamp" />}
      {objects.map(({ spec, x, y, scale }) => (
        <g key={`${spec.name}-${x}`} transform={`translate(${x} ${y}) scale(${scale})`}>
          <Drawing spec={spec} lit={light === 'lamp'} />
        </g>
      ))}
    </svg>
  );
}
