import type { Messages } from './messages-en';

export const de: Messages = {
  skip: 'Zum Inhalt springen',
  home: 'Morgen, zur Startseite',
  mainNavigation: 'Hauptmenü',
  greeting: { neutral: 'Willkommen', named: 'Hallo, {name}' },
  basket: 'Warenkorb',
  settings: 'Sprache und Währung',
  language: 'Sprache',
  pricesIn: 'Preise in',
  offer: { text: 'Diese Seite gibt es auch auf Deutsch.', link: 'Auf Deutsch lesen' },
  footer: {
    line: 'Dienstags geröstet, von Hand gepackt, in Papier verschickt. Morgen ist der Beispielladen von Facet.',
    shop: 'Laden',
    you: 'Du',
    privacy: 'Deine Privatsphäre',
    signOut: 'Abmelden',
    small: 'Hier kann man nichts kaufen. Der Kaffee wäre aber gut.',
  },
  consent: {
    title: 'Dürfen wir uns an dich erinnern?',
    text: 'Messung: eine Zufallszahl, um zu zählen, welche Seiten taugen. Personalisierung: auch deine Besuche, um den Laden für dich einzurichten. „Nein“ geht genauso gut.',
    more: 'Was das genau heißt',
    personalisation: 'Personalisierung',
    measurement: 'Messung',
    denied: 'Nein',
  },
  store: { hours: 'Öffnungszeiten', closed: 'geschlossen', shelf: 'Steht dort im Regal' },
  category: {
    none: 'Hier steht gerade nichts. Dienstag kommt die Lieferung.',
    count: (n) => (n === 1 ? '1 Stück' : `${n} Dinge`),
    sort: 'Sortieren nach',
    apply: 'Sortieren',
    sorts: {
      featured: 'Unserer Reihenfolge',
      'price-asc': 'Preis, aufsteigend',
      'price-desc': 'Preis, absteigend',
      name: 'Name',
    },
  },
  notFound: {
    eyebrow: 'Seite nicht gefunden',
    title: 'Dieses Regal ist leer.',
    text: 'Die Seite ist umgezogen oder stand nie hier. Der Kaffee steht, wo er immer steht.',
    cta: 'Zur Startseite',
  },
  privacy: {
    title: 'Deine Privatsphäre',
    intro:
      'Was du hier siehst, wählt unser eigener Server aus. Niemand sonst wird gefragt, nichts wird verkauft, und du kannst es dir hier jederzeit anders überlegen.',
    now: 'Jetzt gewählt',
    gpc: 'Dein Browser bittet darum, nicht verfolgt zu werden (Global Privacy Control). Das gilt uns als „Nein“, solange du hier nichts anderes wählst.',
    statesTitle: 'Vier Zustände, einfach erklärt',
    states: {
      unknown: {
        name: 'Noch nicht gefragt',
        text: 'Nur der Augenblick entscheidet: Tageszeit, Wetter, Sprache, woher ein Link kam. Über dich wird nichts behalten, und kein Test schließt dich ein.',
      },
      denied: {
        name: 'Nein',
        text: 'Alles wie vor der Frage. Wir behalten nur die Antwort, damit wir nicht noch einmal fragen.',
      },
      measurement: {
        name: 'Messung',
        text: 'Eine Zufallszahl hält dich in derselben Fassung eines Tests, und wir zählen, ob sie geholfen hat. Ein Profil lesen und schreiben wir nicht.',
      },
      personalisation: {
        name: 'Personalisierung',
        text: 'Wir merken uns außerdem, was du hier angesehen und gekauft hast, und richten den Laden danach ein. Du kannst sehen, warum etwas gezeigt wird, und es abschalten.',
      },
    },
    choose: 'Deine Wahl',
    cookiesTitle: 'Die sechs Cookies',
    cookiesIntro: 'Andere gibt es nicht, und niemand sonst liest sie.',
    columns: { name: 'Name', purpose: 'Wozu', life: 'Bleibt', needs: 'Braucht' },
    always: 'Nichts',
    cookiePurposes: {
      consent: 'Merkt sich, was du uns erlaubt hast, damit wir nicht auf jeder Seite fragen.',
      session: 'Hält deinen Warenkorb, deine gewählte Währung und deine Anmeldung fest.',
      identity:
        'Eine Zufallszahl, die dich in derselben Fassung eines Tests hält und uns, wenn du Personalisierung erlaubst, deine Besuche wiedererkennen lässt.',
      receipt:
        'Notiert, welche Fassung eines Tests deine letzten drei Seiten zeigten, damit Ergebnisse gezählt werden können.',
      hint: 'Zeigt deinen Vornamen und die Zahl der Dinge im Warenkorb, ohne zu warten.',
      staff: 'Hält Menschen, die an dieser Seite arbeiten, im Studio angemeldet.',
    },
    signedInAs: 'Du bist angemeldet als {name}.',
  },
};
