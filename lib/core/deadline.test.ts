import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withDeadline } from './deadline';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const NEVER = new Promise<never>(() => undefined);
const resolveAfter = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

describe('withDeadline', () => {
  it('tells a value, a failure and a lateness apart', async () => {
    const error = new Error('refused');
    expect(await withDeadline(Promise.resolve(7), 50)).toEqual({ outcome: 'done', value: 7 });
    expect(await withDeadline(Promise.reject(error), 50)).toEqual({ outcome: 'failed', error });
    const late = withDeadline(NEVER, 50);
    await vi.advanceTimersByTimeAsync(50);
    expect(await late).toEqual({ outcome: 'late' });
  });

  it('waits as long as it was told and no longer', async () => {
    const inTime = withDeadline(resolveAfter(49, 'value'), 50);
    const tooLate = withDeadline(resolveAfter(51, 'value'), 50);
    await vi.advanceTimersByTimeAsync(60);
    expect(await inTime).toEqual({ outcome: 'done', value: 'value' });
    expect(await tooLate).toEqual({ outcome: 'late' });
  });

  it.each([0, -20])('with %i ms left, what is there already is still taken', async (ms) => {
    expect(await withDeadline(Promise.resolve(7), ms)).toEqual({ outcome: 'done', value: 7 });
    const late = withDeadline(NEVER, ms);
    await vi.advanceTimersByTimeAsync(0);
    expect(await late).toEqual({ outcome: 'late' });
  });

  it('leaves no timer behind', async () => {
    await withDeadline(Promise.resolve(7), 60_000);
    await withDeadline(Promise.reject(new Error('refused')), 60_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('a rejection that comes late is nobody’s unhandled one', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const work = new Promise<never>((_resolve, reject) => setTimeout(reject, 100, new Error('too late')));
    const late = withDeadline(work, 50);
    await vi.advanceTimersByTimeAsync(200);
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', unhandled);
    expect(await late).toEqual({ outcome: 'late' });
    expect(unhandled).not.toHaveBeenCalled();
  });
});
