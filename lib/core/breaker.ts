import type { Clock } from './clock';

const FAILURES_TO_OPEN = 3;
const OPEN_MS = 1_000;

/**
 * Stops asking something that does not answer: after three failures in a row it stays away for a second,
 * then lets one probe through; the probe's outcome closes it or keeps it open for another second.
 */
export class Breaker {
  #failures = 0;
  #openUntil = 0;
  #probing = false;
  constructor(private readonly now: Clock) {}

  /** True when a call may be made now. A caller who got true must report `succeed` or `fail`. */
  mayTry(): boolean {
    if (this.#failures < FAILURES_TO_OPEN) return true;
    if (this.#probing || this.now() < this.#openUntil) return false;
    this.#probing = true;
    return true;
  }

  succeed(): void {
    this.#failures = 0;
    this.#probing = false;
  }

  fail(): void {
    this.#failures += 1;
    this.#probing = false;
    if (this.#failures >= FAILURES_TO_OPEN) this.#openUntil = this.now() + OPEN_MS;
  }

  get isOpen(): boolean {
    return this.#failures >= FAILURES_TO_OPEN;
  }
}
