import type { AST } from '@eslint-community/regexpp';

// What a part of a pattern can match, as far as the estimate of its cost asks: its first characters and its length.

type Span = readonly [from: number, to: number];
/** The code units that may stand in one place of the text. */
export type Units = readonly Span[];

const LAST_UNIT = 0xffff;
const ANYTHING: Units = [[0, LAST_UNIT]];
const NEWLINES = spans('\n\n\r\r\u2028\u2029');
const ESCAPES: Readonly<Record<'digit' | 'space' | 'word', Units>> = {
  digit: spans('09'),
  space: spans(
    '\t\r  \xa0\xa0\u1680\u1680\u2000\u200a\u2028\u2029\u202f\u202f\u205f\u205f\u3000\u3000\ufeff\ufeff',
  ),
  word: spans('09AZ__az'),
};
// Alternatives are compared by so many leading characters: words that differ, differ early.
const COMPARED = 16;

/** First and last characters of spans, one after the other. */
function spans(ends: string): Units {
  return Array.from({ length: ends.length / 2 }, (_, i) => [
    ends.charCodeAt(2 * i),
    ends.charCodeAt(2 * i + 1),
  ]);
}

type UnitNode = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

/** Whether the part matches exactly one code unit by itself. */
export function isUnit(element: AST.Element): element is UnitNode {
  return element.type.startsWith('Character') || element.type === 'ExpressionCharacterClass';
}

export function unitsOf(node: UnitNode | AST.CharacterClassElement): Units {
  switch (node.type) {
    case 'Character':
      return [[node.value, node.value]];
    case 'CharacterClassRange':
      return [[node.min.value, node.max.value]];
    case 'CharacterSet':
      if (node.kind === 'property') return ANYTHING;
      if (node.kind === 'any') return allBut(NEWLINES);
      return node.negate ? allBut(ESCAPES[node.kind]) : ESCAPES[node.kind];
    case 'CharacterClass': {
      const units = node.elements.flatMap(unitsOf);
      return node.negate ? allBut(units) : units;
    }
    default:
      // Only with the flag v, which no pattern here has.
      return ANYTHING;
  }
}

function allBut(units: Units): Units {
  const rest: Span[] = [];
  let next = 0;
  for (const [from, to] of [...units].sort((a, b) => a[0] - b[0])) {
    if (from > next) rest.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  return next <= LAST_UNIT ? [...rest, [next, LAST_UNIT]] : rest;
}

export function overlap(a: Units, b: Units): boolean {
  return a.some(([from, to]) => b.some((span) => from <= span[1] && span[0] <= to));
}

/** The parts of an alternative as they are run: what stands in a lookbehind is matched from its end. */
export function inOrder({ elements }: AST.Alternative, backward: boolean): readonly AST.Element[] {
  return backward ? [...elements].reverse() : elements;
}

interface Head {
  /** What the first characters must be. */
  readonly places: readonly Units[];
  /** Whether that is all that there is. */
  readonly whole: boolean;
}

const UNKNOWN: Head = { places: [], whole: false };

/** What the first characters must be, as far as each place is the same for all texts that the alternative matches. */
export function headOf(alternative: AST.Alternative, backward: boolean): Head {
  const places: Units[] = [];
  for (const element of inOrder(alternative, backward)) {
    const head = elementHead(element, backward);
    places.push(...head.places);
    if (!head.whole || places.length >= COMPARED) return { places, whole: false };
  }
  return { places, whole: true };
}

function elementHead(element: AST.Element, backward: boolean): Head {
  if (isUnit(element)) return { places: [unitsOf(element)], whole: true };
  switch (element.type) {
    case 'Assertion':
      return { places: [], whole: true };
    case 'Group':
    case 'CapturingGroup':
      return groupHead(element.alternatives, backward);
    case 'Quantifier': {
      if (element.min === 0) return UNKNOWN;
      const { places, whole } = elementHead(element.element, backward);
      return { places, whole: whole && element.max === 1 };
    }
    default:
      return UNKNOWN;
  }
}

function groupHead(alternatives: readonly AST.Alternative[], backward: boolean): Head {
  const [first, ...others] = alternatives.map((alternative) => headOf(alternative, backward));
  if (first === undefined || others.length === 0) return first ?? UNKNOWN;
  const firsts = [first, ...others].map(({ places }) => places[0]);
  return firsts.some((units) => units === undefined)
    ? UNKNOWN
    : { places: [firsts.flatMap((units) => units ?? [])], whole: false };
}

/** Whether no text can match both: in some place they want different characters. */
export function areApart(a: Head, b: Head): boolean {
  return a.places.some((units, i) => {
    const other = b.places[i];
    return other !== undefined && !overlap(units, other);
  });
}

/** The length of the longest text that the part matches. */
export function longest(element: AST.Element): number {
  if (isUnit(element)) return 1;
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return Math.max(...element.alternatives.map(({ elements }) => sumOf(elements.map(longest))));
    case 'Quantifier': {
      const one = longest(element.element);
      return one === 0 || element.max === 0 ? 0 : one * element.max;
    }
    case 'Assertion':
      return 0;
    default:
      return Number.POSITIVE_INFINITY;
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
