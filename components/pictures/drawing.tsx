import type { PictureName, PictureSpec } from '#lib/blocks/pictures';
import { Press, Teapot } from './brewers';
import { Apron, Basket, Candle, Cushion } from './home-goods';
import { Grinder, Machine, Scale } from './machines';
import { Bag, Chocolate, Gift, Jar, Tin } from './packages';
import type { Material } from './palette';
import { Board, Bottle, Bowl, Glass, Mug, Plate } from './tableware';
import { Blanket, Towel } from './textiles';
import { Kettle, Lamp, Moka } from './tools';
import { Cup, Dripper, Vase } from './vessels';

/** One object standing at (0, 0), in its own size. The caller paints the gradients. */
export function Drawing({ spec, lit }: { spec: PictureSpec; lit?: boolean }) {
  const { tone, motif } = spec;
  switch (spec.name) {
    case 'bag':
      return <Bag tone={tone} motif={motif} />;
    case 'tin':
      return <Tin tone={tone} motif={motif} />;
    case 'cup':
      return <Cup tone={tone} />;
    case 'kettle':
      return <Kettle tone={tone} />;
    case 'moka':
      return <Moka tone={tone} />;
    case 'dripper':
      return <Dripper tone={tone} />;
    case 'jar':
      return <Jar tone={tone} />;
    case 'lamp':
      return <Lamp tone={tone} lit={lit} />;
    case 'towel':
      return <Towel tone={tone} />;
    case 'blanket':
      return <Blanket tone={tone} />;
    case 'gift':
      return <Gift tone={tone} />;
    case 'vase':
      return <Vase tone={tone} />;
    case 'machine':
      return <Machine tone={tone} />;
    case 'grinder':
      return <Grinder tone={tone} />;
    case 'press':
      return <Press tone={tone} />;
    case 'teapot':
      return <Teapot tone={tone} />;
    case 'mug':
      return <Mug tone={tone} />;
    case 'glass':
      return <Glass tone={tone} />;
    case 'bottle':
      return <Bottle tone={tone} />;
    case 'bowl':
      return <Bowl tone={tone} />;
    case 'plate':
      return <Plate tone={tone} />;
    case 'board':
      return <Board tone={tone} />;
    case 'candle':
      return <Candle tone={tone} />;
    case 'cushion':
      return <Cushion tone={tone} />;
    case 'apron':
      return <Apron tone={tone} />;
    case 'basket':
      return <Basket tone={tone} />;
    case 'scale':
      return <Scale tone={tone} />;
    case 'chocolate':
      return <Chocolate tone={tone} motif={motif} />;
  }
}

const EXTRA: Partial<Record<PictureName, Material[]>> = {
  bag: ['paper', 'brass'],
  tin: ['paper'],
  jar: ['wood', 'linen'],
  gift: ['terracotta'],
  cup: ['linen', 'cream', 'coffee'],
  dripper: ['linen', 'wood', 'coffee'],
  kettle: ['wood'],
  moka: ['ink', 'brass'],
  towel: ['linen'],
  machine: ['steel', 'brass', 'paper', 'cream', 'terracotta'],
  grinder: ['coffee', 'black', 'brass', 'steel'],
  scale: ['black', 'coffee'],
  press: ['coffee', 'steel', 'wood'],
  teapot: ['oak', 'brass'],
  mug: ['kraft', 'coffee'],
  bottle: ['paper', 'oak'],
  bowl: ['kraft'],
  plate: ['linen', 'cream'],
  board: ['oak'],
  candle: ['paper', 'wax'],
  apron: ['oak', 'brass'],
  chocolate: ['kraft', 'cocoa', 'brass', 'paper'],
};

/** The materials an object is painted with. */
export function materialsOf(spec: PictureSpec): Material[] {
  return [spec.tone, ...(EXTRA[spec.name] ?? [])];
}

/** Width and height of the objects, for fitting them into a frame. */
export const SIZES: Record<PictureName, { width: number; height: number }> = {
  bag: { width: 168, height: 240 },
  tin: { width: 136, height: 192 },
  cup: { width: 200, height: 215 },
  kettle: { width: 290, height: 196 },
  moka: { width: 216, height: 254 },
  dripper: { width: 190, height: 242 },
  jar: { width: 152, height: 206 },
  lamp: { width: 200, height: 300 },
  towel: { width: 226, height: 150 },
  blanket: { width: 252, height: 132 },
  gift: { width: 172, height: 164 },
  vase: { width: 160, height: 344 },
  machine: { width: 256, height: 286 },
  grinder: { width: 132, height: 268 },
  press: { width: 190, height: 282 },
  teapot: { width: 250, height: 236 },
  mug: { width: 170, height: 134 },
  glass: { width: 190, height: 140 },
  bottle: { width: 92, height: 276 },
  bowl: { width: 216, height: 110 },
  plate: { width: 256, height: 108 },
  board: { width: 150, height: 266 },
  candle: { width: 118, height: 172 },
  cushion: { width: 236, height: 214 },
  apron: { width: 200, height: 292 },
  basket: { width: 212, height: 196 },
  scale: { width: 220, height: 130 },
  chocolate: { width: 190, height: 226 },
};
