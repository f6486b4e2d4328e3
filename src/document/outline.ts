import type { Ordinal, Outline, Section } from '../model/document.js';
import type { Range } from '../model/text.js';
import type { HeadingCandidate, Paragraph } from './types.js';

type Ranks = Readonly<Record<Ordinal['kind'], number>>;

const ORDINAL_RANK: Ranks = { part: 0, 'cn-1': 1, 'cn-2': 2, 'cn-3': 3, 'cn-4': 4 };
// Some drafts number their chapters 1. and what is below (一).
const ARABIC_FIRST: Ranks = { part: 0, 'cn-1': 1, 'cn-3': 1, 'cn-2': 2, 'cn-4': 4 };

export interface Leveled extends HeadingCandidate {
  readonly level: number;
}

/** Gives every heading its level; the outermost kind of heading that the draft uses is level 1. */
export function levelHeadings(headings: readonly HeadingCandidate[]): Leveled[] {
  const depths = headings.filter((heading) => heading.style === 'atx');
  const numbered = headings.filter(({ depth, ordinal }) => depth > 0 && ordinal?.kind === 'cn-1');
  const base = smallest((numbered.length > 0 ? numbered : depths).map((heading) => heading.depth));
  const marked = headings.some((heading) => heading.style !== 'bold' && rankOf(heading, base, 9) <= 1);
  const boldRank = marked ? 3 : 1;
  const table = chaptersAreArabic(headings) ? ARABIC_FIRST : ORDINAL_RANK;
  const ranks = headings.map((heading) => rankOf(heading, base, boldRank, table));
  const outermost = smallest(ranks);
  return headings.map((heading, i) => leveled(heading, ranks[i]! - outermost + 1));
}

/** Written out: one shape for all, made many times faster than by copying what each heading has. */
function leveled(heading: HeadingCandidate, level: number): Leveled {
  const { paragraph, style, ordinal, depth, markerRange, titleRange, bodyStart, confidence } = heading;
  return { paragraph, style, ordinal, depth, markerRange, titleRange, bodyStart, confidence, level };
}

function chaptersAreArabic(headings: readonly HeadingCandidate[]): boolean {
  const [first] = headings;
  if (first?.style === 'atx' || first?.ordinal?.kind !== 'cn-3') return false;
  return !headings.some(
    ({ style, ordinal }) => style === 'atx' || ordinal?.kind === 'part' || ordinal?.kind === 'cn-1',
  );
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function rankOf(
  heading: HeadingCandidate,
  base: number,
  boldRank: number,
  ranks: Ranks = ORDINAL_RANK,
): number {
  const byOrdinal = heading.ordinal === null ? null : ranks[heading.ordinal.kind];
  if (heading.style === 'atx') return Math.max(byOrdinal ?? 0, heading.depth - base + 1, 1);
  if (byOrdinal !== null) return byOrdinal;
  return heading.style === 'bold' ? boldRank : 1;
}

interface Growing {
  heading: Leveled | null;
  level: number;
  start: number;
  end: number;
  parent: Growing | null;
  children: Growing[];
  id: string;
}

/**
 * The tree of sections.
 *
 * @param end where the body of the report ends: before signature, date, attachments and page footer
 * @param tailStart where closing paragraphs begin that belong to no heading, or null
 */
export function buildOutline(
  text: string,
  headings: readonly Leveled[],
  end: number,
  tailStart: number | null,
): Outline {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  const all: Growing[] = [];
  const place = (heading: Leveled | null, level: number, start: number): void => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.end = start;
    const parent = open.at(-1) ?? null;
    const siblings = parent === null ? roots : parent.children;
    const id = `${parent === null ? 's' : `${parent.id}.`}${siblings.length + 1}`;
    const section: Growing = { heading, level, start, end, parent, children: [], id };
    siblings.push(section);
    open.push(section);
    all.push(section);
  };
  for (const heading of headings) place(heading, heading.level, heading.paragraph.range.start);
  if (tailStart !== null) place(null, 1, tailStart);
  const sections = all.map((section) => freezeSection(text, section));
  const byId = new Map(sections.map((section) => [section.id, section]));
  return { sections, byId: (id) => byId.get(id) };
}

function freezeSection(text: string, section: Growing): Section {
  const { heading, start, end } = section;
  const empty: Range = { start, end: start };
  const titleRange = heading?.titleRange ?? empty;
  const bodyStart = Math.min(heading?.bodyStart ?? start, end);
  return {
    id: section.id,
    level: section.level,
    style: heading?.style ?? 'tail',
    marker: heading === null ? '' : text.slice(heading.markerRange.start, heading.markerRange.end),
    ordinal: heading?.ordinal ?? null,
    title: joinLines(text.slice(titleRange.start, titleRange.end)),
    titleRange,
    headingRange: { start: heading?.markerRange.start ?? start, end: titleRange.end },
    bodyRange: { start: bodyStart, end: section.children[0]?.start ?? end },
    range: { start, end },
    parent: section.parent?.id ?? null,
    children: section.children.map((child) => child.id),
    confidence: heading?.confidence ?? 0.5,
  };
}

/** A title that was wrapped, in one line. */
function joinLines(title: string): string {
  if (!title.includes('\n') && !title.includes('\r')) return title.trim();
  return title
    .split(/[\r\n]+/)
    .map((part) => part.trim())
    .join('');
}

const CLOSING_CUE =
  /^(?:20\d\d年|总的|总体|回顾|虽然|尽管|在(?:肯定|看到|取得)|但|与此同时|同时|下一步|今后|下一年|接下来|新的一年|明年)/;

/**
 * Where closing paragraphs begin that stand after the last run-in item without a heading of their own: the other items
 * have a fixed number of paragraphs, the last has more, and the first extra one speaks of the year or of what comes next.
 */
export function findTail(
  headings: readonly Leveled[],
  readFollowers: () => ReadonlyMap<Paragraph, readonly Paragraph[]>,
): number | null {
  const last = headings.at(-1);
  if (last === undefined || last.level === 1) return null;
  const siblings = headings.filter((heading) => heading.level === last.level && heading !== last);
  if (siblings.length < 2) return null;
  const followers = readFollowers();
  const after = (heading: Leveled): readonly Paragraph[] => followers.get(heading.paragraph) ?? [];
  const usual = siblings.reduce((most, heading) => Math.max(most, after(heading).length), 0);
  const extra = after(last)[usual];
  return extra !== undefined && CLOSING_CUE.test(extra.key.trim()) ? extra.range.start : null;
}
