import { CommandError } from './command-error';
import { toFloat } from './numbers';
import type { SortedSet } from './sorted-set';
import type { Bytes } from './values';

/** Positions in a sorted set: from, and to (not included). */
export type Positions = readonly [from: number, to: number];

/** Reads two bounds, the smaller first; gives what finds the entries between them. */
export type ParseRange = (min: Bytes, max: Bytes) => (set: SortedSet) => Positions;

interface ScoreBound {
  score: number;
  isExclusive: boolean;
}

function parseScoreBound(text: Bytes): ScoreBound {
  const isExclusive = text.startsWith('(');
  const score = toFloat(isExclusive ? text.slice(1) : text);
  if (score === undefined) throw new CommandError('ERR min or max is not a float');
  return { score, isExclusive };
}

export const parseScoreRange: ParseRange = (minText, maxText) => {
  const min = parseScoreBound(minText);
  const max = parseScoreBound(maxText);
  return (set) => {
    const from = set.countBefore(({ score }) => (min.isExclusive ? score <= min.score : score < min.score));
    const to = set.countBefore(({ score }) => (max.isExclusive ? score < max.score : score <= max.score));
    return [from, Math.max(from, to)];
  };
};

/** Whether a member lies before the bound; `isEnd` decides for the bound itself. */
function parseLexBound(text: Bytes, isEnd: boolean): (member: Bytes) => boolean {
  if (text === '-') return () => false;
  if (text === '+') return () => true;
  const bound = text.slice(1);
  const isExclusive = text.startsWith('(');
  if (!isExclusive && !text.startsWith('['))
    throw new CommandError('ERR min or max not valid string range item');
  return isExclusive === isEnd ? (member) => member < bound : (member) => member <= bound;
}

export const parseLexRange: ParseRange = (minText, maxText) => {
  const isBeforeStart = parseLexBound(minText, false);
  const isBeforeEnd = parseLexBound(maxText, true);
  return (set) => {
    const from = set.countBefore(({ member }) => isBeforeStart(member));
    return [
      from,
      Math.max(
        from,
        set.countBefore(({ member }) => isBeforeEnd(member)),
      ),
    ];
  };
};
