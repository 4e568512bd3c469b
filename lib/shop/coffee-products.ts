import { t } from './localized';
import { shelf } from './shelf';

export const coffee = shelf('coffee', [
  {
    id: 'first-hour',
    name: t('First Hour', 'Erste Stunde', 'Pierwsza Godzina'),
    line: t(
      'House espresso, 250 g · cocoa, walnut',
      'Hausespresso, 250 g · Kakao, Walnuss',
      'Nasze espresso, 250 g · kakao, orzech włoski',
    ),
    brand: 'Morgen',
    picture: { name: 'bag', tone: 'terracotta', motif: 'sun' },
  },
  {
    id: 'slow-pour',
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
    id: 'second-wind',
    name: t('Second Wind', 'Zweite Luft', 'Drugi Oddech'),
    line: t(
      'Dark espresso, 250 g · molasses, toasted bread',
      'Dunkler Espresso, 250 g · Melasse, Röstbrot',
      'Ciemne espresso, 250 g · melasa, grzanka',
    ),
    brand: 'Morgen',
    picture: { name: 'bag', tone: 'brass', motif: 'stripe' },
  },
  {
    id: 'high-meadow',
    name: t('High Meadow', 'Hochweide', 'Górska Łąka'),
    line: t(
      'Ethiopia, washed, 250 g · jasmine, peach',
      'Äthiopien, gewaschen, 250 g · Jasmin, Pfirsich',
      'Etiopia, myta, 250 g · jaśmin, brzoskwinia',
    ),
    brand: 'Morgen',
    picture: { name: 'bag', tone: 'cream', motif: 'flower' },
  },
  {
    id: 'shady-side',
    name: t('Shady Side', 'Schattenhang', 'Cienisty Stok'),
    line: t(
      'Guatemala, for filter and pot, 250 g · orange, nougat',
      'Guatemala, für Filter und Kanne, 250 g · Orange, Nougat',
      'Gwatemala, do przelewu i kawiarki, 250 g · pomarańcza, nugat',
    ),
    brand: 'Morgen',
    picture: { name: 'bag', tone: 'forest', motif: 'peak' },
  },
  {
    id: 'red-earth',
    name: t('Red Earth', 'Rote Erde', 'Czerwona Ziemia'),
    line: t(
      'Kenya, light, 250 g · blackcurrant, rhubarb',
      'Kenia, hell, 250 g · Schwarze Johannisbeere, Rhabarber',
      'Kenia, jasna, 250 g · czarna porzeczka, rabarbar',
    ),
    brand: 'Rösterei Deichstern',
    picture: { name: 'bag', tone: 'rose', motif: 'leaf' },
  },
  {
    id: 'harbour-light',
    name: t('Harbour Light', 'Hafenlicht', 'Światło Portu'),
    line: t(
      'Mild all-day roast, 250 g · hazelnut, malt',
      'Milde Röstung für den ganzen Tag, 250 g · Haselnuss, Malz',
      'Łagodna, na cały dzień, 250 g · orzech laskowy, słód',
    ),
    brand: 'Rösterei Deichstern',
    picture: { name: 'bag', tone: 'slate', motif: 'wave' },
  },
  {
    id: 'blue-hour',
    name: t('Blue Hour', 'Blaue Stunde', 'Niebieska Godzina'),
    line: t(
      'Espresso for milk, 250 g · plum, dark chocolate',
      'Espresso für Milch, 250 g · Pflaume, Zartbitter',
      'Espresso do mleka, 250 g · śliwka, gorzka czekolada',
    ),
    brand: 'Rösterei Deichstern',
    picture: { name: 'bag', tone: 'slate', motif: 'moon' },
  },
  {
    id: 'corner-table',
    name: t('Corner Table', 'Ecktisch', 'Stolik w Rogu'),
    line: t(
      'Viennese roast, 250 g · almond, brown sugar',
      'Wiener Röstung, 250 g · Mandel, brauner Zucker',
      'Palona po wiedeńsku, 250 g · migdał, brązowy cukier',
    ),
    brand: 'Morgen',
    picture: { name: 'bag', tone: 'ochre', motif: 'bean' },
  },
  {
    id: 'first-tram',
    name: t('First Tram', 'Erste Tram', 'Pierwszy Tramwaj'),
    line: t(
      'Kraków espresso, 250 g · rye, sour cherry',
      'Krakauer Espresso, 250 g · Roggen, Sauerkirsche',
      'Krakowskie espresso, 250 g · żyto, wiśnia',
    ),
    brand: 'Palarnia Brzask',
    picture: { name: 'bag', tone: 'ink', motif: 'stripe' },
  },
  {
    id: 'half-half',
    name: t('Half and Half', 'Halb und halb', 'Pół na Pół'),
    line: t(
      'Half the caffeine, 250 g · biscuit, pear',
      'Halbes Koffein, 250 g · Keks, Birne',
      'Połowa kofeiny, 250 g · herbatnik, gruszka',
    ),
    brand: 'Palarnia Brzask',
    picture: { name: 'bag', tone: 'linen', motif: 'moon' },
  },
  {
    id: 'office-kilo',
    name: t('The Kilo', 'Das Kilo', 'Kilogram'),
    line: t(
      'First Hour for many, 1 kg · forgiving in any machine',
      'Erste Stunde für viele, 1 kg · verzeiht jede Maschine',
      'Pierwsza Godzina dla wielu, 1 kg · wybaczy każdy ekspres',
    ),
    brand: 'Morgen',
    picture: { name: 'bag', tone: 'terracotta', motif: 'bean' },
  },
  {
    id: 'long-summer',
    name: t('Long Summer', 'Langer Sommer', 'Długie Lato'),
    line: t(
      'Coarse, for cold brew, 250 g · cherry, vanilla',
      'Grob, für Cold Brew, 250 g · Kirsche, Vanille',
      'Grubo mielona, na cold brew, 250 g · czereśnia, wanilia',
    ),
    brand: 'Morgen',
    picture: { name: 'bag', tone: 'ochre', motif: 'sun' },
  },
]);
