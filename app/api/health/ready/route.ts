import { answerJson } from '#lib/node/form-answer';
import { readHealth } from '#lib/node/read-health';

export const dynamic = 'force-dynamic';

/** Pages are served; says too what stands behind them. A store that is down costs personalisation, not pages. */
export async function GET(): Promise<Response> {
  return answerJson(await readHealth());
}
