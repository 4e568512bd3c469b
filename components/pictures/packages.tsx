import type { Motif, Tone } from '#lib/blocks/pictures';
import { MotifMark } from './motif';
import { bowl, flat, Ground, round } from './paint';
import { shades } from './palette';

/** Motifs that are printed on the bag itself; the others stand on a label. */
const PRINTED: Motif[] = ['peak', 'flower', 'stripe', 'leaf'];

interface Printed {
  tone: Tone;
  motif: Motif;
}

const isPale = (tone: Tone) => tone === 'cream' || tone === 'linen' || tone === 'steel';

function BagLabel({ tone, motif }: Printed) {
  const shade = shades[tone];
  return (
    <g>
      <rect x="-43" y="-150" width="92" height="106" rx="3" fill={shade.deep} opacity="0.25" />
      <rect x="-46" y="-153" width="92" height="106" rx="3" fill={flat('paper')} />
      <g transform="translate(0 -114)">
        <MotifMark motif={motif} color={isPale(tone) ? shades.terracotta.base : shade.base} />
      </g>
      <g fill={shades.ink.base}>
        <rect x="-27" y="-80" width="54" height="4.600" rx="2" />
        <rect x="-17" y="-70" width="34" height="3" rx="1.500" opacity="0.55" />
        <rect x="-11" y="-62" width="22" height="3" rx="1.500" opacity="0.55" />
      </g>
    </g>
  );
}

function BagPrint({ tone, motif }: Printed) {
  const ink = isPale(tone) ? shades.forest.base : shades.cream.light;
  return (
    <g fill={ink} opacity="0.94">
      <g transform="translate(-2 -112) scale(1.400)">
        <MotifMark motif={motif} color={ink} />
      </g>
      <rect x="-36" y="-54" width="68" height="5" rx="2" />
      <rect x="-24" y="-42" width="44" height="3" rx="1.500" opacity="0.7" />
      <path d="M-74 -28C-40 -36 40 -36 76 -28L77 -22C40 -30 -40 -30 -75 -22Z" opacity="0.85" />
    </g>
  );
}

/** A stand-up coffee bag with a folded top. Stands at (0, 0), 160 wide, 236 high. */
export function Bag({ tone, motif = 'sun' }: { tone: Tone; motif?: Motif }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={160} />
      <path
        d="M-70 -196C-77 -130 -80 -60 -78 -6Q-77 0 -70 0H66Q78 0 78 -8C81 -66 77 -130 70 -196Z"
        fill={flat(tone)}
      />
      <path
        d="M70 -196C77 -130 81 -66 78 -8Q78 0 66 0H50C58 -60 57 -140 50 -196Z"
        fill={shade.deep}
        opacity="0.26"
      />
      <path d="M-70 -196C-75 -140 -79 -70 -78 -12C-66 -60 -62 -140 -58 -196Z" fill="#fff" opacity="0.2" />
      <path d="M-78 -8C-40 -20 40 -20 78 -10Q78 0 66 0H-70Q-77 0 -78 -8Z" fill={shade.deep} opacity="0.22" />
      <path
        d="M-69 -232Q-70 -238 -64 -238H64Q70 -238 69 -232L71 -190C30 -184 -30 -184 -71 -190Z"
        fill={round(tone)}
      />
      <path
        d="M-71 -192C-30 -186 30 -186 71 -192L71 -182C30 -176 -30 -176 -70 -182Z"
        fill={shade.deep}
        opacity="0.3"
      />
      <rect x="-84" y="-217" width="168" height="12" rx="3" fill={round('brass')} />
      {PRINTED.includes(motif) ? (
        <BagPrint tone={tone} motif={motif} />
      ) : (
        <BagLabel tone={tone} motif={motif} />
      )}
      <circle cx="1" cy="-171.500" r="6" fill={shade.deep} opacity="0.35" />
      <circle cx="0" cy="-172" r="5" fill={shade.dark} />
      <path
        d="M-2.500 -172H2.500M0 -174.500V-169.500"
        stroke={shade.light}
        strokeOpacity="0.6"
        strokeWidth="1.200"
      />
    </g>
  );
}

/** A round tin with a stepped lid. 132 wide, 186 high. */
export function Tin({ tone, motif = 'leaf' }: { tone: Tone; motif?: Motif }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={140} />
      <path d="M-64 -142V-12C-64 4 64 4 64 -12V-142Z" fill={round(tone)} />
      <path d="M-64 -104V-38C-64 -24 64 -24 64 -38V-104C64 -90 -64 -90 -64 -104Z" fill={round('paper')} />
      <g transform="translate(-8 -62) scale(0.82)">
        <MotifMark motif={motif} color={shade.dark} />
      </g>
      <path d="M-64 -26C-64 -12 64 -12 64 -26V-12C64 4 -64 4 -64 -12Z" fill={shade.deep} opacity="0.28" />
      <path d="M-64 -143V-136C-64 -122 64 -122 64 -136V-143Z" fill={shade.deep} opacity="0.4" />
      <path d="M-67 -176V-144C-67 -129 67 -129 67 -144V-176Z" fill={round(tone)} />
      <ellipse cx="0" cy="-176" rx="67" ry="15" fill={shade.light} />
      <ellipse cx="0" cy="-177" rx="60" ry="12" fill={shade.base} opacity="0.45" />
      <path
        d="M-60 -177C-60 -184 -34 -189 0 -189C-20 -184 -40 -176 -44 -169C-54 -171 -60 -174 -60 -177Z"
        fill="#fff"
        opacity="0.28"
      />
      <path d="M-50 -140V-20" stroke="#fff" strokeOpacity="0.32" strokeWidth="6" strokeLinecap="round" />
    </g>
  );
}

/** A storage jar with an oak lid. 150 wide, 196 high. */
export function Jar({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={156} />
      <path
        d="M-62 -150C-76 -140 -76 -128 -76 -112V-26C-76 -8 -66 0 -48 3H48C66 0 76 -8 76 -26V-112C76 -128 76 -140 62 -150Z"
        fill={round(tone)}
      />
      <path
        d="M-76 -70C-40 -58 40 -58 76 -70V-26C76 -8 66 0 48 3H-48C-66 0 -76 -8 -76 -26Z"
        fill={round('linen')}
        opacity="0.92"
      />
      <path
        d="M-76 -71C-40 -59 40 -59 76 -71"
        fill="none"
        stroke={shade.deep}
        strokeOpacity="0.4"
        strokeWidth="2"
      />
      <path d="M-60 -118V-24" stroke="#fff" strokeOpacity="0.4" strokeWidth="8" strokeLinecap="round" />
      <ellipse cx="0" cy="-150" rx="62" ry="11" fill={shade.deep} />
      <path d="M-66 -176V-156C-66 -142 66 -142 66 -156V-176Z" fill={round('wood')} />
      <ellipse cx="0" cy="-176" rx="66" ry="13" fill={shades.wood.light} />
      <g fill="none" stroke={shades.wood.dark} strokeOpacity="0.35" strokeWidth="1.6">
        <path d="M-46 -178C-20 -184 20 -184 46 -178M-34 -172C-10 -176 14 -176 36 -172" />
      </g>
      <path
        d="M-15 -178C-13 -186 -19 -190 -19 -196C-19 -208 19 -208 19 -196C19 -190 13 -186 15 -178Z"
        fill={round('wood')}
      />
    </g>
  );
}

/** A present, ribbon and all. 172 wide, 160 high. */
export function Gift({ tone }: { tone: Tone }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={180} />
      <path d="M-82 -104H46V2H-82Z" fill={flat(tone)} />
      <path d="M46 -104L88 -118V-16L46 2Z" fill={shade.deep} opacity="0.95" />
      <path d="M-82 -104L-44 -120H88L46 -104Z" fill={shade.light} />
      <path d="M-34 -104H-8V2H-34Z" fill={flat('terracotta')} />
      <path d="M-34 -104L4 -120H30L-8 -104Z" fill={shades.terracotta.light} />
      <path d="M62 -109.500L72 -113V-8.500L62 -4.500Z" fill={shades.terracotta.dark} />
      <path d="M-82 -104L-44 -120" stroke="#fff" strokeOpacity="0.4" />
      <path d="M-2 -114C-46 -124 -66 -152 -44 -160C-20 -166 -4 -136 -2 -114Z" fill={flat('terracotta')} />
      <path d="M-2 -114C40 -122 66 -148 46 -158C24 -168 2 -138 -2 -114Z" fill={bowl('terracotta')} />
      <path
        d="M-12 -120C-26 -132 -40 -144 -36 -150C-28 -152 -14 -136 -8 -120Z"
        fill={shades.terracotta.deep}
        opacity="0.55"
      />
      <path d="M-10 -118C-2 -126 10 -122 10 -114C6 -106 -8 -106 -10 -118Z" fill={shades.terracotta.light} />
    </g>
  );
}

/** A bar of chocolate, unwrapped at the top, before a second one. 176 wide, 232 high. */
export function Chocolate({ tone, motif = 'bean' }: { tone: Tone; motif?: Motif }) {
  const shade = shades[tone];
  return (
    <g>
      <Ground width={160} />
      <g transform="translate(26 -4) rotate(7)">
        <path d="M-56 0V-204Q-56 -208 -52 -208H52Q56 -208 56 -204V0Z" fill={flat('kraft')} />
        <path d="M-56 -150H56V-120H-56Z" fill={shade.base} opacity="0.8" />
        <path d="M40 0V-208H52Q56 -208 56 -204V0Z" fill={shades.kraft.deep} opacity="0.4" />
      </g>
      <g transform="translate(-14 0) rotate(-4)">
        <path d="M-56 -150V-214Q-56 -220 -50 -220H50Q56 -220 56 -214V-150Z" fill={flat('cocoa')} />
        {[-54, -17, 20].map((x) => (
          <g key={x}>
            <path d={`M${x + 2} -216H${x + 33}V-186H${x + 2}Z`} fill={shades.cocoa.base} />
            <path
              d={`M${x + 2} -216H${x + 33}L${x + 28} -211H${x + 7}V-191L${x + 2} -186Z`}
              fill={shades.cocoa.light}
              opacity="0.75"
            />
            <path
              d={`M${x + 33} -216V-186H${x + 2}L${x + 7} -191H${x + 28}V-211Z`}
              fill={shades.cocoa.deep}
              opacity="0.7"
            />
          </g>
        ))}
        <path
          d="M-58 -150V-176L-46 -184L-34 -174L-20 -186L-6 -176L10 -188L24 -175L38 -184L50 -176L58 -182V-150Z"
          fill={flat('brass')}
        />
        <path
          d="M-58 -176L-46 -184L-44 -150H-50ZM-20 -186L-6 -176L-10 -150H-18ZM24 -175L38 -184L36 -150H26Z"
          fill="#fff"
          opacity="0.45"
        />
        <path d="M-60 0V-156H60V0Q60 3 57 3H-57Q-60 3 -60 0Z" fill={flat(tone)} />
        <path d="M46 3V-156H60V0Q60 3 57 3Z" fill={shade.deep} opacity="0.3" />
        <path d="M-60 3V-156H-52V3Z" fill="#fff" opacity="0.2" />
        <rect x="-40" y="-132" width="80" height="92" rx="2" fill={flat('paper')} />
        <g transform="translate(0 -98) scale(0.9)">
          <MotifMark motif={motif} color={isPale(tone) ? shades.cocoa.base : shade.dark} />
        </g>
        <g fill={shades.ink.base}>
          <rect x="-26" y="-64" width="52" height="4" rx="2" />
          <rect x="-16" y="-54" width="32" height="2.600" rx="1.300" opacity="0.55" />
        </g>
        <rect x="-40" y="-26" width="80" height="2.400" rx="1.200" fill={shades.cream.light} opacity="0.7" />
      </g>
    </g>
  );
}
