import { t } from './localized';
import { shelf } from './shelf';

export const home = shelf('home', [
  {
    id: 'line-towels',
    name: t('Washing Line', 'Wäscheleine', 'Sznur na Pranie'),
    line: t('Three linen towels', 'Drei Leinentücher', 'Trzy lniane ręczniki'),
    brand: 'Leinenhaus',
    picture: { name: 'towel', tone: 'linen' },
  },
  {
    id: 'dusk-lamp',
    name: t('Dusk', 'Dämmer', 'Zmierzch'),
    line: t('Table lamp, dimmable', 'Tischleuchte, dimmbar', 'Lampa stołowa ze ściemniaczem'),
    brand: 'Lichtwerk',
    picture: { name: 'lamp', tone: 'brass' },
  },
  {
    id: 'tuck-blanket',
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
    id: 'small-hours',
    name: t('Small Hours', 'Halb vier', 'Wpół do Czwartej'),
    line: t(
      'Night light, warm, switches with an elbow',
      'Nachtlicht, warm, geht mit dem Ellbogen an',
      'Lampka nocna, ciepłe światło, włączysz ją łokciem',
    ),
    brand: 'Lichtwerk',
    picture: { name: 'lamp', tone: 'rose' },
  },
  {
    id: 'desk-lamp',
    name: t('Margin', 'Randnotiz', 'Margines'),
    line: t(
      'Desk lamp, lights the page only',
      'Leseleuchte, hell wird nur die Seite',
      'Lampka biurkowa, świeci tylko na kartkę',
    ),
    brand: 'Lichtwerk',
    picture: { name: 'lamp', tone: 'ink' },
  },
  {
    id: 'waffle-towel',
    name: t('Waffle', 'Waffel', 'Wafel'),
    line: t(
      'Bath towel, linen and cotton, 70 × 140 cm',
      'Badetuch, Leinen und Baumwolle, 70 × 140 cm',
      'Ręcznik kąpielowy, len i bawełna, 70 × 140 cm',
    ),
    brand: 'Leinenhaus',
    picture: { name: 'towel', tone: 'sage' },
  },
  {
    id: 'balcony-blanket',
    name: t('Balcony', 'Balkon', 'Balkon'),
    line: t(
      'Wool throw for outside, 140 × 200 cm',
      'Wollplaid für draußen, 140 × 200 cm',
      'Wełniany pled na zewnątrz, 140 × 200 cm',
    ),
    brand: 'Wollmühle Eder',
    picture: { name: 'blanket', tone: 'slate' },
  },
  {
    id: 'baby-blanket',
    name: t('Nap', 'Nickerchen', 'Drzemka'),
    line: t(
      'Merino for prams, 80 × 100 cm, machine wash',
      'Merino für den Kinderwagen, 80 × 100 cm, waschbar',
      'Merynos do wózka, 80 × 100 cm, do pralki',
    ),
    brand: 'Wollmühle Eder',
    picture: { name: 'blanket', tone: 'cream' },
  },
  {
    id: 'linen-cushion',
    name: t('Lean', 'Anlehnen', 'Oparcie'),
    line: t('Linen cushion, 45 × 45 cm', 'Leinenkissen, 45 × 45 cm', 'Lniana poduszka, 45 × 45 cm'),
    brand: 'Leinenhaus',
    picture: { name: 'cushion', tone: 'sage' },
  },
  {
    id: 'bench-cushion',
    name: t('Long Bench', 'Lange Bank', 'Długa Ława'),
    line: t(
      'Wool cushion for hard seats',
      'Wollkissen für harte Sitze',
      'Wełniana poduszka na twarde krzesła',
    ),
    brand: 'Wollmühle Eder',
    picture: { name: 'cushion', tone: 'terracotta' },
  },
  {
    id: 'stem-vase',
    name: t('One Stem', 'Ein Stiel', 'Jedna Łodyga'),
    line: t(
      'Stoneware vase, enough for what grows by the road',
      'Steinzeugvase, reicht für das, was am Weg wächst',
      'Kamionkowy wazon na to, co rośnie przy drodze',
    ),
    brand: 'Studio Lehm',
    picture: { name: 'vase', tone: 'cream' },
  },
  {
    id: 'market-basket',
    name: t('Saturday', 'Samstag', 'Sobota'),
    line: t(
      'Willow basket with leather handles',
      'Weidenkorb mit Ledergriffen',
      'Wiklinowy kosz ze skórzanymi uchwytami',
    ),
    brand: 'Holz & Span',
    picture: { name: 'basket', tone: 'ochre' },
  },
  {
    id: 'wax-candle',
    name: t('Forty Hours', 'Vierzig Stunden', 'Czterdzieści Godzin'),
    line: t(
      'Beeswax candle, smells of nothing but itself',
      'Bienenwachskerze, riecht nur nach sich selbst',
      'Świeca z wosku pszczelego, pachnie tylko sobą',
    ),
    brand: 'Wachs & Docht',
    picture: { name: 'candle', tone: 'ochre' },
  },
]);
