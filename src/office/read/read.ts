import { OfficeError } from '../errors.js';
import { LIMITS, type OfficeLimits } from '../limits.js';
import { warningsOf } from '../package/warnings.js';
import { openWordPackage, type WordPackage } from '../package/word-package.js';
import { child } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';
import { type Block, type Paragraph, readBlocks, type Story } from './blocks.js';
import { type Fields, trackFields } from './fields.js';
import { flattened, framedRows } from './frames.js';
import { LineWriter, type Place } from './line-writer.js';
import { findNotes } from './notes.js';
import { startNumbering } from './numbering.js';
import type { NoteMark } from './runs.js';
import { readStyles, type Styles } from './styles.js';
import type { WordCell, WordTable } from './word-tables.js';
import type { WordText } from './word-text.js';

/**
 * A Word file (.docx, .docm) as plain lines, one paragraph a line, as they read once all changes are accepted, with
 * a map back into its parts. Throws OfficeError.
 */
export function readDocx(bytes: Uint8Array, limits: Partial<OfficeLimits> = {}): WordText {
  const file = openWordPackage(bytes, limits);
  const first = new Reading(file, { ...LIMITS, ...limits }, new Set());
  const broken = first.run();
  const reading = broken.length === 0 ? first : new Reading(file, { ...LIMITS, ...limits }, new Set(broken));
  if (reading !== first) reading.run();
  const { text, hints, pieces } = reading.writer;
  return {
    text,
    hints,
    origin: { main: file.main.name, pieces },
    warnings: warningsOf(file, limits),
  };
}

/** One pass over the document; see `trackFields` for why there may be two. */
class Reading {
  readonly writer: LineWriter;
  readonly #styles: Styles;
  readonly #fields: Fields[] = [];
  /** In the order of their marks, with the ordinal of the paragraph that refers to them. */
  readonly #notes = new Map<string, NoteMark & { readonly ordinal: number }>();
  #paragraphs = 0;
  #all = 0;
  #tables = 0;

  constructor(
    private readonly file: WordPackage,
    private readonly limits: OfficeLimits,
    private readonly broken: ReadonlySet<number>,
  ) {
    this.#styles = readStyles(file.linked('styles')?.root);
    this.writer = new LineWriter(startNumbering(file.linked('numbering')?.root, this.#styles), limits);
  }

  /** Writes everything; returns the runs of fields that never ended. */
  run(): number[] {
    const body = child(this.file.main.root, 'w:body');
    if (body === undefined) throw new OfficeError('no-document', this.file.main.name);
    const story = this.#story(() => ++this.#paragraphs);
    this.#blocks(readBlocks(body, story), { part: this.file.main.name, from: 'body' });
    this.#notesOf('footnote');
    this.#notesOf('endnote');
    return this.#fields.flatMap((fields) => fields.unclosed());
  }

  #story(ordinal: () => number, host?: number): Story {
    const count = (): number => {
      this.#all += 1;
      if (this.#all > this.limits.paragraphs) throw new OfficeError('too-long');
      return ordinal();
    };
    const fields = trackFields(this.broken);
    this.#fields.push(fields);
    return { styles: this.#styles, fields, count, ...(host === undefined ? {} : { host }) };
  }

  #blocks(blocks: readonly Block[], place: Place): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.#table(block, place);
      else {
        this.writer.paragraph(block, place);
        this.#attachments(block, place);
      }
    }
  }

  /** Boxes follow the paragraph that holds them; notes wait for the end. */
  #attachments({ boxes, notes, ordinal }: Paragraph, place: Place): void {
    for (const { content, host } of boxes) {
      const story = this.#story(() => ordinal, host);
      this.#blocks(readBlocks(content, story), { ...place, from: 'textbox' });
    }
    for (const note of notes) {
      const key = `${note.kind} ${note.id}`;
      // A note that refers to a note is none that Word can make.
      if (place.from !== 'footnote' && !this.#notes.has(key)) this.#notes.set(key, { ...note, ordinal });
    }
  }

  #table(table: WordTable, place: Place): void {
    const framed = framedRows(table);
    if (framed === null || framed.some((row) => row === null || row.labels.length > 0)) this.#tables += 1;
    const number = this.#tables;
    for (const [i, cells] of table.rows.entries()) {
      const row = framed?.[i];
      const at = { place, table: number, row: i + 1 };
      if (row == null) this.#row(cells, at);
      else {
        if (row.labels.length > 0) this.#row(row.labels, at);
        this.#blocks(row.blocks, place);
      }
    }
  }

  #row(
    cells: readonly WordCell[],
    at: { readonly place: Place; readonly table: number; readonly row: number },
  ): void {
    const { writer } = this;
    const { place, table, row } = at;
    writer.newRow();
    let column = 1;
    let last = 1;
    for (const cell of cells) {
      // A cell over several columns leaves the others empty, so that columns stay in line.
      writer.tabs(cell.column - column);
      column = cell.column;
      last = cell.column + cell.span - 1;
      writer.cell(flattened(cell.blocks), { table, row, column }, place);
    }
    writer.tabs(last - column);
    for (const cell of cells)
      for (const paragraph of flattened(cell.blocks)) this.#attachments(paragraph, place);
  }

  #notesOf(kind: NoteMark['kind']): void {
    const marks = [...this.#notes.values()].filter((mark) => mark.kind === kind);
    const part = marks.length === 0 ? undefined : this.file.linked(`${kind}s`);
    if (part === undefined) return;
    const notes = findNotes(part.root, kind);
    for (const { id, run, ordinal } of marks) {
      const note: XmlElement | undefined = notes.get(id);
      if (note === undefined) continue;
      const blocks = readBlocks(
        note,
        this.#story(() => ordinal),
      );
      this.#blocks(withoutLead(blocks), { part: part.name, from: 'footnote', note: run });
    }
  }
}

/** Word puts a blank between the mark of a note and its text. */
function withoutLead(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  const [bit, ...bits] = first?.kind === 'paragraph' ? first.bits : [];
  if (first?.kind !== 'paragraph' || bit === undefined) return blocks;
  const lead = /^ */.exec(bit.text)![0].length;
  const cut = { ...bit, text: bit.text.slice(lead), at: bit.at + lead };
  return lead === 0 ? blocks : [{ ...first, bits: cut.text === '' ? bits : [cut, ...bits] }, ...rest];
}
