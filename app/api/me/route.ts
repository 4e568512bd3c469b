import { answerJson } from '#lib/node/form-answer';
import { nodeRuntime } from '#lib/node/node-runtime';
import { readMe } from '#lib/node/read-me';
import { visitorOf } from '#lib/node/visitor-of';

/** Corrects the two holes of a cached page: `{ firstName, basketCount }`. */
export async function GET(request: Request): Promise<Response> {
  const runtime = nodeRuntime();
  const visitor = await visitorOf(request, runtime.identity);
  return answerJson(await readMe(visitor, runtime.store));
}
