import type { PictureSpec, SceneName } from '#lib/blocks/pictures';

/** One object of a scene: where it stands on the table and how large. */
interface Placed {
  spec: PictureSpec;
  x: number;
  y: number;
  scale: number;
}

/** A room: everything `Scene` needs to draw it, and which ink is readable on its wall. */
export interface SceneSpec {
  wall: [lit: string, shaded: string];
  table: [top: string, front: string];
  light: 'window' | 'rain' | 'lamp' | 'open';
  ink: 'dark' | 'light';
  objects: Placed[];
}

const at = (x: number, y: number, scale: number, spec: PictureSpec): Placed => ({ spec, x, y, scale });

/** Objects stand from the back to the front, right of the text. The table begins at y = 604. */
const drawn = {
  'window-morning': {
    wall: ['#fbeed6', '#e6c49a'],
    table: ['#c99463', '#94623a'],
    light: 'window',
    ink: 'dark',
    objects: [
      at(1420, 636, 1.2, { name: 'vase', tone: 'cream' }),
      at(1216, 650, 1.34, { name: 'bag', tone: 'sage', motif: 'wave' }),
      at(968, 674, 1.34, { name: 'moka', tone: 'steel' }),
      at(1330, 708, 1.12, { name: 'cup', tone: 'terracotta' }),
    ],
  },
  'kitchen-noon': {
    wall: ['#f6ead6', '#dcc6a4'],
    table: ['#d6ab7d', '#a4744a'],
    light: 'window',
    ink: 'dark',
    objects: [
      at(882, 634, 1.16, { name: 'vase', tone: 'slate' }),
      at(1132, 650, 1.36, { name: 'kettle', tone: 'ink' }),
      at(1400, 656, 1.34, { name: 'bag', tone: 'terracotta', motif: 'sun' }),
      at(1242, 714, 1.1, { name: 'cup', tone: 'sage' }),
    ],
  },
  'lamp-evening': {
    wall: ['#5a4038', '#1f1517'],
    table: ['#6b4429', '#3a2214'],
    light: 'lamp',
    ink: 'light',
    objects: [
      at(1250, 636, 1.5, { name: 'lamp', tone: 'brass' }),
      at(1452, 664, 1.08, { name: 'bag', tone: 'ink', motif: 'moon' }),
      at(968, 672, 1.2, { name: 'blanket', tone: 'plum' }),
      at(1334, 720, 1.02, { name: 'cup', tone: 'slate' }),
    ],
  },
  'rain-window': {
    wall: ['#4b5e66', '#2c3a41'],
    table: ['#7d5b41', '#4d3523'],
    light: 'rain',
    ink: 'light',
    objects: [
      at(1404, 646, 1.22, { name: 'kettle', tone: 'steel' }),
      at(1160, 664, 1.3, { name: 'dripper', tone: 'cream' }),
      at(912, 688, 1.16, { name: 'blanket', tone: 'terracotta' }),
      at(1276, 722, 0.98, { name: 'cup', tone: 'brass' }),
    ],
  },
  'espresso-bar': {
    wall: ['#934523', '#4f1c0c'],
    table: ['#5b4234', '#33231a'],
    light: 'open',
    ink: 'light',
    objects: [
      at(1452, 644, 1.16, { name: 'bag', tone: 'cream', motif: 'wave' }),
      at(1270, 658, 1.36, { name: 'bag', tone: 'terracotta', motif: 'sun' }),
      at(1002, 678, 1.46, { name: 'moka', tone: 'steel' }),
      at(1170, 722, 1.0, { name: 'cup', tone: 'ink' }),
    ],
  },
  'gift-table': {
    wall: ['#dfe2cd', '#a9b191'],
    table: ['#c79d70', '#8f6742'],
    light: 'window',
    ink: 'dark',
    objects: [
      at(1432, 636, 1.34, { name: 'lamp', tone: 'brass' }),
      at(1166, 648, 1.3, { name: 'jar', tone: 'cream' }),
      at(944, 664, 1.3, { name: 'gift', tone: 'slate' }),
      at(1306, 714, 1.22, { name: 'gift', tone: 'linen' }),
    ],
  },
  'tea-corner': {
    wall: ['#e4e9e6', '#a3b3b4'],
    table: ['#c3a27b', '#8d6c49'],
    light: 'window',
    ink: 'dark',
    objects: [
      at(1440, 636, 1.2, { name: 'vase', tone: 'linen' }),
      at(988, 664, 1.34, { name: 'towel', tone: 'linen' }),
      at(1232, 662, 1.42, { name: 'tin', tone: 'slate', motif: 'leaf' }),
      at(1390, 718, 1.06, { name: 'cup', tone: 'cream' }),
    ],
  },
  'slow-brew': {
    wall: ['#f0e7da', '#cbb79a'],
    table: ['#b98d63', '#835b38'],
    light: 'window',
    ink: 'dark',
    objects: [
      at(1424, 644, 1.28, { name: 'bag', tone: 'sage', motif: 'wave' }),
      at(1192, 660, 1.46, { name: 'dripper', tone: 'cream' }),
      at(950, 674, 1.26, { name: 'kettle', tone: 'steel' }),
      at(1340, 722, 1.02, { name: 'cup', tone: 'terracotta' }),
    ],
  },
} satisfies Partial<Record<SceneName, SceneSpec>>;

export const scenes: Record<SceneName, SceneSpec> = {
  ...drawn,
  'breakfast-table': drawn['window-morning'],
  'machine-corner': drawn['espresso-bar'],
  'snow-window': drawn['tea-corner'],
  'balcony-summer': drawn['kitchen-noon'],
  'storefront-day': drawn['kitchen-noon'],
  'storefront-night': drawn['lamp-evening'],
  'letter-desk': drawn['lamp-evening'],
  'bundle-shelf': drawn['slow-brew'],
};
