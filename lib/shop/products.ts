import { BUNDLED_PRICES_REVISION } from './site';
import type { Localized, PriceList, Product } from './types';

const t = (en: string, de: string, pl: string): Localized => ({ en, de, pl });

/** In the order the shop would show them itself. */
export const products: Product[] = [
  {
    id: 'first-hour',
    category: 'coffee',
    name: t('First Hour', 'Erste Stunde', 'Pierwsza Godzina'),
    line: t(
      'House espresso, 250 g · cocoa, walnut',
      'Hausespresso, 250 g · Kakao, Walnuss',
      'Espresso domowe, 250 g · kakao, orzech włoski',
    ),
    brand: 'Morgen',
    picture: { name: 'bag', tone: 'terracotta', motif: 'sun' },
  },
  {
    id: 'slow-pour',
    category: 'coffee',
    name: t('Slow Pour', 'Langsamer Guss', 'Wolny Przelew'),
    line: t(
      'Filter roast, 250 g · apricot, honey',
      'Filterröstung, 250 g · Aprikose, Honig',
      'Do przelewu, 250 g · morela, miód',
    ),
    brand: 'Morgen',
    picture: { name: 'bag', tone: 'sage', motif: 'wave' },
  },
  {
    id: 'late-shift',
    category: 'coffee',
    name: t('Late Shift', 'Spätschicht', 'Późna Zmiana'),
    line: t(
      'Decaf for evenings, 250 g · caramel, fig',
      'Entkoffeiniert, 250 g · Karamell, Feige',
      'Bezkofeinowa, 250 g · karmel, figa',
    ),
    brand: 'Morgen',
    picture: { name: 'bag', tone: 'ink', motif: 'moon' },
  },
  {
    id: 'fog-tea',
    category: 'coffee',
    name: t('Fog', 'Nebel', 'Mgła'),
    line: t(
      'Black tea with bergamot, 120 g tin',
      'Schwarztee mit Bergamotte, 120-g-Dose',
      'Czarna herbata z bergamotką, puszka 120 g',
    ),
    brand: 'Teehaus Ahorn',
    picture: { name: 'tin', tone: 'slate', motif: 'leaf' },
  },
  {
    id: 'three-cups',
    category: 'kitchen',
    name: t('Three Cups', 'Drei Tassen', 'Trzy Filiżanki'),
    line: t(
      'Stovetop espresso pot, polished steel',
      'Espressokocher, polierter Edelstahl',
      'Kawiarka z polerowanej stali',
    ),
    brand: 'Bogen & Sohn',
    picture: { name: 'moka', tone: 'steel' },
  },
  {
    id: 'swan-kettle',
    category: 'kitchen',
    name: t('Swan Kettle', 'Schwanenkessel', 'Czajnik Łabędź'),
    line: t('Pouring kettle, 0.9 l', 'Gießkessel, 0,9 l', 'Czajnik do przelewu, 0,9 l'),
    brand: 'Bogen & Sohn',
    picture: { name: 'kettle', tone: 'ink' },
  },
  {
    id: 'cone-dripper',
    category: 'kitchen',
    name: t('Cone Dripper', 'Kegelfilter', 'Dripper Stożek'),
    line: t(
      'Stoneware dripper with glass server',
      'Steinzeugfilter mit Glaskanne',
      'Kamionkowy dripper ze szklanym dzbankiem',
    ),
    brand: 'Studio Lehm',
    picture: { name: 'dripper', tone: 'cream' },
  },
  {
    id: 'thumb-cup',
    category: 'kitchen',
    name: t('Thumb Cup', 'Daumentasse', 'Kubek Kciuk'),
    line: t('Hand-thrown, 220 ml', 'Von Hand gedreht, 220 ml', 'Toczony ręcznie, 220 ml'),
    brand: 'Studio Lehm',
    picture: { name: 'cup', tone: 'terracotta' },
  },
  {
    id: 'line-towels',
    category: 'home',
    name: t('Washing Line', 'Wäscheleine', 'Sznur Prania'),
    line: t('Three linen towels', 'Drei Leinentücher', 'Trzy lniane ręczniki'),
    brand: 'Leinenhaus',
    picture: { name: 'towel', tone: 'linen' },
  },
  {
    id: 'dusk-lamp',
    category: 'home',
    name: t('Dusk', 'Dämmer', 'Zmierzch'),
    line: t('Table lamp, dimmable', 'Tischleuchte, dimmbar', 'Lampa stołowa ze ściemniaczem'),
    brand: 'Lichtwerk',
    picture: { name: 'lamp', tone: 'brass' },
  },
  {
    id: 'tuck-blanket',
    category: 'home',
    name: t('Tuck', 'Zudecke', 'Otulacz'),
    line: t(
      'Lambswool blanket, 130 × 180 cm',
      'Lammwolldecke, 130 × 180 cm',
      'Koc z wełny jagnięcej, 130 × 180 cm',
    ),
    brand: 'Leinenhaus',
    picture: { name: 'blanket', tone: 'plum' },
  },
  {
    id: 'pantry-jar',
    category: 'home',
    name: t('Pantry Jar', 'Vorrat', 'Słój Spiżarnia'),
    line: t(
      'Stoneware jar with oak lid, 1 l',
      'Steinzeugdose mit Eichendeckel, 1 l',
      'Kamionkowy pojemnik z dębową pokrywą, 1 l',
    ),
    brand: 'Studio Lehm',
    picture: { name: 'jar', tone: 'sage' },
  },
];

const price = (EUR: number, PLN: number, GBP: number) => ({ EUR, PLN, GBP });

export const priceList: PriceList = {
  schema: 1,
  revision: BUNDLED_PRICES_REVISION,
  prices: {
    'first-hour': price(1190, 4990, 1050),
    'slow-pour': price(1290, 5490, 1150),
    'late-shift': price(1250, 5290, 1090),
    'fog-tea': price(890, 3790, 790),
    'three-cups': price(5900, 24900, 5200),
    'swan-kettle': price(8900, 37900, 7900),
    'cone-dripper': price(4600, 19500, 3990),
    'thumb-cup': price(2400, 9900, 2100),
    'line-towels': price(3400, 14500, 2950),
    'dusk-lamp': price(12900, 54900, 11500),
    'tuck-blanket': price(14500, 61900, 12900),
    'pantry-jar': price(3800, 15900, 3300),
  },
};
