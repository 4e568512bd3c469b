/**
 * The type of an attribute's value, as conditions and editors see it. `time`: milliseconds since 1970. `list`: of
 * texts. `any`: text, number or boolean, as whoever set it chose.
 */
export type AttributeType = 'text' | 'number' | 'boolean' | 'list' | 'time' | 'any';

/** A named, typed value of profile or context that a condition can test. */
export interface Attribute {
  /** Path as conditions write it, such as `context.weather.condition`; `x.*` stands for every member of x. */
  name: string;
  type: AttributeType;
  /** Such as `°C`, `km/h`, `EUR`, `0–1`. */
  unit?: string;
  /** The closed list of values, where there is one. */
  values?: readonly string[];
  source: 'request' | 'place' | 'weather' | 'profile' | 'traits' | 'computed' | 'session';
  /** How old the value may be when it is tested, in plain words. */
  freshness: string;
  /** Speaks of the person: only with consent to personalisation. */
  personal: boolean;
  /** Must never decide offers or prices (age, gender, health, origin …). */
  protected: boolean;
  /** In plain words, for editors and for visitors who ask why. */
  label: string;
  /** Names other systems give it, such as GrowthBook's flat ones. */
  aliases?: readonly string[];
}
