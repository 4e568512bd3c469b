import { formatTexts } from '#lib/render/format-text';
import { de } from './messages-de';
import { en, type Messages } from './messages-en';
import { pl } from './messages-pl';

const dictionaries: Record<string, Messages> = {
  en: formatTexts(en, 'en'),
  de: formatTexts(de, 'de'),
  pl: formatTexts(pl, 'pl'),
};

/** The words of the site's frame in one locale. */
export function messagesOf(locale: string): Messages {
  return dictionaries[locale] ?? en;
}

/** Languages in their own words. */
export const LANGUAGE_NAMES: Record<string, string> = { en: 'English', de: 'Deutsch', pl: 'Polski' };

export type { Messages };
