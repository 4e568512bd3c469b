import { classifyPath } from './guard/classify-path';
import { splitTarget } from './guard/split-target';

/** Next's own cache-buster of client navigation: a short hash. Anything else under that name is a visitor's. */
const RSC_VALUE = /^[a-z0-9_-]{0,16}$/i;

export type TakenQuery = {
  /** What Next is asked for: the path, with at most `?_rsc=…` behind it. */
  target: string;
  /** What was taken off, without `?`; empty when there was nothing to take. */
  query: string;
};

function findRscValue(parameters: string[]): string | null {
  const values = parameters
    .filter((part) => part === '_rsc' || part.startsWith('_rsc='))
    .map((part) => part.slice('_rsc='.length));
  const [value, ...others] = values;
  return value !== undefined && others.length === 0 && RSC_VALUE.test(value) ? value : null;
}

/**
 * Takes the query off a request for a page. Next renders shared pages with the URL of whoever came first, so
 * a query it never sees is a query it cannot store in everybody's page. Other requests stay as they are.
 */
export function takeQuery(target: string): TakenQuery {
  const { path, query } = splitTarget(target);
  if (classifyPath(path) !== 'page') return { target: query === '' ? path : `${path}?${query}`, query: '' };
  const parameters = query.split('&').filter((part) => part !== '');
  const rsc = findRscValue(parameters);
  const others = parameters.filter((part) => part !== '_rsc' && !part.startsWith('_rsc='));
  return { target: rsc === null ? path : `${path}?_rsc=${rsc}`, query: others.join('&') };
}
