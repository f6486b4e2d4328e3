import type { Piece, Strip } from './form-cells.js';

/** Words, and the figures that follow them up to the next words. */
export interface Run {
  /** The words before, since the figures before them. */
  readonly words: readonly Piece[];
  /** Figures and empty cells. */
  readonly cells: readonly Piece[];
  readonly label: LabelText;
}

/** Words without blanks and marks, with the pieces they come from. */
export interface LabelText {
  readonly text: string;
  /** Index into `text` at which each piece begins. */
  readonly starts: readonly number[];
  readonly pieces: readonly Piece[];
}

/** The draft as runs of figures, each with the words before it; the last may have no figures. */
export function readRuns(strips: readonly Strip[]): Run[] {
  const runs: Run[] = [];
  let words: Piece[] = [];
  let cells: Piece[] = [];
  const close = (next: number): void => {
    const filled = cells.some((cell) => cell.kind === 'figure');
    // Empty cells at the end of a row that nobody filled in; those between two labels of a row are no figures. The words
    // stay: a heading of several rows has empty cells too.
    if (filled || (words.at(-1)?.strip === cells[0]!.strip && next !== cells[0]!.strip))
      runs.push(runOf(words, cells));
    if (filled) words = [];
    cells = [];
  };
  strips.forEach(({ pieces }, strip) => {
    for (const piece of withoutLead(pieces)) {
      if (piece.kind !== 'words') cells.push(piece);
      else {
        if (cells.length > 0) close(strip);
        words.push(piece);
      }
    }
  });
  if (cells.length > 0) close(strips.length);
  if (words.length > 0) runs.push(runOf(words, []));
  return runs;
}

/** Without the empty cells before the label: they go on what was merged above. A row of empty cells says nothing. */
function withoutLead(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => piece.kind !== 'empty');
  if (first < 0) return [];
  return pieces[first]!.kind === 'words' ? pieces.slice(first) : pieces;
}

function runOf(words: readonly Piece[], cells: readonly Piece[]): Run {
  return { words, cells, label: labelText(words) };
}

/** Characters of a label that tell nothing: blanks and marks; an ordinal keeps its number. */
const EMPTY =
  /[\s\u3000()\u3001\u3002,.:;\u00b7\u201c\u201d\u2018\u2019"'#*\u300a\u300b\u3014\u3015[\]\uff0e|\-\u2014/_<>]/g;

/** A label as it is compared. */
export const plainLabel = (folded: string): string =>
  folded.replace(EMPTY, '').replaceAll('\u5176\u5b83', '\u5176\u4ed6');

export function labelText(pieces: readonly Piece[]): LabelText {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    text += plainLabel(piece.text);
  }
  return { text, starts, pieces };
}
