/** What an app and its tests define and decide with, on the edge as well; `facet`. */
export type { Context } from '#lib/context/types';
export { type Circumstances, decideSlots } from './decide-slots';
export { defineSite } from './define-site';
