import { t } from './localized';
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

export const homeText: PageText = {
  title: t(
    'Morgen – coffee and good things for the home',
    'Morgen – Kaffee und gute Dinge fürs Zuhause',
    'Morgen – kawa i dobre rzeczy do domu',
  ),
  description: t(
    'Small-batch coffee, honest kitchen tools and textiles that get better with use. Roasted and packed on Tuesdays.',
    'Kaffee aus kleinen Röstungen, ehrliches Küchengerät und Textilien, die mit dem Gebrauch schöner werden. Geröstet und gepackt am Dienstag.',
    'Kawa z małych wypałów, porządne przybory kuchenne i tkaniny, które pięknieją z czasem. Kawę palimy i pakujemy we wtorki.',
  ),
};

export const categories: CategoryText[] = [
  {
    slug: 'coffee',
    title: t('Coffee', 'Kaffee', 'Kawa'),
    intro: t(
      'Roasted on Tuesdays, most of it by us, the rest by people we would buy from anyway. Each bag says what it tastes of and means it.',
      'Dienstags geröstet, das meiste von uns, der Rest von Leuten, bei denen wir sowieso kaufen würden. Auf jeder Tüte steht, wonach er schmeckt, und es stimmt.',
      'Palona we wtorki: w większości przez nas, reszta przez ludzi, u których i tak byśmy kupowali. Na każdej torebce jest napisane, jak smakuje, i to prawda.',
    ),
    description: t(
      'Espresso, filter and decaf from small batches, by the bag and by the kilo.',
      'Espresso, Filter und Entkoffeiniert aus kleinen Röstungen, in der Tüte und im Kilo.',
      'Espresso, kawa do przelewu i bezkofeinowa z małych wypałów, w torebkach i na kilogramy.',
    ),
  },
  {
    slug: 'tea',
    title: t('Tea', 'Tee', 'Herbata'),
    intro: t(
      'Loose leaf in tins that close properly. Most teas are patient; those that are not tell you how many minutes they will stand.',
      'Loser Tee in Dosen, die richtig schließen. Die meisten sind geduldig; bei den anderen steht drauf, wie viele Minuten sie ertragen.',
      'Herbata liściasta w puszkach, które naprawdę się domykają. Większość jest cierpliwa; na pozostałych napisaliśmy, ile minut wytrzymają.',
    ),
    description: t(
      'Black, green, white and herbal tea, loose in tins of 60 to 150 g.',
      'Schwarzer, grüner und weißer Tee und Kräuter, lose in Dosen von 60 bis 150 g.',
      'Czarne, zielone, białe i ziołowe herbaty liściaste w puszkach od 60 do 150 g.',
    ),
  },
  {
    slug: 'kitchen',
    title: t('Kitchen', 'Küche', 'Kuchnia'),
    intro: t(
      'Tools with one job each, made to be repaired. The parts that wear out stand on the same shelf.',
      'Geräte mit je einer Aufgabe, gemacht zum Reparieren. Die Teile, die sich abnutzen, stehen im selben Regal.',
      'Każdy przybór ma jedno zadanie i da się go naprawić. Części, które się zużywają, stoją na tej samej półce.',
    ),
    description: t(
      'Machines, grinders, kettles, drippers and boards, and the parts to repair them with.',
      'Maschinen, Mühlen, Kessel, Filter und Bretter, dazu die Teile zum Reparieren.',
      'Ekspresy, młynki, czajniki, drippery i deski, a do nich części zamienne.',
    ),
  },
  {
    slug: 'table',
    title: t('Table', 'Tisch', 'Stół'),
    intro: t(
      'Cups, plates, pots and glasses from people who throw, blow and cast them. They may chip. They may stay.',
      'Tassen, Teller, Kannen und Gläser von Leuten, die drehen, blasen und gießen. Eine Macke dürfen sie haben. Bleiben dürfen sie auch.',
      'Kubki, talerze, dzbanki i szklanki od ludzi, którzy je toczą, dmuchają i odlewają. Mogą się wyszczerbić. I tak mogą zostać.',
    ),
    description: t(
      'Hand-thrown cups, plates and bowls, teapots, glasses and a carafe.',
      'Handgedrehte Tassen, Teller und Schalen, Teekannen, Gläser und eine Karaffe.',
      'Ręcznie toczone kubki, talerze i miski, dzbanki do herbaty, szklanki i karafka.',
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
      'Linen towels, wool blankets, cushions, lamps, vases and candles.',
      'Leinentücher, Wolldecken, Kissen, Leuchten, Vasen und Kerzen.',
      'Lniane ręczniki, wełniane koce, poduszki, lampy, wazony i świece.',
    ),
  },
  {
    slug: 'gifts',
    title: t('Presents', 'Geschenke', 'Prezenty'),
    intro: t(
      'Small things, and boxes we have packed so often that we know what goes down well. Wrapping is free, the card is in our better handwriting.',
      'Kleinigkeiten und Kisten, die wir so oft gepackt haben, dass wir wissen, was ankommt. Einpacken kostet nichts, die Karte schreiben wir in Schönschrift.',
      'Drobiazgi i paczki, które pakowaliśmy tyle razy, że wiemy, co się spodoba. Pakowanie nic nie kosztuje, a kartkę piszemy naszym ładniejszym pismem.',
    ),
    description: t(
      'Chocolate, candles and packed boxes, wrapped by hand.',
      'Schokolade, Kerzen und gepackte Kisten, von Hand eingepackt.',
      'Czekolada, świece i gotowe paczki, pakowane ręcznie.',
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
