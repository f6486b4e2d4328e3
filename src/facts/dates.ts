import { afterBlanks } from '../document/sentences.js';
import type { Document } from '../model/document.js';
import type { DateFact, PeriodFact, YearFact } from '../model/facts.js';
import { allMatches } from '../text/matches.js';
import { factOf } from './walk.js';
import { followsDash, type YearMark } from './year-marks.js';

const DASH = '[-\u2014\u2013~\u81f3\u5230]{1,2}';
const YEARS = new RegExp(`(?<!\\d)((?:19|20)\\d\\d)\\s*年?\\s*${DASH}\\s*((?:19|20)\\d\\d)\\s*年(?!代)`, 'g');
// Behind a year.
const DAY = '(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日';
const DATE = new RegExp(`\\s*${DAY}`, 'y');
const DAYS = new RegExp(
  `\\s*${DAY}\\s*(?:\u8d77)?\\s*${DASH}\\s*(?:((?:19|20)\\d\\d)\\s*年\\s*)?${DAY}`,
  'y',
);

export const readYears = (document: Document, marks: readonly YearMark[]): YearFact[] =>
  marks.map(({ block, start, end }) => {
    const { range, raw, sectionId } = factOf(document, block, start, end);
    return { kind: 'year', value: yearOf(block.key, start), range, raw, sectionId };
  });

const yearOf = (key: string, start: number): number => Number(key.slice(start, start + 4));

export function readDates(document: Document, marks: readonly YearMark[]): DateFact[] {
  const dates: DateFact[] = [];
  for (const { block, start, end } of marks) {
    const match = opensDay(block.key, end) ? matchAt(DATE, block.key, end) : null;
    if (match === null) continue;
    const [{ length }, month, day] = match;
    const year = yearOf(block.key, start);
    dates.push({
      kind: 'date',
      value: iso(year, month!, day!),
      exists: dayExists(year, Number(month), Number(day)),
      ...factOf(document, block, start, end + length),
    });
  }
  return dates;
}

/** Whether a digit follows, the blanks before it left out: most years stand without a day. */
function opensDay(key: string, at: number): boolean {
  const from = afterBlanks(key, at);
  return from < key.length && key[from]! >= '0' && key[from]! <= '9';
}

function matchAt(expression: RegExp, key: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(key);
}

/** Whether the calendar has the day; without a year, whether any year has it. */
export function dayExists(year: number | null, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year ?? 2000, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

export function readPeriods(document: Document, marks: readonly YearMark[]): PeriodFact[] {
  return [...yearPeriods(document, marks), ...dayPeriods(document, marks)].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

function yearPeriods(document: Document, marks: readonly YearMark[]): PeriodFact[] {
  const ends = marks.filter(followsDash);
  if (ends.length === 0) return [];
  const blocks = new Set(ends.map((mark) => mark.block));
  return [...blocks].flatMap((block) =>
    allMatches(block.key, YEARS).map(
      ({ index, 0: { length }, 1: from, 2: to }): PeriodFact => ({
        kind: 'period',
        from: from!,
        to: to!,
        ...factOf(document, block, index, index + length),
      }),
    ),
  );
}

function dayPeriods(document: Document, marks: readonly YearMark[]): PeriodFact[] {
  const periods: PeriodFact[] = [];
  let last: YearMark | undefined;
  for (const { block, start, end } of marks) {
    // The second day of a period begins no other one.
    if (last?.block === block && start < last.end) continue;
    const match = opensDay(block.key, end) ? matchAt(DAYS, block.key, end) : null;
    if (match === null) continue;
    last = { block, start, end: end + match[0].length };
    const year = yearOf(block.key, start);
    const from = iso(year, match[1]!, match[2]!);
    const same = iso(match[3] === undefined ? year : Number(match[3]), match[4]!, match[5]!);
    // 2024年12月1日至1月31日 runs into the next year.
    const to = match[3] === undefined && same < from ? iso(year + 1, match[4]!, match[5]!) : same;
    periods.push({ kind: 'period', from, to, ...factOf(document, block, start, last.end) });
  }
  return periods;
}

function iso(year: number, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
