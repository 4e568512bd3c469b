import { t } from './localized';
import { shelf } from './shelf';

export const tea = shelf('tea', [
  {
    id: 'fog-tea',
    name: t('Fog', 'Nebel', 'Mgła'),
    line: t(
      'Black tea with bergamot, 120 g tin',
      'Schwarztee mit Bergamotte, 120-g-Dose',
      'Czarna herbata z bergamotką, puszka 120 g',
    ),
    brand: 'Teehaus Ahorn',
    picture: { name: 'tin', tone: 'slate', motif: 'leaf' },
  },
  {
    id: 'early-slope',
    name: t('Early Slope', 'Frühhang', 'Wczesny Stok'),
    line: t(
      'Darjeeling, first flush, 80 g tin',
      'Darjeeling, erste Pflückung, 80-g-Dose',
      'Darjeeling z pierwszego zbioru, puszka 80 g',
    ),
    brand: 'Teehaus Ahorn',
    picture: { name: 'tin', tone: 'sage', motif: 'peak' },
  },
  {
    id: 'breakfast-tea',
    name: t('Strong Opinion', 'Klare Meinung', 'Mocne Zdanie'),
    line: t(
      'Assam, stands up to milk, 150 g tin',
      'Assam, verträgt Milch, 150-g-Dose',
      'Assam, dobry z mlekiem, puszka 150 g',
    ),
    brand: 'Marsh & Daughter',
    picture: { name: 'tin', tone: 'brass', motif: 'stripe' },
  },
  {
    id: 'moor-tea',
    name: t('Peat', 'Torf', 'Torf'),
    line: t(
      'Smoked over pine, 100 g tin',
      'Über Kiefernholz geräuchert, 100-g-Dose',
      'Wędzona nad sosną, puszka 100 g',
    ),
    brand: 'Marsh & Daughter',
    picture: { name: 'tin', tone: 'ink', motif: 'wave' },
  },
  {
    id: 'drizzle-tea',
    name: t('Drizzle', 'Nieselregen', 'Mżawka'),
    line: t(
      'Green tea, steamed, 80 g tin · 70 °C, two minutes',
      'Grüntee, gedämpft, 80-g-Dose · 70 °C, zwei Minuten',
      'Zielona, parowana, puszka 80 g · 70 °C, dwie minuty',
    ),
    brand: 'Teehaus Ahorn',
    picture: { name: 'tin', tone: 'forest', motif: 'wave' },
  },
  {
    id: 'white-road',
    name: t('White Road', 'Weißer Weg', 'Biała Droga'),
    line: t(
      'White tea, 60 g tin · good for four infusions',
      'Weißer Tee, 60-g-Dose · für vier Aufgüsse',
      'Biała herbata, puszka 60 g · na cztery parzenia',
    ),
    brand: 'Teehaus Ahorn',
    picture: { name: 'tin', tone: 'cream', motif: 'leaf' },
  },
  {
    id: 'hay-tea',
    name: t('Hay', 'Heu', 'Siano'),
    line: t(
      'Chamomile and meadow herbs, 70 g tin',
      'Kamille und Wiesenkräuter, 70-g-Dose',
      'Rumianek i zioła z łąki, puszka 70 g',
    ),
    brand: 'Kräuterhof Anger',
    picture: { name: 'tin', tone: 'ochre', motif: 'flower' },
  },
  {
    id: 'draught-tea',
    name: t('Draught', 'Durchzug', 'Przeciąg'),
    line: t(
      'Peppermint and lemon balm, 60 g tin',
      'Pfefferminze und Melisse, 60-g-Dose',
      'Mięta i melisa, puszka 60 g',
    ),
    brand: 'Kräuterhof Anger',
    picture: { name: 'tin', tone: 'steel', motif: 'leaf' },
  },
  {
    id: 'hedge-tea',
    name: t('Hedge', 'Hecke', 'Żywopłot'),
    line: t(
      'Rosehip, elderberry, sloe, 120 g tin',
      'Hagebutte, Holunder, Schlehe, 120-g-Dose',
      'Dzika róża, czarny bez, tarnina, puszka 120 g',
    ),
    brand: 'Kräuterhof Anger',
    picture: { name: 'tin', tone: 'plum', motif: 'flower' },
  },
  {
    id: 'lantern-tea',
    name: t('Lantern', 'Laterne', 'Latarnia'),
    line: t(
      'Rooibos, orange, cinnamon, 120 g tin',
      'Rooibos, Orange, Zimt, 120-g-Dose',
      'Rooibos, pomarańcza, cynamon, puszka 120 g',
    ),
    brand: 'Teehaus Ahorn',
    picture: { name: 'tin', tone: 'terracotta', motif: 'moon' },
  },
]);
