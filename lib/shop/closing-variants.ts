import { inLocales } from './in-locales';

/** Slot `home.closing`: the last thing on the page. */
export const closingVariants = {
  'closing.tuesday': inLocales((t) => [
    {
      type: 'closing-banner',
      props: {
        id: 'closing',
        eyebrow: t('How it gets to you', 'Wie es zu dir kommt', 'Jak to do ciebie trafia'),
        title: t(
          'Roasted Tuesday, at yours by Friday.',
          'Dienstag geröstet, Freitag bei dir.',
          'We wtorek w piecu, w piątek u ciebie.',
        ),
        text: t(
          'One roast a week, no warehouse. What you order today has not been standing around anywhere.',
          'Eine Röstung pro Woche, kein Lager. Was du heute bestellst, hat nirgends herumgestanden.',
          'Jeden wypał w tygodniu, żadnego magazynu. To, co dziś zamówisz, nigdzie nie leżało.',
        ),
        cta: {
          label: t('What came out of the drum', 'Was aus der Trommel kam', 'Co wyszło z pieca'),
          href: '/c/coffee',
        },
        scene: 'bundle-shelf',
      },
    },
  ]),
  'closing.try-it': inLocales((t) => [
    {
      type: 'closing-banner',
      props: {
        id: 'closing',
        eyebrow: t('If it is not for you', 'Falls es nichts für dich ist', 'Jeśli to nie dla ciebie'),
        title: t(
          'An opened bag may come back, too.',
          'Auch eine offene Tüte darf zurück.',
          'Otwartą paczkę też przyjmiemy z powrotem.',
        ),
        text: t(
          'Coffee is a matter of taste and nobody can taste a website. Tell us what was wrong with it, and we send another one.',
          'Kaffee ist Geschmackssache, und eine Website schmeckt nach nichts. Sag uns, was nicht gepasst hat, dann schicken wir einen anderen.',
          'Kawa to kwestia gustu, a strona internetowa nie ma smaku. Napisz, co było nie tak, a wyślemy inną.',
        ),
        cta: {
          label: t('Choose a first bag', 'Die erste Tüte aussuchen', 'Wybierz pierwszą kawę'),
          href: '/c/coffee',
        },
        secondary: {
          label: t('Or three small ones', 'Oder drei kleine', 'Albo trzy małe'),
          href: '/c/gifts',
        },
        scene: 'machine-corner',
      },
    },
  ]),
  'closing.refill': inLocales((t) => [
    {
      type: 'closing-banner',
      props: {
        id: 'closing',
        eyebrow: t('You know the way', 'Du kennst den Weg', 'Znasz już drogę'),
        title: t(
          'The bag runs out on a Sunday.',
          'Leer ist die Tüte immer sonntags.',
          'Ziarna kończą się zawsze w niedzielę.',
        ),
        text: t(
          'Order the next bag when the last one is half gone, and Monday morning takes care of itself.',
          'Bestell die nächste Tüte, wenn die letzte halb leer ist. Dann läuft der Montagmorgen von allein.',
          'Zamów kolejną torebkę, gdy z poprzedniej zostanie połowa, a poniedziałkowy ranek poradzi sobie sam.',
        ),
        cta: { label: t('The same again', 'Noch mal dasselbe', 'Jeszcze raz to samo'), href: '/c/coffee' },
        secondary: {
          label: t('Seals and parts', 'Dichtungen und Teile', 'Uszczelki i części'),
          href: '/c/kitchen',
        },
        scene: 'machine-corner',
      },
    },
  ]),
  'closing.wrap': inLocales((t) => [
    {
      type: 'closing-banner',
      props: {
        id: 'closing',
        eyebrow: t('A word about being late', 'Ein Wort zum Zuspätkommen', 'Słowo o spóźnianiu się'),
        title: t(
          'Tell us the day. We do the counting.',
          'Sag uns den Tag. Wir rechnen zurück.',
          'Podaj dzień. My policzymy resztę.',
        ),
        text: t(
          'Write the date of the birthday on the order. We tell you honestly whether it can be done, and if not, the card goes ahead on its own.',
          'Schreib das Datum des Geburtstags auf die Bestellung. Wir sagen ehrlich, ob es klappt, und wenn nicht, reist die Karte schon mal vor.',
          'Wpisz w zamówieniu datę urodzin. Powiemy szczerze, czy zdążymy, a jeśli nie, kartka pojedzie przodem.',
        ),
        cta: { label: t('Boxes, packed', 'Fertig gepackt', 'Gotowe paczki'), href: '/c/gifts' },
        scene: 'lamp-evening',
      },
    },
  ]),
  'closing.night': inLocales((t) => [
    {
      type: 'closing-banner',
      props: {
        id: 'closing',
        eyebrow: t('It is late', 'Es ist spät', 'Jest późno'),
        title: t(
          'We are asleep. Order anyway.',
          'Wir schlafen. Bestell trotzdem.',
          'My śpimy. Zamawiaj śmiało.',
        ),
        text: t(
          'The first one in unlocks, puts the kettle on and reads what came in overnight. Yours will be at the top.',
          'Wer als Erstes kommt, schließt auf, setzt Wasser auf und liest, was nachts gekommen ist. Deins liegt dann obenauf.',
          'Kto przyjdzie pierwszy, otworzy drzwi, nastawi wodę i przeczyta, co przyszło nocą. Twoje będzie na wierzchu.',
        ),
        cta: {
          label: t('For mornings to come', 'Für die nächsten Morgen', 'Na kolejne poranki'),
          href: '/c/coffee',
        },
        secondary: { label: t('Something calmer', 'Etwas Ruhigeres', 'Coś spokojniejszego'), href: '/c/tea' },
        scene: 'letter-desk',
      },
    },
  ]),
  'closing.visit': inLocales((t) => [
    {
      type: 'closing-banner',
      props: {
        id: 'closing',
        eyebrow: t('In your city', 'In deiner Stadt', 'W twoim mieście'),
        title: t(
          'Some things you have to smell.',
          'Manches muss man riechen.',
          'Niektóre rzeczy trzeba powąchać.',
        ),
        text: t(
          'Come by, put your nose into three bags and take the one you come back to. A small cup is on us.',
          'Komm vorbei, halt die Nase in drei Tüten und nimm die, zu der du zurückkehrst. Eine kleine Tasse geht auf uns.',
          'Wpadnij, powąchaj trzy torebki i weź tę, do której wrócisz. Mała kawa na nasz koszt.',
        ),
        cta: {
          label: t('What there is to smell', 'Was es zu riechen gibt', 'Co jest do wąchania'),
          href: '/c/coffee',
        },
        scene: 'bundle-shelf',
      },
    },
  ]),
  'closing.office': inLocales((t) => [
    {
      type: 'closing-banner',
      props: {
        id: 'closing',
        eyebrow: t(
          'For whoever does the ordering',
          'Für alle, die bestellen müssen',
          'Dla tych, którzy zamawiają',
        ),
        title: t(
          'One order a month, one invoice.',
          'Eine Bestellung im Monat, eine Rechnung.',
          'Jedno zamówienie w miesiącu, jedna faktura.',
        ),
        text: t(
          'Tell us how many people drink coffee on a Monday. We do the sum, add a kilo for visitors and remember it for next month.',
          'Sag uns, wie viele montags Kaffee trinken. Wir rechnen, legen ein Kilo für Besuch dazu und merken es uns für nächsten Monat.',
          'Napisz, ile osób pije kawę w poniedziałek. Policzymy, dorzucimy kilogram dla gości i zapamiętamy to na kolejny miesiąc.',
        ),
        cta: { label: t('Coffee by the kilo', 'Kaffee im Kilo', 'Kawa na kilogramy'), href: '/c/coffee' },
        secondary: { label: t('Grinders', 'Mühlen', 'Młynki'), href: '/c/kitchen' },
        scene: 'slow-brew',
      },
    },
  ]),
  'closing.slow-post': inLocales((t) => [
    {
      type: 'closing-banner',
      props: {
        id: 'closing',
        eyebrow: t('No hurry', 'Keine Eile', 'Bez pośpiechu'),
        title: t(
          'Wait a week, save the postage.',
          'Eine Woche warten, Porto sparen.',
          'Poczekaj tydzień, nie płać za wysyłkę.',
        ),
        text: t(
          'Linen and tins keep. If yours may travel with the Thursday van instead of the courier, we send it for nothing.',
          'Leinen und Dosen halten sich. Dürfen sie mit dem Donnerstagswagen statt mit dem Kurier reisen, zahlst du kein Porto.',
          'Len i herbata się nie zepsują. Jeśli mogą jechać czwartkowym transportem zamiast kurierem, wysyłka nic nie kosztuje.',
        ),
        cta: { label: t('Linen and wool', 'Leinen und Wolle', 'Len i wełna'), href: '/c/home' },
        secondary: { label: t('All tins', 'Alle Dosen', 'Wszystkie puszki'), href: '/c/tea' },
        scene: 'gift-table',
      },
    },
  ]),
  'closing.still-here': inLocales((t) => [
    {
      type: 'closing-banner',
      props: {
        id: 'closing',
        eyebrow: t('It has been a while', 'Lange nicht gesehen', 'Dawno się nie widzieliśmy'),
        title: t(
          'Your roast is still on the list.',
          'Deine Röstung gibt es noch.',
          'Twój wypał wciąż jest na liście.',
        ),
        text: t(
          'Same farm, new harvest, a touch sweeter. If you have found better coffee, write and tell us which. We mean it.',
          'Dieselbe Farm, neue Ernte, einen Hauch süßer. Wenn du besseren Kaffee gefunden hast, schreib uns, welchen. Das ist ernst gemeint.',
          'Ta sama farma, nowe zbiory, smak odrobinę słodszy. Jeśli masz już lepszą kawę, napisz nam jaką. Mówimy poważnie.',
        ),
        cta: {
          label: t('Slow Pour, new harvest', 'Langsamer Guss, neue Ernte', 'Wolny Przelew, nowe zbiory'),
          href: '/c/coffee',
        },
        scene: 'window-morning',
      },
    },
  ]),
  'closing.first-week': inLocales((t) => [
    {
      type: 'closing-banner',
      props: {
        id: 'closing',
        eyebrow: t('Your first week', 'Deine erste Woche', 'Twój pierwszy tydzień'),
        title: t(
          'The third cup is the honest one.',
          'Die dritte Tasse ist die ehrliche.',
          'Dopiero trzecia kawa mówi prawdę.',
        ),
        text: t(
          'The first is always too strong, the second too thin. Note what you did for the third, and stay with it.',
          'Die erste wird immer zu stark, die zweite zu dünn. Schreib auf, was du bei der dritten gemacht hast, und bleib dabei.',
          'Pierwsza wychodzi za mocna, druga za słaba. Zapisz, jak powstała trzecia, i tego się trzymaj.',
        ),
        cta: { label: t('A scale helps', 'Eine Waage hilft', 'Pomaga waga'), href: '/c/kitchen' },
        secondary: { label: t('A second bag', 'Eine zweite Tüte', 'Druga torebka'), href: '/c/coffee' },
        scene: 'breakfast-table',
      },
    },
  ]),
};
