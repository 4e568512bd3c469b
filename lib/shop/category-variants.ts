import { inLocales } from './in-locales';

/** Slot `category.header`. */
export const categoryVariants = {
  'category.plain': inLocales((t) => [
    {
      type: 'category-header',
      props: { id: 'header', eyebrow: t('On the shelf', 'Im Regal', 'Na półce'), mood: 'day' },
    },
  ]),
  'category.rain': inLocales((t) => [
    {
      type: 'category-header',
      props: {
        id: 'header',
        eyebrow: t('Weather for staying in', 'Wetter zum Drinbleiben', 'Pogoda na zostanie w domu'),
        note: t(
          'Order by noon and the parcel leaves dry, in waxed paper.',
          'Bis Mittag bestellt, geht das Paket trocken raus, in Wachspapier.',
          'Zamów do południa, a paczka wyjedzie sucha, w woskowanym papierze.',
        ),
        mood: 'rain',
      },
    },
  ]),
  'category.returning': inLocales((t) => [
    {
      type: 'category-header',
      props: {
        id: 'header',
        eyebrow: t('Nice to see you again', 'Schön, dich wiederzusehen', 'Miło znów cię widzieć'),
        note: t(
          'Your parcels travel free. You have paid for enough of them.',
          'Deine Pakete reisen kostenlos. Du hast genug davon bezahlt.',
          'Twoje paczki jadą za darmo. Dość już za nie zapłacono.',
        ),
        mood: 'warm',
      },
    },
  ]),
};
