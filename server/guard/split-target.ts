/** The path and the query (without `?`) of an origin-form request target, untouched otherwise. */
export function splitTarget(target: string): { path: string; query: string } {
  const noFragment = target.split('#', 1)[0] ?? '';
  const mark = noFragment.indexOf('?');
  if (mark < 0) return { path: noFragment, query: '' };
  return { path: noFragment.slice(0, mark), query: noFragment.slice(mark + 1) };
}
