import type { Currency, Site } from '#lib/manifest/types';

/** The visitor's choice, else the country's currency, else the site's own; always one the site has. */
export function readCurrency(chosen: Currency | null, country: string | undefined, site: Site): Currency {
  const ofCountry = country === undefined ? undefined : site.currencyByCountry[country];
  return [chosen, ofCountry].find((currency) => isOffered(currency, site)) ?? site.defaultCurrency;
}

function isOffered(currency: Currency | null | undefined, site: Site): boolean {
  return currency !== null && currency !== undefined && site.currencies.includes(currency);
}
