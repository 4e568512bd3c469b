import { beforeEach, describe, expect, it } from 'vitest';
import { Breaker } from './breaker';

let at: number;
let breaker: Breaker;
beforeEach(() => {
  at = 5_000;
  breaker = new Breaker(() => at);
});

function fail(times: number): void {
  for (let i = 0; i < times; i++) breaker.fail();
}

describe('Breaker', () => {
  it('stays closed for two failures in a row, and any success starts the count anew', () => {
    fail(2);
    expect(breaker.mayTry()).toBe(true);
    breaker.succeed();
    fail(2);
    expect(breaker.mayTry()).toBe(true);
    expect(breaker.isOpen).toBe(false);
  });

  it('opens at the third failure in a row, for one second', () => {
    fail(3);
    expect(breaker.isOpen).toBe(true);
    expect(breaker.mayTry()).toBe(false);
    at += 999;
    expect(breaker.mayTry()).toBe(false);
    at += 1;
    expect(breaker.mayTry()).toBe(true);
  });

  it('lets one probe through and no other, however long it takes', () => {
    fail(3);
    at += 1_000;
    expect(breaker.mayTry()).toBe(true);
    at += 60_000;
    expect(breaker.mayTry()).toBe(false);
  });

  it('a probe that succeeds closes it', () => {
    fail(3);
    at += 1_000;
    breaker.mayTry();
    breaker.succeed();
    expect([breaker.isOpen, breaker.mayTry(), breaker.mayTry()]).toEqual([false, true, true]);
  });

  it('opens, and probes, as often as the store goes away', () => {
    for (const _outage of [1, 2]) {
      fail(3);
      expect(breaker.mayTry()).toBe(false);
      at += 1_000;
      expect(breaker.mayTry()).toBe(true);
      breaker.succeed();
    }
  });

  it('a probe that fails keeps it open for another second, then one more may probe', () => {
    fail(3);
    at += 1_000;
    breaker.mayTry();
    breaker.fail();
    at += 999;
    expect(breaker.mayTry()).toBe(false);
    at += 1;
    expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, false]);
  });
});
