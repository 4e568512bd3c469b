import { type GatewayProcess, sendCommand, sendCommands } from './gateway-process';

/** Long enough that the log is compacted several times on the way. */
const PADDING = 'x'.repeat(300);
const SCRIPT = `
redis.call('HSET', KEYS[1], 'a', ARGV[1], 'b', ARGV[1])
redis.call('RPUSH', KEYS[2], ARGV[1])
return redis.call('INCR', KEYS[3])
`;

/** How many writes of each kind were acknowledged; the next one has this number. */
export interface Acknowledged {
  set: number;
  pipeline: number;
  incr: number;
  multi: number;
  script: number;
}

export type Kind = keyof Acknowledged;
export const KINDS: readonly Kind[] = ['set', 'pipeline', 'incr', 'multi', 'script'];

/** Writes one thing after the other under its own keys, and remembers what was acknowledged. */
export class Writer {
  readonly acknowledged: Acknowledged = { set: 0, pipeline: 0, incr: 0, multi: 0, script: 0 };
  /** Over all rounds; a counter that turned out further on at a restart does not count. */
  total = 0;

  constructor(readonly name: string) {}

  /** Until the gateway is gone. */
  async write(gateway: GatewayProcess, isOver: () => boolean): Promise<void> {
    try {
      for (let turn = 0; !isOver(); turn++) {
        const kind = KINDS[turn % KINDS.length] as Kind;
        await this.#writeOne(gateway, kind, this.acknowledged[kind]);
        this.acknowledged[kind]++;
        this.total++;
      }
    } catch (error) {
      if (!isOver()) throw error;
    }
  }

  async #writeOne(gateway: GatewayProcess, kind: Kind, n: number): Promise<void> {
    const key = (part: string | number) => `${this.name}:${kind}:${part}`;
    switch (kind) {
      case 'set':
        await sendCommand(gateway, ['SET', key(n), `${n} ${PADDING}`]);
        return;
      case 'pipeline':
        await sendCommands(gateway, '/pipeline', [
          ['SET', key('a'), n + 1],
          ['SET', key('b'), `${n + 1} ${PADDING}`],
        ]);
        return;
      case 'incr':
        await sendCommand(gateway, ['INCR', key('n')]);
        return;
      case 'multi':
        await sendCommands(gateway, '/multi-exec', [
          ['SET', key('a'), n + 1],
          ['RPUSH', key('list'), n],
          ['INCR', key('n')],
        ]);
        return;
      case 'script':
        await sendCommand(gateway, ['EVAL', SCRIPT, 3, key('hash'), key('list'), key('n'), n + 1]);
    }
  }
}
