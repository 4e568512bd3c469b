/** The port to the key-value store. Adapters throw `store-unavailable`; deadlines and breaker stand around it. */
export interface Store {
  /** GET of each key in one round trip; null where there is nothing. */
  getMany(keys: readonly string[]): Promise<(string | null)[]>;
  /** Any one Redis command; answers are not deserialised. Error replies throw. */
  send(command: readonly [string, ...(string | number)[]]): Promise<unknown>;
}
