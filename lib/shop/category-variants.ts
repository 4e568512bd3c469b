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
          'Whatever the sky does, the parcel leaves dry, in waxed paper.',
          'Was immer der Himmel macht: Das Paket geht trocken raus, in Wachspapier.',
          'Cokolwiek robi niebo, paczka wyjedzie sucha, w woskowanym papierze.',
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
          'Everything is where you left it. We have only dusted.',
          'Alles steht noch, wo es stand. Wir haben nur Staub gewischt.',
          'Wszystko stoi tam, gdzie stało. Starliśmy tylko kurz.',
        ),
        mood: 'warm',
      },
    },
  ]),
};
