import type { FormTable } from '../model/form.js';
import type { Piece } from './form-cells.js';
import { type Draft, indexFrom } from './form-draft.js';
import { comparable } from './form-labels.js';
import type { Match } from './form-matches.js';

/** So much text, marks left out, is searched for the headings of the columns. */
const HEAD_LENGTH = 400;
/** Rows of a table's head. */
const HEAD_ROWS = 8;

/** Whether the columns' headings stand before the first row: all, some, or in another order than the form has them. */
export function isHeaded(table: FormTable, first: Match, draft: Draft): 'whole' | 'part' | 'wrong' {
  const label = first.run.label;
  const piece = label.pieces[label.starts.findLastIndex((start) => start <= first.from)];
  if (piece === undefined) return 'part';
  const strips = draft.strips.slice(Math.max(0, piece.strip - HEAD_ROWS), piece.strip + 1);
  if (strips.some((strip) => strip.table !== null && isOtherOrder(strip.pieces, table))) return 'wrong';
  const end = indexFrom(draft.words, piece.range.start);
  const before = draft.words.text.slice(Math.max(0, end - HEAD_LENGTH), end);
  const whole = table.columns.every(({ word, label: name }) => before.includes(comparable(word ?? name)));
  return whole ? 'whole' : 'part';
}

function isOtherOrder(pieces: readonly Piece[], { columns }: FormTable): boolean {
  const places = pieces.flatMap((piece) => {
    const text = comparable(piece.text);
    const at = columns.findIndex(
      ({ label, word }) => text === comparable(label) || text === comparable(word ?? label),
    );
    return at < 0 ? [] : [at];
  });
  return places.some((place, i) => i > 0 && place < places[i - 1]!);
}
