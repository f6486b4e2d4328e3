import { headingLines, presentsItself } from '../document/head.js';
import { hideTitles } from '../document/layers.js';
import { ofDocument } from '../document/memos.js';
import { bodyEnd } from '../document/roles.js';
import type { Document, Section } from '../model/document.js';
import type { Slot } from '../model/pack.js';
import type { Binding, BoundSlot, SlotMatch } from '../model/report.js';
import { findPassages } from './passages.js';
import { ENOUGH, titleKeyOf } from './score.js';
import { scoreTitles, type Titles, titlesOf } from './titles.js';

/** A section may fill two slots, but not one that its title speaks for far less. */
const SHARE_OF_BEST = 0.6;
const DEEPEST = 3;
/** A heading inside a chapter must speak for the slot beyond doubt; so may one that fills a second slot. */
const STRONG = 4;
/** A numbered sentence deep in a chapter is no heading of a required part, whatever words it holds. */
const LONGEST_SUBTITLE = 60;

interface Scored {
  readonly section: Section;
  readonly score: number;
}

/** Matches the outline of a pack to a draft: for every slot where it is met, how, and where a missing one belongs. */
export function bindOutline(document: Document, outline: readonly Slot[]): Binding {
  const slots = outline.filter((slot) => appliesTo(slot, document)).map((slot) => fitted(slot, document));
  const reportYear = document.meta.reportYear?.value ?? null;
  const byTitle = scoreSections(document, slots, reportYear);
  const bySlot = new Map<string, BoundSlot>();
  const titled = (id: string): readonly SlotMatch[] => (byTitle.get(id) ?? []).map(toMatch);
  for (const slot of slots) {
    const matches = ownSections(document, slot, byTitle);
    if (matches.length > 0)
      bySlot.set(slot.id, { slot, verdict: 'own-section', required: true, matches, insertAt: 0 });
  }
  for (const slot of slots) {
    if (bySlot.has(slot.id)) continue;
    const excluded = slot.notIn.flatMap((id) => titled(id).map((match) => match.range));
    const passages = findPassages(document, slot, reportYear, excluded);
    const asked = slot.required !== 'never';
    const lines = asked ? titleLines(document, slot, reportYear) : [];
    const unclaimed = asked ? unclaimedChapters(document, byTitle, bySlot) : [];
    bySlot.set(slot.id, boundByText(slot, passages, { lines, unclaimed }));
  }
  const bound = slots.map((slot) => bySlot.get(slot.id)!);
  const placed = bound.map((entry, i) =>
    Object.freeze({
      ...entry,
      required: isRequired(entry.slot, bySlot),
      insertAt: insertionPoint(document, bound, i),
    }),
  );
  const lookup = new Map(placed.map((entry) => [entry.slot.id, entry]));
  return Object.freeze({ slots: placed, bySlot: (id: string) => lookup.get(id) });
}

/** A part that no heading fills: by what the text says, unless something stands there that may be its chapter. */
function boundByText(
  slot: Slot,
  { matches, best }: { readonly matches: readonly SlotMatch[]; readonly best: number },
  { lines, unclaimed }: { readonly lines: readonly SlotMatch[]; readonly unclaimed: readonly SlotMatch[] },
): BoundSlot {
  const sure = matches.filter((match) => match.score >= ENOUGH);
  const bound = { slot, required: true, insertAt: 0 };
  if (lines.length > 0) return { ...bound, verdict: 'cant-tell', matches: [...lines, ...matches] };
  if (sure.length > 0) return { ...bound, verdict: 'embedded', matches: sure };
  // A chapter that no slot claims may well be this one under a name that the pack does not know.
  const verdict = best > 0 || unclaimed.length > 0 ? 'cant-tell' : 'missing';
  return { ...bound, verdict, matches: [...matches, ...unclaimed] };
}

// Chapters of the author's own making outweigh a paragraph inside one of them that happens to sound like the slot.
function ownSections(
  document: Document,
  slot: Slot,
  byTitle: ReadonlyMap<string, readonly Scored[]>,
): readonly SlotMatch[] {
  const scored = byTitle.get(slot.id) ?? [];
  if (scored[0]?.section.level === 1) return scored.map(toMatch);
  const chapters = thematic(document, slot, byTitle);
  return chapters.length > 0 ? chapters : scored.map(toMatch);
}

function appliesTo(slot: Slot, document: Document): boolean {
  const kinds = slot.appliesTo?.unitKinds;
  const kind = document.meta.unitKind?.value;
  return kinds === undefined || kind === undefined || kinds.includes(kind);
}

/** The slot without the matchers that are meant for other drafts. */
function fitted(slot: Slot, document: Document): Slot {
  const match = slot.match.filter(({ given }) => given === undefined || presentsItself(document, given));
  return match.length === slot.match.length ? slot : { ...slot, match };
}

function isRequired(slot: Slot, bySlot: ReadonlyMap<string, BoundSlot>): boolean {
  if (slot.required === 'never' || slot.requiredWhen === undefined) return slot.required === 'always';
  const other = bySlot.get(slot.requiredWhen.slot);
  return other !== undefined && slot.requiredWhen.is.includes(other.verdict);
}

function toMatch({ section, score }: Scored): SlotMatch {
  return { range: section.range, sectionId: section.id, score, via: 'title' };
}

interface Titled {
  readonly section: Section;
  readonly key: string;
}

function titledSections({ outline }: Document): Titled[] {
  const titled: Titled[] = [];
  for (const section of outline.sections) {
    if (section.style === 'tail' || section.level > DEEPEST) continue;
    const key = titleKeyOf(section);
    if (section.level === 1 || key.length <= LONGEST_SUBTITLE) titled.push({ section, key });
  }
  return titled;
}

function scoreSections(
  document: Document,
  slots: readonly Slot[],
  reportYear: number | null,
): Map<string, Scored[]> {
  const bySlot = new Map<string, Scored[]>(slots.map((slot) => [slot.id, []]));
  const titled = titledSections(document);
  const titles = titlesOf(titled.map(({ key }) => key));
  const scored = slots.map(({ id, match, notTitle }) => ({
    into: bySlot.get(id)!,
    scores: scoreTitles({ match, notTitle }, titles, reportYear),
  }));
  const best = titled.map((_, i) => Math.max(...scored.map(({ scores }) => scores?.[i] ?? 0)));
  for (const { into, scores } of scored) {
    if (scores === null) continue;
    titled.forEach(({ section }, i) => {
      const score = scores[i]!;
      const least = section.level === 1 ? ENOUGH : STRONG;
      if (score >= least && (score >= STRONG || score >= best[i]! * SHARE_OF_BEST))
        into.push({ section, score });
    });
  }
  for (const [id, scored] of bySlot) if (scored.length > 1) bySlot.set(id, outermost(scored));
  return bySlot;
}

// A chapter that is the slot outweighs a paragraph inside another chapter that only sounds like it.
function outermost(scored: readonly Scored[]): Scored[] {
  const level = scored.reduce(
    (least, { section }) => Math.min(least, section.level),
    Number.POSITIVE_INFINITY,
  );
  return scored.filter(({ section }) => section.level === level);
}

function thematic(
  document: Document,
  slot: Slot,
  byTitle: ReadonlyMap<string, readonly Scored[]>,
): SlotMatch[] {
  const least = slot.otherwise?.sectionsAtLeast;
  if (least === undefined) return [];
  const taken = new Set(
    [...byTitle].flatMap(([id, scored]) => (id === slot.id ? [] : scored.map(({ section }) => section.id))),
  );
  const free = document.outline.sections.filter(
    (section) => section.level === 1 && section.style !== 'tail' && !taken.has(section.id),
  );
  if (free.length < least) return [];
  return free.map((section) => ({
    range: section.range,
    sectionId: section.id,
    score: 1,
    via: 'thematic' as const,
  }));
}

// A heading that lost its number in copying may stand among the paragraphs: then the part is there.
function titleLines(document: Document, { match, notTitle }: Slot, reportYear: number | null): SlotMatch[] {
  const lines = headingLines(document);
  const scores = scoreTitles({ match, notTitle }, titlesOfLines(document), reportYear) ?? [];
  const found: SlotMatch[] = [];
  scores.forEach((score, i) => {
    if (score >= STRONG) found.push({ range: lines[i]!.range, score, via: 'title' });
  });
  return found;
}

const titlesOfLines = ofDocument.once(
  (document): Titles => titlesOf(headingLines(document).map(({ key }) => hideTitles(key))),
);

function unclaimedChapters(
  document: Document,
  byTitle: ReadonlyMap<string, readonly Scored[]>,
  bound: ReadonlyMap<string, BoundSlot>,
): SlotMatch[] {
  const claimed = new Set<string | undefined>();
  for (const scored of byTitle.values()) for (const { section } of scored) claimed.add(section.id);
  for (const { matches } of bound.values()) for (const { sectionId } of matches) claimed.add(sectionId);
  return document.outline.sections
    .filter((section) => section.level === 1 && section.style !== 'tail' && !claimed.has(section.id))
    .map((section) => ({ range: section.range, sectionId: section.id, score: 0, via: 'title' as const }));
}

function insertionPoint(document: Document, bound: readonly BoundSlot[], place: number): number {
  // Drafts do not keep the pack's order: it belongs after all the parts that go before it, wherever they stand.
  const before = bound
    .slice(0, place + 1)
    .filter((entry) => entry.verdict === 'own-section')
    .map((entry) => chapterOf(document, entry.matches.at(-1)!).range.end);
  if (before.length > 0) return Math.max(...before);
  const after = bound.slice(place + 1).find((entry) => entry.verdict === 'own-section');
  if (after !== undefined) return chapterOf(document, after.matches[0]!).range.start;
  return bodyEnd(document.lines, document.source.text.length);
}

function chapterOf(
  document: Document,
  match: SlotMatch,
): { readonly range: { readonly start: number; readonly end: number } } {
  let section = match.sectionId === undefined ? undefined : document.outline.byId(match.sectionId);
  while (section?.parent !== undefined && section.parent !== null)
    section = document.outline.byId(section.parent);
  return section ?? match;
}
