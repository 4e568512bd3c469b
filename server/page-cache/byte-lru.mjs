// @ts-check

/**
 * Values by key, least recently used out first; their lengths, in bytes, together never pass the budget.
 * @template {{ length: number }} V
 */
export class ByteLru {
  /** @type {Map<string, V>} */
  #entries = new Map();
  #budgetBytes;
  #bytes = 0;

  /** @param {number} budgetBytes */
  constructor(budgetBytes) {
    this.#budgetBytes = budgetBytes;
  }

  get bytes() {
    return this.#bytes;
  }

  get size() {
    return this.#entries.size;
  }

  /**
   * @param {string} key
   * @returns {V | undefined}
   */
  get(key) {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  /**
   * What is bigger than the whole budget is not kept, and what stood under its key goes.
   * @param {string} key
   * @param {V} value
   */
  set(key, value) {
    this.delete(key);
    if (value.length > this.#budgetBytes) return;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes + value.length <= this.#budgetBytes) break;
      this.delete(oldest);
    }
    this.#entries.set(key, value);
    this.#bytes += value.length;
  }

  /** @param {string} key */
  delete(key) {
    this.#bytes -= this.#entries.get(key)?.length ?? 0;
    this.#entries.delete(key);
  }
}
