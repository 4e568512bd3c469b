/** True when every test holds; of none, true. */
export function joinAll<T>(tests: ((value: T) => boolean)[]): (value: T) => boolean {
  const [first, second] = tests;
  if (!first) return () => true;
  if (!second) return first;
  if (tests.length === 2) return (value) => first(value) && second(value);
  return (value) => {
    for (const test of tests) if (!test(value)) return false;
    return true;
  };
}

/** True when any test holds; of none, false. */
export function joinAny<T>(tests: ((value: T) => boolean)[]): (value: T) => boolean {
  const [first] = tests;
  if (!first) return () => false;
  if (tests.length === 1) return first;
  return (value) => {
    for (const test of tests) if (test(value)) return true;
    return false;
  };
}
