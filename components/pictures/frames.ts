import type { Aspect } from '#lib/blocks/pictures';

/** How the parts of a scene stand: side by side with a free wall on the left, close together, or in depth. */
type Layout = 'wide' | 'square' | 'tall';

export interface Frame {
  /** In drawing units. */
  width: number;
  height: number;
}

/** The short side is 400: an object is as large in a card as in a panel. */
export const PRODUCT_FRAMES: Record<Aspect, Frame> = {
  '1:1': { width: 400, height: 400 },
  '4:5': { width: 400, height: 500 },
  '3:4': { width: 400, height: 1600 / 3 },
  '2:3': { width: 400, height: 600 },
  '3:2': { width: 600, height: 400 },
  '16:9': { width: 6400 / 9, height: 400 },
};

export interface SceneFrame extends Frame {
  layout: Layout;
  /** Where the table begins. */
  table: number;
  /** The middle of what stands on it. */
  focus: number;
  /** How large things are. */
  scale: number;
}

export const SCENE_FRAMES: Record<Aspect, SceneFrame> = {
  '16:9': { width: 1600, height: 900, layout: 'wide', table: 690, focus: 1136, scale: 1.27 },
  '3:2': { width: 1350, height: 900, layout: 'wide', table: 690, focus: 800, scale: 1.3 },
  '1:1': { width: 1000, height: 1000, layout: 'square', table: 735, focus: 500, scale: 1.2 },
  '4:5': { width: 960, height: 1200, layout: 'tall', table: 850, focus: 480, scale: 1.32 },
  '3:4': { width: 930, height: 1240, layout: 'tall', table: 880, focus: 465, scale: 1.32 },
  '2:3': { width: 880, height: 1320, layout: 'tall', table: 940, focus: 440, scale: 1.32 },
};
