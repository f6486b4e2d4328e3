import type { Block } from '../model/document.js';
import type { Interval } from '../model/facts.js';
import { allMatches } from '../text/matches.js';
import { parseChineseNumber } from '../text/numerals.js';
import { intervalOf, isApproximate, type Printed } from './precision.js';
import { NOT_INSIDE_WORD, UNITS } from './units.js';

/** An amount in a folded text; `start` and `end` are indices into it. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** The number as written, without its unit: 1.83万亿. */
  readonly numeral: string;
  /** In single units. */
  readonly value: number;
  readonly decimals: number;
  /** 10 000 for 万. */
  readonly scale: number;
  readonly unit: string;
  readonly approximate: boolean;
  readonly interval: Interval;
}

const SCALE: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const SCALES = Object.keys(SCALE).sort((a, b) => b.length - a.length);

// Ordinals (第13次), document numbers (〔2024〕5号), names in quotes (“1361”), 7×24 and 2.0 are not quantities; three
// capitals before a number are a name with its count (KPI92个).
const QUANTITY = new RegExp(
  `(?<![第\\d万亿千百.\u3014\u00d7/a-z-]|(?<![A-Z][A-Z])[A-Z])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s?([余多])?\\s?(${SCALES.join('|')})?([余多])?\\s?(${UNITS.join('|')})${NOT_INSIDE_WORD}`,
  'g',
);

// Only round numbers: 一次 and 三个方面 are seldom counts, 三十余次 and 近百场 always are.
const IN_WORDS =
  /(?<![第几\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d十百千万亿\d])([一二两三四五六七八九]?[十百千][一二三四五六七八九十百]*)(余|多)?(人次|场次|万元|次|场|件|起|份|名|户|家)(?![式会])/g;

/** 3至5人 is a span, not 5 people. */
const RANGE_BEFORE = /\d[万亿]?[\u81f3\u5230\u2014\u2013~]$/;

const CONTEXT = 5;

const read = new WeakMap<Block, readonly Figure[]>();

/** The amounts of a block, read once. */
export function figuresOf(block: Block): readonly Figure[] {
  let figures = read.get(block);
  if (figures === undefined) {
    figures = scanFigures(block.key);
    read.set(block, figures);
  }
  return figures;
}

/** The amounts of a folded text, in order. */
function scanFigures(key: string): Figure[] {
  const words = inWords(key);
  const digits = inDigits(key);
  if (words.length === 0) return digits;
  return [...words, ...digits].sort((a, b) => a.start - b.start);
}

function inDigits(key: string): Figure[] {
  return allMatches(key, QUANTITY).flatMap((match): Figure[] => {
    const [raw, whole, fraction = '', vague, scale, vaguer, unit] = match;
    if (
      isYearLike(whole!, key, match.index) ||
      RANGE_BEFORE.test(key.slice(Math.max(0, match.index - 3), match.index))
    )
      return [];
    const factor = scale === undefined ? 1 : SCALE[scale]!;
    return [
      figure(key, match.index, raw, {
        // 1.13万 is 11300, whatever binary fractions make of it.
        value: Number((Number(whole!.replace(/,/g, '') + fraction) * factor).toPrecision(12)),
        decimals: Math.max(0, fraction.length - 1),
        scale: factor,
        unit: unit!,
        more: vague !== undefined || vaguer !== undefined,
        numeral: whole! + fraction + (scale ?? ''),
      }),
    ];
  });
}

function inWords(key: string): Figure[] {
  return allMatches(key, IN_WORDS).flatMap((match): Figure[] => {
    const [raw, numeral, vague, unit] = match;
    const value = parseChineseNumber(numeral!);
    if (value === null) return [];
    const more = vague !== undefined;
    return [
      figure(key, match.index, raw, { value, decimals: 0, scale: 1, unit: unit!, more, numeral: numeral! }),
    ];
  });
}

type Reading = Omit<Printed, 'before' | 'after'> & { readonly numeral: string };

function figure(key: string, start: number, raw: string, reading: Reading): Figure {
  const end = start + raw.length;
  const printed: Printed = {
    ...reading,
    before: key.slice(Math.max(0, start - CONTEXT), start),
    after: key.slice(end, end + CONTEXT),
  };
  const { value, decimals, scale, unit, numeral } = reading;
  return {
    start,
    end,
    numeral,
    value,
    decimals,
    scale,
    unit,
    approximate: isApproximate(printed),
    interval: intervalOf(printed),
  };
}

// `2024个` does not occur in reports, `2024 部门预算` does: a bare year before a word that is also a unit.
function isYearLike(whole: string, key: string, index: number): boolean {
  return /^20[0-4]\d$/.test(whole) && /^20[0-4]\d\s/.test(key.slice(index, index + 5));
}
