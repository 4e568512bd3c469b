import { inLocales, type Translate } from './in-locales';

const coffee = (t: Translate) => ({
  label: t('Coffee & tea', 'Kaffee & Tee', 'Kawa i herbata'),
  href: '/c/coffee',
});
const kitchen = (t: Translate) => ({ label: t('Kitchen', 'Küche', 'Kuchnia'), href: '/c/kitchen' });
const home = (t: Translate) => ({ label: t('Home', 'Zuhause', 'Dom'), href: '/c/home' });

/** Slot `nav.primary`. */
export const navVariants = {
  'nav.standard': inLocales((t) => [
    { type: 'navigation', props: { id: 'nav', links: [coffee(t), kitchen(t), home(t)] } },
  ]),
  'nav.home-first': inLocales((t) => [
    { type: 'navigation', props: { id: 'nav', links: [home(t), coffee(t), kitchen(t)] } },
  ]),
  'nav.gifts': inLocales((t) => [
    {
      type: 'navigation',
      props: {
        id: 'nav',
        links: [home(t), kitchen(t), coffee(t)],
        note: t(
          'We wrap every present by hand, at no charge.',
          'Jedes Geschenk packen wir von Hand ein, ohne Aufpreis.',
          'Każdy prezent pakujemy ręcznie, bez dopłaty.',
        ),
      },
    },
  ]),
};
