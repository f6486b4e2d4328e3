import type { Block, Document, Line } from '../model/document.js';
import type { Source } from '../model/source.js';
import type { Range } from '../model/text.js';
import { markResidue } from './chrome.js';
import { markContents } from './contents.js';
import { type Frontmatter, isFrontmatter, readFrontmatter } from './frontmatter.js';
import { readHeading, readPlainHeadings } from './headings.js';
import { applyHints } from './hints.js';
import { splitLines } from './lines.js';
import { type MarkdownParts, markOpaque, markPastedRows } from './markdown.js';
import { ofDocument } from './memos.js';
import { type MetaOptions, readMeta } from './meta.js';
import { buildOutline, findTail, levelHeadings } from './outline.js';
import { repairHeadings } from './repair.js';
import { assignRoles, bodyEnd } from './roles.js';
import type { DraftLine, HeadingCandidate, Paragraph } from './types.js';
import { joinParagraphs, wrapWidth } from './wrap.js';

/**
 * Reads a draft: lines with roles, blocks, the outline inferred from what the author typed, and what the text says of
 * itself (title, unit, year, dates).
 *
 * @throws FrontmatterError when the `---` block at the head cannot be used
 */
export function parseDraft(source: Source, options: MetaOptions = {}): Document {
  const { text } = source;
  const lines = splitLines(text);
  // A Word file is no Markdown; what stands in it as `#` or `|` was typed so.
  const markdown =
    source.hints === undefined ? markOpaque(text, lines) : applyHints(source, source.hints, lines);
  const block =
    markdown.frontmatter === null ? '' : text.slice(markdown.frontmatter.start, markdown.frontmatter.end);
  const frontmatter: Frontmatter = isFrontmatter(block) ? readFrontmatter(block) : {};
  if (markdown.frontmatter !== null && !isFrontmatter(block)) unmark(lines, markdown.frontmatter);
  // A page number `- 3 -` would pass for a row of figures.
  markResidue(lines);
  markContents(lines);
  markPastedRows(text, lines);
  assignRoles(lines, markdown.looks);
  const width = wrapWidth(lines);
  const paragraphs = joinParagraphs(lines, width);
  const headings = findHeadings(paragraphs, markdown);
  setBodyRoles(paragraphs, headings);
  const end = bodyEnd(lines, text.length);
  const leveled = levelHeadings(headings.filter((heading) => heading.markerRange.start < end));
  const tail = findTail(leveled, () => followersOf(paragraphs, headings, end));
  const meta = readMeta({
    lines,
    paragraphs,
    headings,
    frontmatter,
    frontmatterRange: markdown.frontmatter,
    options,
  });
  const document: Document = {
    source,
    lines: lines as readonly Line[],
    blocks: paragraphs.map(toBlock),
    tables: markdown.tables,
    outline: buildOutline(text, leveled, end, tail),
    meta,
    hardWrapped: width !== null,
  };
  return Object.freeze(ofDocument.prepare(document));
}

// Text between two rules across the page is text.
function unmark(lines: readonly DraftLine[], range: Range): void {
  for (const line of lines) {
    const rule = line.key.startsWith('---');
    if (line.role === 'opaque' && line.range.start < range.end && !rule) line.role = 'body';
  }
}

function findHeadings(
  paragraphs: readonly Paragraph[],
  { setext, styled }: MarkdownParts,
): HeadingCandidate[] {
  const found: HeadingCandidate[] = [];
  for (const paragraph of paragraphs) {
    const [first] = paragraph.lines;
    if (first?.role !== 'body') continue;
    const underlined = setext.get(first.index);
    const depth = styled?.get(first.index);
    const heading =
      underlined === undefined && depth === undefined
        ? readHeading(paragraph)
        : readHeading(paragraph, { underlined, styled: depth });
    if (heading !== null) found.push(heading);
  }
  const extra = repairHeadings(found, paragraphs);
  const firstLevel = found.some(
    ({ style, ordinal }) =>
      style === 'atx' || style === 'bold' || ordinal?.kind === 'cn-1' || ordinal?.kind === 'part',
  );
  if (!firstLevel) {
    const taken = new Set([...found, ...extra].map((heading) => heading.paragraph));
    extra.push(...readPlainHeadings(paragraphs, taken));
  }
  if (extra.length === 0) return found;
  const mended = new Set(extra.map((heading) => heading.paragraph));
  const kept = found.filter((heading) => !mended.has(heading.paragraph));
  return [...kept, ...extra].sort((a, b) => a.markerRange.start - b.markerRange.start);
}

function setBodyRoles(paragraphs: readonly Paragraph[], headings: readonly HeadingCandidate[]): void {
  const taken = new Set(headings.map((heading) => heading.paragraph));
  let before = headings.length > 0;
  let alone = headings.length === 0;
  for (const paragraph of paragraphs) {
    if (taken.has(paragraph)) {
      before = false;
      (paragraph.lines[0] as DraftLine).role = 'heading';
    } else if (paragraph.lines[0]!.role === 'body' && (before || alone)) {
      for (const line of paragraph.lines) line.role = 'lead';
      alone = false;
    }
  }
}

/** The paragraphs between each heading and the next, up to the end of the body. */
function followersOf(
  paragraphs: readonly Paragraph[],
  headings: readonly HeadingCandidate[],
  end: number,
): ReadonlyMap<Paragraph, readonly Paragraph[]> {
  const taken = new Set(headings.map((heading) => heading.paragraph));
  const followers = new Map<Paragraph, Paragraph[]>();
  let open: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.range.end > end) break;
    if (!taken.has(paragraph)) {
      open.push(paragraph);
      continue;
    }
    open = [];
    followers.set(paragraph, open);
  }
  return followers;
}

const indexOf = ({ index }: DraftLine): number => index;

function toBlock(paragraph: Paragraph): Block {
  return {
    range: paragraph.range,
    lines: paragraph.lines.map(indexOf),
    role: paragraph.lines[0]!.role,
    key: paragraph.key,
    at: paragraph.at,
  };
}
