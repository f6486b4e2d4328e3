import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/claims/reader.js';
import { readFacts } from '../../src/facts/reader.js';
import type { Claim } from '../../src/model/claims.js';
import type { Range } from '../../src/model/text.js';
import { fold } from '../../src/text/fold.js';
import { overlaps } from '../../src/text/offsets.js';
import { check, documentOf, hasShared, listShared, ROOT, readText, sharedPath } from '../support.js';

// One figure of a true claim is changed so that it becomes false; the change must be reported, at its place, with the
// arithmetic. What is false is decided here, by plain arithmetic, and not by the program.

const KINDS = ['sum', 'ratio', 'average', 'change', 'enumeration', 'table-total'];
const RULES = ['sums-add-up', 'rates-agree', 'changes-agree', 'counts-match-lists'].map(
  (id) => `official-document/${id}`,
);
const CHINESE = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';

interface Mutant {
  readonly kind: string;
  readonly text: string;
  /** Where the changed figure stands in the changed text. */
  readonly range: Range;
  readonly written: string;
}

/** Another digit at each place in turn; the first digit never becomes 0. */
function otherNumbers(written: string): string[] {
  return [...written].flatMap((char, i) => {
    if (!/\d/.test(char)) return [];
    return [1, 4, 7]
      .map((step) => String((Number(char) + step) % 10))
      .filter((digit) => i > 0 || digit !== '0')
      .map((digit) => written.slice(0, i) + digit + written.slice(i + 1));
  });
}

const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

interface Number_ {
  readonly value: number;
  /** One of the last printed place. */
  readonly place: number;
}

function readNumber(raw: string): Number_ {
  const [, digits = '', scale = ''] = /^([\d.,]+)(万亿|亿|万)?/.exec(fold(raw)) ?? [];
  const plain = digits.replace(/,/g, '');
  const factor = SCALE[scale] ?? 1;
  return { value: Number(plain) * factor, place: factor / 10 ** (plain.split('.')[1]?.length ?? 0) };
}

const sum = (all: readonly Number_[]): number => all.reduce((total, each) => total + each.value, 0);

/** Whether the figures, read afresh, disagree by more than rounding or cutting off can explain. */
function isFalse(kind: string, parts: readonly Number_[], stated: Number_, formula: string): boolean {
  if (kind === 'sum' || kind === 'table-total') {
    const rounding = [...parts, stated].reduce(
      (total, each) => total + (each.place === 1 ? 0 : each.place / 2),
      0,
    );
    return Math.abs(sum(parts) - stated.value) > rounding + 1e-9;
  }
  const [a, b] = parts as [Number_, Number_];
  const down = a.value > b.value;
  const result =
    kind === 'average'
      ? a.value / b.value
      : kind === 'ratio'
        ? (a.value / (formula.includes('(') ? a.value + b.value : b.value)) * 100
        : formula.includes('\u00f7')
          ? ((down ? a.value - b.value : b.value - a.value) / a.value) * 100
          : Math.abs(b.value - a.value);
  return Math.abs(result - stated.value) > 1.05 * stated.place;
}

function mutantsOf(text: string, claim: Claim): Mutant[] {
  const { statedRange, kind, formula } = claim;
  if (statedRange === null || claim.verdict !== 'holds' || !KINDS.includes(kind)) return [];
  if (kind === 'enumeration') return recounted(text, claim, statedRange);
  const figures = [...claim.operands.map((operand) => operand.range), statedRange];
  const read = (range: Range, changed?: string): Number_ =>
    readNumber(changed ?? text.slice(range.start, range.end));
  // 余, 超, 以上 leave the number open: a change may leave the claim true.
  if (figures.some((range) => /[\u4f59\u591a]/.test(text.slice(range.start, range.end)))) return [];
  if (
    /[\u8d85\u903e\u8fd1\u7ea6]$/.test(text.slice(0, statedRange.start)) ||
    /^\u4ee5\u4e0a/.test(text.slice(statedRange.end))
  )
    return [];
  return figures.flatMap((range, at) => {
    const raw = text.slice(range.start, range.end);
    const [written = ''] = /^[\d.,]+/.exec(raw) ?? [];
    return otherNumbers(written)
      .filter((other) => {
        const all = figures.map((each, i) =>
          read(each, i === at ? other + raw.slice(written.length) : undefined),
        );
        return isFalse(kind, all.slice(0, -1), all.at(-1)!, formula);
      })
      .map((other) => ({
        kind,
        text: text.slice(0, range.start) + other + text.slice(range.start + written.length),
        range: { start: range.start, end: range.start + other.length },
        written: other,
      }));
  });
}

/** Another number of things: one or two more or fewer; with 等 only fewer than are listed. */
function recounted(text: string, claim: Claim, range: Range): Mutant[] {
  const raw = text.slice(range.start, range.end);
  const [written = ''] = /^(?:\d+|[\u4e00-\u5341\u4e24]{1,2}?)/.exec(raw) ?? [];
  const { computed } = claim;
  if (written === '' || computed === null) return [];
  const open = computed.max === Number.POSITIVE_INFINITY;
  const values = open ? [computed.min - 1] : [computed.min - 1, computed.max + 1, computed.max + 2];
  return values
    .filter((value) => value >= (open ? 1 : 2) && value <= 9)
    .map((value) => {
      const other = /\d/.test(written) ? String(value) : (CHINESE[value] as string);
      return {
        kind: 'enumeration',
        text: text.slice(0, range.start) + other + text.slice(range.start + written.length),
        range: { start: range.start, end: range.start + other.length },
        written: String(value),
      };
    });
}

function isReported(mutant: Mutant): boolean {
  return check(mutant.text, { only: RULES }).findings.some(
    (finding) =>
      finding.range !== null &&
      [finding.range, ...finding.related].some((range) => overlaps(range, mutant.range)) &&
      finding.message.text.includes(mutant.written.replace(/0+$/, '')),
  );
}

/** So many of each claim: the first, the last and some between. */
function some<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * (all.length - 1)) / (most - 1))]!);
}

function measure(paths: readonly string[]): { total: number; missed: string[] } {
  const mutants = paths.flatMap((path) => {
    const text = readText(path).replace(/^\ufeff/, '');
    const document = documentOf(text);
    return readClaims(document, readFacts(document)).flatMap((claim) => some(mutantsOf(text, claim), 4));
  });
  const missed = mutants.filter((mutant) => !isReported(mutant));
  return {
    total: mutants.length,
    missed: missed.map(({ kind, text, range }) => `${kind}: ${text.slice(range.start - 40, range.end + 12)}`),
  };
}

describe('a figure changed in a true claim is reported', () => {
  it('in the drafts of seeds/', () => {
    const { total, missed } = measure(
      readdirSync(join(ROOT, 'seeds')).map((name) => join(ROOT, 'seeds', name)),
    );
    expect(total).toBeGreaterThan(40);
    expect(missed.length / total, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it.skipIf(!hasShared)('in the real reports', () => {
    const { total, missed } = measure(
      (['seeds', 'samples'] as const).flatMap((folder) =>
        listShared(folder, '.txt').map((name) => sharedPath(folder, name)),
      ),
    );
    console.log(`${total} changed figures, ${missed.length} not reported`);
    expect(total).toBeGreaterThan(100);
    expect(missed.length / total, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
