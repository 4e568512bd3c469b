import type { Localized } from './types';

/** The translations of a text, side by side. */
export const t = (en: string, de: string, pl: string): Localized => ({ en, de, pl });
