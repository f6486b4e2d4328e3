import type { Document } from '../model/document.js';
import type { DateFact, PeriodFact, YearFact } from '../model/facts.js';
import { scanBlocks } from './walk.js';

const YEAR = /(?<!\d)((?:19|20)\d\d)\s*年/g;
const DATE = /(?<!\d)((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
const DASH = '[-\u2014\u2013~\u81f3\u5230]{1,2}';
const YEARS = new RegExp(`(?<!\\d)((?:19|20)\\d\\d)\\s*年?\\s*${DASH}\\s*((?:19|20)\\d\\d)\\s*年(?!代)`, 'g');
const DAYS = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*(?:\u8d77)?\\s*${DASH}\\s*(?:((?:19|20)\\d\\d)\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日`,
  'g',
);

export function readYears(document: Document): YearFact[] {
  return scanBlocks(document, document.blocks, YEAR, (match) => ({
    kind: 'year' as const,
    value: Number(match[1]),
  }));
}

export function readDates(document: Document): DateFact[] {
  return scanBlocks(document, document.blocks, DATE, (match) => {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    return {
      kind: 'date' as const,
      value: iso(match[1]!, match[2]!, match[3]!),
      exists: dayExists(year, month, day),
    };
  });
}

/** Whether the calendar has the day; without a year, whether any year has it. */
export function dayExists(year: number | null, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year ?? 2000, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

export function readPeriods(document: Document): PeriodFact[] {
  const years = scanBlocks(document, document.blocks, YEARS, (match) => ({
    kind: 'period' as const,
    from: match[1]!,
    to: match[2]!,
  }));
  const days = scanBlocks(document, document.blocks, DAYS, (match) => {
    const from = iso(match[1]!, match[2]!, match[3]!);
    const same = iso(match[4] ?? match[1]!, match[5]!, match[6]!);
    // 2024年12月1日至1月31日 runs into the next year.
    const next = iso(String(Number(match[1]) + 1), match[5]!, match[6]!);
    return { kind: 'period' as const, from, to: match[4] === undefined && same < from ? next : same };
  });
  return [...years, ...days].sort((a, b) => a.range.start - b.range.start);
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
