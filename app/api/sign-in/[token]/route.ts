import { consumeOneTimeLink } from '#lib/identity/one-time-link';
import { apiRoute } from '#lib/node/api-route';
import { answerJson, isPrefetch, refuse, refuseInWords, seeOther } from '#lib/node/form-answer';
import { nodeRuntime } from '#lib/node/node-runtime';
import { openLink } from '#lib/node/open-link';
import { visitorOf } from '#lib/node/visitor-of';

/** A one-time link: signs in whom it was made for, once. */
export const GET = apiRoute(async (request: Request, { params }: { params: Promise<{ token: string }> }) => {
  // A failed prefetch is dropped, and the link asked for again when it is really opened.
  if (isPrefetch(request)) return refuse(503, 'one-time links are not opened in advance');
  const runtime = nodeRuntime();
  const purpose = await consumeOneTimeLink(runtime.store, (await params).token);
  if (!purpose) return refuseInWords(request, 404, 'this link was used, has expired, or never was');
  const opened = await openLink(purpose, await visitorOf(request, runtime.identity), runtime);
  return opened
    ? seeOther(opened.location, opened.change)
    : refuseInWords(request, 404, 'this customer is gone');
});

/** Mail and chat programs look at links with HEAD: that must not use one up. */
export const HEAD = () => answerJson(null);
