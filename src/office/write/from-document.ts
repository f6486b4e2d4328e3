import type { Block, Document, Section } from '../../model/document.js';
import { closingLines } from './from-tail.js';
import { type Markup, markupOf, plainText } from './inline.js';
import type { WordBlock, WordLine } from './layout.js';
import { type Opaque, readOpaque } from './opaque.js';

/**
 * What a draft says, as the paragraphs and tables of a Word file. Every word of it is there; marks of Markdown,
 * comments and frontmatter are not.
 */
export function documentToWord(document: Document): WordBlock[] {
  const reader: Reader = {
    document,
    markup: markupOf(document.source.path),
    headings: headingsByStart(document),
  };
  const firsts = new Map(document.blocks.map((block) => [block.lines[0]!, block]));
  const opaque = readOpaque(document);
  const found: WordBlock[] = titleOfFrontmatter(document);
  for (const line of document.lines) {
    const block = firsts.get(line.index);
    if (block !== undefined) found.push(...lineOf(block, reader));
    else if (line.role === 'chrome') found.push(...residueOf(line.text));
    else found.push(...besideText(opaque.get(line.index), reader));
  }
  return closingLines(found);
}

interface Reader {
  readonly document: Document;
  readonly markup: Markup;
  readonly headings: ReadonlyMap<number, Section>;
}

function headingsByStart({ outline }: Document): ReadonlyMap<number, Section> {
  const headings = outline.sections.filter((section) => section.style !== 'tail');
  return new Map(headings.map((section) => [section.range.start, section]));
}

function titleOfFrontmatter({ meta: { title }, lines }: Document): WordBlock[] {
  if (title?.source !== 'frontmatter' || lines.some((line) => line.role === 'title')) return [];
  return [{ text: title.value, role: 'title' }];
}

// Page numbers and lone marks are the page's; words may be the author's after all.
function residueOf(text: string): WordBlock[] {
  return /\p{L}/u.test(text) ? [{ text: text.trim(), role: 'note' }] : [];
}

function besideText(opaque: Opaque | undefined, { markup }: Reader): WordBlock[] {
  if (opaque === undefined) return [];
  if (opaque.kind === 'text') return nonEmpty({ text: opaque.text.trim(), role: 'body' });
  const rows = opaque.rows.map((row) => row.map((cell) => plainText(cell, markup).trim()));
  return [{ table: { rows, header: opaque.header } }];
}

const nonEmpty = (line: WordLine): WordLine[] => (line.text === '' ? [] : [line]);

/** A rule across the page. */
const RULE = /^\s*(?:[-*_=]\s*){3,}$/;

function lineOf(block: Block, reader: Reader): WordLine[] {
  const { role } = block;
  const section = reader.headings.get(block.range.start);
  if (RULE.test(block.key)) return [];
  if (role === 'heading' && section !== undefined) return nonEmpty(headingOf(block, section, reader));
  const text = proseOf(block, reader);
  return nonEmpty({ text, role: isWordRole(role) && role !== 'heading' ? role : 'body' });
}

function proseOf(block: Block, { document, markup }: Reader): string {
  const text = writtenText(block, document).trim();
  if (markup === 'none') return text;
  const bare = text.replace(/^(?:>\s*)+/, '').replace(/^(?:#{1,6}(?:\s+|(?=[\u4e00-\u9fff]))|[-*+]\s+)/, '');
  const flat = plainText(block.role === 'title' ? bare.replace(/\s#+$/, '') : bare, markup);
  return flat.replace(/\s*\n\s*/g, ' ').trim();
}

const WORD_ROLES: readonly string[] = [
  'title',
  'addressee',
  'lead',
  'heading',
  'body',
  'signature',
  'date',
  'attachment',
  'note',
] satisfies WordLine['role'][];
const isWordRole = (role: string): role is WordLine['role'] => WORD_ROLES.includes(role);

const MARKS = /^\s*(?:#{1,6}\s*|[-*+]\s+)?(?:\*\*|__)?/;

function headingOf(block: Block, section: Section, reader: Reader): WordLine {
  const { document, markup } = reader;
  const text = writtenText(block, document);
  const split = indexAfter(block, section);
  // A bullet that stands where an ordinal was lost is no mark of Markdown.
  const from = section.style === 'repaired' ? indexOf(block, section.titleRange.start) : 0;
  const head = withoutMarks(text.slice(from, split), markup);
  const rest = plainText(text.slice(split).trim(), markup).replace(/\s*\n\s*/g, ' ');
  // What only begins like a heading is an item of a list.
  if (section.confidence < 0.5) return { text: head + rest, role: 'body' };
  const heading = { role: 'heading' as const, level: Math.min(section.level, 4) };
  return rest === '' ? { ...heading, text: head } : { ...heading, text: head + rest, runIn: head.length };
}

function withoutMarks(head: string, markup: Markup): string {
  if (markup === 'none') return head.trim();
  const bare = head.replace(MARKS, '').replace(/\s+#+\s*$/, '');
  const ordinal = bare.replace(
    /^([\u4e00-\u9fff\d]{1,4}\s?[、.\uff0e]|[(\uff08][^()\uff08\uff09]{1,4}[)\uff09])\s*/,
    '$1',
  );
  return plainText(ordinal.replaceAll('**', ''), markup)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Where in the block's text the heading ends, its full stop included. */
function indexAfter(block: Block, { bodyRange, headingRange }: Section): number {
  const { length } = block.key;
  if (bodyRange.start >= block.range.end) return length;
  return indexOf(block, Math.max(bodyRange.start, headingRange.end));
}

/** The index in the block's text of a place in the source. */
function indexOf({ key, at }: Block, offset: number): number {
  let index = 0;
  while (index < key.length && at(index) < offset) index += 1;
  return index;
}

/** The text of a block as its author wrote it, hard-wrapped lines joined. */
function writtenText({ key, lines, range, at }: Block, { source }: Document): string {
  if (lines.length === 1) return source.text.slice(range.start, range.end);
  let text = '';
  for (let i = 0; i < key.length; i++) {
    const here = at(i);
    const seam = i > 0 && here > at(i - 1) + 1;
    // Between Latin words the line end was their blank.
    if (seam && /[A-Za-z]$/.test(text) && /[A-Za-z]/.test(source.text[here]!)) text += ' ';
    text += source.text[here]!;
  }
  return text;
}
