/** One command as it arrives: the name and its arguments, as raw bytes (Redis values are binary). */
export type Command = readonly Buffer[];

/** An error reply of one command. It is data: a pipeline goes on after it, as in Redis. */
export class ReplyError {
  constructor(readonly message: string) {}
}

/** A simple status such as `OK`; told apart from a bulk string because base64 encoding leaves it alone. */
export class Status {
  constructor(readonly text: string) {}
}

/** What a command answers: the RESP2 types. Bulk strings are bytes. */
export type Reply = null | number | Buffer | Status | ReplyError | Reply[];

/**
 * What stands behind the gateway: the embedded engine, or a Redis or Valkey reached by `REDIS_URL`.
 * `run` never throws for what a command did wrong; each command has its reply, in order.
 */
export interface Engine {
  /**
   * A transaction refused as a whole answers the same `ReplyError` in every place. A store that cannot be
   * reached answers `ReplyError`s that start with `UNREACHABLE`.
   *
   * @param commands the commands in order
   * @param atomic true: MULTI/EXEC, all or nothing visible to others; a queue-time error refuses all of them
   */
  run(commands: readonly Command[], atomic: boolean): Promise<Reply[]>;
  close(): Promise<void>;
}
