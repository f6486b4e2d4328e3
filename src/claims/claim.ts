import type { Figure } from '../facts/scan.js';
import type { Claim, ClaimKind, ClaimVerdict, Operand } from '../model/claims.js';
import type { Interval } from '../model/facts.js';
import { rangeOf, type Sentence } from './view.js';

interface Made {
  readonly kind: ClaimKind;
  readonly formula: string;
  readonly operands: readonly Figure[];
  readonly stated: Figure | null;
  readonly computed: Interval | null;
  readonly verdict: ClaimVerdict;
  /** Where the claim begins and ends; default: from its first figure to its last. */
  readonly span?: readonly [number, number];
}

/** A claim about figures of one sentence. */
export function claimOf(sentence: Sentence, made: Made): Claim {
  const all = made.stated === null ? made.operands : [...made.operands, made.stated];
  const [start, end] = made.span ?? [
    Math.min(...all.map((figure) => figure.start)),
    Math.max(...all.map((figure) => figure.end)),
  ];
  return {
    kind: made.kind,
    formula: made.formula,
    operands: made.operands.map((figure) => operandOf(sentence, figure)),
    stated: made.stated?.value ?? null,
    statedRange: made.stated === null ? null : operandOf(sentence, made.stated).range,
    computed: made.computed,
    verdict: made.verdict,
    range: rangeOf(sentence, start, end),
  };
}

export const operandOf = (sentence: Sentence, figure: Figure): Operand => ({
  range: rangeOf(sentence, figure.start, figure.end),
  value: figure.value,
});

const SCALE_WORDS: readonly (readonly [number, string])[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
];

/** A number as a formula shows it: in 万 or 亿 where `like` is, with as many decimals as it needs and `places` at most. */
export function show(value: number, like: number = 1, places = 4): string {
  const [factor, word] = SCALE_WORDS.find(([each]) => like >= each) ?? [1, ''];
  const rounded = Number((value / factor).toFixed(places));
  return `${Object.is(rounded, -0) ? 0 : rounded}${word}`;
}

export const sumText = (figures: readonly Figure[]): string =>
  figures.map((figure) => figure.numeral).join(' + ');

/** A formula with what it gives and, where that is not just what is written, how the two relate. */
export function conclude(text: string, shown: string, written: string, verdict: ClaimVerdict): string {
  const relation = { holds: '\u2248', contradicts: '\u2260', undecided: '?' }[verdict];
  return verdict === 'holds' && shown === written
    ? `${text} = ${shown}`
    : `${text} = ${shown} ${relation} ${written}`;
}
