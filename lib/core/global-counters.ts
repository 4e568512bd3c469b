import { Counters } from './counters';

const KEY = Symbol.for('facet.counters');

/** The counters of this process: Next bundles pages and routes apart, so a module's own would be doubled. */
export function globalCounters(): Counters {
  const holder = globalThis as { [KEY]?: Counters };
  holder[KEY] ??= new Counters();
  return holder[KEY];
}
