import type { Document } from '../model/document.js';
import type { DateFact, QuantityFact, YearFact } from '../model/facts.js';
import type { Range } from '../model/text.js';
import { parseChineseNumber } from '../text/numerals.js';
import { proseBlocks, sectionAt } from './places.js';
import { NOT_INSIDE_WORD, UNITS } from './units.js';

// Ordinals (第13次), document numbers (〔2024〕5号), names in quotes (“1361”), 7×24 and 2.0 are not quantities.
const QUANTITY = new RegExp(
  `(?<![第\\d万亿千百.\u3014\u00d7/A-Za-z-])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s?([余多])?\\s?(万|亿|千|百)?([余多])?\\s?(${UNITS.join('|')})${NOT_INSIDE_WORD}`,
  'g',
);
const SCALE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const APPROXIMATE_BEFORE = /(?:约|近|超过?|逾|达|不足|不低于|至少)\s*$/;
const APPROXIMATE_AFTER = /^\s*(?:以上|以下|左右|余)/;
const YEAR = /(?<!\d)((?:19|20)\d\d)\s*年/g;
const DATE = /(?<!\d)((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;

// Only round numbers: 一次 and 三个方面 are seldom counts, 三十余次 and 近百场 always are.
const IN_WORDS =
  /(?<![第几\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d十百千万亿\d])([一二两三四五六七八九]?[十百千][一二三四五六七八九十百]*)(余|多)?(人次|场次|万元|次|场|件|起|份|名|户|家)(?![式会])/g;

function quantitiesInWords(document: Document): QuantityFact[] {
  return proseBlocks(document).flatMap((block) =>
    [...block.key.matchAll(IN_WORDS)].flatMap((match): QuantityFact[] => {
      const [raw, numeral, vague, unit] = match;
      const value = parseChineseNumber(numeral!);
      if (value === null) return [];
      const range: Range = { start: block.at(match.index), end: block.at(match.index + raw.length - 1) + 1 };
      const approximate =
        vague !== undefined ||
        APPROXIMATE_BEFORE.test(block.key.slice(Math.max(0, match.index - 4), match.index));
      return [
        {
          kind: 'quantity',
          range,
          raw,
          sectionId: sectionAt(document, range.start),
          value,
          unit: unit!,
          approximate,
        },
      ];
    }),
  );
}

export function readQuantities(document: Document): QuantityFact[] {
  const found: QuantityFact[] = quantitiesInWords(document);
  for (const block of proseBlocks(document)) {
    for (const match of block.key.matchAll(QUANTITY)) {
      const [raw, whole, fraction = '', vague, scale, vaguer, unit] = match;
      const end = match.index + raw.length;
      if (isYearLike(whole!, block.key, match.index)) continue;
      const range: Range = { start: block.at(match.index), end: block.at(end - 1) + 1 };
      const approximate =
        vague !== undefined ||
        vaguer !== undefined ||
        APPROXIMATE_BEFORE.test(block.key.slice(Math.max(0, match.index - 4), match.index)) ||
        APPROXIMATE_AFTER.test(block.key.slice(end, end + 4));
      found.push({
        kind: 'quantity',
        range,
        raw,
        sectionId: sectionAt(document, range.start),
        // 1.13万 is 11300, whatever binary fractions make of it.
        value: Number(
          (
            Number(whole!.replace(/,/g, '') + fraction) * (scale === undefined ? 1 : SCALE[scale]!)
          ).toPrecision(12),
        ),
        unit: unit!,
        approximate,
      });
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

// `2024个` does not occur in reports, `2024 部门预算` does: a bare year before a word that is also a unit.
function isYearLike(whole: string, key: string, index: number): boolean {
  return /^20[0-4]\d$/.test(whole) && /^20[0-4]\d\s/.test(key.slice(index));
}

export function readYears(document: Document): YearFact[] {
  return scan(document, YEAR, (match) => ({ kind: 'year' as const, value: Number(match[1]) }));
}

export function readDates(document: Document): DateFact[] {
  return scan(document, DATE, (match) => {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const made = new Date(Date.UTC(year, month - 1, day));
    const iso = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
    return {
      kind: 'date' as const,
      value: iso,
      exists: made.getUTCMonth() === month - 1 && made.getUTCDate() === day,
    };
  });
}

function scan<T extends object>(
  document: Document,
  pattern: RegExp,
  read: (match: RegExpExecArray) => T,
): (T & { range: Range; raw: string; sectionId: string | null })[] {
  const found = [];
  for (const block of document.blocks) {
    for (const match of block.key.matchAll(pattern)) {
      const range = { start: block.at(match.index), end: block.at(match.index + match[0].length - 1) + 1 };
      found.push({
        ...read(match as RegExpExecArray),
        range,
        raw: match[0],
        sectionId: sectionAt(document, range.start),
      });
    }
  }
  return found;
}
