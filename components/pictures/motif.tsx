import type { Motif } from '#lib/blocks/pictures';

function Sun({ color }: { color: string }) {
  return (
    <g fill={color}>
      <path d="M-17 8A17 17 0 0 1 17 8Z" />
      <path
        d="M0 -16V-24M-15 -10L-20 -16M15 -10L20 -16M-24 8H-27M24 8H27"
        stroke={color}
        strokeWidth="2.600"
        strokeLinecap="round"
      />
      <rect x="-26" y="12" width="52" height="2.600" rx="1.300" />
    </g>
  );
}

function Wave({ color }: { color: string }) {
  return (
    <path
      d="M-26 -10C-17 -20 -9 -20 0 -10S17 0 26 -10M-26 2C-17 -8 -9 -8 0 2S17 12 26 2M-26 14C-17 4 -9 4 0 14S17 24 26 14"
      fill="none"
      stroke={color}
      strokeWidth="3.400"
      strokeLinecap="round"
    />
  );
}

/** Two veined leaves on one stalk; veins are left open, so any ground shows through. */
function Leaf({ color }: { color: string }) {
  return (
    <g fill={color}>
      <path d="M-22 20C-22 2 -8 -18 20 -24C18 -6 8 2 -18 17L10 -10L-16 10Z" />
      <path d="M-14 21C-4 8 14 4 24 8C18 22 2 28 -14 21Z" />
      <path d="M-26 26L-14 14" stroke={color} strokeWidth="2.400" strokeLinecap="round" />
    </g>
  );
}

function Peak({ color }: { color: string }) {
  return (
    <g fill={color}>
      <path d="M-28 18L-8 -16L-1 -4L7 -20L28 18Z" />
      <circle cx="-19" cy="-17" r="5" />
      <rect x="-28" y="21" width="56" height="2.400" rx="1.200" />
    </g>
  );
}

const PETALS = [0, 60, 120, 180, 240, 300];

function Flower({ color }: { color: string }) {
  return (
    <g fill={color}>
      {PETALS.map((turn) => (
        <path key={turn} transform={`rotate(${turn})`} d="M0 -7C-11 -14 -9 -25 0 -26C9 -25 11 -14 0 -7Z" />
      ))}
      <circle r="4.200" />
    </g>
  );
}

function Stripe({ color }: { color: string }) {
  return (
    <g fill={color}>
      <rect x="-22" y="-22" width="44" height="9" />
      <rect x="-22" y="-8" width="44" height="5" />
      <rect x="-22" y="2" width="44" height="12" />
      <rect x="-22" y="19" width="44" height="3" />
    </g>
  );
}

function Bean({ color }: { color: string }) {
  return (
    <g transform="rotate(-35)" fill={color}>
      <path d="M-25 -2C-25 -16 -11 -19 1 -18C14 -17 25 -11 25 -2C14 -9 6 0 -3 -1C-12 -2 -16 -8 -25 -2Z" />
      <path d="M-25 3C-24 16 -12 19 0 18.500C14 18 25 13 25 3C14 -4 7 5 -3 4.500C-12 4 -16 -2 -25 3Z" />
    </g>
  );
}

/** What is printed on bags and tins; drawn in a circle of radius 28 around (0, 0). */
export function MotifMark({ motif, color }: { motif: Motif; color: string }) {
  switch (motif) {
    case 'sun':
      return <Sun color={color} />;
    case 'wave':
      return <Wave color={color} />;
    case 'moon':
      return <path d="M10 -22A23 23 0 1 0 22 8A18.500 18.500 0 0 1 10 -22Z" fill={color} />;
    case 'leaf':
      return <Leaf color={color} />;
    case 'peak':
      return <Peak color={color} />;
    case 'flower':
      return <Flower color={color} />;
    case 'stripe':
      return <Stripe color={color} />;
    case 'bean':
      return <Bean color={color} />;
  }
}
