import type { Document } from '../model/document.js';
import type { AmountRangeFact, LabelFact, QuantityFact, RatioFact } from '../model/facts.js';
import { proseBlocks } from './places.js';
import { proseFigures } from './prose-figures.js';
import { ratioOf } from './ratio-names.js';
import { NOT_INSIDE_WORD, UNITS } from './units.js';
import { type Found, factOf, scanBlocks } from './walk.js';

export function readQuantities(document: Document): QuantityFact[] {
  const figures = proseFigures(document);
  const facts: QuantityFact[] = [];
  proseBlocks(document).forEach((block, i) => {
    for (const { start, end, value, unit, approximate, interval } of figures[i]!) {
      const { range, raw, sectionId } = factOf(document, block, start, end);
      facts.push({ kind: 'quantity', range, raw, sectionId, value, unit, approximate, interval });
    }
  });
  return facts;
}

export function readRatios(document: Document): RatioFact[] {
  const figures = proseFigures(document);
  return proseBlocks(document).flatMap((block, i) =>
    figures[i]!.filter(({ unit }) => unit === '%').map((figure) => ({
      kind: 'ratio' as const,
      ...factOf(document, block, figure.start, figure.end),
      value: figure.value,
      interval: figure.interval,
      ...ratioOf(block.key, figure.start),
    })),
  );
}

const AMOUNT_RANGE = new RegExp(
  `(?<![第\\d.-])(\\d+(?:\\.\\d+)?)(万|亿)?(?:%|${UNITS.join('|')})?[-\u2014\u2013~\u81f3](\\d+(?:\\.\\d+)?)(万|亿)?(${UNITS.join('|')})${NOT_INSIDE_WORD}`,
  'g',
);
const TIMES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

export function readAmountRanges(document: Document): AmountRangeFact[] {
  return scanBlocks(document, proseBlocks(document), AMOUNT_RANGE, (match) => {
    const last = match[4] === undefined ? 1 : TIMES[match[4]]!;
    const first = match[2] === undefined ? last : TIMES[match[2]]!;
    const [from, to] = [Number(match[1]) * first, Number(match[3]) * last];
    return { kind: 'amount-range' as const, from, to, unit: match[5]! };
  });
}

const LABELS: readonly (readonly [LabelFact['of'], RegExp])[] = [
  ['document-number', /[\u3014\u005b(](?:19|20)\d\d[\u3015\u005d)]\s*(?:第\s*)?\d+\s*号/g],
  ['ordinal', /第\s*\d+(?!\d)/g],
  ['name', /\u201c\d+(?:\+[\dA-Z]+)*\u201d/g],
  ['hotline', /(?<!\d)(?:12\d{3}|1[12]\d)(?=(?:政务)?(?:服务)?(?:便民)?(?:热线|平台|电话|工单))/g],
  ['version', /(?<![\d.])\d\.\d(?=版|\u201d)/g],
];

/** Numbers that count nothing, in text order. */
export function readLabels(document: Document): LabelFact[] {
  return LABELS.flatMap(([of, pattern]) =>
    scanBlocks(document, proseBlocks(document), pattern, (): Found<LabelFact> => ({ kind: 'label', of })),
  ).sort((a, b) => a.range.start - b.range.start);
}
