/** What happened to work that had a deadline. */
export type Timed<T> =
  | { outcome: 'done'; value: T }
  | { outcome: 'failed'; error: unknown }
  | { outcome: 'late' };

/**
 * Waits for `work` at most `ms`. Late work goes on unobserved (its rejection is swallowed: its outcome was
 * already reported as `late`); whoever starts it should give it an abort signal of its own.
 */
export async function withDeadline<T>(work: Promise<T>, ms: number): Promise<Timed<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Timed<T>>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: 'late' }), Math.max(0, ms));
  });
  const settled = work.then(
    (value): Timed<T> => ({ outcome: 'done', value }),
    (error: unknown): Timed<T> => ({ outcome: 'failed', error }),
  );
  const result = await Promise.race([settled, late]);
  clearTimeout(timer);
  return result;
}
