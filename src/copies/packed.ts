import type { Fingerprints, Piece } from '../model/copies.js';

/** Columns of a piece. */
const COLUMNS = 8;
const [START, END, LINE, OWN, TEXT_END, KEY_END, HASH_END, HEADINGS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/**
 * The fingerprints of one report in a few flat arrays, a quarter of the size: of thousands of reports all are held at
 * once. Can be sent to and from a worker; no JSON.
 */
export interface PackedPrints {
  readonly name: string;
  /** Texts of the pieces one after the other, then their keys, as UTF-16 units. */
  readonly texts: Uint16Array;
  readonly keys: Uint16Array;
  readonly hashes: Uint32Array;
  /** `COLUMNS` numbers a piece; places in the arrays above are where the piece ends. */
  readonly columns: Uint32Array;
  /** The different chains of headings, as JSON. */
  readonly headings: string;
}

export function packPrints({ name, pieces }: Fingerprints): PackedPrints {
  const columns = new Uint32Array(pieces.length * COLUMNS);
  const chains = new Map<string, number>();
  let [texts, keys, hashes] = [0, 0, 0];
  for (const [i, piece] of pieces.entries()) {
    const { range, line, own, text, key } = piece;
    texts += text.length;
    keys += key.length;
    hashes += piece.hashes.length;
    const chain = JSON.stringify(piece.headings);
    if (!chains.has(chain)) chains.set(chain, chains.size);
    columns.set([range.start, range.end, line, own, texts, keys, hashes, chains.get(chain)!], i * COLUMNS);
  }
  return {
    name,
    texts: unitsOf(pieces.map(({ text }) => text).join('')),
    keys: unitsOf(pieces.map(({ key }) => key).join('')),
    hashes: Uint32Array.from(pieces.flatMap((piece) => piece.hashes)),
    columns,
    headings: `[${[...chains.keys()].join(',')}]`,
  };
}

export const countOf = ({ columns }: PackedPrints): number => columns.length / COLUMNS;

export const keyAt = (prints: PackedPrints, index: number): string =>
  textOf(prints.keys, ...span(prints, index, KEY_END));

export const textAt = (prints: PackedPrints, index: number): string =>
  textOf(prints.texts, ...span(prints, index, TEXT_END));

export const hashesAt = (prints: PackedPrints, index: number): Uint32Array =>
  prints.hashes.subarray(...span(prints, index, HASH_END));

/** How many characters of a piece are its own. */
export const ownAt = ({ columns }: PackedPrints, index: number): number => columns[index * COLUMNS + OWN]!;

/** Where a piece stands. */
export function placeAt(
  { columns, headings }: PackedPrints,
  index: number,
): Pick<Piece, 'range' | 'headings' | 'line'> {
  const at = index * COLUMNS;
  const chains = JSON.parse(headings) as string[][];
  return {
    range: { start: columns[at + START]!, end: columns[at + END]! },
    line: columns[at + LINE]!,
    headings: chains[columns[at + HEADINGS]!]!,
  };
}

function span({ columns }: PackedPrints, index: number, column: number): [start: number, end: number] {
  const start = index === 0 ? 0 : columns[(index - 1) * COLUMNS + column]!;
  return [start, columns[index * COLUMNS + column]!];
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** A piece has at most some hundreds of characters: few enough for arguments of a call. */
const textOf = (units: Uint16Array, start: number, end: number): string =>
  String.fromCharCode(...units.subarray(start, end));
