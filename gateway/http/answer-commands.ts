import { type Command, type Engine, type Reply, ReplyError } from '#gateway/engine';
import { type Answer, errorAnswer } from './answer';
import { type Encoding, encodeReply } from './encode-reply';
import { refuseCommand } from './refuse-command';

const WHOLE_REFUSAL = /^(EXECABORT|CROSSSLOT|UNREACHABLE) /;

/** One command: 200 with its result, 400 with its error, 503 if the store cannot be reached. */
export async function answerCommand(engine: Engine, command: Command, encoding: Encoding): Promise<Answer> {
  const [reply] = await runAllowed(engine, [command]);
  if (reply === undefined) throw new Error('the engine answered fewer replies than it was given commands');
  return { status: statusOf(reply), body: encodeReply(reply, encoding) };
}

/** A pipeline: 200 with one result or error per command; 503 only if the store answered none of them. */
export async function answerPipeline(
  engine: Engine,
  commands: readonly Command[],
  encoding: Encoding,
): Promise<Answer> {
  const replies = await runAllowed(engine, commands);
  const refusal = commonRefusal(replies);
  if (refusal && isUnreachable(refusal)) return errorAnswer(503, refusal.message);
  return { status: 200, body: replies.map((reply) => encodeReply(reply, encoding)) };
}

/** A transaction: like a pipeline, but refused as a whole (400) if one command cannot be queued. */
export async function answerTransaction(
  engine: Engine,
  commands: readonly Command[],
  encoding: Encoding,
): Promise<Answer> {
  const refused = commands.map(refuseCommand).find((error) => error !== null);
  if (refused) {
    return errorAnswer(400, `EXECABORT Transaction discarded because of previous errors: ${refused.message}`);
  }
  const replies = await engine.run(commands, true);
  const refusal = commonRefusal(replies);
  if (refusal) return errorAnswer(statusOf(refusal), refusal.message);
  return { status: 200, body: replies.map((reply) => encodeReply(reply, encoding)) };
}

/** Runs what may run, in one go; what may not has its error in its own place. */
async function runAllowed(engine: Engine, commands: readonly Command[]): Promise<Reply[]> {
  const refusals = commands.map(refuseCommand);
  const allowed = commands.filter((_, index) => refusals[index] === null);
  const replies = allowed.length > 0 ? await engine.run(allowed, false) : [];
  let next = 0;
  return refusals.map((refusal) => refusal ?? replies[next++] ?? null);
}

/** The error all replies have in common, if it speaks of all of them. */
function commonRefusal(replies: readonly Reply[]): ReplyError | null {
  const [first] = replies;
  if (!(first instanceof ReplyError) || !WHOLE_REFUSAL.test(first.message)) return null;
  return replies.every((reply) => reply instanceof ReplyError && reply.message === first.message)
    ? first
    : null;
}

function isUnreachable(reply: ReplyError): boolean {
  return reply.message.startsWith('UNREACHABLE ');
}

function statusOf(reply: Reply): number {
  if (!(reply instanceof ReplyError)) return 200;
  return isUnreachable(reply) ? 503 : 400;
}
