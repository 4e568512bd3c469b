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

/** Before which room a store's card stands: by day and by night. */
export const STORE_SCENES = { day: 'storefront-day', night: 'storefront-night' } as const satisfies Record<
  string,
  SceneName
>;

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

/** The wall where a hero's text stands. */
interface Wall {
  /** Readable on it. */
  ink: 'dark' | 'light';
  /** Where the light falls on it. */
  color: `#${string}`;
  /** There is a view instead of a wall: text needs a haze before it. */
  isOpen?: true;
}

const WALLS: Record<SceneName, Wall> = {
  'window-morning': { ink: 'dark', color: '#fbeed8' },
  'kitchen-noon': { ink: 'dark', color: '#f8efdf' },
  'lamp-evening': { ink: 'light', color: '#5d4239' },
  'rain-window': { ink: 'light', color: '#4b5e66' },
  'espresso-bar': { ink: 'light', color: '#98472a' },
  'gift-table': { ink: 'dark', color: '#e3e6d3' },
  'tea-corner': { ink: 'dark', color: '#e8ede9' },
  'slow-brew': { ink: 'dark', color: '#f3ebdf' },
  'breakfast-table': { ink: 'dark', color: '#fbe9d4' },
  'machine-corner': { ink: 'light', color: '#3d5547' },
  'snow-window': { ink: 'dark', color: '#f1e7d8' },
  'balcony-summer': { ink: 'dark', color: '#d6e6ea', isOpen: true },
  'storefront-day': { ink: 'dark', color: '#f3e6d1' },
  'storefront-night': { ink: 'light', color: '#3a3550' },
  'letter-desk': { ink: 'light', color: '#4a3a3c' },
  'bundle-shelf': { ink: 'dark', color: '#efe2d3' },
};

export const wallOf = (scene: SceneName): Wall => WALLS[scene];

/** Pictures that the site itself names, outside all content. */
export const SITE_PICTURES = { notFound: { name: 'cup', tone: 'slate' } } as const satisfies Record<
  string,
  PictureSpec
>;
