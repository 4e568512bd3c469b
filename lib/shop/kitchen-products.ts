import { t } from './localized';
import { shelf } from './shelf';

export const kitchen = shelf('kitchen', [
  {
    id: 'three-cups',
    name: t('Three Cups', 'Drei Tassen', 'Trzy Filiżanki'),
    line: t(
      'Stovetop espresso pot, polished steel',
      'Espressokocher, polierter Edelstahl',
      'Kawiarka z polerowanej stali',
    ),
    brand: 'Bogen & Sohn',
    picture: { name: 'moka', tone: 'steel' },
  },
  {
    id: 'swan-kettle',
    name: t('Swan Kettle', 'Schwanenkessel', 'Czajnik Łabędź'),
    line: t('Pouring kettle, 0.9 l', 'Gießkessel, 0,9 l', 'Czajnik do przelewu, 0,9 l'),
    brand: 'Bogen & Sohn',
    picture: { name: 'kettle', tone: 'ink' },
  },
  {
    id: 'cone-dripper',
    name: t('Cone Dripper', 'Kegelfilter', 'Dripper Stożek'),
    line: t(
      'Stoneware dripper with glass server',
      'Steinzeugfilter mit Glaskanne',
      'Kamionkowy dripper ze szklanym dzbankiem',
    ),
    brand: 'Studio Lehm',
    picture: { name: 'dripper', tone: 'cream' },
  },
  {
    id: 'hand-grinder',
    name: t('Forty Turns', 'Vierzig Umdrehungen', 'Czterdzieści Obrotów'),
    line: t(
      'Hand grinder, steel burrs, for two cups',
      'Handmühle, Stahlmahlwerk, für zwei Tassen',
      'Młynek ręczny, stalowe żarna, na dwie filiżanki',
    ),
    brand: 'Räder & Korn',
    picture: { name: 'grinder', tone: 'steel' },
  },
  {
    id: 'small-machine',
    name: t('Half Past Six', 'Halb sieben', 'Wpół do Siódmej'),
    line: t(
      'Espresso machine, 19 cm wide, hot in four minutes',
      'Espressomaschine, 19 cm breit, in vier Minuten heiß',
      'Ekspres, 19 cm szerokości, gorący w cztery minuty',
    ),
    brand: 'Officina Bruni',
    picture: { name: 'machine', tone: 'cream' },
  },
  {
    id: 'one-lever',
    name: t('One Lever', 'Ein Hebel', 'Jedna Dźwignia'),
    line: t(
      'Lever machine, no electronics to break',
      'Hebelmaschine, ohne Elektronik, die ausfällt',
      'Ekspres dźwigniowy, bez elektroniki, która się psuje',
    ),
    brand: 'Officina Bruni',
    picture: { name: 'machine', tone: 'steel' },
  },
  {
    id: 'bench-grinder',
    name: t('Low Voice', 'Leise Stimme', 'Cichy Głos'),
    line: t(
      'Electric grinder, quieter than your kettle',
      'Elektrische Mühle, leiser als dein Wasserkocher',
      'Młynek elektryczny, cichszy niż czajnik',
    ),
    brand: 'Räder & Korn',
    picture: { name: 'grinder', tone: 'cream' },
  },
  {
    id: 'six-cups',
    name: t('Six Cups', 'Sechs Tassen', 'Sześć Filiżanek'),
    line: t(
      'Stovetop pot, black, for when they stay for breakfast',
      'Espressokocher, schwarz, wenn Besuch zum Frühstück bleibt',
      'Czarna kawiarka, gdy goście zostają na śniadanie',
    ),
    brand: 'Bogen & Sohn',
    picture: { name: 'moka', tone: 'ink' },
  },
  {
    id: 'plain-press',
    name: t('Four Minutes', 'Vier Minuten', 'Cztery Minuty'),
    line: t(
      'French press, 0.8 l, glass can be replaced',
      'French Press, 0,8 l, Glas einzeln erhältlich',
      'Prasa francuska, 0,8 l, szkło do wymiany',
    ),
    brand: 'Glashof Linde',
    picture: { name: 'press', tone: 'steel' },
  },
  {
    id: 'drip-scale',
    name: t('Tare', 'Tara', 'Tara'),
    line: t(
      'Scale with timer, to a tenth of a gram',
      'Waage mit Uhr, auf ein Zehntel Gramm',
      'Waga z minutnikiem, do jednej dziesiątej grama',
    ),
    brand: 'Räder & Korn',
    picture: { name: 'scale', tone: 'ink' },
  },
  {
    id: 'travel-cone',
    name: t('Away Cone', 'Reisekegel', 'Stożek w Drogę'),
    line: t(
      'Enamel dripper for holiday flats',
      'Emaillefilter für Ferienwohnungen',
      'Emaliowany dripper na wyjazdy',
    ),
    brand: 'Emaille Winter',
    picture: { name: 'dripper', tone: 'slate' },
  },
  {
    id: 'whistle-kettle',
    name: t('Whistler', 'Pfeifer', 'Gwizdek'),
    line: t(
      'Enamel kettle, 2 l, calls when it is ready',
      'Emaillekessel, 2 l, meldet sich, wenn es so weit ist',
      'Emaliowany czajnik, 2 l, sam da znać',
    ),
    brand: 'Emaille Winter',
    picture: { name: 'kettle', tone: 'cream' },
  },
  {
    id: 'pantry-jar',
    name: t('Pantry Jar', 'Vorrat', 'Słój Spiżarnia'),
    line: t(
      'Stoneware jar with oak lid, 1 l',
      'Steinzeugdose mit Eichendeckel, 1 l',
      'Kamionkowy pojemnik z dębową pokrywą, 1 l',
    ),
    brand: 'Studio Lehm',
    picture: { name: 'jar', tone: 'sage' },
  },
  {
    id: 'bread-board',
    name: t('Crumb', 'Krume', 'Okruch'),
    line: t(
      'Oak board with a groove, 40 × 26 cm',
      'Eichenbrett mit Rille, 40 × 26 cm',
      'Dębowa deska z rowkiem, 40 × 26 cm',
    ),
    brand: 'Holz & Span',
    picture: { name: 'board', tone: 'ochre' },
  },
  {
    id: 'dough-bowl',
    name: t('Sunday Bowl', 'Sonntagsschüssel', 'Miska Niedzielna'),
    line: t(
      'Stoneware, 3 l, heavy enough to stir in with one hand',
      'Steinzeug, 3 l, steht fest, wenn du einhändig rührst',
      'Kamionka, 3 l, stoi pewnie, gdy mieszasz jedną ręką',
    ),
    brand: 'Studio Lehm',
    picture: { name: 'bowl', tone: 'cream' },
  },
  {
    id: 'pocket-apron',
    name: t('Three Pockets', 'Drei Taschen', 'Trzy Kieszenie'),
    line: t(
      'Linen apron: spoon, towel, telephone',
      'Leinenschürze: Löffel, Tuch, Telefon',
      'Lniany fartuch: łyżka, ścierka, telefon',
    ),
    brand: 'Leinenhaus',
    picture: { name: 'apron', tone: 'slate' },
  },
  {
    id: 'moka-seal',
    name: t('Ring and Sieve', 'Ring und Sieb', 'Pierścień i Sitko'),
    line: t(
      'In a tin: seal and sieve, for Three Cups or for Six',
      'In der Dose: Dichtung und Sieb, für Drei oder Sechs Tassen',
      'W puszce: uszczelka i sitko, na Trzy lub Sześć Filiżanek',
    ),
    brand: 'Bogen & Sohn',
    picture: { name: 'tin', tone: 'linen', motif: 'stripe' },
  },
  {
    id: 'machine-seal',
    name: t('Tight Again', 'Wieder dicht', 'Znów Szczelny'),
    line: t(
      'In a tin: group seal and shower screen, for both machines',
      'In der Dose: Brühkopfdichtung und Duschsieb, für beide Maschinen',
      'W puszce: uszczelka grupy i sitko, do obu ekspresów',
    ),
    brand: 'Officina Bruni',
    picture: { name: 'tin', tone: 'terracotta', motif: 'wave' },
  },
  {
    id: 'steel-burrs',
    name: t('Second Teeth', 'Zweite Zähne', 'Drugie Zęby'),
    line: t(
      'In a tin: steel burrs for one of our grinders; tell us which',
      'In der Dose: Stahlmahlwerk für eine unserer Mühlen; sag, für welche',
      'W puszce: stalowe żarna do jednego z młynków; napisz, do którego',
    ),
    brand: 'Räder & Korn',
    picture: { name: 'tin', tone: 'slate', motif: 'bean' },
  },
  {
    id: 'press-glass',
    name: t('One More Glass', 'Noch ein Glas', 'Jeszcze Jedno Szkło'),
    line: t(
      'Replacement glass for Four Minutes, here in its frame',
      'Ersatzglas für Vier Minuten, hier im Gestell',
      'Zapasowe szkło do Czterech Minut, tu w oprawie',
    ),
    brand: 'Glashof Linde',
    picture: { name: 'press', tone: 'linen' },
  },
]);
