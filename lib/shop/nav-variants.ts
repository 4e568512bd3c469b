import { inLocales, type Translate } from './in-locales';
import type { Category } from './types';

const links = (t: Translate): Record<Category, { label: string; href: string }> => ({
  coffee: { label: t('Coffee', 'Kaffee', 'Kawa'), href: '/c/coffee' },
  tea: { label: t('Tea', 'Tee', 'Herbata'), href: '/c/tea' },
  kitchen: { label: t('Kitchen', 'Küche', 'Kuchnia'), href: '/c/kitchen' },
  table: { label: t('Table', 'Tisch', 'Stół'), href: '/c/table' },
  home: { label: t('Home', 'Zuhause', 'Dom'), href: '/c/home' },
  gifts: { label: t('Presents', 'Geschenke', 'Prezenty'), href: '/c/gifts' },
});

/** Every shelf stays within reach; what changes is which comes first, and the line above. */
function navigation(order: Category[], note?: (t: Translate) => string) {
  return inLocales((t) => {
    const all = links(t);
    return [
      {
        type: 'navigation',
        props: { id: 'nav', links: order.map((category) => all[category]), ...(note && { note: note(t) }) },
      },
    ];
  });
}

/** Slot `nav.primary`. */
export const navVariants = {
  'nav.standard': navigation(['coffee', 'tea', 'kitchen', 'table', 'home', 'gifts']),
  'nav.espresso-first': navigation(['coffee', 'kitchen', 'table', 'tea', 'home', 'gifts'], (t) =>
    t(
      'First Hour is roasted on Tuesdays and packed the same day.',
      'Die Erste Stunde wird dienstags geröstet und am selben Tag gepackt.',
      'Pierwszą Godzinę wypalamy we wtorki i tego samego dnia pakujemy.',
    ),
  ),
  'nav.tea-first': navigation(['tea', 'home', 'table', 'gifts', 'kitchen', 'coffee']),
  'nav.home-first': navigation(['home', 'table', 'tea', 'coffee', 'kitchen', 'gifts']),
  'nav.gifts': navigation(['gifts', 'home', 'table', 'tea', 'coffee', 'kitchen'], (t) =>
    t(
      'We wrap every present by hand, at no charge.',
      'Jedes Geschenk packen wir von Hand ein, ohne Aufpreis.',
      'Każdy prezent pakujemy ręcznie, bez dopłaty.',
    ),
  ),
  'nav.office': navigation(['coffee', 'kitchen', 'table', 'tea', 'gifts', 'home'], (t) =>
    t(
      'Kilos with an invoice: ordered by Monday noon, there by Friday.',
      'Kilos mit Rechnung: bis Montagmittag bestellt, bis Freitag da.',
      'Kilogramy z fakturą: zamówienie do poniedziałku w południe, dostawa do piątku.',
    ),
  ),
  'nav.newcomer': navigation(['coffee', 'kitchen', 'table', 'home', 'tea', 'gifts'], (t) =>
    t(
      'Questions about your first bag? We answer by hand, usually the same day.',
      'Fragen zur ersten Tüte? Wir antworten selbst, meist am selben Tag.',
      'Pytania o pierwszą paczkę? Odpisujemy sami, zwykle tego samego dnia.',
    ),
  ),
};
