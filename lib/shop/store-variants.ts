import type { Content } from '#lib/blocks/block';
import type { Locale } from '#lib/manifest/types';
import { inLocales, type Translate } from './in-locales';
import { stores } from './stores';

type Text = (t: Translate) => string;

interface Card {
  store: string;
  eyebrow: Text;
  title: Text;
  text: Text;
  products: string[];
  link: (t: Translate) => { label: string; href: string };
}

function card({ store, products, ...texts }: Card): Record<Locale, Content> {
  return inLocales((t) => [
    {
      type: 'store-card',
      props: {
        id: 'store',
        eyebrow: texts.eyebrow(t),
        title: texts.title(t),
        text: texts.text(t),
        store,
        products,
        link: texts.link(t),
      },
    },
  ]);
}

/** Slot `home.store`. */
export const storeVariants = {
  'store.all': inLocales((t) => [
    {
      type: 'store-list',
      props: {
        id: 'store',
        eyebrow: t('Twelve shops', 'Zwölf Läden', 'Dwanaście sklepów'),
        title: t(
          'There is one with a bell on the door.',
          'Es gibt uns auch mit Türglocke.',
          'Mamy też drzwi z dzwonkiem.',
        ),
        text: t(
          'From London to Kraków. Every shop sells what its neighbourhood kept asking for, so none is quite like the next.',
          'Von London bis Krakau. Jeder Laden führt, wonach das Viertel gefragt hat, deshalb gleicht keiner dem anderen.',
          'Od Londynu po Kraków. W każdym jest to, o co pytała okolica, więc żaden nie jest taki jak inne.',
        ),
        stores: stores.map(({ id }) => id),
      },
    },
  ]),
  'store.hamburg': card({
    store: 'hamburg-ottensen',
    eyebrow: (t) => t('In Hamburg', 'In Hamburg', 'W Hamburgu'),
    title: (t) => t('Where the drum stands.', 'Hier dreht sich die Trommel.', 'Tu kręci się bęben.'),
    text: (t) =>
      t(
        'Ottensen is where we roast. On Tuesdays the bags are still warm, and whoever comes in wet gets the stool next to the machine. For tea it is Eppendorf.',
        'In Ottensen rösten wir. Dienstags sind die Tüten noch warm, und wer nass hereinkommt, bekommt den Hocker an der Maschine. Für Tee fährst du nach Eppendorf.',
        'W Ottensen palimy kawę. We wtorki torebki są jeszcze ciepłe, a kto wejdzie przemoczony, siada przy ekspresie. Po herbatę jedzie się do Eppendorfu.',
      ),
    products: ['first-hour', 'harbour-light', 'blue-hour', 'swan-kettle'],
    link: (t) => ({
      label: t('What is roasted there', 'Was dort geröstet wird', 'Co tam wypalamy'),
      href: '/c/coffee',
    }),
  }),
  'store.berlin': card({
    store: 'berlin-neukoelln',
    eyebrow: (t) => t('In Berlin', 'In Berlin', 'W Berlinie'),
    title: (t) => t('Bring us what’s broken.', 'Bring das Kaputte mit.', 'Przynieś to, co się zepsuło.'),
    text: (t) =>
      t(
        'Neukölln has the workshop: moka pots, grinders and machines, ours or not. While somebody unscrews yours, you drink something. The plates are in Charlottenburg.',
        'In Neukölln ist die Werkstatt: Kocher, Mühlen und Maschinen, von uns oder nicht. Während jemand deine aufschraubt, trinkst du etwas. Die Teller stehen in Charlottenburg.',
        'W Neukölln mamy warsztat: kawiarki, młynki i ekspresy, nasze i nie nasze. Zanim ktoś rozkręci twój, napijesz się kawy. Talerze stoją w Charlottenburgu.',
      ),
    products: ['three-cups', 'moka-seal', 'hand-grinder', 'steel-burrs'],
    link: (t) => ({
      label: t('Tools and parts', 'Geräte und Teile', 'Przybory i części'),
      href: '/c/kitchen',
    }),
  }),
  'store.leipzig': card({
    store: 'leipzig-suedvorstadt',
    eyebrow: (t) => t('In Leipzig', 'In Leipzig', 'W Lipsku'),
    title: (t) => t('Six stools, one kettle.', 'Sechs Hocker, ein Kessel.', 'Sześć stołków, jeden czajnik.'),
    text: (t) =>
      t(
        'Südvorstadt pours by hand and takes its time. Come on a Thursday at five: we open four bags, you say which one goes on the shelf.',
        'In der Südvorstadt wird von Hand gegossen, das dauert. Komm donnerstags um fünf: Wir öffnen vier Tüten, du sagst, welche ins Regal kommt.',
        'W Südvorstadt zalewamy ręcznie i bez pośpiechu. Wpadnij w czwartek o piątej: otworzymy cztery torebki, a ty powiesz, która trafi na półkę.',
      ),
    products: ['slow-pour', 'high-meadow', 'cone-dripper', 'drip-scale'],
    link: (t) => ({
      label: t('Coffee for the cone', 'Kaffee für den Kegel', 'Kawa do drippera'),
      href: '/c/coffee',
    }),
  }),
  'store.munich': card({
    store: 'munich-glockenbach',
    eyebrow: (t) => t('In Munich', 'In München', 'W Monachium'),
    title: (t) => t('Pull the lever first.', 'Erst mal am Hebel ziehen.', 'Najpierw pociągnij za dźwignię.'),
    text: (t) =>
      t(
        'Glockenbach has every machine we sell, plugged in. Bring your own beans and an hour; nobody will talk you into the larger one.',
        'Im Glockenbach läuft jede Maschine, die wir verkaufen. Bring deine Bohnen mit und eine Stunde Zeit; niemand redet dir die größere ein.',
        'W Glockenbach działa każdy ekspres, jaki sprzedajemy. Przynieś własne ziarna i godzinę czasu; nikt nie będzie namawiał na większy.',
      ),
    products: ['one-lever', 'small-machine', 'bench-grinder', 'first-hour'],
    link: (t) => ({
      label: t('Machines and grinders', 'Maschinen und Mühlen', 'Ekspresy i młynki'),
      href: '/c/kitchen',
    }),
  }),
  'store.vienna': card({
    store: 'vienna-neubau',
    eyebrow: (t) => t('In Vienna', 'In Wien', 'W Wiedniu'),
    title: (t) =>
      t('Weekdays from half past six.', 'Unter der Woche ab halb sieben.', 'W tygodniu od wpół do siódmej.'),
    text: (t) =>
      t(
        'Neubau is for people on their way to work: a short one at the counter, a bag under the arm, gone. Sitting down is what Vienna has other places for.',
        'Neubau ist für alle auf dem Weg zur Arbeit: ein kleiner Schwarzer an der Theke, eine Tüte unter den Arm, weiter. Zum Sitzen hat Wien andere Häuser.',
        'Neubau jest dla tych w drodze do pracy: szybkie espresso przy ladzie, torebka pod pachę i dalej. Do siedzenia Wiedeń ma inne miejsca.',
      ),
    products: ['first-hour', 'short-cup', 'three-cups', 'corner-table'],
    link: (t) => ({
      label: t('Espresso by the bag', 'Espresso in der Tüte', 'Espresso w torebce'),
      href: '/c/coffee',
    }),
  }),
  'store.graz': card({
    store: 'graz-lend',
    eyebrow: (t) => t('In Graz', 'In Graz', 'W Grazu'),
    title: (t) =>
      t('After the market, before noon.', 'Nach dem Markt, vor Mittag.', 'Po targu, przed południem.'),
    text: (t) =>
      t(
        'Lend is the smallest of our shops and on Saturdays the fullest. Put the basket down, ask anything about your first bag, have a cup outside.',
        'Lend ist unser kleinster Laden und samstags der vollste. Stell den Korb ab, frag alles zu deiner ersten Tüte, trink draußen eine Tasse.',
        'Lend to nasz najmniejszy sklep, a w soboty najpełniejszy. Odstaw koszyk, zapytaj o wszystko, co dotyczy pierwszej kawy, i wypij jedną na zewnątrz.',
      ),
    products: ['slow-pour', 'plain-press', 'market-basket', 'big-mug'],
    link: (t) => ({
      label: t('For the first weeks', 'Für die ersten Wochen', 'Na pierwsze tygodnie'),
      href: '/c/kitchen',
    }),
  }),
  'store.krakow': card({
    store: 'krakow-kazimierz',
    eyebrow: (t) => t('In Kraków', 'In Krakau', 'W Krakowie'),
    title: (t) =>
      t('Wrapped while you wait.', 'Eingepackt, solange du wartest.', 'Zapakujemy na poczekaniu.'),
    text: (t) =>
      t(
        'In Kazimierz the packing table stands in the window and, on weekdays, stays lit until eight. Come with a name and a budget, leave with a knot.',
        'In Kazimierz steht der Packtisch im Schaufenster, und unter der Woche brennt bis acht Licht. Komm mit einem Namen und einem Betrag, geh mit einem Knoten.',
        'Na Kazimierzu stół do pakowania stoi w witrynie, a w tygodniu światło pali się do ósmej. Przyjdź z imieniem i kwotą, wyjdź z supełkiem.',
      ),
    products: ['gift-fireside', 'dark-bar', 'wax-candle', 'first-tram'],
    link: (t) => ({ label: t('Presents', 'Geschenke', 'Prezenty'), href: '/c/gifts' }),
  }),
  'store.warsaw': card({
    store: 'warsaw-powisle',
    eyebrow: (t) => t('In Warsaw', 'In Warschau', 'W Warszawie'),
    title: (t) => t('The shop with a loading bay.', 'Der Laden mit Laderampe.', 'Sklep z rampą.'),
    text: (t) =>
      t(
        'Powiśle keeps kilos in the cellar and two grinders on the counter. We carry yours up to your floor, show three people how it works, and make out the invoice to your firm.',
        'In Powiśle liegen die Kilos im Keller und zwei Mühlen auf der Theke. Wir tragen alles in dein Stockwerk, zeigen drei Leuten, wie es geht, und stellen die Rechnung auf die Firma aus.',
        'Na Powiślu kilogramy leżą w piwnicy, a na ladzie stoją dwa młynki. Wniesiemy wszystko na twoje piętro, pokażemy trzem osobom, jak to działa, a fakturę wystawimy na firmę.',
      ),
    products: ['office-kilo', 'bench-grinder', 'big-mug', 'late-shift'],
    link: (t) => ({
      label: t('Coffee by the kilo', 'Kaffee im Kilo', 'Kawa na kilogramy'),
      href: '/c/coffee',
    }),
  }),
  'store.london': card({
    store: 'london-stoke-newington',
    eyebrow: (t) => t('In London', 'In London', 'W Londynie'),
    title: (t) => t('Room for two prams.', 'Platz für zwei Kinderwagen.', 'Zmieszczą się dwa wózki.'),
    text: (t) =>
      t(
        'Stoke Newington opens at eight, on Sundays at ten, and nobody minds the noise. There is a shelf for the bottle, a kettle for your water, and we carry the bag to the door.',
        'Stoke Newington macht um acht auf, sonntags um zehn, und Geschrei stört hier niemanden. Es gibt ein Bord fürs Fläschchen, einen Kessel für dein Wasser, und die Tüte tragen wir zur Tür.',
        'Stoke Newington otwiera o ósmej, w niedziele o dziesiątej, a płacz nikomu tu nie przeszkadza. Jest półka na buteleczkę i czajnik na wodę, a torbę zaniesiemy do drzwi.',
      ),
    products: ['late-shift', 'small-hours', 'breakfast-tea', 'baby-blanket'],
    link: (t) => ({ label: t('For the home', 'Fürs Zuhause', 'Do domu'), href: '/c/home' }),
  }),
  'store.by-post': inLocales((t) => [
    {
      type: 'offer-banner',
      props: {
        id: 'store',
        eyebrow: t(
          'No shop of ours near you',
          'Kein Laden in deiner Nähe',
          'W pobliżu nie ma naszego sklepu',
        ),
        title: t('Then we come by post.', 'Dann kommen wir mit der Post.', 'Przyjedziemy więc pocztą.'),
        text: t(
          'Packed on Tuesday, with you by Friday; further off, the week after. Before we close the box we put in what you would have tried at the counter: a small bag, for one cup.',
          'Dienstags gepackt, bis Freitag da; weiter weg in der Woche darauf. Bevor wir die Kiste schließen, legen wir dazu, was du an der Theke probiert hättest: eine kleine Tüte für eine Tasse.',
          'We wtorek pakujemy, do piątku paczka jest u ciebie, a jeśli mieszkasz daleko, tydzień później. Zanim zamkniemy pudełko, dorzucimy to, czego można by spróbować przy ladzie: torebeczkę na jeden kubek.',
        ),
        cta: { label: t('Fill a box', 'Eine Kiste füllen', 'Wypełnij pudełko'), href: '/c/gifts' },
        picture: { name: 'gift', tone: 'ochre' },
      },
    },
  ]),
};
