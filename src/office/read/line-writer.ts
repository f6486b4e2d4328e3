import { OfficeError } from '../errors.js';
import type { OfficeLimits } from '../limits.js';
import type { Paragraph } from './blocks.js';
import { withoutPages } from './breaks.js';
import type { FieldSpan } from './fields.js';
import type { Numbering } from './numbering.js';
import type { Bit } from './runs.js';
import { startTally, type Tally } from './tally.js';
import type { OriginPiece, WordHint } from './word-text.js';

/** What all that is written at a place has in common. */
export interface Place {
  readonly part: string;
  readonly from: NonNullable<WordHint['from']>;
  /** See `OriginPiece.note`. */
  readonly note?: number;
}

interface Piece {
  readonly start: number;
  readonly bit: Bit;
  readonly place: Place;
}

interface Item {
  readonly start: number;
  readonly paragraph: Paragraph;
  readonly place: Place;
  readonly tally: Tally;
  readonly cell: WordHint['cell'];
  label: WordHint['label'];
}

/** Puts paragraphs into lines and remembers where everything came from. */
export class LineWriter {
  readonly #chunks: string[] = [];
  #length = 0;
  #lines = 0;
  #cells = 0;
  readonly #pieces: Piece[] = [];
  readonly #hints: WordHint[] = [];

  constructor(
    private readonly numbering: Numbering,
    private readonly limits: Pick<OfficeLimits, 'text' | 'cells'>,
  ) {}

  get text(): string {
    return this.#chunks.join('');
  }

  get hints(): readonly WordHint[] {
    return this.#hints;
  }

  /** To be asked for when all is written: a field's end comes after its text. */
  get pieces(): OriginPiece[] {
    return this.#pieces.map(({ start, bit, place }) => ({
      start,
      length: bit.text.length,
      part: place.part,
      run: bit.run!,
      t: bit.t,
      at: bit.at,
      ...fieldOf(bit.field),
      ...(place.note === undefined ? {} : { note: place.note }),
      ...(bit.host === undefined ? {} : { host: bit.host }),
    }));
  }

  /** A paragraph as a line of its own, or as several where line breaks are typed in it. */
  paragraph(paragraph: Paragraph, place: Place): void {
    this.#newLine();
    let item = this.#open({ paragraph, place });
    item.label = this.#label(paragraph);
    for (const bit of withoutPages(paragraph.bits)) {
      if (bit.text !== '\n') this.#put(bit, item);
      else {
        this.#close(item);
        this.#put(bit, item);
        this.#lines += 1;
        item = this.#open({ paragraph, place });
      }
    }
    this.#close(item);
  }

  newRow(): void {
    this.#newLine();
  }

  /** Tabs between the cells of a row. */
  tabs(count: number): void {
    if (count <= 0) return;
    this.#cells += count;
    if (this.#cells > this.limits.cells) throw new OfficeError('too-long');
    this.#generate('\t'.repeat(count));
  }

  /** The paragraphs of a cell in one stretch of the line, a blank between those that are not empty. */
  cell(paragraphs: readonly Paragraph[], cell: NonNullable<WordHint['cell']>, place: Place): void {
    const [first] = paragraphs;
    if (first === undefined) {
      const range = { start: this.#length, end: this.#length };
      this.#hints.push({ range, cell, from: place.from, paragraph: this.#hints.at(-1)?.paragraph ?? 1 });
      return;
    }
    const item = this.#open({ paragraph: first, place }, cell);
    for (const paragraph of paragraphs) {
      const label = this.numbering.next(paragraph.properties.numbering, paragraph.properties.style);
      if (label.text === '' && paragraph.bits.length === 0) continue;
      if (this.#length > item.start) this.#generate(' ');
      const range = this.#writeLabel(label, paragraph);
      if (paragraph === first) item.label = range;
      for (const bit of paragraph.bits) this.#put(bit.text === '\n' ? { ...bit, text: ' ' } : bit, item);
    }
    this.#close(item);
  }

  #newLine(): void {
    if (this.#lines > 0) this.#generate('\n');
    this.#lines += 1;
  }

  #generate(text: string): void {
    this.#chunks.push(text);
    this.#length += text.length;
    if (this.#length > this.limits.text) throw new OfficeError('too-long');
  }

  #open(of: Pick<Item, 'paragraph' | 'place'>, cell?: WordHint['cell']): Item {
    return { ...of, start: this.#length, tally: startTally(), cell, label: undefined };
  }

  #label({ properties, bits }: Paragraph): WordHint['label'] {
    return this.#writeLabel(this.numbering.next(properties.numbering, properties.style), { bits });
  }

  #writeLabel(
    { text, open }: ReturnType<Numbering['next']>,
    { bits }: Pick<Paragraph, 'bits'>,
  ): WordHint['label'] {
    if (text === '') return undefined;
    const start = this.#length;
    const apart = open && /^\d/.test(bits[0]?.text ?? '');
    this.#generate(bits.length === 0 ? text.trimEnd() : apart ? `${text} ` : text);
    return { start, end: this.#length };
  }

  #put(bit: Bit, { place, tally }: Item): void {
    if (bit.run !== undefined) this.#pieces.push({ start: this.#length, bit, place });
    tally.add(bit.look, bit.text);
    this.#generate(bit.text);
  }

  #close({ start, paragraph, place, tally, cell, label }: Item): void {
    const { level, align } = paragraph.properties;
    this.#hints.push({
      range: { start, end: this.#length },
      ...(level === undefined ? {} : { level }),
      ...(label === undefined ? {} : { label }),
      ...tally.result(),
      ...(align === undefined ? {} : { align }),
      ...(cell === undefined ? {} : { cell }),
      from: fromOf(paragraph, place),
      paragraph: paragraph.ordinal,
    });
  }
}

/** What Word prints by itself is told apart from what the author wrote there. */
function fromOf({ printed }: Paragraph, { from }: Place): Place['from'] {
  if (printed === undefined) return from;
  return printed === 'contents' ? 'toc' : 'footer';
}

function fieldOf(span: FieldSpan | undefined): { readonly field?: readonly [number, number] } {
  return span?.end === undefined ? {} : { field: [span.begin, span.end] };
}
