import { editorialHabits } from './editorial-habits';
import { inLocales } from './in-locales';

/** Slot `home.editorial`. */
export const editorialVariants = {
  'editorial.bloom': inLocales((t) => [
    {
      type: 'editorial-teaser',
      props: {
        id: 'reading',
        eyebrow: t('Read in two minutes', 'Zwei Minuten Lektüre', 'Dwie minuty czytania'),
        title: t('Let it bloom first', 'Erst blühen lassen', 'Najpierw preinfuzja'),
        text: t(
          'Thirty grams of water, thirty seconds of patience. Fresh coffee breathes out before it lets water in, and that is when the kitchen starts to smell of it.',
          'Dreißig Gramm Wasser, dreißig Sekunden Geduld. Frischer Kaffee atmet aus, bevor er Wasser hereinlässt, und genau dann beginnt die Küche zu duften.',
          'Trzydzieści gramów wody, trzydzieści sekund cierpliwości. Świeża kawa najpierw wypuszcza powietrze, a dopiero potem wpuszcza wodę – i wtedy w kuchni zaczyna pachnieć.',
        ),
        link: {
          label: t('What you need for it', 'Was du dafür brauchst', 'Co jest do tego potrzebne'),
          href: '/c/kitchen',
        },
        picture: { name: 'dripper', tone: 'cream' },
        side: 'left',
      },
    },
  ]),
  'editorial.moka-care': inLocales((t) => [
    {
      type: 'editorial-teaser',
      props: {
        id: 'reading',
        eyebrow: t('Workshop', 'Werkstatt', 'Warsztat'),
        title: t(
          'A moka pot lasts thirty years',
          'Ein Kocher hält dreißig Jahre',
          'Kawiarka wytrzyma trzydzieści lat',
        ),
        text: t(
          'If you change its seal every other spring and never show it the dishwasher. The seal costs less than a cappuccino and comes in the post.',
          'Wenn du jeden zweiten Frühling die Dichtung wechselst und ihm nie den Geschirrspüler zeigst. Die Dichtung kostet weniger als ein Cappuccino und kommt per Post.',
          'Jeśli co drugą wiosnę wymienisz uszczelkę i nigdy nie pokażesz jej zmywarki. Uszczelka kosztuje mniej niż cappuccino i przychodzi pocztą.',
        ),
        link: {
          label: t('Pots and spare parts', 'Kocher und Ersatzteile', 'Kawiarki i części'),
          href: '/c/kitchen',
        },
        picture: { name: 'moka', tone: 'steel' },
        side: 'right',
      },
    },
  ]),
  'editorial.wrapping': inLocales((t) => [
    {
      type: 'editorial-teaser',
      props: {
        id: 'reading',
        eyebrow: t('At the packing table', 'Am Packtisch', 'Przy stole do pakowania'),
        title: t(
          'Wrapped in cloth, not in paper',
          'In Stoff gepackt statt in Papier',
          'W materiał, nie w papier',
        ),
        text: t(
          'Choose the towel and we knot it around the rest, the Japanese way. The wrapping is the second present.',
          'Such das Tuch aus, und wir knoten es um den Rest, auf japanische Art. Die Verpackung ist das zweite Geschenk.',
          'Wybierz ręcznik, a my zawiążemy w nim resztę, po japońsku. Opakowanie to drugi prezent.',
        ),
        link: { label: t('Choose a cloth', 'Tuch aussuchen', 'Wybierz materiał'), href: '/c/home' },
        picture: { name: 'towel', tone: 'sage' },
        side: 'left',
      },
    },
  ]),
  'editorial.linen': inLocales((t) => [
    {
      type: 'editorial-teaser',
      props: {
        id: 'reading',
        eyebrow: t('From the linen house', 'Aus dem Leinenhaus', 'Z Leinenhaus'),
        title: t(
          'The fortieth wash is the best',
          'Die vierzigste Wäsche ist die beste',
          'Czterdzieste pranie jest najlepsze',
        ),
        text: t(
          'Linen starts stiff and ends up like an old shirt. Wash it warm, dry it on the line, leave the iron where it is.',
          'Leinen fängt steif an und wird wie ein altes Hemd. Warm waschen, an der Leine trocknen, das Bügeleisen stehen lassen.',
          'Len na początku jest sztywny, a kończy jak stara koszula. Pierz w ciepłej wodzie, susz na sznurze, żelazko zostaw w szafie.',
        ),
        link: { label: t('See the linen', 'Leinen ansehen', 'Zobacz len'), href: '/c/home' },
        picture: { name: 'towel', tone: 'linen' },
        side: 'right',
      },
    },
  ]),
  ...editorialHabits,
};
