import type { PictureSpec, SceneName } from '#lib/blocks/pictures';

/** One object of a scene: where it stands on the table and how large. */
export interface Placed {
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

/** Objects stand from the back to the front, right of the text. The table begins at y = 570. */
export const scenes: Record<SceneName, SceneSpec> = {
  'window-morning': {
    wall: ['#fbeed6', '#e6c49a'],
    table: ['#c99463', '#94623a'],
    light: 'window',
    ink: 'dark',
    objects: [
      at(1420, 612, 1.2, { name: 'vase', tone: 'cream' }),
      at(1216, 626, 1.34, { name: 'bag', tone: 'sage', motif: 'wave' }),
      at(968, 650, 1.34, { name: 'moka', tone: 'steel' }),
      at(1330, 684, 1.12, { name: 'cup', tone: 'terracotta' }),
    ],
  },
  'kitchen-noon': {
    wall: ['#f6ead6', '#dcc6a4'],
    table: ['#d6ab7d', '#a4744a'],
    light: 'window',
    ink: 'dark',
    objects: [
      at(882, 610, 1.16, { name: 'vase', tone: 'slate' }),
      at(1132, 626, 1.36, { name: 'kettle', tone: 'ink' }),
      at(1400, 632, 1.34, { name: 'bag', tone: 'terracotta', motif: 'sun' }),
      at(1242, 690, 1.1, { name: 'cup', tone: 'sage' }),
    ],
  },
  'lamp-evening': {
    wall: ['#5a4038', '#1f1517'],
    table: ['#6b4429', '#3a2214'],
    light: 'lamp',
    ink: 'light',
    objects: [
      at(1250, 612, 1.5, { name: 'lamp', tone: 'brass' }),
      at(1452, 640, 1.08, { name: 'bag', tone: 'ink', motif: 'moon' }),
      at(968, 648, 1.2, { name: 'blanket', tone: 'plum' }),
      at(1334, 696, 1.02, { name: 'cup', tone: 'slate' }),
    ],
  },
  'rain-window': {
    wall: ['#66797f', '#36464e'],
    table: ['#7d5b41', '#4d3523'],
    light: 'rain',
    ink: 'light',
    objects: [
      at(1404, 622, 1.22, { name: 'kettle', tone: 'steel' }),
      at(1160, 640, 1.3, { name: 'dripper', tone: 'cream' }),
      at(912, 664, 1.16, { name: 'blanket', tone: 'terracotta' }),
      at(1276, 700, 0.98, { name: 'cup', tone: 'brass' }),
    ],
  },
  'espresso-bar': {
    wall: ['#a9532e', '#561f0e'],
    table: ['#5b4234', '#33231a'],
    light: 'open',
    ink: 'light',
    objects: [
      at(1452, 620, 1.16, { name: 'bag', tone: 'cream', motif: 'wave' }),
      at(1270, 634, 1.36, { name: 'bag', tone: 'terracotta', motif: 'sun' }),
      at(1002, 654, 1.46, { name: 'moka', tone: 'steel' }),
      at(1170, 698, 1.0, { name: 'cup', tone: 'ink' }),
    ],
  },
  'gift-table': {
    wall: ['#dfe2cd', '#a9b191'],
    table: ['#c79d70', '#8f6742'],
    light: 'window',
    ink: 'dark',
    objects: [
      at(1432, 612, 1.34, { name: 'lamp', tone: 'brass' }),
      at(1166, 624, 1.3, { name: 'jar', tone: 'cream' }),
      at(944, 640, 1.3, { name: 'gift', tone: 'slate' }),
      at(1306, 690, 1.22, { name: 'gift', tone: 'linen' }),
    ],
  },
  'tea-corner': {
    wall: ['#e4e9e6', '#a3b3b4'],
    table: ['#c3a27b', '#8d6c49'],
    light: 'window',
    ink: 'dark',
    objects: [
      at(1440, 612, 1.2, { name: 'vase', tone: 'linen' }),
      at(988, 640, 1.34, { name: 'towel', tone: 'linen' }),
      at(1232, 638, 1.42, { name: 'tin', tone: 'slate', motif: 'leaf' }),
      at(1390, 694, 1.06, { name: 'cup', tone: 'cream' }),
    ],
  },
  'slow-brew': {
    wall: ['#f0e7da', '#cbb79a'],
    table: ['#b98d63', '#835b38'],
    light: 'window',
    ink: 'dark',
    objects: [
      at(1424, 620, 1.28, { name: 'bag', tone: 'sage', motif: 'wave' }),
      at(1192, 636, 1.46, { name: 'dripper', tone: 'cream' }),
      at(950, 650, 1.26, { name: 'kettle', tone: 'steel' }),
      at(1340, 698, 1.02, { name: 'cup', tone: 'terracotta' }),
    ],
  },
};
