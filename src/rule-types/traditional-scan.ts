import { ofDocument } from '../document/memos.js';
import type { Document, Line } from '../model/document.js';
import type { Edit, Range } from '../model/text.js';
import { allMatches } from '../text/matches.js';
import { countNonStandard, nonStandard, type Piece } from '../text/simplify.js';
import { writtenLines } from './character-hits.js';
import { SIGNS, signsOf } from './character-signs.js';

export interface TraditionalScan {
  /** Most of the report was written, or converted, in traditional characters. */
  readonly whole: boolean;
  /** In text order. */
  readonly edits: readonly Edit[];
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

/** Traditional characters in the written lines of a document; read once, for several rules ask. */
export const scanTraditional = ofDocument.once(scanLines);

const NONE: TraditionalScan = { whole: false, edits: [], count: 0, percent: 0 };

function scanLines(document: Document): TraditionalScan {
  const signs = signsOf(document);
  if ((signs.all & SIGNS.traditional) === 0) return NONE;
  const suspect = writtenLines(document, ({ index }) => (signs.lines[index]! & SIGNS.traditional) !== 0);
  const sure = countSure(suspect, document.source.text.length);
  if (sure === 0) return NONE;
  const characters = sure < WHOLE_COUNT ? 0 : countChinese(document);
  const whole = sure >= WHOLE_COUNT && sure >= characters * WHOLE_SHARE;
  const edits: Edit[] = [];
  let count = 0;
  for (const line of suspect) {
    for (const one of whole ? nonStandard(pieceOf(line), true) : withoutQuoted(line)) {
      edits.push(one);
      count += one.range.end - one.range.start;
    }
  }
  const percent = characters === 0 ? 0 : Math.round((count / characters) * 100);
  return { whole, edits, count, percent };
}

/** As many as there surely are, or so many that they are most of a text of that length. */
function countSure(lines: readonly Line[], length: number): number {
  const enough = Math.max(WHOLE_COUNT, length * WHOLE_SHARE);
  let sure = 0;
  for (let i = 0; i < lines.length && sure < enough; i++) sure += countNonStandard(lines[i]!);
  return sure;
}

const pieceOf = ({ text, key, range }: Line): Piece => ({ text, key, from: range.start });

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

/** What a line that is not traditional as a whole holds outside of quotations that may be so by right. */
function withoutQuoted(line: Line): readonly Edit[] {
  const found = nonStandard(pieceOf(line), false);
  if (found.length === 0 || !ELSEWHERE.test(line.key)) return found;
  const quoted: Range[] = allMatches(line.key, QUOTED).map(({ index, 0: { length } }) => ({
    start: line.range.start + index,
    end: line.range.start + index + length,
  }));
  return found.filter(
    ({ range }) => !quoted.some((other) => other.start <= range.start && range.start < other.end),
  );
}
