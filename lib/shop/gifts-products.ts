import { t } from './localized';
import { shelf } from './shelf';

export const gifts = shelf('gifts', [
  {
    id: 'gift-first-cup',
    name: t('The First Cup', 'Die erste Tasse', 'Pierwszy Kubek'),
    line: t(
      'Box: First Hour and a Thumb Cup',
      'Kiste: Erste Stunde und eine Daumentasse',
      'Paczka: Pierwsza Godzina i Kubek Kciuk',
    ),
    brand: 'Morgen',
    picture: { name: 'gift', tone: 'terracotta' },
  },
  {
    id: 'gift-fireside',
    name: t('Fireside', 'Ofenbank', 'Przy Piecu'),
    line: t(
      'Box: Lantern tea, dark chocolate, a candle',
      'Kiste: Laterne, dunkle Schokolade, eine Kerze',
      'Paczka: Latarnia, gorzka czekolada, świeca',
    ),
    brand: 'Morgen',
    picture: { name: 'gift', tone: 'plum' },
  },
  {
    id: 'gift-slow-sunday',
    name: t('Slow Sunday', 'Langsamer Sonntag', 'Wolna Niedziela'),
    line: t(
      'Box: dripper, Slow Pour, a page on pouring',
      'Kiste: Filter, Langsamer Guss, eine Seite übers Gießen',
      'Paczka: dripper, Wolny Przelew i kartka o zalewaniu',
    ),
    brand: 'Morgen',
    picture: { name: 'gift', tone: 'sage' },
  },
  {
    id: 'gift-new-keys',
    name: t('New Keys', 'Neue Schlüssel', 'Nowe Klucze'),
    line: t(
      'Box: board, towel, salt; you bring the bread',
      'Kiste: Brett, Tuch, Salz; Brot bringst du',
      'Paczka: deska, ręcznik, sól; chleb po twojej stronie',
    ),
    brand: 'Morgen',
    picture: { name: 'gift', tone: 'linen' },
  },
  {
    id: 'gift-small-thanks',
    name: t('Small Thanks', 'Kleiner Dank', 'Małe Dziękuję'),
    line: t(
      'Box for neighbours who took the parcel in',
      'Kiste für Nachbarn, die das Paket angenommen haben',
      'Paczka dla sąsiadów, którzy przyjęli przesyłkę',
    ),
    brand: 'Morgen',
    picture: { name: 'gift', tone: 'rose' },
  },
  {
    id: 'tasting-three',
    name: t('Three Small Ones', 'Drei Kleine', 'Trzy Małe'),
    line: t(
      'Three roasts of 80 g, for the undecided',
      'Drei Röstungen zu 80 g, für Unentschiedene',
      'Trzy wypały po 80 g, dla niezdecydowanych',
    ),
    brand: 'Morgen',
    picture: { name: 'gift', tone: 'brass' },
  },
  {
    id: 'twelve-teas',
    name: t('Twelve Teas', 'Zwölf Tees', 'Dwanaście Herbat'),
    line: t(
      'Tin with twelve small bags, labelled by hand',
      'Dose mit zwölf Tütchen, von Hand beschriftet',
      'Puszka z dwunastoma torebkami, opisana ręcznie',
    ),
    brand: 'Teehaus Ahorn',
    picture: { name: 'tin', tone: 'rose', motif: 'flower' },
  },
  {
    id: 'dark-bar',
    name: t('Seventy', 'Siebzig', 'Siedemdziesiąt'),
    line: t('Dark chocolate, 70%, 80 g', 'Dunkle Schokolade, 70 %, 80 g', 'Gorzka czekolada, 70%, 80 g'),
    brand: 'Kakaostube Nord',
    picture: { name: 'chocolate', tone: 'ink' },
  },
  {
    id: 'salt-bar',
    name: t('Milk and Salt', 'Milch und Salz', 'Mleko i Sól'),
    line: t(
      'Milk chocolate with sea salt, 80 g',
      'Milchschokolade mit Meersalz, 80 g',
      'Mleczna czekolada z solą morską, 80 g',
    ),
    brand: 'Kakaostube Nord',
    picture: { name: 'chocolate', tone: 'cream' },
  },
  {
    id: 'bean-bar',
    name: t('Broken Beans', 'Bohnenbruch', 'Łamane Ziarna'),
    line: t(
      'Dark chocolate with First Hour in it, 80 g',
      'Dunkle Schokolade mit Erster Stunde darin, 80 g',
      'Gorzka czekolada z Pierwszą Godziną, 80 g',
    ),
    brand: 'Kakaostube Nord',
    picture: { name: 'chocolate', tone: 'terracotta' },
  },
  {
    id: 'fig-candle',
    name: t('Fig', 'Feige', 'Figa'),
    line: t(
      'Scented candle in a stoneware cup',
      'Duftkerze im Steinzeugbecher',
      'Świeca zapachowa w kamionkowym kubku',
    ),
    brand: 'Wachs & Docht',
    picture: { name: 'candle', tone: 'plum' },
  },
  {
    id: 'picnic-basket',
    name: t('On the Grass', 'Auf der Wiese', 'Na Trawie'),
    line: t(
      'Lidded basket for four and a thermos',
      'Deckelkorb für vier und eine Thermoskanne',
      'Kosz z pokrywą, dla czterech osób i termosu',
    ),
    brand: 'Holz & Span',
    picture: { name: 'basket', tone: 'linen' },
  },
]);
