import { ofDocument } from '../document/memos.js';
import type { Block, Document } from '../model/document.js';
import { addClass } from '../text/char-classes.js';
import { LOOK_ALIKES } from '../text/look-alikes.js';
import { suspects } from '../text/simplify.js';
import { unitAt } from '../text/unit-at.js';
import { WIDTH_UNITS } from './half-marks.js';
import { PAIR_UNITS } from './pairing.js';

/** What a decoder put in place of what it could not read, a lost picture. */
const LOST = '\ufffc\ufffd\u0080-\u0084\u0086-\u009f';

/** Units, as between the brackets of a pattern, one of which stands in every match of a scan. */
export const UNITS = {
  /** Zero-width characters, direction marks, joiners, soft hyphens, byte-order marks, control characters. */
  hidden: '\u0000-\u0008\u000e-\u001d\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff',
  /** What breaks a line inside a line, and the hyphen of Word that keeps words together. */
  breaks: '\u000b\u000c\u0085\u2028\u2029\u001e',
  'private-use': `\ue000-\uf8ff${LOST}`,
  'look-alike': LOOK_ALIKES,
  'full-width': '\uff10-\uff19\uff21-\uff3a\uff41-\uff5a',
  dash: '\u2500\u30fc',
  /** What the straight quotation mark of folded text is in the text as typed. */
  straight: '"\uff02',
  blank: ' \u00a0',
} as const;

/** The kinds of characters that a draft is looked through for, one bit each. */
export const SIGNS = {
  invisible: 1,
  'private-use': 2,
  'look-alike': 4,
  'full-width': 8,
  dash: 16,
  traditional: 32,
  straight: 64,
  blank: 128,
} as const;

/** Marks that pair or have two widths: of these the places are wanted. */
const MARK = 256;

/** Which of these stand in a draft, and in each of its lines by index. */
export interface Signs {
  readonly all: number;
  readonly lines: Uint8Array;
  /** Offsets of marks that pair or have two widths, ascending, by index of the line. */
  readonly marks: readonly (readonly number[])[];
}

/** The halves of pairs, and behind them the private use. */
const SURROGATES = 0xd800;
const BEHIND_PRIVATE_USE = 0xf900;

let classes: Uint16Array | undefined;

function readClasses(): Uint16Array {
  // Unit by unit this would take as long as all rules for a short draft.
  const read = new Uint16Array(0x10000).fill(SIGNS['private-use'], SURROGATES, BEHIND_PRIVATE_USE);
  for (const unit of suspects()) read[unit]! |= SIGNS.traditional;
  addClass(read, MARK, WIDTH_UNITS);
  addClass(read, MARK, PAIR_UNITS);
  addClass(read, SIGNS.invisible, UNITS.hidden);
  addClass(read, SIGNS.invisible, UNITS.breaks);
  addClass(read, SIGNS['private-use'], LOST);
  for (const sign of ['look-alike', 'full-width', 'dash', 'straight', 'blank'] as const)
    addClass(read, SIGNS[sign], UNITS[sign]);
  return read;
}

/** Read once for all checks: hardly any line holds any of these but marks. */
export const signsOf = ofDocument.once(readSigns);

const NO_MARKS: readonly number[] = [];

function readSigns({ source: { text }, lines }: Document): Signs {
  classes ??= readClasses();
  const found = new Uint8Array(lines.length);
  const marks: (readonly number[])[] = [];
  let all = 0;
  for (const { index, range } of lines) {
    let own = 0;
    let places: number[] | undefined;
    for (let at = range.start; at < range.end; at++) {
      const kinds = classes[unitAt(text, at)]!;
      own |= kinds;
      if ((kinds & MARK) !== 0) {
        if (places === undefined) places = [at];
        else places.push(at);
      }
    }
    found[index] = own;
    marks.push(places ?? NO_MARKS);
    all |= own;
  }
  return { all, lines: found, marks };
}

/** Offsets, ascending, of the marks in a block. */
export function marksIn(document: Document, { lines }: Block): readonly number[] {
  const { marks } = signsOf(document);
  return lines.length === 1 ? marks[lines[0]!]! : lines.flatMap((line) => marks[line]!);
}
