import type { Tone } from '#lib/blocks/pictures';

/** One material from its lit edge to its shadow side; the light comes from the upper left. */
export interface Shade {
  light: string;
  base: string;
  dark: string;
  deep: string;
}

export type Material =
  | Tone
  | 'wood'
  | 'oak'
  | 'paper'
  | 'kraft'
  | 'coffee'
  | 'tea'
  | 'cocoa'
  | 'wicker'
  | 'wax'
  | 'leaf'
  | 'black';

/** Shadows lean to plum and umber, never to grey; lights lean to the window. */
export const shades: Record<Material, Shade> = {
  terracotta: { light: '#e39a70', base: '#c2643d', dark: '#954325', deep: '#602812' },
  sage: { light: '#bcc6a8', base: '#8c9a77', dark: '#626f52', deep: '#3e4734' },
  ink: { light: '#6f645d', base: '#433a36', dark: '#2a2422', deep: '#171312' },
  slate: { light: '#aebfc8', base: '#738d9b', dark: '#4b6371', deep: '#2e414c' },
  cream: { light: '#fffaf0', base: '#efe4d1', dark: '#cfbd9f', deep: '#9d8867' },
  brass: { light: '#f6dfaa', base: '#d0a656', dark: '#936e2e', deep: '#5e4519' },
  steel: { light: '#fbf9f5', base: '#c4c0ba', dark: '#85807b', deep: '#4b4744' },
  linen: { light: '#f8f1e5', base: '#e1d4bd', dark: '#b9a687', deep: '#86745a' },
  plum: { light: '#ae7681', base: '#7c4752', dark: '#532b36', deep: '#331820' },
  rose: { light: '#f2c9ba', base: '#dba294', dark: '#b17468', deep: '#7a4a43' },
  ochre: { light: '#f2c877', base: '#d79a3a', dark: '#a36d1e', deep: '#6b4411' },
  forest: { light: '#7d9a83', base: '#4a6b54', dark: '#2f4938', deep: '#1b2c22' },
  wood: { light: '#d6a878', base: '#a87648', dark: '#724a29', deep: '#472b16' },
  oak: { light: '#ecd2a8', base: '#cfa773', dark: '#9c7443', deep: '#684a28' },
  paper: { light: '#fffdf8', base: '#f6eddd', dark: '#dccdb2', deep: '#ad9b7b' },
  kraft: { light: '#dfc19a', base: '#c49f72', dark: '#967347', deep: '#664b2b' },
  coffee: { light: '#7a4a2c', base: '#4a2916', dark: '#2d170b', deep: '#1b0d06' },
  tea: { light: '#e3a25a', base: '#bf7229', dark: '#8a4a15', deep: '#54290a' },
  cocoa: { light: '#96623f', base: '#643a22', dark: '#412413', deep: '#26130a' },
  wicker: { light: '#e6c591', base: '#c39a60', dark: '#8e6735', deep: '#5a3e1d' },
  wax: { light: '#fffaf0', base: '#f5e9d2', dark: '#ddc69f', deep: '#b09468' },
  leaf: { light: '#a5b98a', base: '#71895c', dark: '#4b6040', deep: '#2f3e29' },
  black: { light: '#59524e', base: '#2c2826', dark: '#1a1716', deep: '#0d0b0b' },
};
