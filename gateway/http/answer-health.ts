import { type Engine, ReplyError } from '#gateway/engine';
import type { Answer } from './answer';

/** 200 if the store answers a PING, else 503 with the reason. Needs no token and tells nothing secret. */
export async function answerHealth(engine: Engine, engineName: string): Promise<Answer> {
  const [reply] = await engine.run([[Buffer.from('PING')]], false);
  if (reply instanceof ReplyError) {
    return { status: 503, body: { status: 'unreachable', engine: engineName, reason: reply.message } };
  }
  return { status: 200, body: { status: 'ok', engine: engineName } };
}
