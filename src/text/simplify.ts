import { fold, foldUnit } from './fold.js';
import { WORD_FORMS, type WordForm } from './standard-forms.js';
import { TRADITIONAL_PAIRS } from './traditional.js';

/** A word around the character: what stands before and after it. */
type Around = readonly [before: string, after: string];

interface Entry extends Pick<WordForm, 'to' | 'alone'> {
  readonly words: readonly Around[];
  readonly keep: readonly Around[];
}

interface Tables {
  /** By code unit: 1 for what must be replaced, 2 for what must be in some words. */
  readonly suspect: Uint8Array;
  readonly entries: ReadonlyMap<string, Entry>;
}

let tables: Tables | undefined;

/** By code unit: 0 for what is standard wherever it stands. */
export function suspects(): Readonly<Uint8Array> {
  tables ??= readTables();
  return tables.suspect;
}

function readTables(): Tables {
  const suspect = new Uint8Array(0x10000);
  for (let i = 0; i < TRADITIONAL_PAIRS.length; i += 2) suspect[TRADITIONAL_PAIRS.charCodeAt(i)] = 1;
  const entries = new Map<string, Entry>();
  for (const [char, { to, alone, words, keep }] of Object.entries(WORD_FORMS)) {
    suspect[char.charCodeAt(0)] = 2;
    entries.set(char, { to, alone, words: around(char, words), keep: around(char, keep ?? '') });
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

/** A piece of text with its folded copy, which has the same length. */
export interface Piece {
  readonly text: string;
  readonly key: string;
}

/** Characters one after another that are not standard, and what they should be. */
export interface Replacement {
  readonly start: number;
  readonly text: string;
  readonly to: string;
}

/**
 * Where a piece of text is written with other than standard simplified characters. What is a standard character in one
 * sense and a traditional one in another is told by the word it stands in; where nothing tells, it stays.
 *
 * @param whole the whole text is in traditional characters, so that these are probably traditional too
 */
export function nonStandard({ text, key }: Piece, whole: boolean): Replacement[] {
  tables ??= readTables();
  const { suspect } = tables;
  const found: { start: number; text: string; to: string }[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = suspect[unit];
    if (kind === 0) continue;
    const char = text[i]!;
    const to = kind === 1 ? String.fromCharCode(foldUnit(unit)) : standardForm(char, { key, at: i, whole });
    if (to === char) continue;
    const last = found.at(-1);
    if (last !== undefined && last.start + last.text.length === i) {
      last.text += char;
      last.to += to;
    } else found.push({ start: i, text: char, to });
  }
  return found;
}

interface Place {
  readonly key: string;
  readonly at: number;
  readonly whole: boolean;
}

function standardForm(char: string, place: Place): string {
  const entry = tables!.entries.get(char);
  if (entry === undefined) return fold(char);
  if (entry.keep.some((word) => standsIn(word, place))) return char;
  if (entry.words.some((word) => standsIn(word, place))) return entry.to;
  return entry.alone === 'always' || (entry.alone === 'whole' && place.whole) ? fold(char) : char;
}

function standsIn([before, after]: Around, { key, at }: Place): boolean {
  return at >= before.length && key.startsWith(before, at - before.length) && key.startsWith(after, at + 1);
}
