import type { Document, Line } from '../model/document.js';
import { allMatches } from '../text/matches.js';
import { nonStandard, type Replacement } from '../text/simplify.js';
import { type Hit, writtenLines } from './character-hits.js';
import { SIGNS, signsOf } from './character-signs.js';

export interface TraditionalScan {
  /** Most of the report was written, or converted, in traditional characters. */
  readonly whole: boolean;
  readonly hits: readonly Hit[];
  /** Characters to replace, and their share of all Chinese characters in percent (0 where they are few). */
  readonly count: number;
  readonly percent: number;
}

const WHOLE_SHARE = 0.05;
const WHOLE_COUNT = 10;
// Where a report writes about these, what it quotes may be traditional by right.
const ELSEWHERE =
  /\u9999\u6e2f|\u6fb3\u95e8|\u53f0\u6e7e|\u6e2f\u6fb3|\u53f0\u80de|\u7e41\u4f53|\u65e5\u672c|\u97e9\u56fd/;
const QUOTED = /\u300a[^\u300a\u300b]*\u300b|\u201c[^\u201c\u201d]*\u201d/g;

const scans = new WeakMap<Document, TraditionalScan>();

/** Traditional characters in the written lines of a document; read once, for several rules ask. */
export function scanTraditional(document: Document): TraditionalScan {
  let scan = scans.get(document);
  if (scan === undefined) {
    scan = scanLines(document);
    scans.set(document, scan);
  }
  return scan;
}

const NONE: TraditionalScan = { whole: false, hits: [], count: 0, percent: 0 };

function scanLines(document: Document): TraditionalScan {
  const signs = signsOf(document);
  if ((signs.all & SIGNS.traditional) === 0) return NONE;
  const suspect = writtenLines(document, ({ index }) => (signs.lines[index]! & SIGNS.traditional) !== 0);
  const read = (whole: boolean): Found[] =>
    suspect.flatMap((line) => nonStandard(line, whole).map((found) => ({ line, found })));
  const sure = read(false);
  const sureCount = total(sure);
  const characters = sureCount < WHOLE_COUNT ? 0 : countChinese(document);
  const whole = sureCount >= WHOLE_COUNT && sureCount >= characters * WHOLE_SHARE;
  const found = whole ? read(true) : withoutQuoted(sure);
  const count = total(found);
  const percent = characters === 0 ? 0 : Math.round((count / characters) * 100);
  return { whole, hits: found.map(toHit), count, percent };
}

interface Found {
  readonly line: Line;
  readonly found: Replacement;
}

const total = (all: readonly Found[]): number => all.reduce((sum, { found }) => sum + found.text.length, 0);

function countChinese(document: Document): number {
  let count = 0;
  for (const { text } of writtenLines(document, () => true)) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x3400 && unit < 0xa000) count += 1;
    }
  }
  return count;
}

function withoutQuoted(found: readonly Found[]): Found[] {
  let last: Line | undefined;
  let quoted: { readonly start: number; readonly end: number }[] = [];
  return found.filter(({ line, found: { start } }) => {
    if (line !== last) {
      last = line;
      quoted = ELSEWHERE.test(line.key)
        ? allMatches(line.key, QUOTED).map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
          }))
        : [];
    }
    return !quoted.some((range) => range.start <= start && start < range.end);
  });
}

function toHit({ line, found: { start, text, to } }: Found): Hit {
  const range = { start: line.range.start + start, end: line.range.start + start + text.length };
  return { range, edits: [{ range, newText: to }], applicability: 'unsafe', data: { text, to } };
}
