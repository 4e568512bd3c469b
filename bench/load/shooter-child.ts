import { fire } from './fire';
import type { Jar } from './make-jars';
import type { Order } from './shooter';

/** By address: browsers keep their cookies from one burst to the next. */
const jarsOf = new Map<string, Jar[]>();

process.on('message', async ({ shot, jars }: Order) => {
  const own = jarsOf.get(shot.url) ?? structuredClone([...jars]);
  jarsOf.set(shot.url, own);
  process.send?.(await fire(shot, own));
});
process.on('disconnect', () => process.exit(0));
