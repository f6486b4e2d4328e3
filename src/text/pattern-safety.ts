import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { foldPattern } from './pattern.js';
import { areApart, headOf, inOrder, isUnit, longest, overlap, type Units, unitsOf } from './pattern-units.js';

// Packs come by mail, and JavaScript has no time limit for a pattern. Some need lookbehind, so an engine without
// backtracking will not do. Instead only patterns are let in whose backtracking has a small bound.

export type PatternFaultCode =
  | 'too-slow'
  | 'backreference'
  | 'too-long'
  | 'too-deep'
  | 'too-many-repeats'
  | 'syntax';

export interface PatternFault {
  readonly code: PatternFaultCode;
  /** The part of the folded pattern that is at fault. */
  readonly part: string;
}

/**
 * The most steps that a pattern may need, by the estimate below, from one place of the text on average. Measured: a
 * step takes up to 5 ns, so that a pattern at this limit takes less than two seconds on the worst piece of 8000 units.
 */
export const MOST_STEPS = 36_000;
export const LONGEST_PATTERN = 2000;
export const DEEPEST_NESTING = 20;
export const MOST_REPEATS = 1000;
// What `*` and `+` count for: half of the pieces of text in which a pattern is looked for, the average of what is left
// from a place to the end.
const UNBOUNDED = 4000;

/**
 * What could make a pattern slow or is not allowed in packs, or null. Allowed is all of JavaScript's syntax without
 * flags, save backreferences, as long as the estimate of steps stays small. The estimate errs on the safe side:
 *
 * - one character is one step and matches in one way;
 * - in a sequence each part is run once for every way in which the parts before it match;
 * - a quantifier over a part that matches in one way has as many ways as counts; over a part with choices, the ways of
 *   all repetitions multiply, so that nested unbounded quantifiers are out of bounds at once;
 * - alternatives add their steps; their ways add up only where they can match the same text;
 * - a lookaround costs the steps inside, and is never entered again;
 * - what follows `^` is run from one place only;
 * - a run of characters with none of which the pattern begins counts only as often as it can be reached (see `reached`).
 */
export function checkPatternSafety(pattern: string): PatternFault | null {
  const folded = foldPattern(pattern);
  if (folded.length > LONGEST_PATTERN) return { code: 'too-long', part: folded };
  const tree = parse(folded);
  if (tree === null) return { code: 'syntax', part: folded };
  return findForbidden(tree) ?? findSlow(tree);
}

function parse(pattern: string): AST.Pattern | null {
  try {
    // What every supported Node knows: a newer syntax would be fine here and an error there.
    return new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, 0, pattern.length, {});
  } catch {
    return null;
  }
}

function findForbidden(tree: AST.Pattern): PatternFault | null {
  const faults: PatternFault[] = [];
  let depth = 0;
  const enter = (node: AST.Node): void => {
    if ('alternatives' in node) depth += 1;
    if (depth > DEEPEST_NESTING) faults.push({ code: 'too-deep', part: node.raw });
  };
  const leave = (node: AST.Node): void => {
    if ('alternatives' in node) depth -= 1;
  };
  visitRegExpAST(tree, {
    onBackreferenceEnter: ({ raw }) => faults.push({ code: 'backreference', part: raw }),
    onQuantifierEnter: ({ min, max, raw }) => {
      if (min > MOST_REPEATS || (max > MOST_REPEATS && max !== Number.POSITIVE_INFINITY))
        faults.push({ code: 'too-many-repeats', part: raw });
    },
    onGroupEnter: enter,
    onGroupLeave: leave,
    onCapturingGroupEnter: enter,
    onCapturingGroupLeave: leave,
    onAssertionEnter: enter,
    onAssertionLeave: leave,
  });
  return faults[0] ?? null;
}

function findSlow(tree: AST.Pattern): PatternFault | null {
  if (patternCost(tree).steps <= MOST_STEPS) return null;
  // The quantifier with the most ways is the one to tighten.
  let part = tree.raw;
  let most = 1;
  visitRegExpAST(tree, {
    onQuantifierEnter: (quantifier) => {
      const { ways } = quantifierCost(quantifier, false);
      if (ways > most) [most, part] = [ways, quantifier.raw];
    },
  });
  return { code: 'too-slow', part };
}

interface Cost {
  /** In how many ways the part can match from one place: what backtracking may come back to. */
  readonly ways: number;
  /** How many steps it takes to try them all. */
  readonly steps: number;
}

const ONE: Cost = { ways: 1, steps: 1 };

function elementCost(element: AST.Element, backward: boolean): Cost {
  switch (element.type) {
    case 'Quantifier':
      return quantifierCost(element, backward);
    case 'Group':
      return alternationCost(element.alternatives, backward);
    case 'CapturingGroup': {
      // Keeping what it matched is a step too.
      const { ways, steps } = alternationCost(element.alternatives, backward);
      return { ways, steps: steps + 1 };
    }
    case 'Assertion':
      return 'alternatives' in element
        ? { ways: 1, steps: 1 + alternationCost(element.alternatives, element.kind === 'lookbehind').steps }
        : ONE;
    default:
      return ONE;
  }
}

function sequenceCost(parts: readonly Cost[]): Cost {
  let ways = 1;
  let steps = 0;
  for (const part of parts) {
    steps += ways * part.steps;
    ways *= part.ways;
  }
  return { ways, steps: Math.max(steps, 1) };
}

function quantifierCost({ element, min, max }: AST.Quantifier, backward: boolean): Cost {
  const one = elementCost(element, backward);
  const last = max === Number.POSITIVE_INFINITY ? min + UNBOUNDED - 1 : max;
  let paths = 1;
  let ways = 0;
  let steps = 1;
  for (let count = 0; count <= last && steps !== Number.POSITIVE_INFINITY; count++) {
    if (count >= min) ways += paths;
    if (count < last) steps += paths * one.steps;
    paths *= one.ways;
  }
  return { ways: Math.max(ways, 1), steps };
}

function alternationCost(alternatives: readonly AST.Alternative[], backward: boolean): Cost {
  const costs = alternatives.map((alternative) =>
    sequenceCost(inOrder(alternative, backward).map((element) => elementCost(element, backward))),
  );
  const heads = alternatives.map((alternative) => headOf(alternative, backward));
  // All alternatives that can match the same text are, each for each, not apart: the sum around one of them is enough.
  const ways = heads.map((head, i) =>
    costs.reduce((sum, cost, j) => (i === j || !areApart(head, heads[j]!) ? sum + cost.ways : sum), 0),
  );
  return { ways: Math.max(...ways), steps: stepsOfAll(alternatives, costs) };
}

/** Alternatives of one character are one step together, as in a character class. */
function stepsOfAll(alternatives: readonly AST.Alternative[], costs: readonly Cost[]): number {
  const isSingle = ({ elements }: AST.Alternative): boolean => elements.length === 1 && isUnit(elements[0]!);
  const steps = costs.reduce((sum, cost, i) => (isSingle(alternatives[i]!) ? sum : sum + cost.steps), 0);
  return alternatives.some(isSingle) ? steps + 1 : steps;
}

function patternCost(tree: AST.Pattern): Cost {
  const costs = tree.alternatives.map((alternative) =>
    isAnchored(alternative) ? anchoredCost(alternative) : searchedCost(alternative),
  );
  return { ways: 1, steps: stepsOfAll(tree.alternatives, costs) };
}

function isAnchored({ elements: [first] }: AST.Alternative): boolean {
  return first?.type === 'Assertion' && first.kind === 'start';
}

/** After `^` all is run once, not from every place: on average over all places hardly anything. */
function anchoredCost({ elements }: AST.Alternative): Cost {
  const { steps } = sequenceCost(elements.map((element) => elementCost(element, false)));
  return { ways: 1, steps: Math.ceil(steps / UNBOUNDED) };
}

function searchedCost(alternative: AST.Alternative): Cost {
  const [begin] = headOf(alternative, false).places;
  let before = 0;
  const parts = alternative.elements.map((element) => {
    const cost = elementCost(element, false);
    const reach = before;
    before += longest(element);
    return begin === undefined ? cost : reached(element, cost, begin, reach);
  });
  return sequenceCost(parts);
}

/**
 * The cost of a run of characters with none of which the pattern begins, on average over all places. No match is tried
 * from within the run, only from at most `reach` places before it: a run of n characters is walked through `reach`
 * times instead of n times. So `\d+` after one character costs what one more character costs.
 */
function reached(element: AST.Element, cost: Cost, begin: Units, reach: number): Cost {
  if (element.type !== 'Quantifier' || !isUnit(element.element)) return cost;
  if (overlap(begin, unitsOf(element.element))) return cost;
  return { ways: Math.min(cost.ways, reach + 1), steps: Math.min(cost.steps, reach + 1) };
}
