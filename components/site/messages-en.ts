/** The source of all dictionaries: the others have the same keys. */
export const en = {
  skip: 'Skip to content',
  home: 'Morgen, to the home page',
  mainNavigation: 'Main',
  greeting: { neutral: 'Welcome', named: 'Hello, {name}' },
  basket: 'Basket',
  settings: 'Language and currency',
  language: 'Language',
  pricesIn: 'Prices in',
  offer: { text: 'This page is also available in English.', link: 'Read in English' },
  footer: {
    line: 'Roasted on Tuesdays, packed by hand, sent in paper. Morgen is the demonstration shop of Facet.',
    shop: 'Shop',
    you: 'You',
    privacy: 'Your privacy',
    signOut: 'Sign out',
    small: 'Nothing here can be bought. The coffee would be good, though.',
  },
  consent: {
    title: 'May we remember you?',
    text: 'Measurement: a random number, to count which pages work. Personalisation: also your visits, to arrange the shop for you. “No” works just as well.',
    more: 'What exactly that means',
    personalisation: 'Personalisation',
    measurement: 'Measurement',
    denied: 'No',
  },
  store: { hours: 'Opening hours', closed: 'closed', shelf: 'On the shelf there' },
  category: {
    none: 'Nothing stands here at the moment. Tuesday is delivery day.',
    count: (n: number) => (n === 1 ? '1 thing' : `${n} things`),
    sort: 'Sort by',
    apply: 'Sort',
    sorts: {
      featured: 'Our order',
      'price-asc': 'Price, low to high',
      'price-desc': 'Price, high to low',
      name: 'Name',
    },
  },
  notFound: {
    eyebrow: 'Page not found',
    title: 'This shelf is empty.',
    text: 'The page has moved, or it never stood here. The coffee is where it always was.',
    cta: 'To the home page',
  },
  privacy: {
    title: 'Your privacy',
    intro:
      'This site chooses what to show you on our own server. No third party is asked, nothing is sold, and you can change your mind here at any time.',
    now: 'Chosen now',
    gpc: 'Your browser asks not to be tracked (Global Privacy Control). We treat that as “no” unless you choose otherwise here.',
    statesTitle: 'Four states, in plain words',
    states: {
      unknown: {
        name: 'Not asked yet',
        text: 'Only the moment decides: time of day, weather, language, where a link came from. Nothing about you is kept, and no test includes you.',
      },
      denied: {
        name: 'No',
        text: 'The same as before we asked. We only keep the answer itself, so that we do not ask again.',
      },
      measurement: {
        name: 'Measurement',
        text: 'A random number keeps you in the same version of a test, and we count whether it helped. We do not read or write a profile.',
      },
      personalisation: {
        name: 'Personalisation',
        text: 'We also remember what you looked at and bought here, and arrange the shop by it. You can see why something is shown, and switch it off.',
      },
    },
    choose: 'Your choice',
    cookiesTitle: 'The six cookies',
    cookiesIntro: 'There are no others, and none of them is read by anybody else.',
    columns: { name: 'Name', purpose: 'What for', life: 'Kept for', needs: 'Needs' },
    always: 'Nothing',
    cookiePurposes: {} as Record<string, string>,
    signedInAs: 'You are signed in as {name}.',
  },
};

export type Messages = typeof en;
