import type { Range } from '../../model/text.js';
import { lastAtOrBefore } from '../../text/offsets.js';
import type { OriginPiece, WordHint, WordText } from '../read/word-text.js';
import { child, switchOf } from '../xml/elements.js';
import { descendants } from '../xml/tree.js';
import type { XmlElement } from '../xml/xml.js';
import { type Place, Places } from './places.js';

/** Where the marks of one comment go; a point when both places are one. */
export interface Anchor {
  readonly start: Place;
  readonly end: Place;
  /** It stands at the nearest place that can carry a comment, not at the words. */
  readonly moved: boolean;
}

/** The main part as it will be written to. */
export interface Target {
  readonly raw: string;
  readonly root: XmlElement;
  /** From an offset of the position map to one of `raw`. */
  readonly shift: (offset: number) => number;
}

/** Finds the place of each range of a Word text; every range gets one. */
export class Anchors {
  readonly #places: Places;
  readonly #pieceStarts: readonly number[];
  readonly #hintStarts: readonly number[];

  constructor(
    private readonly word: WordText,
    private readonly target: Target,
  ) {
    this.#places = new Places(target.raw, target.root);
    this.#pieceStarts = word.origin.pieces.map(({ start }) => start);
    this.#hintStarts = word.hints.map(({ range }) => range.start);
  }

  /** Null stands for the whole document. */
  of(range: Range | null): Anchor {
    if (range === null) return this.#ofDocument();
    return this.#ofWords(range) ?? this.#ofLine(range) ?? this.#ofDocument();
  }

  #piecesIn({ start, end }: Range): OriginPiece[] {
    const { pieces } = this.word.origin;
    const found: OriginPiece[] = [];
    for (let i = Math.max(0, lastAtOrBefore(this.#pieceStarts, start)); i < pieces.length; i++) {
      const piece = pieces[i]!;
      if (piece.start >= end) break;
      if (piece.start + piece.length > start) found.push(piece);
    }
    return found;
  }

  /** In the main part and in a paragraph of its own, so that marks can stand at the very character. */
  #isPlain(piece: OriginPiece): boolean {
    return piece.part === this.word.origin.main && piece.note === undefined && piece.host === undefined;
  }

  #ofWords(range: Range): Anchor | undefined {
    const shown = this.#widthOf(range);
    const pieces = this.#piecesIn(shown);
    const plain = pieces.filter((piece) => this.#isPlain(piece));
    const first = plain[0];
    if (first === undefined) return pieces[0] === undefined ? undefined : this.#nearPiece(pieces[0]);
    const last = this.#lastBeside(plain);
    const start = this.#beside(first, Math.max(0, shown.start - first.start), 'before');
    const end = this.#beside(last, Math.min(last.length, shown.end - last.start) - 1, 'after');
    return start === undefined || end === undefined || start.raw >= end.raw
      ? undefined
      : { start, end, moved: false };
  }

  /**
   * The last piece that is inside the same table or content control as the first, or outside of any. A comment may go
   * around one, but LibreOffice loses comments that cross its border.
   */
  #lastBeside(pieces: readonly OriginPiece[]): OriginPiece {
    const frameOf = ({ run }: OriginPiece): number => this.#places.frameOf(this.target.shift(run));
    const frame = frameOf(pieces[0]!);
    const last = pieces.at(-1)!;
    if (frameOf(last) === frame) return last;
    const other = pieces.findIndex((piece) => frameOf(piece) !== frame);
    return pieces[other - 1]!;
  }

  /** A finding between two characters, such as a missing mark, is shown at the one before, or after in a new line. */
  #widthOf(range: Range): Range {
    const { start, end } = range;
    if (start < end) return range;
    const head = start === 0 || this.word.text[start - 1] === '\n';
    return head ? { start, end: start + 1 } : { start: start - 1, end: start };
  }

  #beside(piece: OriginPiece, within: number, side: 'before' | 'after'): Place | undefined {
    const { shift } = this.target;
    const spot = { run: shift(piece.run), t: shift(piece.t), at: piece.at + within };
    return this.#places.beside(spot, side);
  }

  /** The whole run of a piece; for a note its reference in the body, for a text box the run that carries it. */
  #nearPiece(piece: OriginPiece): Anchor | undefined {
    const own = piece.part === this.word.origin.main ? piece.run : undefined;
    const run = piece.note ?? piece.host ?? own;
    if (run === undefined) return undefined;
    const start = this.#places.besideRun(this.target.shift(run), 'before');
    const end = this.#places.besideRun(this.target.shift(run), 'after');
    return start === undefined || end === undefined ? undefined : { start, end, moved: true };
  }

  /** For what Word itself prints: the first run of the paragraph, or the paragraph when it has none. */
  #ofLine({ start }: Range): Anchor | undefined {
    const hint = this.word.hints[lastAtOrBefore(this.#hintStarts, start)];
    if (hint === undefined) return undefined;
    const [piece] = this.#piecesIn(hint.range);
    return (piece && this.#nearPiece(piece)) ?? this.#inParagraph(hint);
  }

  #inParagraph({ paragraph, from }: WordHint): Anchor | undefined {
    if (from === 'header' || from === 'footer') return undefined;
    let count = 0;
    for (const element of this.#paragraphs()) {
      if (isJoined(element)) continue;
      count += 1;
      if (count === paragraph) return this.#pointIn(element);
    }
    return undefined;
  }

  *#paragraphs(): Generator<XmlElement> {
    const body = child(this.target.root, 'w:body');
    if (body === undefined) return;
    for (const element of descendants(body, ({ name }) => name !== 'w:p' && name !== 'mc:Fallback'))
      if (element.name === 'w:p') yield element;
  }

  /** The first line of the body that has words of its own, else the first paragraph. */
  #ofDocument(): Anchor {
    const first = this.word.origin.pieces.find((piece) => this.#isPlain(piece));
    const hint = first && this.word.hints[lastAtOrBefore(this.#hintStarts, first.start)];
    const line =
      hint && this.#ofWords({ start: first.start, end: Math.max(hint.range.end, first.start + 1) });
    if (line !== undefined) return { ...line, moved: true };
    const [paragraph] = this.#paragraphs();
    return paragraph === undefined ? this.#newParagraph() : this.#pointIn(paragraph);
  }

  #pointIn(paragraph: XmlElement): Anchor {
    const empty = paragraph.closeStart === paragraph.end;
    const properties = child(paragraph, 'w:pPr');
    const place: Place = empty
      ? { raw: paragraph.end - 2, within: { kind: 'empty-paragraph', paragraph } }
      : { raw: properties?.end ?? paragraph.openEnd };
    return { start: place, end: place, moved: true };
  }

  #newParagraph(): Anchor {
    const body = child(this.target.root, 'w:body') ?? this.target.root;
    const place: Place = {
      raw: child(body, 'w:sectPr')?.start ?? body.closeStart,
      within: { kind: 'body' },
    };
    return { start: place, end: place, moved: true };
  }
}

/** Its mark is deleted or hidden: for a reader it is one with the next paragraph. */
function isJoined(paragraph: XmlElement): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  const gone = ['w:del', 'w:moveFrom'].some((name) => child(mark, name) !== undefined);
  return gone || switchOf(mark, 'w:vanish') === true;
}
