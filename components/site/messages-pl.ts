import type { Messages } from './messages-en';

export const pl: Messages = {
  skip: 'Przejdź do treści',
  home: 'Morgen, do strony głównej',
  mainNavigation: 'Menu główne',
  greeting: { neutral: 'Witaj', named: 'Cześć, {name}' },
  basket: 'Koszyk',
  settings: 'Język i waluta',
  language: 'Język',
  pricesIn: 'Ceny w',
  offer: { text: 'Ta strona jest też po polsku.', link: 'Czytaj po polsku' },
  footer: {
    line: 'Palone we wtorki, pakowane ręcznie, wysyłane w papierze. Morgen to sklep pokazowy projektu Facet.',
    shop: 'Sklep',
    you: 'Ty',
    privacy: 'Twoja prywatność',
    signOut: 'Wyloguj się',
    small: 'Niczego tu nie kupisz. Ale kawa byłaby dobra.',
  },
  consent: {
    title: 'Czy możemy cię zapamiętać?',
    text: 'Pomiar: losowy numer, by policzyć, które strony się sprawdzają. Personalizacja: także twoje wizyty, by ułożyć sklep dla ciebie. Z „nie” wszystko działa tak samo.',
    more: 'Co to dokładnie znaczy',
    personalisation: 'Personalizacja',
    measurement: 'Pomiar',
    denied: 'Nie',
  },
  store: { hours: 'Godziny otwarcia', closed: 'zamknięte', shelf: 'Na półce w tym sklepie' },
  category: {
    none: 'Tu na razie nic nie stoi. Dostawa jest we wtorek.',
    count: (n) => (n === 1 ? '1 rzecz' : `${n} rzeczy`),
    sort: 'Sortuj według',
    apply: 'Sortuj',
    sorts: {
      featured: 'Naszej kolejności',
      'price-asc': 'Ceny, od najniższej',
      'price-desc': 'Ceny, od najwyższej',
      name: 'Nazwy',
    },
  },
  notFound: {
    eyebrow: 'Nie znaleziono strony',
    title: 'Ta półka jest pusta.',
    text: 'Strona się przeniosła albo nigdy jej tu nie było. Kawa stoi tam, gdzie zawsze.',
    cta: 'Na stronę główną',
  },
  privacy: {
    title: 'Twoja prywatność',
    intro:
      'O tym, co tu widzisz, decyduje nasz własny serwer. Nie pytamy nikogo innego, niczego nie sprzedajemy, a zdanie możesz tu zmienić w każdej chwili.',
    now: 'Wybrane teraz',
    gpc: 'Twoja przeglądarka prosi, by cię nie śledzić (Global Privacy Control). Traktujemy to jak „nie”, dopóki nie wybierzesz tu inaczej.',
    statesTitle: 'Cztery stany prostymi słowami',
    states: {
      unknown: {
        name: 'Jeszcze nie pytaliśmy',
        text: 'Decyduje tylko chwila: pora dnia, pogoda, język, skąd prowadził link. Nic o tobie nie zostaje i żaden test cię nie obejmuje.',
      },
      denied: {
        name: 'Nie',
        text: 'Tak samo jak przed pytaniem. Zachowujemy tylko odpowiedź, żeby nie pytać znowu.',
      },
      measurement: {
        name: 'Pomiar',
        text: 'Losowy numer sprawia, że widzisz stale tę samą wersję testu, a my liczymy, czy pomogła. Profilu nie czytamy ani nie zapisujemy.',
      },
      personalisation: {
        name: 'Personalizacja',
        text: 'Zapamiętujemy też, co tu oglądasz i kupujesz, i według tego układamy sklep. Możesz sprawdzić, dlaczego coś widzisz, i to wyłączyć.',
      },
    },
    choose: 'Twój wybór',
    cookiesTitle: 'Sześć plików cookie',
    cookiesIntro: 'Innych nie ma i nikt poza nami ich nie czyta.',
    columns: { name: 'Nazwa', purpose: 'Po co', life: 'Jak długo', needs: 'Wymaga' },
    always: 'Niczego',
    cookiePurposes: {
      consent: 'Pamięta, na co nam pozwalasz, żebyśmy nie pytali na każdej stronie.',
      session: 'Przechowuje koszyk, wybraną walutę i zalogowanie.',
      identity:
        'Losowy numer, dzięki któremu widzisz stale tę samą wersję testu, a przy zgodzie na personalizację rozpoznajemy twoje wizyty.',
      receipt: 'Notuje, którą wersję testu pokazały trzy ostatnie strony, aby dało się policzyć wyniki.',
      hint: 'Pokazuje twoje imię i liczbę rzeczy w koszyku bez czekania.',
      staff: 'Utrzymuje zalogowanie osób pracujących nad tą stroną w studiu.',
    },
    signedInAs: 'Zalogowano jako {name}.',
  },
};
