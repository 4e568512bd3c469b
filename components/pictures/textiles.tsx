import type { Tone } from '#lib/blocks/pictures';
import { flat, Ground, round, soft } from './paint';
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

/** One towel, folded twice, its round edge to the viewer. */
function TowelSlab({ tone, y, width, stripe }: { tone: Tone; y: number; width: number; stripe: string }) {
  const h = 50;
  const half = width / 2;
  const outline = `M${-half + 22} ${y - h}C${-half / 3} ${y - h - 4} ${half / 3} ${y - h + 3} ${half - 22} ${y - h}Q${half + 5} ${y - h} ${half + 3} ${y - h / 2}Q${half + 4} ${y} ${half - 22} ${y}H${-half + 22}Q${-half - 5} ${y} ${-half - 3} ${y - h / 2}Q${-half - 5} ${y - h} ${-half + 22} ${y - h}Z`;
  const row = (at: number, inset: number) =>
    `M${-half + inset} ${y - h * at}C${-half / 3} ${y - h * at - 2} ${half / 3} ${y - h * at + 2} ${half - inset} ${y - h * at}`;
  return (
    <g>
      <path d={outline} fill={soft(tone)} />
      <path
        d={`M${half * 0.44} ${y - h}Q${half * 0.49} ${y - h / 2} ${half * 0.44} ${y}H${half * 0.58}Q${half * 0.63} ${y - h / 2} ${half * 0.58} ${y - h}ZM${half * 0.64} ${y - h}Q${half * 0.69} ${y - h / 2} ${half * 0.64} ${y}H${half * 0.68}Q${half * 0.73} ${y - h / 2} ${half * 0.68} ${y - h}Z`}
        fill={stripe}
        opacity="0.8"
      />
      <g
        fill="none"
        strokeLinecap="round"
        stroke="#fff"
        strokeOpacity="0.24"
        strokeWidth="2.200"
        strokeDasharray="0.100 6"
      >
        <path d={row(0.86, 18)} />
        <path d={row(0.7, 8)} strokeDashoffset="3" />
        <path d={row(0.34, 8)} />
        <path d={row(0.18, 14)} strokeDashoffset="3" />
      </g>
      <path
        d={row(0.52, 10)}
        fill="none"
        stroke={shades[tone].deep}
        strokeOpacity="0.5"
        strokeWidth="3.600"
        strokeLinecap="round"
      />
      <path
        d={row(0.49, 12)}
        fill="none"
        stroke={shades[tone].light}
        strokeOpacity="0.5"
        strokeWidth="1.600"
        strokeLinecap="round"
      />
      <path d={outline} fill="url(#px-foot)" />
      <path
        d={row(0.97, 26)}
        fill="none"
        stroke="#fff"
        strokeOpacity="0.35"
        strokeWidth="2.400"
        strokeLinecap="round"
      />
    </g>
  );
}

/** Three folded towels, striped near the edge. 226 wide, 150 high. */
export function Towel({ tone }: { tone: Tone }) {
  const isPale = tone === 'cream' || tone === 'linen';
  return (
    <g>
      <Ground width={222} />
      <TowelSlab
        tone={tone}
        y={0}
        width={224}
        stripe={isPale ? shades.terracotta.base : shades.cream.light}
      />
      <TowelSlab tone="linen" y={-49} width={212} stripe={isPale ? shades.slate.base : shades[tone].base} />
      <TowelSlab tone={tone} y={-98} width={218} stripe={isPale ? shades.sage.dark : shades.cream.light} />
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
