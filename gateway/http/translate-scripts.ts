import { createHash } from 'node:crypto';
import type { Command, Engine, Reply } from '#gateway/engine';

/** Upstash's own flag (a hint for its scheduler), which `@upstash/ratelimit` sends and no Redis knows. */
const UPSTASH_FLAG = 'allow-key-locking';
const SHEBANG = /^#!lua([^\n]*)/;
const MAX_REMEMBERED_SCRIPTS = 1_000;

interface ScriptTranslator {
  /** the command as an engine understands it */
  translate(command: Command): Command;
  /** the reply to the command as its sender expects it */
  restore(command: Command, reply: Reply): Reply;
}

/** An engine that also runs scripts written for Upstash. */
export function acceptUpstashScripts(engine: Engine): Engine {
  const scripts = createScriptTranslator();
  return {
    async run(commands, atomic) {
      const replies = await engine.run(commands.map(scripts.translate), atomic);
      return replies.map((reply, i) => scripts.restore(commands[i] ?? [], reply));
    },
    close: () => engine.close(),
  };
}

/**
 * Makes scripts written for Upstash run on Redis: takes Upstash's flag off the first line, and remembers
 * that the digest of the script as written means the digest of the script as sent. What is forgotten
 * answers NOSCRIPT, whereupon clients send the whole script again.
 */
export function createScriptTranslator(): ScriptTranslator {
  const sentDigests = new Map<string, string>();

  const translateScript = (script: Buffer): Buffer => {
    const text = withoutUpstashFlag(script);
    if (text === script) return script;
    if (sentDigests.size >= MAX_REMEMBERED_SCRIPTS) sentDigests.clear();
    sentDigests.set(sha1(script), sha1(text));
    return text;
  };
  const translateDigest = (digest: Buffer): Buffer => {
    const sent = sentDigests.get(digest.toString('latin1').toLowerCase());
    return sent === undefined ? digest : Buffer.from(sent);
  };

  return {
    translate(command) {
      const kind = kindOf(command);
      if (kind === 'script') return replaceFrom(command, 1, 2, translateScript);
      if (kind === 'digest') return replaceFrom(command, 1, 2, translateDigest);
      if (kind === 'load') return replaceFrom(command, 2, 3, translateScript);
      if (kind === 'exists') return replaceFrom(command, 2, command.length, translateDigest);
      return command;
    },
    restore(command, reply) {
      const script = command[2];
      const isLoad = kindOf(command) === 'load' && script && Buffer.isBuffer(reply);
      return isLoad ? Buffer.from(sha1(script)) : reply;
    },
  };
}

function kindOf(command: Command): 'script' | 'digest' | 'load' | 'exists' | null {
  const [name, subcommand] = command.slice(0, 2).map((word) => word.toString('latin1').toUpperCase());
  if (name === 'EVAL' || name === 'EVAL_RO') return 'script';
  if (name === 'EVALSHA' || name === 'EVALSHA_RO') return 'digest';
  if (name !== 'SCRIPT') return null;
  return subcommand === 'LOAD' ? 'load' : subcommand === 'EXISTS' ? 'exists' : null;
}

/** The same buffer if there is nothing to take off. The line break stays, so that line numbers do. */
function withoutUpstashFlag(script: Buffer): Buffer {
  if (script.subarray(0, 2).toString('latin1') !== '#!') return script;
  const text = script.toString('latin1');
  const line = SHEBANG.exec(text);
  if (!line?.[1]?.includes(UPSTASH_FLAG)) return script;
  const flags = (/flags=([^\s]*)/.exec(line[1])?.[1] ?? '')
    .split(',')
    .filter((flag) => flag !== UPSTASH_FLAG);
  const shebang = flags.length > 0 ? `#!lua flags=${flags.join(',')}` : '';
  return Buffer.from(shebang + text.slice(line[0].length), 'latin1');
}

function replaceFrom(
  command: Command,
  start: number,
  end: number,
  change: (argument: Buffer) => Buffer,
): Command {
  return command.map((argument, i) => (i >= start && i < end ? change(argument) : argument));
}

function sha1(bytes: Buffer): string {
  return createHash('sha1').update(bytes).digest('hex');
}
