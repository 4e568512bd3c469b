import { inLocales } from './in-locales';
import { offerMoments } from './offer-moments';

/** Slot `home.offers`. */
export const offerVariants = {
  'offers.favourites': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t('What people come back for', 'Wofür man wiederkommt', 'Po co się do nas wraca'),
        intro: t(
          'No rankings, no stars. These are simply the things we pack most often.',
          'Keine Ranglisten, keine Sterne. Das packen wir einfach am häufigsten ein.',
          'Bez rankingów i gwiazdek. To po prostu pakujemy najczęściej.',
        ),
        products: ['first-hour', 'cone-dripper', 'line-towels', 'dusk-lamp'],
        link: { label: t('All coffee', 'Alle Kaffees', 'Wszystkie kawy'), href: '/c/coffee' },
      },
    },
  ]),
  'offers.espresso': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t('For the small cup', 'Für die kleine Tasse', 'Do małej filiżanki'),
        intro: t(
          'Everything between the bean and the first sip, and a decaf for after dinner.',
          'Alles zwischen Bohne und erstem Schluck, und etwas Koffeinfreies für nach dem Essen.',
          'Wszystko od ziarna do pierwszego łyka i coś bezkofeinowego po kolacji.',
        ),
        products: ['first-hour', 'three-cups', 'short-cup', 'late-shift'],
        link: { label: t('Kitchen tools', 'Küchengerät', 'Przybory kuchenne'), href: '/c/kitchen' },
      },
    },
  ]),
  'offers.gifts': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t('Safe to give', 'Kann man immer schenken', 'Zawsze trafione'),
        intro: t(
          'Four things nobody has ever sent back. We checked.',
          'Vier Dinge, die noch nie jemand zurückgeschickt hat. Wir haben nachgesehen.',
          'Cztery rzeczy, których nikt nigdy nie odesłał. Sprawdziliśmy.',
        ),
        products: ['gift-fireside', 'dusk-lamp', 'thumb-cup', 'dark-bar'],
        link: { label: t('All presents', 'Alle Geschenke', 'Wszystkie prezenty'), href: '/c/gifts' },
      },
    },
  ]),
  'offers.tea': inLocales((t) => [
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t(
          'An afternoon in four parts',
          'Ein Nachmittag in vier Teilen',
          'Popołudnie w czterech częściach',
        ),
        intro: t(
          'A tin, a pot, something to dry it with and something to sit under.',
          'Eine Dose, eine Kanne, etwas zum Abtrocknen und etwas zum Zudecken.',
          'Puszka, dzbanek, coś do wytarcia i coś do otulenia.',
        ),
        products: ['fog-tea', 'round-pot', 'line-towels', 'tuck-blanket'],
        link: { label: t('Linen and wool', 'Leinen und Wolle', 'Len i wełna'), href: '/c/home' },
      },
    },
  ]),
  'offers.welcome-back': inLocales((t) => [
    {
      type: 'offer-banner',
      props: {
        id: 'refill',
        eyebrow: t('Good to have you back', 'Schön, dass du wieder da bist', 'Dobrze, że znów jesteś'),
        title: t('Bring the bag back to life', 'Die Tüte lebt weiter', 'Torebka żyje dalej'),
        text: t(
          'Send the empty bag back, or bring it in: we refill it, and you pay for the coffee only.',
          'Schick die leere Tüte zurück oder bring sie vorbei: Wir füllen sie auf, und du zahlst nur den Kaffee.',
          'Odeślij pustą torebkę albo ją przynieś: napełnimy ją, a zapłacisz tylko za kawę.',
        ),
        cta: { label: t('Refill coffee', 'Kaffee nachfüllen', 'Uzupełnij kawę'), href: '/c/coffee' },
        picture: { name: 'bag', tone: 'terracotta', motif: 'sun' },
      },
    },
    {
      type: 'product-row',
      props: {
        id: 'offers',
        title: t('Next to what you have', 'Passt zu dem, was du hast', 'Pasuje do tego, co masz'),
        products: ['slow-pour', 'pantry-jar', 'cone-dripper', 'line-towels'],
      },
    },
  ]),
  ...offerMoments,
};
