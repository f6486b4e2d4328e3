import type { Edit } from '../model/text.js';
import { fold, foldUnit } from './fold.js';
import { WORD_FORMS, type WordForm } from './standard-forms.js';
import { TRADITIONAL_PAIRS } from './traditional.js';

/** A word around the character: what stands before and after it. */
type Around = readonly [before: string, after: string];

interface Entry extends Pick<WordForm, 'alone'> {
  readonly to: number;
  readonly words: readonly Around[];
  readonly keep: readonly Around[];
}

interface Tables {
  /** By code unit: 0, `ALWAYS` or `BY_WORD`. */
  readonly suspect: Uint8Array;
  /** By code unit. */
  readonly entries: ReadonlyMap<number, Entry>;
}

/** Must be replaced wherever it stands. */
const ALWAYS = 1;
/** Must be replaced in some words. */
const BY_WORD = 2;

let tables: Tables | undefined;

/** The code units that are not standard wherever they stand. */
export function suspects(): readonly number[] {
  const units = Object.keys(WORD_FORMS).map((char) => char.charCodeAt(0));
  for (let i = 0; i < TRADITIONAL_PAIRS.length; i += 2) units.push(TRADITIONAL_PAIRS.charCodeAt(i));
  return units;
}

function readTables(): Tables {
  tables ??= makeTables();
  return tables;
}

function makeTables(): Tables {
  const suspect = new Uint8Array(0x10000);
  for (let i = 0; i < TRADITIONAL_PAIRS.length; i += 2) suspect[TRADITIONAL_PAIRS.charCodeAt(i)] = ALWAYS;
  const entries = new Map<number, Entry>();
  for (const [char, { to, alone, words, keep }] of Object.entries(WORD_FORMS)) {
    const unit = char.charCodeAt(0);
    suspect[unit] = BY_WORD;
    entries.set(unit, {
      to: to.charCodeAt(0),
      alone,
      words: around(char, words),
      keep: around(char, keep ?? ''),
    });
  }
  return { suspect, entries };
}

function around(char: string, words: string): Around[] {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const at = word.indexOf(char);
      return [fold(word.slice(0, at)), fold(word.slice(at + 1))];
    });
}

/** A piece of text with its folded copy, which has the same length, and the offset at which it begins. */
export interface Piece {
  readonly text: string;
  readonly key: string;
  readonly from: number;
}

/**
 * What is to be done where a piece of text is written with other than standard simplified characters, one edit for those
 * that stand one after another. What is a standard character in one sense and a traditional one in another is told by the
 * word it stands in; where nothing tells, it stays.
 *
 * @param whole the whole text is in traditional characters, so that these are probably traditional too
 */
export function nonStandard({ text, key, from }: Piece, whole: boolean): Edit[] {
  const { suspect, entries } = readTables();
  const found: Edit[] = [];
  let start = -1;
  let to = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = suspect[unit]!;
    const alone = kind === ALWAYS ? foldUnit(unit) : unit;
    const proper = kind === BY_WORD ? unitInWord(entries.get(unit)!, unit, { key, at: i, whole }) : alone;
    if (proper !== unit) {
      if (start < 0) start = i;
      to += String.fromCharCode(proper);
    } else if (start >= 0) {
      found.push({ range: { start: from + start, end: from + i }, newText: to });
      start = -1;
      to = '';
    }
  }
  if (start >= 0) found.push({ range: { start: from + start, end: from + text.length }, newText: to });
  return found;
}

/** How many characters `nonStandard` would replace in a text that is not traditional as a whole. */
export function countNonStandard({ text, key }: Pick<Piece, 'text' | 'key'>): number {
  const { suspect, entries } = readTables();
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = suspect[unit]!;
    if (kind === ALWAYS) count += foldUnit(unit) === unit ? 0 : 1;
    else if (kind === BY_WORD)
      count += unitInWord(entries.get(unit)!, unit, { key, at: i, whole: false }) === unit ? 0 : 1;
  }
  return count;
}

interface Place {
  readonly key: string;
  readonly at: number;
  readonly whole: boolean;
}

function unitInWord({ to, alone, words, keep }: Entry, unit: number, place: Place): number {
  if (keep.some((word) => standsIn(word, place))) return unit;
  if (words.some((word) => standsIn(word, place))) return to;
  return alone === 'always' || (alone === 'whole' && place.whole) ? foldUnit(unit) : unit;
}

function standsIn([before, after]: Around, { key, at }: Place): boolean {
  return at >= before.length && key.startsWith(before, at - before.length) && key.startsWith(after, at + 1);
}
