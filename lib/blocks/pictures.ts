/** The objects `components/pictures` can draw. */
export const PICTURES = [
  'bag',
  'tin',
  'cup',
  'kettle',
  'moka',
  'dripper',
  'jar',
  'lamp',
  'towel',
  'blanket',
  'gift',
  'vase',
] as const;
export type PictureName = (typeof PICTURES)[number];

/** Glaze, cloth and paper colours. */
export const TONES = [
  'terracotta',
  'sage',
  'ink',
  'slate',
  'cream',
  'brass',
  'steel',
  'linen',
  'plum',
] as const;
export type Tone = (typeof TONES)[number];

/** What is printed on a bag or tin. */
export const MOTIFS = ['sun', 'wave', 'moon', 'leaf'] as const;
export type Motif = (typeof MOTIFS)[number];

/** How one object is drawn. */
export interface PictureSpec {
  name: PictureName;
  tone: Tone;
  motif?: Motif;
}

/** The rooms a hero can be set in. */
export const SCENES = [
  'window-morning',
  'kitchen-noon',
  'lamp-evening',
  'rain-window',
  'espresso-bar',
  'gift-table',
  'tea-corner',
  'slow-brew',
] as const;
export type SceneName = (typeof SCENES)[number];
