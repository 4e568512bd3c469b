import type { SceneSpec } from './scenes';

/** Sun through a window with four panes, thrown on the wall. */
function WindowLight() {
  return (
    <g fill="#fff6dd" opacity="0.62">
      <path d="M700 40L866 20L948 214L772 236Z" />
      <path d="M880 18L1048 -2L1142 190L962 212Z" />
      <path d="M779 250L955 228L1044 440L858 464Z" />
      <path d="M969 226L1149 204L1250 412L1058 438Z" />
    </g>
  );
}

const DROPS = [
  [812, 70, 46],
  [858, 210, 30],
  [886, 118, 64],
  [934, 40, 28],
  [962, 250, 54],
  [1006, 132, 40],
  [1046, 60, 70],
  [1092, 226, 36],
  [1128, 102, 52],
  [1176, 188, 30],
  [1214, 52, 48],
  [1252, 252, 44],
  [1290, 130, 62],
  [1336, 70, 34],
  [1362, 224, 50],
  [1410, 116, 40],
  [1452, 196, 58],
  [1478, 54, 36],
] as const;

/** A window with rain running down and a grey day behind. */
function RainWindow() {
  return (
    <g>
      <rect x="770" y="-20" width="760" height="430" fill="#27353c" opacity="0.55" />
      <rect x="786" y="-20" width="728" height="410" fill="url(#px-sky)" />
      <g stroke="#eef4f5" strokeOpacity="0.4" strokeWidth="2.4" strokeLinecap="round">
        {DROPS.map(([x, y, length]) => (
          <path key={x} d={`M${x} ${y}L${x - length * 0.12} ${y + length}`} />
        ))}
      </g>
      <g fill="#f4f8f8" fillOpacity="0.75">
        {DROPS.map(([x, y, length]) => (
          <ellipse key={x} cx={x - length * 0.12} cy={y + length + 4} rx="2.6" ry="4" />
        ))}
      </g>
      <rect x="1142" y="-20" width="16" height="412" fill="#d9d2c4" />
      <rect x="786" y="186" width="728" height="14" fill="#d9d2c4" />
      <rect x="752" y="388" width="796" height="24" rx="3" fill="#e6dfd1" />
      <rect x="752" y="408" width="796" height="8" fill="#27353c" opacity="0.4" />
    </g>
  );
}

/** The circle of a lamp on wall and table. */
function LampLight() {
  return (
    <g>
      <ellipse cx="1250" cy="400" rx="720" ry="470" fill="url(#px-lamp-pool)" />
      <ellipse cx="1250" cy="690" rx="520" ry="80" fill="url(#px-lamp-pool)" opacity="0.8" />
    </g>
  );
}

export function SceneLight({ light }: { light: SceneSpec['light'] }) {
  return (
    <g>
      <defs>
        <linearGradient id="px-sky" x1="0" y1="0" x2="0.3" y2="1">
          <stop offset="0" stopColor="#c3d1d4" />
          <stop offset="1" stopColor="#7f949b" />
        </linearGradient>
        <radialGradient id="px-lamp-pool">
          <stop offset="0" stopColor="#ffd28a" stopOpacity="0.62" />
          <stop offset="0.5" stopColor="#e59a55" stopOpacity="0.2" />
          <stop offset="1" stopColor="#e59a55" stopOpacity="0" />
        </radialGradient>
      </defs>
      {light === 'window' && <WindowLight />}
      {light === 'rain' && <RainWindow />}
      {light === 'lamp' && <LampLight />}
    </g>
  );
}
