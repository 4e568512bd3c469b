import {
  type Motif,
  type PictureName,
  type PictureSpec,
  type SceneName,
  type Tone,
  wallOf,
} from '#lib/blocks/pictures';
import type { PropName } from './props';
import type { Surface } from './surfaces';

/** One thing of a scene. */
export interface Placed {
  what: PictureSpec | PropName;
  /** From the middle of the group, in the things' own units. */
  x: number;
  /** 0 at the wall, 1 at the front edge. */
  depth: number;
  scale: number;
  /** Above the table: on a shelf or a sill. */
  lift: number;
}

/** What the wall is, or what is seen through it. */
type Room =
  | 'sun'
  | 'print'
  | 'rain'
  | 'snow'
  | 'night'
  | 'tiles'
  | 'lamps'
  | 'shelf'
  | 'balcony'
  | 'shop-day'
  | 'shop-night';

/** A room: everything `Scene` needs to draw it. Things stand from the back to the front. */
export interface SceneSpec {
  room: Room;
  wall: [lit: string, shaded: string];
  surface: Surface;
  table: [top: string, front: string];
  isLampLit?: boolean;
  /** The lamps over a bar or a counter. */
  pendants?: Tone;
  wide: Placed[];
  /** For square and upright pictures: fewer things, closer together, more in depth. */
  narrow: Placed[];
}

const put = (
  x: number,
  depth: number,
  scale: number,
  name: PictureName,
  tone: Tone,
  motif?: Motif,
): Placed => ({ what: motif ? { name, tone, motif } : { name, tone }, x, depth, scale, lift: 0 });

const prop = (x: number, depth: number, scale: number, what: PropName): Placed => ({
  what,
  x,
  depth,
  scale,
  lift: 0,
});

const up = (lift: number, placed: Placed[]): Placed[] => placed.map((one) => ({ ...one, lift }));

/** The two shelves of `bundle-shelf`, above the table. */
export const SHELF_LIFTS = { lower: 240, upper: 452 };
/** The sill inside the shop's window. */
const SILL_LIFT = 66;

const display = up(SILL_LIFT, [
  put(-215, 0, 0.72, 'bag', 'terracotta', 'sun'),
  put(-110, 0, 0.66, 'tin', 'slate', 'leaf'),
  put(40, 0, 0.62, 'machine', 'cream'),
  put(175, 0, 0.72, 'bag', 'sage', 'wave'),
  put(250, 0, 0.6, 'teapot', 'ochre'),
]);
const nightDisplay = up(SILL_LIFT, [
  put(-220, 0, 0.7, 'bag', 'ink', 'moon'),
  put(-120, 0, 0.8, 'lamp', 'brass'),
  put(30, 0, 0.62, 'machine', 'ink'),
  put(160, 0, 0.7, 'gift', 'plum'),
  put(250, 0, 0.7, 'bag', 'terracotta', 'sun'),
]);

export const scenes: Record<SceneName, SceneSpec> = {
  'window-morning': {
    room: 'sun',
    wall: [wallOf('window-morning').color, '#e9c9a0'],
    surface: 'wood',
    table: ['#cf9b6b', '#99663d'],
    wide: [
      put(258, 0.06, 1, 'vase', 'cream'),
      put(86, 0.16, 1.1, 'bag', 'sage', 'wave'),
      put(-150, 0.3, 1.12, 'moka', 'steel'),
      put(190, 0.66, 0.92, 'cup', 'terracotta'),
    ],
    narrow: [
      put(178, 0.05, 1.1, 'vase', 'cream'),
      put(30, 0.2, 1.1, 'bag', 'sage', 'wave'),
      put(-150, 0.34, 1.12, 'moka', 'steel'),
      put(110, 0.66, 0.95, 'cup', 'terracotta'),
    ],
  },
  'kitchen-noon': {
    room: 'sun',
    wall: [wallOf('kitchen-noon').color, '#dfcba8'],
    surface: 'stone',
    table: ['#e6dccb', '#bfae94'],
    wide: [
      put(-225, 0.02, 1.12, 'board', 'sage'),
      put(272, 0.08, 0.98, 'grinder', 'cream'),
      put(118, 0.16, 1.1, 'bag', 'terracotta', 'sun'),
      put(-86, 0.32, 1.06, 'kettle', 'ink'),
      put(180, 0.74, 0.82, 'cup', 'sage'),
    ],
    narrow: [
      put(-190, 0.02, 1.16, 'board', 'sage'),
      put(176, 0.12, 1.12, 'bag', 'terracotta', 'sun'),
      put(-30, 0.34, 1.06, 'kettle', 'ink'),
      put(120, 0.7, 0.86, 'cup', 'sage'),
    ],
  },
  'lamp-evening': {
    room: 'print',
    wall: [wallOf('lamp-evening').color, '#241719'],
    surface: 'wood',
    table: ['#70482c', '#3c2315'],
    isLampLit: true,
    wide: [
      put(70, 0.06, 1.32, 'lamp', 'brass'),
      put(262, 0.22, 0.88, 'bag', 'ink', 'moon'),
      put(-185, 0.34, 0.98, 'blanket', 'plum'),
      put(150, 0.7, 0.8, 'cup', 'slate'),
    ],
    narrow: [
      put(30, 0.06, 1.5, 'lamp', 'brass'),
      put(206, 0.2, 0.86, 'bag', 'ink', 'moon'),
      put(-140, 0.44, 0.96, 'blanket', 'plum'),
      put(120, 0.68, 0.84, 'cup', 'slate'),
    ],
  },
  'rain-window': {
    room: 'rain',
    wall: [wallOf('rain-window').color, '#2f3e45'],
    surface: 'wood',
    table: ['#83614a', '#503726'],
    wide: [
      put(216, 0.12, 1, 'kettle', 'steel'),
      put(0, 0.26, 1.08, 'dripper', 'cream'),
      put(-220, 0.5, 0.9, 'blanket', 'terracotta'),
      put(120, 0.72, 0.82, 'cup', 'brass'),
    ],
    narrow: [
      put(140, 0.12, 1, 'kettle', 'steel'),
      put(-40, 0.26, 1.12, 'dripper', 'cream'),
      put(-170, 0.56, 0.86, 'blanket', 'terracotta'),
      put(120, 0.7, 0.86, 'cup', 'brass'),
    ],
  },
  'espresso-bar': {
    room: 'tiles',
    wall: [wallOf('espresso-bar').color, '#571f10'],
    surface: 'wood',
    table: ['#60463a', '#34241c'],
    wide: [
      put(286, 0.1, 0.9, 'bag', 'cream', 'wave'),
      put(160, 0.2, 1.02, 'bag', 'terracotta', 'sun'),
      put(-110, 0.24, 1.16, 'machine', 'ink'),
      put(80, 0.72, 0.76, 'cup', 'cream'),
    ],
    narrow: [
      put(200, 0.14, 1.02, 'bag', 'cream', 'wave'),
      put(-70, 0.24, 1.2, 'machine', 'ink'),
      put(140, 0.68, 0.84, 'cup', 'terracotta'),
    ],
  },
  'gift-table': {
    room: 'lamps',
    pendants: 'brass',
    wall: [wallOf('gift-table').color, '#b2ba9b'],
    surface: 'cloth',
    table: ['#f0e6d4', '#cdbb9c'],
    wide: [
      put(262, 0.08, 1, 'chocolate', 'plum'),
      put(96, 0.08, 1.06, 'jar', 'cream'),
      put(-120, 0.28, 1.24, 'gift', 'slate'),
      put(-280, 0.5, 0.74, 'candle', 'rose'),
      put(156, 0.66, 0.86, 'gift', 'ochre'),
    ],
    narrow: [
      put(196, 0.08, 1.06, 'chocolate', 'plum'),
      put(20, 0.06, 1, 'jar', 'cream'),
      put(-110, 0.34, 1.16, 'gift', 'slate'),
      put(130, 0.64, 0.84, 'gift', 'ochre'),
    ],
  },
  'tea-corner': {
    room: 'sun',
    wall: [wallOf('tea-corner').color, '#aebcbb'],
    surface: 'wood',
    table: ['#cdab83', '#94724e'],
    wide: [
      put(286, 0.04, 0.98, 'vase', 'linen'),
      put(-262, 0.16, 0.86, 'towel', 'linen'),
      put(150, 0.14, 1.02, 'tin', 'forest', 'leaf'),
      put(-70, 0.34, 1.1, 'teapot', 'slate'),
      put(140, 0.72, 0.82, 'cup', 'cream'),
    ],
    narrow: [
      put(214, 0.04, 1.04, 'vase', 'linen'),
      put(100, 0.14, 1.04, 'tin', 'forest', 'leaf'),
      put(-110, 0.34, 1.12, 'teapot', 'slate'),
      put(110, 0.68, 0.88, 'cup', 'cream'),
    ],
  },
  'slow-brew': {
    room: 'sun',
    wall: [wallOf('slow-brew').color, '#d3c0a4'],
    surface: 'wood',
    table: ['#c0946a', '#8a613d'],
    wide: [
      put(240, 0.12, 1.04, 'bag', 'sage', 'wave'),
      put(36, 0.2, 1.22, 'dripper', 'cream'),
      put(-190, 0.34, 1.02, 'kettle', 'steel'),
      put(170, 0.7, 0.84, 'mug', 'terracotta'),
    ],
    narrow: [
      put(186, 0.12, 1.04, 'bag', 'sage', 'wave'),
      put(10, 0.24, 1.3, 'dripper', 'cream'),
      put(-160, 0.6, 0.86, 'mug', 'terracotta'),
    ],
  },
  'breakfast-table': {
    room: 'sun',
    wall: [wallOf('breakfast-table').color, '#ebc6a6'],
    surface: 'cloth',
    table: ['#f5ecdd', '#d6c3a6'],
    wide: [
      put(266, 0.06, 0.98, 'vase', 'sage'),
      put(130, 0.14, 1, 'press', 'brass'),
      put(-40, 0.24, 0.88, 'jar', 'cream'),
      put(-222, 0.42, 0.98, 'bowl', 'slate'),
      put(206, 0.6, 0.8, 'mug', 'ochre'),
      put(10, 0.8, 0.76, 'plate', 'rose'),
      prop(-230, 0.85, 0.6, 'fruit'),
    ],
    narrow: [
      put(170, 0.08, 1.06, 'press', 'brass'),
      put(-10, 0.12, 0.96, 'jar', 'cream'),
      put(-150, 0.38, 0.92, 'bowl', 'slate'),
      put(120, 0.56, 0.86, 'mug', 'ochre'),
      prop(-40, 0.8, 0.72, 'fruit'),
    ],
  },
  'machine-corner': {
    room: 'tiles',
    wall: [wallOf('machine-corner').color, '#1f3027'],
    pendants: 'brass',
    surface: 'stone',
    table: ['#cbbfae', '#978873'],
    wide: [
      put(136, 0.1, 1.08, 'grinder', 'cream'),
      put(272, 0.18, 0.94, 'bag', 'ochre', 'bean'),
      put(-110, 0.26, 1.2, 'machine', 'cream'),
      put(190, 0.74, 0.76, 'cup', 'terracotta'),
    ],
    narrow: [
      put(190, 0.1, 1.06, 'grinder', 'cream'),
      put(-70, 0.24, 1.2, 'machine', 'cream'),
      put(140, 0.68, 0.82, 'cup', 'terracotta'),
    ],
  },
  'snow-window': {
    room: 'snow',
    wall: [wallOf('snow-window').color, '#d8c5ab'],
    surface: 'wood',
    table: ['#b98a5f', '#7f5836'],
    wide: [
      put(250, 0.1, 0.94, 'cushion', 'terracotta'),
      put(96, 0.24, 0.9, 'candle', 'forest'),
      put(-90, 0.3, 1.08, 'teapot', 'plum'),
      put(-262, 0.5, 0.76, 'blanket', 'forest'),
      put(60, 0.74, 0.8, 'mug', 'cream'),
    ],
    narrow: [
      put(178, 0.1, 0.92, 'cushion', 'terracotta'),
      put(-80, 0.3, 1.1, 'teapot', 'plum'),
      put(90, 0.5, 0.86, 'candle', 'forest'),
      put(-90, 0.74, 0.82, 'mug', 'cream'),
    ],
  },
  'balcony-summer': {
    room: 'balcony',
    wall: [wallOf('balcony-summer').color, '#f7e4c4'],
    surface: 'wood',
    table: ['#e0c29b', '#b08a5e'],
    wide: [
      put(-216, 0.14, 1, 'basket', 'linen'),
      put(112, 0.1, 1, 'bottle', 'forest'),
      put(262, 0.22, 1, 'bowl', 'cream'),
      put(0, 0.4, 0.98, 'glass', 'sage'),
      prop(196, 0.74, 0.84, 'fruit'),
      put(-110, 0.78, 0.72, 'plate', 'terracotta'),
    ],
    narrow: [
      put(-150, 0.1, 1, 'basket', 'linen'),
      put(196, 0.1, 1.06, 'bottle', 'forest'),
      put(60, 0.36, 1, 'glass', 'sage'),
      prop(150, 0.68, 0.86, 'fruit'),
      put(-120, 0.76, 0.7, 'plate', 'terracotta'),
    ],
  },
  'storefront-day': {
    room: 'shop-day',
    wall: [wallOf('storefront-day').color, '#e3c9a6'],
    surface: 'pavement',
    table: ['#d9cbb6', '#b09d83'],
    wide: [
      ...display,
      prop(-345, 0.34, 0.92, 'plant'),
      put(-190, 0.5, 0.66, 'basket', 'rose'),
      prop(300, 0.4, 0.96, 'plant'),
    ],
    narrow: [...display, prop(-270, 0.3, 0.9, 'plant'), put(200, 0.44, 0.8, 'basket', 'rose')],
  },
  'storefront-night': {
    room: 'shop-night',
    wall: [wallOf('storefront-night').color, '#1c1a2c'],
    surface: 'pavement',
    table: ['#6d5a55', '#2e2730'],
    isLampLit: true,
    wide: [
      ...nightDisplay,
      prop(-345, 0.34, 0.92, 'plant'),
      put(-200, 0.5, 0.62, 'candle', 'terracotta'),
      prop(300, 0.4, 0.96, 'plant'),
    ],
    narrow: [...nightDisplay, prop(-270, 0.3, 0.9, 'plant'), put(190, 0.46, 0.7, 'candle', 'terracotta')],
  },
  'letter-desk': {
    room: 'night',
    wall: [wallOf('letter-desk').color, '#211a22'],
    surface: 'wood',
    table: ['#74492d', '#3d2416'],
    isLampLit: true,
    wide: [
      put(190, 0.06, 1.22, 'lamp', 'forest'),
      put(-10, 0.14, 0.86, 'tin', 'ochre', 'flower'),
      put(-236, 0.3, 0.82, 'candle', 'plum'),
      put(282, 0.5, 0.74, 'mug', 'slate'),
      prop(-20, 0.8, 1.05, 'letter'),
    ],
    narrow: [
      put(130, 0.06, 1.34, 'lamp', 'forest'),
      put(-60, 0.14, 0.84, 'tin', 'ochre', 'flower'),
      put(-200, 0.34, 0.8, 'candle', 'plum'),
      prop(-40, 0.76, 1.05, 'letter'),
    ],
  },
  'bundle-shelf': {
    room: 'shelf',
    wall: [wallOf('bundle-shelf').color, '#d9bda2'],
    surface: 'wood',
    table: ['#c89f74', '#906741'],
    wide: [
      ...up(SHELF_LIFTS.lower, [
        put(-236, 0, 0.82, 'bag', 'terracotta', 'peak'),
        put(-112, 0, 0.82, 'bag', 'cream', 'leaf'),
        put(6, 0, 0.82, 'tin', 'slate', 'wave'),
        put(134, 0, 0.8, 'jar', 'ochre'),
        put(258, 0, 0.66, 'vase', 'sage'),
      ]),
      put(-190, 0.2, 0.98, 'kettle', 'cream'),
      put(24, 0.2, 0.98, 'dripper', 'sage'),
      put(218, 0.3, 1.06, 'gift', 'rose'),
      put(116, 0.72, 0.76, 'mug', 'slate'),
    ],
    narrow: [
      ...up(SHELF_LIFTS.upper, [
        put(-180, 0, 0.68, 'teapot', 'forest'),
        put(10, 0, 0.8, 'tin', 'brass', 'sun'),
        put(170, 0, 0.8, 'glass', 'slate'),
      ]),
      ...up(SHELF_LIFTS.lower, [
        put(-204, 0, 0.76, 'bag', 'terracotta', 'peak'),
        put(-66, 0, 0.76, 'bag', 'cream', 'leaf'),
        put(66, 0, 0.82, 'tin', 'slate', 'wave'),
        put(204, 0, 0.8, 'jar', 'ochre'),
      ]),
      put(-130, 0.2, 1, 'kettle', 'cream'),
      put(140, 0.34, 1.06, 'gift', 'rose'),
      put(-20, 0.7, 0.8, 'mug', 'slate'),
    ],
  },
};
