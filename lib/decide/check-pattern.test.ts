import { describe, expect, it } from 'vitest';
import { findSlowPart } from './check-pattern';

describe('findSlowPart', () => {
  it.each([
    ['(a+)+', 0],
    ['^(a+)+$', 1],
    ['x([a-z]*)*', 1],
    ['((a+)b)*', 0],
    ['(a{2,})*', 0],
    ['(a{1,5})+', 0],
    ['(?:a+){5}', 0],
    ['(?<name>\\w+\\s?)*', 0],
    ['(a|a)*', 0],
    ['(a|ab)+c', 0],
    ['(\\d|1)+', 0],
    ['(a?|b)*', 0],
    ['(x+){2}', 0],
    ['(a?b?)+', 0],
  ])('%s is slow at %i', (pattern, at) => {
    expect(findSlowPart(pattern)).toBe(at);
  });

  it.each([
    ['^\\d+$'],
    ['(foo|bar)+'],
    ['(\\d{1,3}\\.){3}\\d{1,3}'],
    ['(a+)?'],
    ['(\\d{3})+'],
    ['[(]a+[)]+'],
    ['\\(a+\\)+'],
    ['(Mobile|Tablet)'],
    ['@(gmail|gmx)\\.(com|de)$'],
    ['a{2,3}b{2}'],
    ['[a-z+*]+x'],
    ['a)+'],
    ['('],
    ['['],
    ['\\'],
    [''],
  ])('%s is not', (pattern) => {
    expect(findSlowPart(pattern)).toBe(null);
  });
});
