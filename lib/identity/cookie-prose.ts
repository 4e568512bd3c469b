import type { CookieKind } from './cookie-table';

/** What people are told of one cookie. */
interface CookieProse {
  /** In plain words, for visitors. */
  purpose: string;
  writer: string;
}

/** Apart from the table itself, which the edge carries. */
export const COOKIE_PROSE: Readonly<Record<CookieKind, CookieProse>> = {
  consent: {
    purpose: 'Remembers what you allowed us to do, so that we do not ask on every page.',
    writer: 'the consent form',
  },
  session: {
    purpose: 'Keeps your basket, the currency you chose, and you signed in.',
    writer: 'sign-in, sign-out, basket and currency choice; renewed by page views',
  },
  identity: {
    purpose:
      'A random number that keeps you in the same version of a test and, if you allow personalisation, lets us recognise your visits.',
    writer: 'page views, sign-in and the consent form',
  },
  receipt: {
    purpose: 'Notes which version of a test your last three pages showed, so that results can be counted.',
    writer: 'page views',
  },
  hint: {
    purpose: 'Shows your first name and the number of items in your basket without waiting.',
    writer: 'sign-in and the events endpoint',
  },
  staff: {
    purpose: 'Keeps people who work on this site signed in to its studio.',
    writer: 'the staff sign-in',
  },
};
