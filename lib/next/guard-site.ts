import { type IncomingMessage, Server } from 'node:http';
import { matchRoute } from '#lib/rewrite/match-route';
import { guardPlainNext } from '#server/guard-plain-next';
import type { AnySite } from './define-site';

/**
 * Guards the personalised pages of an app under a plain `next start`: takes the query off before Next could
 * store it with a shared page, refuses the trees inside the server in any spelling, and takes off headers that
 * only we or a trusted proxy may send. Requests for everything else reach Next as they came. For
 * `instrumentation.ts`; stands aside on Vercel.
 */
export function guardSite(site: AnySite): void {
  const { emit } = Server.prototype;
  guardPlainNext();
  const { emit: guarded } = Server.prototype;
  if (guarded === emit) return;
  Server.prototype.emit = function guardedEmit(this: Server, event: string | symbol, ...rest: unknown[]) {
    const isOurs = event === 'request' && isOfSite(site, rest[0] as IncomingMessage);
    return Reflect.apply(isOurs ? guarded : emit, this, [event, ...rest]);
  };
}

/** Every spelling that could mean a page of the site or a tree inside the server. */
function isOfSite({ routes }: AnySite, { url = '/' }: IncomingMessage): boolean {
  const [path = '/'] = url.split(/[?#]/, 1);
  return matchRoute(routes, path).kind !== 'unknown';
}
