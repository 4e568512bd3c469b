import type { Category, Localized } from './types';

export interface PageText {
  title: Localized;
  description: Localized;
}

export interface CategoryText extends PageText {
  slug: Category;
  /** Below the title. */
  intro: Localized;
}

const t = (en: string, de: string, pl: string): Localized => ({ en, de, pl });

export const homeText: PageText = {
  title: t(
    'Morgen – coffee and good things for the home',
    'Morgen – Kaffee und gute Dinge fürs Zuhause',
    'Morgen – kawa i dobre rzeczy do domu',
  ),
  description: t(
    'Small-batch coffee, honest kitchen tools and textiles that get better with use. Roasted and packed on Tuesdays.',
    'Kaffee aus kleinen Röstungen, ehrliches Küchengerät und Textilien, die mit dem Gebrauch schöner werden. Geröstet und gepackt am Dienstag.',
    'Kawa z małych wypałów, porządne przybory kuchenne i tkaniny, które pięknieją z czasem. Palimy i pakujemy we wtorki.',
  ),
};

export const categories: CategoryText[] = [
  {
    slug: 'coffee',
    title: t('Coffee & tea', 'Kaffee & Tee', 'Kawa i herbata'),
    intro: t(
      'Three roasts and one tea. We would rather make four things well than forty somehow.',
      'Drei Röstungen und ein Tee. Lieber vier Dinge richtig als vierzig irgendwie.',
      'Trzy wypały i jedna herbata. Wolimy cztery rzeczy zrobione dobrze niż czterdzieści byle jak.',
    ),
    description: t(
      'Espresso, filter and decaf roasted in small batches, and a black tea with bergamot.',
      'Espresso, Filter und Entkoffeiniert aus kleinen Röstungen, dazu ein Schwarztee mit Bergamotte.',
      'Espresso, kawa do przelewu i bezkofeinowa z małych wypałów oraz czarna herbata z bergamotką.',
    ),
  },
  {
    slug: 'kitchen',
    title: t('Kitchen', 'Küche', 'Kuchnia'),
    intro: t(
      'Tools with one job each, made to be repaired. Every spare part is in the drawer.',
      'Geräte mit je einer Aufgabe, gemacht zum Reparieren. Jedes Ersatzteil liegt in der Schublade.',
      'Przybory do jednego zadania, które da się naprawić. Każda część zamienna czeka w szufladzie.',
    ),
    description: t(
      'Moka pot, pouring kettle, dripper and hand-thrown cups, all repairable.',
      'Espressokocher, Gießkessel, Filter und handgedrehte Tassen, alles reparierbar.',
      'Kawiarka, czajnik do przelewu, dripper i ręcznie toczone kubki – wszystko do naprawienia.',
    ),
  },
  {
    slug: 'home',
    title: t('Home', 'Zuhause', 'Dom'),
    intro: t(
      'Linen, wool, light. Things for the hours when the cup is already empty.',
      'Leinen, Wolle, Licht. Dinge für die Stunden, in denen die Tasse schon leer ist.',
      'Len, wełna, światło. Rzeczy na godziny, gdy kubek jest już pusty.',
    ),
    description: t(
      'Linen towels, lambswool blankets, lamps and stoneware jars.',
      'Leinentücher, Lammwolldecken, Leuchten und Steinzeugdosen.',
      'Lniane ręczniki, koce z wełny jagnięcej, lampy i pojemniki z kamionki.',
    ),
  },
];

export const notFoundText: PageText = {
  title: t('Nothing on this shelf', 'Dieses Regal ist leer', 'Ta półka jest pusta'),
  description: t(
    'The page you were looking for is not here.',
    'Die gesuchte Seite gibt es hier nicht.',
    'Strony, której szukasz, tu nie ma.',
  ),
};

export const privacyText: PageText = {
  title: t('Your privacy', 'Deine Privatsphäre', 'Twoja prywatność'),
  description: t(
    'What Morgen remembers, and how to change it.',
    'Was Morgen sich merkt und wie du es änderst.',
    'Co Morgen zapamiętuje i jak to zmienić.',
  ),
};
