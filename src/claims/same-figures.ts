import type { Figure } from '../facts/scan.js';
import { isRelative } from '../facts/units.js';
import type { Claim } from '../model/claims.js';
import { operandOf } from './claim.js';
import { meet } from './interval.js';
import { labelAfter, labelBefore, type Sentence } from './view.js';

interface Place {
  readonly sentence: Sentence;
  readonly figure: Figure;
}

/** A number too small or too common to be recognised by itself. */
const DISTINCT = 10;

/**
 * The same indicator at two places. The same number before the same noun agrees; different numbers after the same words
 * are a question, never an error: period and scope may differ.
 */
export function findSameFigures(sentences: readonly Sentence[]): Claim[] {
  const places = sentences.flatMap((sentence) =>
    sentence.figures.filter((figure) => !isRelative(figure.unit)).map((figure) => ({ sentence, figure })),
  );
  return [...repeated(places), ...differing(places)];
}

function repeated(places: readonly Place[]): Claim[] {
  const groups = groupBy(
    places.filter(({ figure }) => figure.value >= DISTINCT),
    ({ figure }) => `${figure.value} ${figure.unit}`,
  );
  return groups.flatMap((group) => {
    const claims: Claim[] = [];
    for (let i = 1; i < group.length; i++) {
      const earlier = group.slice(Math.max(0, i - NEAR), i).find((place) => sameNoun(place, group[i]!));
      if (earlier !== undefined) claims.push(compared(earlier, group[i]!, 'holds'));
    }
    return claims;
  });
}

/** Each place is held against so many before it, so that a long report stays linear. */
const NEAR = 20;

function sameNoun(a: Place, b: Place): boolean {
  const [one, other] = [a, b].map(({ sentence, figure }) => labelAfter(sentence, figure).slice(0, 6));
  if (one === undefined || other === undefined || one.length < 2 || other.length < 2) return false;
  return one.includes(other.slice(0, 2)) || other.includes(one.slice(0, 2));
}

function differing(places: readonly Place[]): Claim[] {
  const named = places.flatMap((place) => {
    const noun = labelBefore(place.sentence, place.figure).slice(-4);
    return /^[\u4e00-\u9fff]{4}$/.test(noun) ? [{ ...place, noun }] : [];
  });
  return groupBy(named, ({ figure, noun }) => `${noun} ${figure.unit}`).flatMap((group) =>
    group.slice(1).flatMap((place, i) => {
      const before = group[i]!;
      if (meet(before.figure.interval, place.figure.interval)) return [];
      return [compared(before, place, 'undecided')];
    }),
  );
}

function groupBy<T>(all: readonly T[], key: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const name = key(each);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

function compared(first: Place, second: Place, verdict: 'holds' | 'undecided'): Claim {
  const { figure } = first;
  const [one, other] = [operandOf(first.sentence, figure), operandOf(second.sentence, second.figure)];
  return {
    kind: 'same-figure',
    formula: `${figure.numeral}${figure.unit} ${verdict === 'holds' ? '=' : '?'} ${second.figure.numeral}${second.figure.unit}`,
    operands: [one],
    stated: second.figure.value,
    statedRange: other.range,
    computed: figure.interval,
    verdict,
    range: { start: one.range.start, end: other.range.end },
  };
}
