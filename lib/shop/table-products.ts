import { t } from './localized';
import { shelf } from './shelf';

export const table = shelf('table', [
  {
    id: 'thumb-cup',
    name: t('Thumb Cup', 'Daumentasse', 'Kubek Kciuk'),
    line: t('Hand-thrown, 220 ml', 'Von Hand gedreht, 220 ml', 'Toczony ręcznie, 220 ml'),
    brand: 'Studio Lehm',
    picture: { name: 'cup', tone: 'terracotta' },
  },
  {
    id: 'short-cup',
    name: t('Short One', 'Kurzer', 'Krótka'),
    line: t('Two espresso cups, 70 ml', 'Zwei Espressotassen, 70 ml', 'Dwie filiżanki do espresso, 70 ml'),
    brand: 'Studio Lehm',
    picture: { name: 'cup', tone: 'ink' },
  },
  {
    id: 'melange-cup',
    name: t('Melange', 'Melange', 'Melange'),
    line: t(
      'Cup with room for milk foam, 180 ml',
      'Tasse mit Platz für Milchschaum, 180 ml',
      'Filiżanka z miejscem na piankę, 180 ml',
    ),
    brand: 'Studio Lehm',
    picture: { name: 'cup', tone: 'cream' },
  },
  {
    id: 'big-mug',
    name: t('Both Hands', 'Beide Hände', 'Obie Ręce'),
    line: t('Stoneware mug, 400 ml', 'Steinzeugbecher, 400 ml', 'Kamionkowy kubek, 400 ml'),
    brand: 'Studio Lehm',
    picture: { name: 'mug', tone: 'slate' },
  },
  {
    id: 'enamel-mug',
    name: t('Allotment', 'Laube', 'Działka'),
    line: t(
      'Enamel mug, survives stone floors',
      'Emaillebecher, übersteht Steinböden',
      'Emaliowany kubek, przeżyje kamienną podłogę',
    ),
    brand: 'Emaille Winter',
    picture: { name: 'mug', tone: 'sage' },
  },
  {
    id: 'round-pot',
    name: t('Round Pot', 'Runde Kanne', 'Okrągły Dzbanek'),
    line: t(
      'Teapot, 0.9 l, pours without a drip',
      'Teekanne, 0,9 l, tropft nicht nach',
      'Dzbanek do herbaty, 0,9 l, nie kapie',
    ),
    brand: 'Studio Lehm',
    picture: { name: 'teapot', tone: 'sage' },
  },
  {
    id: 'iron-pot',
    name: t('Quiet Iron', 'Stilles Eisen', 'Ciche Żeliwo'),
    line: t(
      'Cast-iron teapot, 0.6 l, warm for an hour',
      'Gusseiserne Teekanne, 0,6 l, eine Stunde warm',
      'Żeliwny dzbanek, 0,6 l, godzinę ciepły',
    ),
    brand: 'Bogen & Sohn',
    picture: { name: 'teapot', tone: 'ink' },
  },
  {
    id: 'water-glass',
    name: t('Four for Water', 'Vier für Wasser', 'Cztery na Wodę'),
    line: t(
      'Tumblers, stackable, 250 ml',
      'Becher, stapelbar, 250 ml',
      'Szklanki, wchodzą jedna w drugą, 250 ml',
    ),
    brand: 'Glashof Linde',
    picture: { name: 'glass', tone: 'slate' },
  },
  {
    id: 'tea-glass',
    name: t('Amber', 'Bernstein', 'Bursztyn'),
    line: t(
      'Two tea glasses with handles, 300 ml',
      'Zwei Teegläser mit Henkel, 300 ml',
      'Dwie szklanki do herbaty z uchem, 300 ml',
    ),
    brand: 'Glashof Linde',
    picture: { name: 'glass', tone: 'ochre' },
  },
  {
    id: 'green-carafe',
    name: t('Carafe', 'Karaffe', 'Karafka'),
    line: t(
      'Mouth-blown, 1 l, fits the fridge door',
      'Mundgeblasen, 1 l, passt in die Kühlschranktür',
      'Dmuchana ręcznie, 1 l, mieści się w drzwiach lodówki',
    ),
    brand: 'Glashof Linde',
    picture: { name: 'bottle', tone: 'sage' },
  },
  {
    id: 'toast-plate',
    name: t('Toast Plate', 'Brotteller', 'Talerz na Tost'),
    line: t('Stoneware, 18 cm', 'Steinzeug, 18 cm', 'Kamionka, 18 cm'),
    brand: 'Studio Lehm',
    picture: { name: 'plate', tone: 'cream' },
  },
  {
    id: 'deep-plate',
    name: t('Second Helping', 'Nachschlag', 'Dokładka'),
    line: t('Deep plate, 23 cm', 'Tiefer Teller, 23 cm', 'Głęboki talerz, 23 cm'),
    brand: 'Studio Lehm',
    picture: { name: 'plate', tone: 'slate' },
  },
  {
    id: 'porridge-bowl',
    name: t('Porridge', 'Haferbrei', 'Owsianka'),
    line: t(
      'Bowl that stays cool outside, 500 ml',
      'Schale, außen kühl, 500 ml',
      'Miseczka, która nie parzy w ręce, 500 ml',
    ),
    brand: 'Studio Lehm',
    picture: { name: 'bowl', tone: 'rose' },
  },
]);
