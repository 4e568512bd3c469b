import type { Motif } from '#lib/blocks/pictures';

/** What is printed on bags and tins; drawn in a circle of radius 26 around (0, 0). */
export function MotifMark({ motif, color }: { motif: Motif; color: string }) {
  if (motif === 'sun') {
    return (
      <g fill={color}>
        <path d="M-17 8A17 17 0 0 1 17 8Z" />
        <g stroke={color} strokeWidth="2.6" strokeLinecap="round">
          <path d="M0 -16V-24M-15 -10L-20 -16M15 -10L20 -16M-24 8H-27M24 8H27" />
        </g>
        <rect x="-26" y="12" width="52" height="2.6" rx="1.3" />
      </g>
    );
  }
  if (motif === 'moon') {
    return <path d="M10 -22A23 23 0 1 0 22 8A18.5 18.5 0 0 1 10 -22Z" fill={color} />;
  }
  if (motif === 'wave') {
    return (
      <g fill="none" stroke={color} strokeWidth="3.4" strokeLinecap="round">
        <path d="M-26 -10C-17 -20 -9 -20 0 -10S17 0 26 -10" />
        <path d="M-26 2C-17 -8 -9 -8 0 2S17 12 26 2" />
        <path d="M-26 14C-17 4 -9 4 0 14S17 24 26 14" />
      </g>
    );
  }
  return (
    <g>
      <path d="M-20 18C-24 -8 -4 -24 22 -22C24 4 8 24 -20 18Z" fill={color} />
      <path d="M-24 24C-12 8 -2 -2 12 -12" fill="none" stroke="#fff" strokeOpacity="0.55" strokeWidth="2" />
    </g>
  );
}
