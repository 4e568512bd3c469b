import { inLocales } from './in-locales';

/** Reading for people with a certain habit, and for the season; the rest of slot `home.editorial`. */
export const editorialHabits = {
  'editorial.water': inLocales((t) => [
    {
      type: 'editorial-teaser',
      props: {
        id: 'reading',
        eyebrow: t('From the tap', 'Aus dem Hahn', 'Prosto z kranu'),
        title: t(
          'It is ninety-eight per cent water',
          'Es sind achtundneunzig Prozent Wasser',
          'To w dziewięćdziesięciu ośmiu procentach woda',
        ),
        text: t(
          'Before you blame the beans, ask the kettle. Where it furs up, coffee tastes flat and tea grows a skin. A filter jug costs as much as two bags and does more than both.',
          'Bevor du die Bohnen beschuldigst, frag den Wasserkocher. Wo er verkalkt, schmeckt Kaffee flach, und Tee bekommt eine Haut. Eine Filterkanne kostet so viel wie zwei Tüten und hilft mehr als beide.',
          'Zanim obwinisz ziarna, zajrzyj do czajnika. Gdzie osadza się kamień, kawa jest płaska, a herbata zachodzi błonką. Dzbanek z filtrem kosztuje tyle co dwie torebki, a pomaga bardziej niż obie.',
        ),
        link: { label: t('Kettles and cones', 'Kessel und Kegel', 'Czajniki i stożki'), href: '/c/kitchen' },
        picture: { name: 'kettle', tone: 'ink' },
        side: 'left',
      },
    },
  ]),
  'editorial.grind': inLocales((t) => [
    {
      type: 'editorial-teaser',
      props: {
        id: 'reading',
        eyebrow: t('Read in two minutes', 'Zwei Minuten Lektüre', 'Dwie minuty czytania'),
        title: t(
          'Three minutes, then look at the bed',
          'Drei Minuten, dann ein Blick ins Kaffeebett',
          'Trzy minuty i spójrz na fusy',
        ),
        text: t(
          'A flat bed of grounds means you poured evenly. A crater means you hurried. Mud at the rim means the burrs are tired, and those are changed in ten minutes.',
          'Ist es flach, hast du ruhig gegossen. Ein Krater heißt: zu hastig. Schlamm am Rand heißt, dass das Mahlwerk müde ist, und das ist in zehn Minuten gewechselt.',
          'Płaska warstwa fusów znaczy, że lejesz równo. Krater – że za szybko. Błoto przy brzegu mówi, że żarna są zmęczone, a te wymienia się w dziesięć minut.',
        ),
        link: {
          label: t('Grinders and burrs', 'Mühlen und Mahlwerke', 'Młynki i żarna'),
          href: '/c/kitchen',
        },
        picture: { name: 'grinder', tone: 'steel' },
        side: 'right',
      },
    },
  ]),
  'editorial.one-hand': inLocales((t) => [
    {
      type: 'editorial-teaser',
      props: {
        id: 'reading',
        eyebrow: t('Tested at home', 'Zu Hause erprobt', 'Sprawdzone w domu'),
        title: t('Coffee with one arm', 'Kaffee mit einem Arm', 'Kawa jedną ręką'),
        text: t(
          'Grind in the evening, it will do. Fill the press before you need it, boil the water when you hear the first sound. Three colleagues with five children worked this out; none of them remembers when.',
          'Abends mahlen, das geht. Die Kanne füllen, bevor du sie brauchst, und Wasser kochen beim ersten Geräusch. Drei aus dem Team mit fünf Kindern haben das herausgefunden; wann, weiß niemand mehr.',
          'Zmiel wieczorem, wystarczy. Napełnij zaparzacz, zanim będzie potrzebny, a wodę wstaw przy pierwszym dźwięku. Wymyśliła to trójka z nas z pięciorgiem dzieci; kiedy – nikt nie pamięta.',
        ),
        link: {
          label: t('A press that forgives', 'Eine Kanne, die verzeiht', 'Zaparzacz, który wybacza'),
          href: '/c/kitchen',
        },
        picture: { name: 'press', tone: 'steel' },
        side: 'left',
      },
    },
  ]),
  'editorial.kitchenette': inLocales((t) => [
    {
      type: 'editorial-teaser',
      props: {
        id: 'reading',
        eyebrow: t('From thirty kitchenettes', 'Aus dreißig Teeküchen', 'Z trzydziestu biurowych kuchni'),
        title: t('Who cleans the machine?', 'Wer putzt die Maschine?', 'Kto czyści ekspres?'),
        text: t(
          'Not everybody: everybody means nobody. One name per week on the door, five minutes on Friday, and the person may choose the next roast. It has worked everywhere so far.',
          'Nicht alle, denn alle heißt niemand. Ein Name pro Woche an der Tür, fünf Minuten am Freitag, und wer dran war, sucht die nächste Röstung aus. Bisher hat es überall geklappt.',
          'Nie wszyscy, bo wszyscy to znaczy nikt. Jedno imię tygodniowo na drzwiach, pięć minut w piątek, a kto czyścił, wybiera następny wypał. Jak dotąd działa wszędzie.',
        ),
        link: {
          label: t('What keeps it running', 'Was sie am Laufen hält', 'Co utrzyma go w ruchu'),
          href: '/c/kitchen',
        },
        picture: { name: 'machine', tone: 'steel' },
        side: 'right',
      },
    },
  ]),
  'editorial.first-week': inLocales((t) => [
    {
      type: 'editorial-teaser',
      props: {
        id: 'reading',
        eyebrow: t('For the first week', 'Für die erste Woche', 'Na pierwszy tydzień'),
        title: t('Change one thing at a time', 'Immer nur eine Sache ändern', 'Zmieniaj po jednej rzeczy'),
        text: t(
          'Sixty grams to a litre, every day. Monday to Wednesday move only the grind, Thursday and Friday only the time. By Saturday you know more about this bag than we do.',
          'Sechzig Gramm auf einen Liter, jeden Tag. Montag bis Mittwoch änderst du nur den Mahlgrad, Donnerstag und Freitag nur die Zeit. Am Samstag weißt du mehr über diese Tüte als wir.',
          'Sześćdziesiąt gramów na litr, codziennie. Od poniedziałku do środy zmieniaj tylko mielenie, w czwartek i piątek tylko czas. W sobotę wiesz o tej kawie więcej niż my.',
        ),
        link: {
          label: t('A scale, a grinder', 'Eine Waage, eine Mühle', 'Waga i młynek'),
          href: '/c/kitchen',
        },
        picture: { name: 'press', tone: 'sage' },
        side: 'left',
      },
    },
  ]),
  'editorial.cold-brew': inLocales((t) => [
    {
      type: 'editorial-teaser',
      props: {
        id: 'reading',
        eyebrow: t('Overnight', 'Über Nacht', 'Przez noc'),
        title: t('The fridge does the work', 'Die Arbeit macht der Kühlschrank', 'Resztę zrobi lodówka'),
        text: t(
          'Eighty grams, coarse, into a litre of cold water. Lid on, door shut, good night. Strain it in the morning; it keeps for three days and is usually gone by the second.',
          'Achtzig Gramm, grob, in einen Liter kaltes Wasser. Deckel drauf, Tür zu, gute Nacht. Morgens abseihen; es hält drei Tage und ist meist am zweiten leer.',
          'Osiemdziesiąt gramów, grubo, na litr zimnej wody. Przykryć, zamknąć, dobranoc. Rano przecedzić; wytrzyma trzy dni, a zwykle znika drugiego.',
        ),
        link: { label: t('Coffee for it', 'Der Kaffee dafür', 'Kawa do tego'), href: '/c/coffee' },
        picture: { name: 'bottle', tone: 'sage' },
        side: 'right',
      },
    },
  ]),
  'editorial.frost': inLocales((t) => [
    {
      type: 'editorial-teaser',
      props: {
        id: 'reading',
        eyebrow: t('On a cold day', 'An einem kalten Tag', 'Na zimny dzień'),
        title: t('Warm the cup first', 'Erst die Tasse wärmen', 'Najpierw ogrzej kubek'),
        text: t(
          'A cold cup takes ten degrees off the coffee before you have sat down. Fill it with hot water, brew, pour the water away. It costs nothing, and hardly anybody does it.',
          'Eine kalte Tasse nimmt dem Kaffee zehn Grad, bevor du sitzt. Heißes Wasser hinein, aufgießen, Wasser weg. Es kostet nichts, und kaum jemand macht es.',
          'Zimny kubek zabiera kawie dziesięć stopni, zanim zdążysz usiąść. Wlej gorącą wodę, zaparz, wodę wylej. Nic to nie kosztuje, a prawie nikt tego nie robi.',
        ),
        link: {
          label: t('Cups that hold heat', 'Tassen, die Wärme halten', 'Kubki, które trzymają ciepło'),
          href: '/c/table',
        },
        picture: { name: 'mug', tone: 'slate' },
        side: 'left',
      },
    },
  ]),
};
