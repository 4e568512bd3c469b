import type { Tone } from '#lib/blocks/pictures';

/** One material from its lit edge to its shadow side; the light comes from the upper left. */
export interface Shade {
  light: string;
  base: string;
  dark: string;
  deep: string;
}

export const shades: Record<Tone | 'wood' | 'paper' | 'coffee', Shade> = {
  terracotta: { light: '#e59a6d', base: '#c4673e', dark: '#974625', deep: '#672c14' },
  sage: { light: '#b7c0a0', base: '#8b9873', dark: '#626e50', deep: '#414a35' },
  ink: { light: '#6b6058', base: '#413832', dark: '#282220', deep: '#161211' },
  slate: { light: '#a9bac2', base: '#748c98', dark: '#4d636f', deep: '#31424c' },
  cream: { light: '#fffaf0', base: '#efe4d0', dark: '#cdbc9e', deep: '#a08c6b' },
  brass: { light: '#f5dda6', base: '#d2a755', dark: '#94702e', deep: '#62491b' },
  steel: { light: '#faf8f4', base: '#c3beb6', dark: '#827c75', deep: '#524d48' },
  linen: { light: '#f7f0e3', base: '#e0d2ba', dark: '#b9a584', deep: '#8b7858' },
  plum: { light: '#a97079', base: '#7b4650', dark: '#532b35', deep: '#341820' },
  wood: { light: '#d9ae7f', base: '#ad7c4d', dark: '#754d2b', deep: '#4c2f18' },
  paper: { light: '#fffdf8', base: '#f6eddd', dark: '#dccdb2', deep: '#b09d7c' },
  coffee: { light: '#7a4a2c', base: '#4a2916', dark: '#2d170b', deep: '#1b0d06' },
};
