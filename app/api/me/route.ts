import { previewedVisitor } from '#lib/identity/previewed-visitor';
import { apiRoute } from '#lib/node/api-route';
import { answerJson } from '#lib/node/form-answer';
import { nodeRuntime } from '#lib/node/node-runtime';
import { readMe } from '#lib/node/read-me';
import { visitorOf } from '#lib/node/visitor-of';

/** Corrects the two holes of a cached page: `{ firstName, basketCount }`. */
export const GET = apiRoute(async (request: Request) => {
  const runtime = nodeRuntime();
  const visitor = await visitorOf(request, runtime.identity);
  return answerJson(await readMe(previewedVisitor(visitor), runtime.store));
});
