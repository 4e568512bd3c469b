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
  'machine',
  'grinder',
  'press',
  'teapot',
  'mug',
  'glass',
  'bottle',
  'bowl',
  'plate',
  'board',
  'candle',
  'cushion',
  'apron',
  'basket',
  'scale',
  'chocolate',
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
  'rose',
  'ochre',
  'forest',
] as const;
export type Tone = (typeof TONES)[number];

/** What is printed on a bag or tin. */
export const MOTIFS = ['sun', 'wave', 'moon', 'leaf', 'peak', 'flower', 'stripe', 'bean'] as const;
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
  'breakfast-table',
  'machine-corner',
  'snow-window',
  'balcony-summer',
  'storefront-day',
  'storefront-night',
  'letter-desk',
  'bundle-shelf',
] as const;
export type SceneName = (typeof SCENES)[number];

/** Width : height of the pictures there are. Every subject is rendered in each of them. */
export const ASPECTS = ['1:1', '4:5', '3:4', '2:3', '3:2', '16:9'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What a picture shows: one object, or a whole scene. */
export type PictureSubject = PictureSpec | SceneName;

/** The name of a subject in file names and in the picture book: `bag-terracotta-sun`, `rain-window`. */
export function pictureKey(subject: PictureSubject): string {
  if (typeof subject === 'string') return subject;
  return [subject.name, subject.tone, subject.motif].filter((part) => part !== undefined).join('-');
}

/** Which ink is readable on each room's wall, where a hero's text stands. */
const INKS: Record<SceneName, 'dark' | 'light'> = {
  'window-morning': 'dark',
  'kitchen-noon': 'dark',
  'lamp-evening': 'light',
  'rain-window': 'light',
  'espresso-bar': 'light',
  'gift-table': 'dark',
  'tea-corner': 'dark',
  'slow-brew': 'dark',
  'breakfast-table': 'dark',
  'machine-corner': 'light',
  'snow-window': 'dark',
  'balcony-summer': 'dark',
  'storefront-day': 'dark',
  'storefront-night': 'light',
  'letter-desk': 'light',
  'bundle-shelf': 'dark',
};

/** The ink for text on the wall of a scene: `dark` on a light wall, `light` on a dark one. */
export const inkOf = (scene: SceneName): 'dark' | 'light' => INKS[scene];

/** Pictures that the site itself names, outside all content. */
export const SITE_PICTURES = { notFound: { name: 'cup', tone: 'slate' } } as const satisfies Record<
  string,
  PictureSpec
>;
