import type { Figure } from '../facts/scan.js';
import { isRelative } from '../facts/units.js';
import type { Claim } from '../model/claims.js';
import { operandOf } from './claim.js';
import { meet } from './interval.js';
import { labelAfter, type Sentence } from './view.js';

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
  const places: Place[] = [];
  for (const sentence of sentences)
    for (const figure of sentence.figures) if (!isRelative(figure.unit)) places.push({ sentence, figure });
  return [...repeated(places), ...differing(places)];
}

function repeated(places: readonly Place[]): Claim[] {
  const claims: Claim[] = [];
  for (const group of sameAmounts(places)) {
    for (let i = 1; i < group.length; i++) {
      const earlier = group.slice(Math.max(0, i - NEAR), i).find((place) => sameNoun(place, group[i]!));
      if (earlier !== undefined) claims.push(compared(earlier, group[i]!, 'holds'));
    }
  }
  return claims;
}

/** The places of each amount that stands at several, unit by unit. */
function sameAmounts(places: readonly Place[]): Place[][] {
  const byValue = new Map<number, Place[]>();
  for (const place of places) {
    const { value } = place.figure;
    if (value < DISTINCT) continue;
    const alike = byValue.get(value);
    if (alike === undefined) byValue.set(value, [place]);
    else alike.push(place);
  }
  const groups: Place[][] = [];
  for (const alike of byValue.values()) if (alike.length > 1) groups.push(...byUnit(alike));
  return groups;
}

function byUnit(places: readonly Place[]): Place[][] {
  const groups: Place[][] = [];
  for (const place of places) {
    const group = groups.find(([first]) => first!.figure.unit === place.figure.unit);
    if (group === undefined) groups.push([place]);
    else group.push(place);
  }
  return groups;
}

/** Each place is held against so many before it, so that a long report stays linear. */
const NEAR = 20;

function sameNoun(a: Place, b: Place): boolean {
  const one = labelAfter(a.sentence, a.figure).slice(0, 6);
  const other = labelAfter(b.sentence, b.figure).slice(0, 6);
  if (one.length < 2 || other.length < 2) return false;
  return one.includes(other.slice(0, 2)) || other.includes(one.slice(0, 2));
}

function differing(places: readonly Place[]): Claim[] {
  // The last place of each noun; of each of its units, where there are several.
  const latest = new Map<string, Place[]>();
  const claims: Claim[] = [];
  for (const place of places) {
    const noun = nounBefore(place);
    if (noun === null) continue;
    const known = latest.get(noun);
    if (known === undefined) {
      latest.set(noun, [place]);
      continue;
    }
    const { unit, interval } = place.figure;
    const index = known.findIndex(({ figure }) => figure.unit === unit);
    if (index >= 0 && !meet(known[index]!.figure.interval, interval))
      claims.push(compared(known[index]!, place, 'undecided'));
    known[index >= 0 ? index : known.length] = place;
  }
  return claims;
}

/** How long the words are that name an indicator. */
const NOUN = 4;

/** The Chinese characters right before the figure, where there are enough of them in its sentence. */
function nounBefore({ sentence, figure }: Place): string | null {
  const start = figure.start - NOUN;
  if (start < sentence.from) return null;
  for (let at = start; at < figure.start; at++) {
    const unit = sentence.key.charCodeAt(at);
    if (unit < 0x4e00 || unit > 0x9fff) return null;
  }
  return sentence.key.slice(start, figure.start);
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
