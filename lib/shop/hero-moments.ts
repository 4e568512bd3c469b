import { inLocales } from './in-locales';

/** Heroes for a certain weather, hour or kind of day; the rest of slot `home.hero`. */
export const heroMoments = {
  'hero.snow': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('It is snowing', 'Es schneit', 'Pada śnieg'),
        title: t(
          'The street has gone quiet.',
          'Die Straße ist leise geworden.',
          'Na ulicy zrobiło się cicho.',
        ),
        text: t(
          'The post is late and so is everybody else. Long enough to heat the pot first, pour slowly and look out of the window.',
          'Die Post kommt später und alle anderen auch. Zeit, die Kanne vorzuwärmen, langsam zu gießen und hinauszuschauen.',
          'Poczta się spóźni i wszyscy inni też. Jest czas, żeby ogrzać dzbanek, zalewać powoli i patrzeć przez okno.',
        ),
        cta: { label: t('Something hot', 'Etwas Heißes', 'Coś gorącego'), href: '/c/coffee' },
        secondary: {
          label: t('Wool for the knees', 'Wolle für die Knie', 'Wełna na kolana'),
          href: '/c/home',
        },
        scene: 'snow-window',
      },
    },
  ]),
  'hero.summer': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('Balcony weather', 'Balkonwetter', 'Pogoda na balkon'),
        title: t('Take the cup outside.', 'Nimm die Tasse mit raus.', 'Weź kubek na zewnątrz.'),
        text: t(
          'Steep it overnight, pour it over ice, put your feet on the railing. Long Summer is ground coarse for exactly this.',
          'Über Nacht ziehen lassen, über Eis gießen, Füße aufs Geländer. Langer Sommer ist genau dafür grob gemahlen.',
          'Zalej zimną wodą na noc, rano wlej na lód, nogi na balustradę. Długie Lato jest grubo mielone właśnie po to.',
        ),
        cta: { label: t('Coffee over ice', 'Kaffee auf Eis', 'Kawa na lodzie'), href: '/c/coffee' },
        secondary: {
          label: t('Glasses and a carafe', 'Gläser und Karaffe', 'Szklanki i karafka'),
          href: '/c/table',
        },
        scene: 'balcony-summer',
      },
    },
  ]),
  'hero.weekend': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('No alarm today', 'Heute ohne Wecker', 'Dziś bez budzika'),
        title: t(
          'Breakfast may take until noon.',
          'Frühstück darf bis Mittag dauern.',
          'Śniadanie może trwać do południa.',
        ),
        text: t(
          'The second pot, the good plates, the newspaper in pieces all over the table. Nobody clears away before twelve.',
          'Die zweite Kanne, die guten Teller, die Zeitung in Stücken über den Tisch verteilt. Abgeräumt wird nicht vor zwölf.',
          'Drugi dzbanek, dobre talerze i gazeta w kawałkach na całym stole. Nikt nie sprząta przed dwunastą.',
        ),
        cta: { label: t('Lay the table', 'Den Tisch decken', 'Nakryj do stołu'), href: '/c/table' },
        secondary: { label: t('Coffee for four', 'Kaffee für vier', 'Kawa dla czworga'), href: '/c/coffee' },
        scene: 'breakfast-table',
      },
    },
  ]),
  'hero.small-hours': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('Still up, or up again', 'Noch wach oder schon wieder', 'Jeszcze albo znowu na nogach'),
        title: t(
          'Nobody sleeps through every night.',
          'Keiner schläft jede Nacht durch.',
          'Nikt nie przesypia każdej nocy.',
        ),
        text: t(
          'A light you switch on with an elbow, a coffee that lets you go back to bed, and a shop that asks no questions at three in the morning.',
          'Ein Licht, das mit dem Ellbogen angeht, ein Kaffee, nach dem man wieder ins Bett kann, und ein Laden, der nachts um drei nichts fragt.',
          'Lampka, którą włączysz łokciem, kawa, po której da się wrócić do łóżka, i sklep, który o trzeciej w nocy o nic nie pyta.',
        ),
        cta: { label: t('For the night', 'Für die Nacht', 'Na noc'), href: '/c/home' },
        secondary: {
          label: t('Coffee you can sleep after', 'Kaffee zum Weiterschlafen', 'Kawa, po której się śpi'),
          href: '/c/coffee',
        },
        scene: 'lamp-evening',
      },
    },
  ]),
};
