import type { Source } from './source.js';
import type { Range } from './text.js';

export type LineRole =
  | 'blank'
  | 'title'
  | 'addressee'
  | 'lead'
  | 'heading'
  | 'body'
  | 'signature'
  | 'date'
  | 'attachment'
  | 'note'
  /** Residue of a web page or of a lossy conversion. */
  | 'chrome'
  /** What only leads to the text or goes around it: a table of contents, page numbers that Word prints. */
  | 'apparatus'
  /** Code, HTML, tables, frontmatter: never read as prose. */
  | 'opaque';

export interface Line {
  readonly index: number;
  /** Without the line end. */
  readonly range: Range;
  readonly text: string;
  /** Folded copy of `text`, same length; all matching uses it. */
  readonly key: string;
  readonly role: LineRole;
}

/** What rules match on: one line, or the lines of one hard-wrapped paragraph joined. */
export interface Block {
  readonly range: Range;
  readonly lines: readonly number[];
  readonly role: LineRole;
  /** Folded text without line ends. */
  readonly key: string;
  /** Source offset of `key[i]`; `at(key.length)` is the end of the block. */
  at(i: number): number;
}

/**
 * How a heading was recognised: `part` 第一部分, `cn-1` 一、, `cn-2` (一), `cn-3` 1., `cn-4` (1), `plain` a short line
 * without any mark, `repaired` a heading whose mark was lost, `tail` closing paragraphs without a heading of their own.
 */
export type HeadingStyle =
  | 'part'
  | 'atx'
  | 'cn-1'
  | 'cn-2'
  | 'cn-3'
  | 'cn-4'
  | 'bold'
  | 'plain'
  | 'repaired'
  | 'tail';

/** The numbering a heading carries, whatever its style: `## 一、` has style `atx` and ordinal `cn-1` 1. */
export interface Ordinal {
  readonly kind: 'part' | 'cn-1' | 'cn-2' | 'cn-3' | 'cn-4';
  readonly value: number;
}

export interface Section {
  readonly id: string;
  /** 1 is the outermost. */
  readonly level: number;
  readonly style: HeadingStyle;
  /** What stands before the title, as typed: `一、`, `## `, `- `, or empty. */
  readonly marker: string;
  readonly ordinal: Ordinal | null;
  readonly title: string;
  readonly titleRange: Range;
  /** Marker and title. */
  readonly headingRange: Range;
  /** The section's own text, from the heading's end to its first child or its end. */
  readonly bodyRange: Range;
  /** Heading with its indent, body and all children; begins a line. */
  readonly range: Range;
  readonly parent: string | null;
  readonly children: readonly string[];
  /** 0..1. */
  readonly confidence: number;
}

export interface Outline {
  /** In text order. */
  readonly sections: readonly Section[];
  byId(id: string): Section | undefined;
}

export type UnitKind = 'province' | 'city' | 'county' | 'township' | 'subdistrict' | 'department';

export type Stage = 'draft' | 'review' | 'submit' | 'publish';

/** A value read from the draft, with where it came from and how sure that is (0..1). */
export interface MetaValue<T> {
  readonly value: T;
  readonly confidence: number;
  readonly source: 'frontmatter' | 'option' | 'inferred';
  readonly range: Range | null;
}

/** Dates are ISO `YYYY-MM-DD`. */
export interface Meta {
  readonly title: MetaValue<string> | null;
  readonly unit: MetaValue<string> | null;
  readonly unitKind: MetaValue<UnitKind> | null;
  readonly reportYear: MetaValue<number> | null;
  readonly date: MetaValue<string> | null;
  readonly publishedAt: MetaValue<string> | null;
  readonly stage: MetaValue<Stage> | null;
  readonly pack: MetaValue<string> | null;
}

export interface Table {
  readonly range: Range;
  readonly rows: readonly (readonly { readonly range: Range; readonly text: string }[])[];
}

export interface Document {
  readonly source: Source;
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly outline: Outline;
  readonly meta: Meta;
  readonly hardWrapped: boolean;
}
