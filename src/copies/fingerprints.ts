import { hideLayers } from '../document/layers.js';
import { headingsAbove, placeNumber, shownText } from '../document/passage.js';
import type { Fingerprints, Piece } from '../model/copies.js';
import type { Block, Document } from '../model/document.js';
import { fold } from '../text/fold.js';
import { maskPersonal } from '../text/mask.js';
import { copyKey, LONGEST_PIECE, namesOf } from './key.js';
import { shingleHashes } from './shingles.js';
import { OWN_SHARE, ownLength } from './stock.js';

/** HIDDEN of the layers: a heading that shares the line with its text. */
const HEADING = /^[\u0001\s]+/;
const PIECE = /[^\u3002!?;]+(?:[\u3002!?;]+[\u201d\u2019)\u300b]*|$)/g;
/** A piece this short is of no use by itself. */
const SHORTEST_KEY = 8;

/**
 * What is kept of a report to find copies: its sentences (parts between semicolons by themselves) with their places,
 * and hashes of those that can be copied. Headings are left out; what every report says has no hashes. `formulas` are
 * further fixed wordings, as a pack has them.
 */
export function fingerprintsOf(
  document: Document,
  { name, formulas = [] }: { readonly name: string; readonly formulas?: readonly string[] },
): Fingerprints {
  const names = namesOf(document.meta.unit?.value ?? null).map(fold);
  const folded = formulas.map(fold);
  const pieces = document.blocks
    .filter(({ role }) => role === 'body' || role === 'heading' || role === 'lead')
    .flatMap((block) => piecesOf(document, block))
    .map((piece) => {
      const text = fold(piece.text);
      const key = copyKey(text, names);
      const own = Math.min(key.length, ownLength(text, folded));
      const formula = key.length < SHORTEST_KEY || own < key.length * OWN_SHARE;
      return { ...piece, key, own, hashes: formula ? [] : shingleHashes(key) };
    });
  return { name, pieces };
}

type Found = Omit<Piece, 'key' | 'own' | 'hashes'>;

function piecesOf(document: Document, block: Block): Found[] {
  const key = hideLayers(document, block, ['headings']);
  // Same length as the source, which a joined block is not.
  const masked = maskPersonal(document.source.text.slice(block.range.start, block.range.end));
  const headings = headingsAbove(document, block.range.end - 1);
  return [...key.matchAll(PIECE)].flatMap(({ index, 0: found }) => {
    const lead = HEADING.exec(found)?.[0].length ?? 0;
    const end = index + found.trimEnd().length;
    return cut(index + lead, end).map(([from, to]) => {
      const range = { start: block.at(from), end: block.at(to - 1) + 1 };
      const text = masked.slice(range.start - block.range.start, range.end - block.range.start);
      return {
        range,
        text: shownText(text, LONGEST_PIECE),
        headings,
        line: placeNumber(document, range.start),
      };
    });
  });
}

/** Nobody writes such a sentence: it is compared in parts, so that each comparison stays small. */
function cut(start: number, end: number): (readonly [from: number, to: number])[] {
  const parts: (readonly [number, number])[] = [];
  for (let from = start; from < end; from += LONGEST_PIECE)
    parts.push([from, Math.min(end, from + LONGEST_PIECE)]);
  return parts;
}
