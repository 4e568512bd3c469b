/** The variation that an address asks for (`?<experiment>=1`), null when it asks for none there is. */
export function getQueryStringOverride(key: string, url: string, variations: number): number | null {
  const search = url.split('?')[1]?.replace(/#.*/, '') ?? '';
  const pair = search
    .split('&')
    .map((part) => part.split('=', 2))
    .find(([name]) => name === key);
  const wanted = Number.parseInt(pair?.[1] ?? '', 10);
  return wanted >= 0 && wanted < variations ? wanted : null;
}
