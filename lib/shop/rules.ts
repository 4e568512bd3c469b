import type { Experience, Schedule, VariantId } from '#lib/manifest/types';
import type { ShopSlot } from './site';

const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS = [1, 2, 3, 4, 5];
const SATURDAY = [6];
const WEEKEND = [6, 7];
/** When every shop is open in the afternoon. */
const WEDNESDAY_TO_FRIDAY = [3, 4, 5];
const during = (from: string, to: string, days = ALL_WEEK): Schedule => ({ dayParts: [{ days, from, to }] });

function show(id: string, variant: VariantId, when: Omit<Experience, 'id' | 'serve'>): Experience {
  return { id, ...when, serve: { kind: 'variant', variant } };
}

const test = (id: string, experiment: string): Experience => ({
  id,
  serve: { kind: 'experiment', experiment },
});

/**
 * The rules of each slot; the first that matches decides. Whom somebody orders for comes before what they
 * drink, and the clock and the tests come last, with exceptions that are choices: rain, snow and balcony
 * weather change the hero of whoever is in their first week or pours filter, and late at night the page says
 * goodbye to tea drinkers and old customers as it does to anybody.
 */
export const experiences: Record<ShopSlot, Experience[]> = {
  'nav.primary': [
    show('nav-for-gifts', 'nav.gifts', { audience: 'gift-shopper' }),
    show('nav-for-the-office', 'nav.office', { audience: 'office' }),
    show('nav-for-parents', 'nav.home-first', { audience: 'new-parent' }),
    show('nav-for-the-first-week', 'nav.newcomer', { audience: 'first-week' }),
    show('nav-for-tea-and-linen', 'nav.tea-first', { audience: 'tea-and-linen' }),
    show('nav-for-espresso', 'nav.espresso-first', { audience: 'espresso-lovers' }),
  ],
  'home.hero': [
    show('hero-for-the-letter', 'hero.letter', { audience: 'slow-mornings-readers' }),
    show('hero-for-the-office', 'hero.office', {
      audience: 'office',
      schedule: during('07:00', '18:00', WEEKDAYS),
    }),
    show('hero-for-parents-at-night', 'hero.small-hours', {
      audience: 'new-parent',
      schedule: during('21:00', '06:00'),
    }),
    show('hero-for-gifts', 'hero.gifts', { audience: 'gift-shopper' }),
    show('hero-for-machines', 'hero.machine', { audience: 'machine-owners' }),
    show('hero-for-espresso', 'hero.espresso', { audience: 'espresso-lovers' }),
    show('hero-for-tea-and-linen', 'hero.tea', { audience: 'tea-and-linen' }),
    show('hero-in-the-snow', 'hero.snow', { audience: 'snowy-day' }),
    show('hero-in-the-rain', 'hero.rain', { audience: 'rainy-day' }),
    show('hero-on-the-balcony', 'hero.summer', {
      audience: 'balcony-weather',
      schedule: during('09:00', '21:00'),
    }),
    show('hero-for-the-first-week', 'hero.first-week', { audience: 'first-week' }),
    show('hero-for-filter', 'hero.filter', { audience: 'filter-drinkers' }),
    show('hero-for-those-who-found-us', 'hero.new-here', { audience: 'found-us' }),
    show('hero-awake-on-the-phone', 'hero.small-hours', {
      audience: 'on-the-phone',
      schedule: during('00:00', '05:00'),
    }),
    show('hero-at-the-weekend', 'hero.weekend', { schedule: during('08:00', '12:00', WEEKEND) }),
    show('hero-in-the-morning', 'hero.morning', { schedule: during('05:00', '11:00') }),
    show('hero-in-the-evening', 'hero.evening', { schedule: during('18:00', '02:00') }),
    test('hero-invitation-test', 'hero-invitation'),
  ],
  'home.offers': [
    show('offers-for-gifts', 'offers.gifts', { audience: 'gift-shopper' }),
    show('offers-for-the-office', 'offers.office', { audience: 'office' }),
    show('offers-for-parents', 'offers.small-hours', { audience: 'new-parent' }),
    show('offers-for-the-first-week', 'offers.first-week', { audience: 'first-week' }),
    show('offers-for-espresso', 'offers.espresso', { audience: 'espresso-lovers' }),
    show('offers-for-tea-and-linen', 'offers.tea', { audience: 'tea-and-linen' }),
    show('offers-for-filter', 'offers.filter', { audience: 'filter-drinkers' }),
    show('offers-for-returning', 'offers.welcome-back', { audience: 'returning-customers' }),
    show('offers-in-the-rain', 'offers.staying-in', { audience: 'rainy-day' }),
    show('offers-in-the-cold', 'offers.cold', { audience: 'freezing' }),
    show('offers-on-the-balcony', 'offers.summer', { audience: 'balcony-weather' }),
    show('offers-at-the-weekend', 'offers.breakfast', { schedule: during('07:00', '12:00', WEEKEND) }),
  ],
  'home.editorial': [
    show('reading-for-gifts', 'editorial.wrapping', { audience: 'gift-shopper' }),
    show('reading-for-the-office', 'editorial.kitchenette', { audience: 'office' }),
    show('reading-for-parents', 'editorial.one-hand', { audience: 'new-parent' }),
    show('reading-for-the-first-week', 'editorial.first-week', { audience: 'first-week' }),
    show('reading-for-espresso', 'editorial.moka-care', { audience: 'espresso-lovers' }),
    show('reading-for-tea-and-linen', 'editorial.linen', { audience: 'tea-and-linen' }),
    show('reading-for-filter', 'editorial.grind', { audience: 'filter-drinkers' }),
    show('reading-on-the-balcony', 'editorial.cold-brew', { audience: 'balcony-weather' }),
    show('reading-in-the-cold', 'editorial.frost', { audience: 'freezing' }),
    test('story-test', 'story-and-goodbye'),
  ],
  'home.store': [
    show('store-in-hamburg', 'store.hamburg', { audience: 'near-hamburg' }),
    show('store-in-berlin', 'store.berlin', { audience: 'near-berlin' }),
    show('store-in-leipzig', 'store.leipzig', { audience: 'near-leipzig' }),
    show('store-in-munich', 'store.munich', { audience: 'near-munich' }),
    show('store-in-vienna', 'store.vienna', { audience: 'near-vienna' }),
    show('store-in-graz', 'store.graz', { audience: 'near-graz' }),
    show('store-in-krakow', 'store.krakow', { audience: 'near-krakow' }),
    show('store-in-warsaw', 'store.warsaw', { audience: 'near-warsaw' }),
    show('store-in-london', 'store.london', { audience: 'near-london' }),
    show('store-by-post', 'store.by-post', { audience: 'out-of-reach' }),
  ],
  'home.closing': [
    show('closing-for-the-office', 'closing.office', { audience: 'office' }),
    show('closing-for-gifts', 'closing.wrap', { audience: 'gift-shopper' }),
    show('closing-for-the-lapsing', 'closing.still-here', { audience: 'lapsing-filter' }),
    show('closing-for-the-first-week', 'closing.first-week', { audience: 'first-week' }),
    show('closing-at-night', 'closing.night', { schedule: during('22:00', '05:00') }),
    show('closing-for-tea-and-linen', 'closing.slow-post', { audience: 'tea-and-linen' }),
    show('closing-for-returning', 'closing.refill', { audience: 'returning-customers' }),
    show('closing-for-those-who-found-us', 'closing.try-it', { audience: 'found-us' }),
    show('closing-on-a-saturday', 'closing.visit', {
      audience: 'in-a-shop-city',
      schedule: during('10:00', '15:00', SATURDAY),
    }),
    show('closing-on-the-way-home', 'closing.visit', {
      audience: 'on-the-way-home',
      schedule: during('16:00', '17:30', WEDNESDAY_TO_FRIDAY),
    }),
    test('goodbye-test', 'story-and-goodbye'),
  ],
  'category.header': [
    show('category-for-returning', 'category.returning', { audience: 'returning-customers' }),
    show('category-in-the-rain', 'category.rain', { audience: 'rainy-day' }),
  ],
};
