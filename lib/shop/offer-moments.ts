import { inLocales } from './in-locales';

/** Offers for a certain weather, habit or week; the rest of slot `home.offers`. */
export const offerMoments = {
  'offers.staying-in': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t('While it comes down', 'Solange es gießt', 'Dopóki leje'),
        intro: t(
          'Four reasons to miss the next bus, too.',
          'Vier Gründe, auch den nächsten Bus zu verpassen.',
          'Cztery powody, żeby przegapić też następny autobus.',
        ),
        products: ['drizzle-tea', 'harbour-light', 'whistle-kettle', 'tuck-blanket'],
        link: { label: t('All tea', 'Alle Tees', 'Wszystkie herbaty'), href: '/c/tea' },
      },
    },
  ]),
  'offers.cold': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t('Against cold fingers', 'Gegen kalte Finger', 'Na zmarznięte palce'),
        intro: t(
          'To hold on to, to drink, to light and to put your feet under.',
          'Zum Festhalten, zum Trinken, zum Anzünden und zum Drunterstecken.',
          'Coś do trzymania, coś do picia, coś do zapalenia i coś na nogi.',
        ),
        products: ['big-mug', 'lantern-tea', 'wax-candle', 'balcony-blanket'],
        link: { label: t('Wool and light', 'Wolle und Licht', 'Wełna i światło'), href: '/c/home' },
      },
    },
  ]),
  'offers.filter': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t('For the slow kettle', 'Für den langsamen Kessel', 'Do powolnego czajnika'),
        intro: t(
          'Two light roasts, something to pour through and something to weigh with.',
          'Zwei helle Röstungen, etwas zum Durchgießen und etwas zum Wiegen.',
          'Dwa jasne wypały, coś do zalewania i coś do ważenia.',
        ),
        products: ['slow-pour', 'high-meadow', 'cone-dripper', 'drip-scale'],
        link: { label: t('All light roasts', 'Zu den hellen Röstungen', 'Jasne wypały'), href: '/c/coffee' },
      },
    },
  ]),
  'offers.office': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t('For thirty people', 'Für dreißig Leute', 'Dla trzydziestu osób'),
        intro: t(
          'One kilo lasts thirty people a day and a half. The decaf is for the one who is asked least.',
          'Ein Kilo reicht dreißig Leuten anderthalb Tage. Der ohne Koffein ist für die eine, die nie gefragt wird.',
          'Kilogram wystarcza trzydziestu osobom na półtora dnia. Bezkofeinowa jest dla tej jednej, której nikt nie pyta.',
        ),
        products: ['office-kilo', 'bench-grinder', 'late-shift', 'enamel-mug'],
        link: {
          label: t('Grinders and kettles', 'Mühlen und Kessel', 'Młynki i czajniki'),
          href: '/c/kitchen',
        },
      },
    },
  ]),
  'offers.small-hours': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t('With one hand free', 'Mit einer freien Hand', 'Jedną wolną ręką'),
        intro: t(
          'All of it can be used while somebody is asleep on you.',
          'Alles davon geht auch, wenn jemand auf dir schläft.',
          'Wszystkiego da się używać, gdy ktoś na tobie śpi.',
        ),
        products: ['small-hours', 'late-shift', 'baby-blanket', 'porridge-bowl'],
        link: { label: t('Light and wool', 'Licht und Wolle', 'Światło i wełna'), href: '/c/home' },
      },
    },
  ]),
  'offers.summer': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t('For the railing', 'Fürs Geländer', 'Na balustradę'),
        intro: t(
          'Cold coffee, thin glass, and a basket in case you get further than the balcony.',
          'Kalter Kaffee, dünnes Glas und ein Korb, falls du weiter kommst als bis zum Balkon.',
          'Zimna kawa, cienkie szkło i kosz, gdyby udało się dotrzeć dalej niż na balkon.',
        ),
        products: ['long-summer', 'green-carafe', 'water-glass', 'picnic-basket'],
        link: {
          label: t('Everything for the table', 'Alles für den Tisch', 'Wszystko na stół'),
          href: '/c/table',
        },
      },
    },
  ]),
  'offers.first-week': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t(
          'The next thing, not everything',
          'Das Nächste, nicht alles',
          'Następna rzecz, nie wszystkie',
        ),
        intro: t(
          'You have a bag and something to brew it in. These four make the same bag taste better; start with the scale.',
          'Du hast eine Tüte und etwas zum Aufgießen. Mit diesen vieren schmeckt dieselbe Tüte besser; fang mit der Waage an.',
          'Masz torebkę i coś, w czym ją zaparzyć. Z tymi czterema ta sama torebka smakuje lepiej; zacznij od wagi.',
        ),
        products: ['drip-scale', 'hand-grinder', 'swan-kettle', 'pantry-jar'],
        link: { label: t('All tools', 'Alle Geräte', 'Wszystkie przybory'), href: '/c/kitchen' },
      },
    },
  ]),
  'offers.breakfast': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t('For a long breakfast', 'Für ein langes Frühstück', 'Na długie śniadanie'),
        intro: t(
          'You have the bread, the eggs and the company. The rest is here.',
          'Brot, Ei und Besuch hast du. Der Rest ist hier.',
          'Chleb, jajka i gości już masz. Reszta jest tutaj.',
        ),
        products: ['six-cups', 'toast-plate', 'bread-board', 'breakfast-tea'],
        link: {
          label: t('Everything for the table', 'Alles für den Tisch', 'Wszystko na stół'),
          href: '/c/table',
        },
      },
    },
  ]),
};
