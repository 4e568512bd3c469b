import type { PictureName, PictureSpec } from '#lib/blocks/pictures';
import { Bag, Gift, Jar, Tin } from './packages';
import type { Material } from './palette';
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
      return <Moka tone={tone} />;
    case 'grinder':
      return <Moka tone={tone} />;
    case 'press':
      return <Dripper tone={tone} />;
    case 'teapot':
      return <Kettle tone={tone} />;
    case 'mug':
      return <Cup tone={tone} />;
    case 'glass':
      return <Cup tone={tone} />;
    case 'bottle':
      return <Vase tone={tone} />;
    case 'bowl':
      return <Cup tone={tone} />;
    case 'plate':
      return <Cup tone={tone} />;
    case 'board':
      return <Towel tone={tone} />;
    case 'candle':
      return <Jar tone={tone} />;
    case 'cushion':
      return <Blanket tone={tone} />;
    case 'apron':
      return <Towel tone={tone} />;
    case 'basket':
      return <Gift tone={tone} />;
    case 'scale':
      return <Tin tone={tone} motif={motif} />;
    case 'chocolate':
      return <Bag tone={tone} motif={motif} />;
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
  towel: ['slate'],
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
  towel: { width: 222, height: 142 },
  blanket: { width: 252, height: 132 },
  gift: { width: 172, height: 164 },
  vase: { width: 160, height: 344 },
  machine: { width: 216, height: 254 },
  grinder: { width: 216, height: 254 },
  press: { width: 216, height: 254 },
  teapot: { width: 216, height: 254 },
  mug: { width: 216, height: 254 },
  glass: { width: 216, height: 254 },
  bottle: { width: 216, height: 254 },
  bowl: { width: 216, height: 254 },
  plate: { width: 216, height: 254 },
  board: { width: 216, height: 254 },
  candle: { width: 216, height: 254 },
  cushion: { width: 216, height: 254 },
  apron: { width: 216, height: 254 },
  basket: { width: 216, height: 254 },
  scale: { width: 216, height: 254 },
  chocolate: { width: 216, height: 254 },
};
