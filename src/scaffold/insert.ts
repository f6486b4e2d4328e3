import { withoutConflicts } from '../edit/apply.js';
import type { Document, Section } from '../model/document.js';
import type { Authority } from '../model/pack.js';
import type { Binding, BoundSlot } from '../model/report.js';
import type { Edit } from '../model/text.js';
import { guidanceNote } from './guidance.js';
import { mannerOf, writePart } from './manner.js';
import type { Templates } from './render.js';
import { renumber } from './renumber.js';
import { makeSkeleton, PLAIN_TEMPLATE, type TemplateData } from './skeleton.js';

export interface SlotTemplates extends Templates {
  /** Templates by slot. */
  readonly slots: Readonly<Record<string, string>>;
}

export interface Scaffolded {
  /** Insertions, in text order. */
  readonly edits: readonly Edit[];
  /** Parts written, in the order of the pack. */
  readonly written: readonly BoundSlot[];
  /** Parts that stand inside another: an offer to give them a heading, never a second copy. */
  readonly embedded: readonly BoundSlot[];
  /** Parts of which nobody can tell whether they are there; written only when they are named. */
  readonly uncertain: readonly BoundSlot[];
  /** Headings after a new part that now have its number. */
  readonly clashing: number;
}

export interface ScaffoldOptions {
  /** Ids of parts to write even if they may stand somewhere else. */
  readonly parts?: readonly string[] | undefined;
  /** Move on the numbers after a new part, and what the text says of them. */
  readonly renumber?: boolean | undefined;
  /** Authorities of the pack: with them a note stands under each new heading, how to write the part and its basis. */
  readonly guidance?: readonly Authority[] | undefined;
}

interface Place {
  readonly offset: number;
  readonly ordinal: number;
}

/**
 * The skeletons of the required parts that a draft lacks, each where it belongs: in the gap that its number left, else
 * where the pack has it. Nothing else of the draft is touched, unless the numbers after it are to be moved on.
 *
 * @throws TemplateError where a template cannot be rendered
 */
export function scaffold(
  document: Document,
  binding: Binding,
  templates: SlotTemplates,
  options: ScaffoldOptions = {},
): Scaffolded {
  const manner = mannerOf(document);
  const missing = lackingIn(document, binding, options.parts ?? []);
  const places = placesOf(document, missing);
  const groups = new Map<number, string[]>();
  missing.forEach((bound, i) => {
    const { offset, ordinal } = places[i]!;
    const template = templates.slots[bound.slot.id] ?? PLAIN_TEMPLATE;
    const pieces = makeSkeleton(template, dataOf(document, bound), templates);
    const [heading, ...rest] = writePart(pieces, manner, ordinal);
    const note =
      options.guidance === undefined ? [] : [manner.paragraph(guidanceNote(bound.slot, options.guidance))];
    const lines = [heading!, ...note, ...rest];
    groups.set(offset, [...(groups.get(offset) ?? []), ...lines]);
  });
  const edits = [...groups].map(([offset, lines]) => insertion(document, offset, lines, manner));
  const moved = options.renumber === true ? renumber(document, places) : [];
  return {
    edits: withoutConflicts([...edits, ...moved]),
    written: missing,
    embedded: binding.slots.filter(
      (bound) => bound.required && bound.verdict === 'embedded' && !missing.includes(bound),
    ),
    uncertain: binding.slots.filter(
      (bound) => bound.required && bound.verdict === 'cant-tell' && !missing.includes(bound),
    ),
    clashing: moved.length > 0 ? 0 : clashesAfter(document, places),
  };
}

/** What is missing, what was asked for, and what cannot be told but for the one number that is left out. */
function lackingIn(document: Document, { slots }: Binding, asked: readonly string[]): readonly BoundSlot[] {
  const open = slots.filter(({ required, verdict }) => required && verdict !== 'own-section');
  const sure = open.filter(({ slot, verdict }) => verdict === 'missing' || asked.includes(slot.id));
  const doubtful = open.filter((bound) => bound.verdict === 'cant-tell' && !sure.includes(bound));
  const gaps = gapsOf(chaptersOf(document)).length;
  return sure.length === 0 && gaps === 1 && doubtful.length === 1 ? doubtful : sure;
}

function dataOf({ meta }: Document, { slot }: BoundSlot): TemplateData {
  return {
    unit: meta.unit?.value ?? '',
    unitKind: meta.unitKind?.value ?? '',
    year: meta.reportYear === null ? '' : String(meta.reportYear.value),
    title: slot.title,
    guidance: slot.guidance,
  };
}

const chaptersOf = ({ outline }: Document): readonly Section[] =>
  outline.sections.filter(({ level, style }) => level === 1 && style !== 'tail');

/** Numbers that the chapters leave out, with the chapter that follows each. */
function gapsOf(chapters: readonly Section[]): Place[] {
  return chapters.flatMap((chapter, i) => {
    const before = i === 0 ? 0 : (chapters[i - 1]!.ordinal?.value ?? Number.NaN);
    const own = chapter.ordinal?.value ?? Number.NaN;
    const count = own - before - 1;
    return count > 0 && count < 10
      ? Array.from({ length: count }, (_, k) => ({ offset: chapter.range.start, ordinal: before + 1 + k }))
      : [];
  });
}

function placesOf(document: Document, missing: readonly BoundSlot[]): Place[] {
  const chapters = chaptersOf(document);
  const gaps = gapsOf(chapters);
  const placed: Place[] = [];
  for (const bound of missing) {
    // One gap and one part: the number tells where it stood. Else a gap counts where the pack has the part too.
    const offset = beforeClosing(
      document,
      Math.max(bound.insertAt, chapters.length === 0 ? headEnd(document) : 0),
    );
    const at = missing.length === 1 && gaps.length === 1 ? 0 : gaps.findIndex((gap) => gap.offset === offset);
    const [gap] = at < 0 ? [] : gaps.splice(at, 1);
    const earlier = chapters.filter((chapter) => chapter.range.start < offset);
    const before = placed.filter((place) => place.offset <= offset).map(({ ordinal }) => ordinal);
    const next = Math.max(earlier.at(-1)?.ordinal?.value ?? earlier.length, ...before) + 1;
    placed.push(gap ?? { offset, ordinal: next });
  }
  return placed;
}

const CLOSING = /^(?:特此|专此)(?:报告|汇报)|^以上报告[^\u3002]{0,12}(?:审阅|审议|指正)/;

/** A closing line such as 特此报告 stays the last of the text. */
function beforeClosing({ lines }: Document, offset: number): number {
  const last = lines.findLast((line) => line.range.start < offset && line.key.trim() !== '');
  return last !== undefined && CLOSING.test(last.key.trim()) ? last.range.start : offset;
}

/** Where the lines of title, addressee and lead-in end. */
function headEnd({ lines, source }: Document): number {
  const head = lines.findLast(({ role }) => role === 'title' || role === 'addressee' || role === 'lead');
  if (head === undefined) return 0;
  return lines[head.index + 1]?.range.start ?? source.text.length;
}

function clashesAfter(document: Document, places: readonly Place[]): number {
  return chaptersOf(document).filter((chapter) =>
    places.some(
      ({ offset, ordinal }) =>
        chapter.range.start >= offset && chapter.ordinal !== null && chapter.ordinal.value <= ordinal,
    ),
  ).length;
}

/** Whole lines, so that what stands before and after keeps its own. */
function insertion(
  document: Document,
  offset: number,
  lines: readonly string[],
  { newline, spaced }: ReturnType<typeof mannerOf>,
): Edit {
  const { text } = document.source;
  const between = spaced ? newline + newline : newline;
  const open = offset > 0 && !/[\r\n]/.test(text[offset - 1]!);
  const blankBefore = /(?:\r\n|\r|\n)[ \t\u3000]*(?:\r\n|\r|\n)$/.test(
    text.slice(Math.max(0, offset - 40), offset),
  );
  // A line right below a table would be a row of it.
  const lastLine =
    text
      .slice(0, offset)
      .trimEnd()
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const apart = spaced || lastLine.trimStart().startsWith('|');
  const head = `${open ? newline : ''}${apart && offset > 0 && !blankBefore ? newline : ''}`;
  const atEnd = offset >= text.length;
  const tail = atEnd && open ? '' : between;
  return { range: { start: offset, end: offset }, newText: head + lines.join(between) + tail };
}
