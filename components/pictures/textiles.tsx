import type { Tone } from '#lib/blocks/pictures';
import { flat, Ground, round } from './paint';
import { shades } from './palette';

/** One folded layer: the fold is the round edge on the left. */
function Fold({ tone, y, width, height }: { tone: Tone; y: number; width: number; height: number }) {
  const half = width / 2;
  const shade = shades[tone];
  const r = height / 2;
  return (
    <g>
      <path
        d={`M${-half + r} ${y - height}H${half - 4}Q${half + 2} ${y - r} ${half - 2} ${y}H${-half + r}A${r} ${r} 0 0 1 ${-half + r} ${y - height}Z`}
        fill={flat(tone)}
      />
      <path d={`M${-half + r} ${y - r}H${half}`} stroke={shade.deep} strokeOpacity="0.32" strokeWidth="2" />
      <path
        d={`M${-half + r} ${y - 1}H${half - 3}`}
        stroke={shade.deep}
        strokeOpacity="0.5"
        strokeWidth="2.500"
      />
      <path
        d={`M${-half + r} ${y - height + 4}H${half - 8}`}
        stroke="#fff"
        strokeOpacity="0.35"
        strokeWidth="3"
      />
    </g>
  );
}

/** Three folded linen towels, striped at the edge. 220 wide, 150 high. */
export function Towel({ tone }: { tone: Tone }) {
  const stripes = (y: number, height: number, color: string) => (
    <g stroke={color} strokeWidth="5" strokeOpacity="0.85">
      <path d={`M62 ${y - height + 2}V${y - 2}M76 ${y - height + 2}V${y - 2}`} />
    </g>
  );
  return (
    <g>
      <Ground width={220} />
      <Fold tone={tone} y={0} width={222} height={46} />
      {stripes(0, 46, shades.terracotta.base)}
      <Fold tone="slate" y={-48} width={212} height={44} />
      {stripes(-48, 44, shades.cream.light)}
      <Fold tone={tone} y={-94} width={216} height={46} />
      {stripes(-94, 46, shades.sage.base)}
    </g>
  );
}

/** A folded wool blanket with fringe and a checked face. 250 wide, 150 high. */
export function Blanket({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={250} />
      <Fold tone={tone} y={0} width={250} height={58} />
      <Fold tone={tone} y={-56} width={240} height={54} />
      <path
        d="M-84 -110H112Q124 -110 122 -98L112 6Q90 12 70 6L60 -74Q58 -82 48 -82H-96Q-110 -96 -84 -110Z"
        fill={flat(tone)}
      />
      <path
        d="M70 6L60 -74Q58 -82 48 -82"
        fill="none"
        stroke={shade.deep}
        strokeOpacity="0.4"
        strokeWidth="3"
      />
      <g stroke={shades.linen.light} strokeOpacity="0.5" strokeWidth="5">
        <path d="M-92 -96H118M-100 -88H60" strokeOpacity="0.35" />
        <path d="M66 -40L118 -44M68 -14L115 -18" />
        <path d="M82 -104L90 6M100 -106L104 6" strokeOpacity="0.35" />
      </g>
      <g stroke={round(tone)} strokeWidth="3.500" strokeLinecap="round">
        {[72, 79, 86, 93, 100, 107].map((x, i) => (
          <path
            key={x}
            d={`M${x} 6L${x - 1 + (i % 2) * 2} ${20 + (i % 3) * 2}`}
            stroke={i % 2 ? shade.base : shade.dark}
          />
        ))}
      </g>
    </g>
  );
}
