import { inLocales } from './in-locales';

/** Heroes for people with a certain habit; the rest of slot `home.hero`. */
export const heroPeople = {
  'hero.machine': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('For your machine', 'Für deine Maschine', 'Do twojego ekspresu'),
        title: t(
          'It wants cleaning. Then it wants this.',
          'Erst putzen. Dann diese Bohnen.',
          'Najpierw czyszczenie. Potem te ziarna.',
        ),
        text: t(
          'Blue Hour holds its own against milk and forgives half a gram. Backflush on Sunday, grind on Monday, and the bar down the street loses a regular.',
          'Blaue Stunde behauptet sich gegen Milch und verzeiht ein halbes Gramm. Sonntag rückspülen, Montag mahlen, und die Bar an der Ecke verliert einen Stammgast.',
          'Niebieska Godzina nie ginie w mleku i wybacza pół grama. W niedzielę płukanie, w poniedziałek mielenie, a bar na rogu traci stałego gościa.',
        ),
        cta: { label: t('Espresso roasts', 'Espressoröstungen', 'Wypały do espresso'), href: '/c/coffee' },
        secondary: {
          label: t('Grinders and machines', 'Mühlen und Maschinen', 'Młynki i ekspresy'),
          href: '/c/kitchen',
        },
        scene: 'espresso-bar',
      },
    },
  ]),
  'hero.filter': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('For the cone on your shelf', 'Für den Kegel in deinem Regal', 'Do stożka z twojej półki'),
        title: t('The new harvest is in.', 'Die neue Ernte ist da.', 'Przyszły nowe zbiory.'),
        text: t(
          'High Meadow tastes of jasmine again and Slow Pour is a touch sweeter than it was. Both want water at 94 degrees and a little peace.',
          'Hochweide schmeckt wieder nach Jasmin, und der Langsame Guss ist einen Hauch süßer als zuletzt. Beide wollen 94 Grad und etwas Ruhe.',
          'Górska Łąka znów smakuje jaśminem, a Wolny Przelew jest odrobinę słodszy niż ostatnio. Obie kawy lubią 94 stopnie i trochę spokoju.',
        ),
        cta: { label: t('The light roasts', 'Die hellen Röstungen', 'Jasne wypały'), href: '/c/coffee' },
        secondary: { label: t('Cones and scales', 'Kegel und Waagen', 'Stożki i wagi'), href: '/c/kitchen' },
        scene: 'slow-brew',
      },
    },
  ]),
  'hero.office': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('For the third floor', 'Für den dritten Stock', 'Na trzecie piętro'),
        title: t(
          'Good coffee ends meetings sooner.',
          'Guter Kaffee verkürzt Sitzungen.',
          'Dobra kawa skraca zebrania.',
        ),
        text: t(
          'Nobody has measured it, everybody believes it. Kilos for thirty people, a grinder nobody hears through the meeting-room door, one invoice at the end of the month.',
          'Gemessen hat es niemand, geglaubt wird es überall. Kilos für dreißig Leute, eine Mühle, die man im Besprechungsraum nicht hört, eine Rechnung am Monatsende.',
          'Nikt tego nie zmierzył, wszyscy w to wierzą. Kilogramy dla trzydziestu osób, młynek, którego nie słychać w sali zebrań, i jedna faktura na koniec miesiąca.',
        ),
        cta: { label: t('Order the kilos', 'Kilos bestellen', 'Zamów kilogramy'), href: '/c/coffee' },
        secondary: {
          label: t('Grinders for the kitchenette', 'Mühlen für die Teeküche', 'Młynki do biura'),
          href: '/c/kitchen',
        },
        scene: 'machine-corner',
      },
    },
  ]),
  'hero.first-week': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('Your first bag is open', 'Deine erste Tüte ist offen', 'Pierwsza torebka otwarta'),
        title: t('Too sour? Grind finer.', 'Zu sauer? Feiner mahlen.', 'Za kwaśna? Miel drobniej.'),
        text: t(
          'Too bitter? Coarser. That is most of what there is to know; the rest is water and patience, and we sell neither.',
          'Zu bitter? Gröber. Das ist fast alles, was man wissen muss; der Rest ist Wasser und Geduld, und beides verkaufen wir nicht.',
          'Za gorzka? Grubiej. To prawie wszystko, co trzeba wiedzieć; reszta to woda i cierpliwość, a ani jednego, ani drugiego nie sprzedajemy.',
        ),
        cta: {
          label: t('What helps at the start', 'Was am Anfang hilft', 'Co pomaga na początku'),
          href: '/c/kitchen',
        },
        secondary: { label: t('A second bag', 'Eine zweite Tüte', 'Druga torebka'), href: '/c/coffee' },
        scene: 'slow-brew',
      },
    },
  ]),
  'hero.new-here': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('New here? Come in', 'Neu hier? Komm rein', 'Pierwszy raz? Wejdź'),
        title: t(
          'A shop for the first cup of the day.',
          'Ein Laden für die erste Tasse am Tag.',
          'Sklep na pierwszą kawę dnia.',
        ),
        text: t(
          'We roast once a week, sell what goes with it, and know every maker by first name. Twelve doors have a bell on them; this one you found yourself.',
          'Wir rösten einmal die Woche, verkaufen, was dazugehört, und kennen alle, die es machen, beim Vornamen. An zwölf Türen hängt eine Glocke; diese hier hast du selbst gefunden.',
          'Kawę wypalamy raz w tygodniu, sprzedajemy to, co do niej pasuje, i znamy po imieniu wszystkich, którzy to robią. Dwanaście drzwi ma dzwonek; te tutaj są zawsze otwarte.',
        ),
        cta: { label: t('Look around', 'Schau dich um', 'Rozejrzyj się'), href: '/c/coffee' },
        secondary: { label: t('Three to try', 'Drei zum Probieren', 'Trzy na próbę'), href: '/c/gifts' },
        scene: 'breakfast-table',
      },
    },
  ]),
  'hero.question': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('One question first', 'Eine Frage vorweg', 'Najpierw jedno pytanie'),
        title: t('What do you drink before nine?', 'Was trinkst du vor neun?', 'Co pijesz przed dziewiątą?'),
        text: t(
          'Coffee is the first door, tea the second, and whoever only wants water will find a good glass for it.',
          'Zum Kaffee geht es durch die erste Tür, zum Tee durch die zweite, und wer nur Wasser will, findet ein gutes Glas dafür.',
          'Kawa to pierwsze drzwi, herbata drugie, a kto chce tylko wody, znajdzie do niej dobrą szklankę.',
        ),
        cta: { label: t('Coffee', 'Kaffee', 'Kawę'), href: '/c/coffee' },
        secondary: { label: t('Tea', 'Tee', 'Herbatę'), href: '/c/tea' },
        scene: 'window-morning',
      },
    },
  ]),
};
