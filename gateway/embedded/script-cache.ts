import type { Result } from './command-spec';
import { sha1Hex } from './lua-sandbox';
import { type CompiledScript, type ScriptRun, ScriptRunner } from './script-runner';
import type { Bytes } from './values';

/** Scripts that came by EVAL and were not loaded; the one unused longest goes first. */
const MAX_EVALUATED = 500;

interface CachedScript {
  readonly source: Bytes;
  /** By SCRIPT LOAD, so it stays until SCRIPT FLUSH. */
  isLoaded: boolean;
  compiled: CompiledScript | undefined;
}

/** Scripts by the SHA-1 of their text. It lasts as long as the process, as in Redis. */
export class ScriptCache {
  #scripts = new Map<string, CachedScript>();
  #runner: ScriptRunner | undefined;

  constructor(readonly instructionBudget?: number) {}

  has(sha: string): boolean {
    return this.#scripts.has(sha.toLowerCase());
  }

  /** Keeps a script that parses; throws if it does not. */
  load(source: Bytes): string {
    const sha = this.#remember(source);
    const script = this.#scripts.get(sha) as CachedScript;
    script.isLoaded = true;
    return sha;
  }

  flush(): void {
    this.#scripts.clear();
    this.#runner = undefined;
  }

  evaluate(source: Bytes, run: Omit<ScriptRun, 'sha'>): Result {
    return this.#run(this.#remember(source), run);
  }

  /** Undefined if there is no such script. */
  evaluateBySha(sha: string, run: Omit<ScriptRun, 'sha'>): Result | undefined {
    const known = sha.toLowerCase();
    return this.#scripts.has(known) ? this.#run(known, run) : undefined;
  }

  #remember(source: Bytes): string {
    const sha = sha1Hex(source);
    const old = this.#scripts.get(sha);
    const script = old ?? { source, isLoaded: false, compiled: this.#openRunner().compile(source) };
    // Taken out and put back, so that the map is in order of use.
    this.#scripts.delete(sha);
    this.#scripts.set(sha, script);
    if (!old) this.#evict();
    return sha;
  }

  #evict(): void {
    const evaluated = [...this.#scripts].filter(([, script]) => !script.isLoaded);
    for (const [sha, script] of evaluated.slice(0, Math.max(0, evaluated.length - MAX_EVALUATED))) {
      if (script.compiled !== undefined) this.#openRunner().forget(script.compiled);
      this.#scripts.delete(sha);
    }
  }

  #run(sha: string, run: Omit<ScriptRun, 'sha'>): Result {
    const script = this.#scripts.get(sha) as CachedScript;
    const runner = this.#openRunner();
    script.compiled ??= runner.compile(script.source);
    const result = runner.run(script.compiled, { ...run, sha });
    if (runner.isBroken) this.#dropRunner();
    return result;
  }

  #openRunner(): ScriptRunner {
    this.#runner ??= new ScriptRunner(this.instructionBudget);
    return this.#runner;
  }

  #dropRunner(): void {
    this.#runner = undefined;
    for (const script of this.#scripts.values()) script.compiled = undefined;
  }
}
