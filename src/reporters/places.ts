import type { Section } from '../model/document.js';
import type { BoundSlot, Finding, LintReport } from '../model/report.js';
import type { Range } from '../model/text.js';
import { lineStarts, pointAt } from '../text/offsets.js';
import { takeColumns } from '../text/width.js';
import { citeWithForce } from './cite.js';
import { excerpt, printable } from './frame.js';
import type { Labels } from './labels.js';
import { type WordPlace, wordPlace } from './word-place.js';

// What reports for people say of a place, in one line.

/** The parts that a table of coverage lists: those that must be there, and those that are. */
export function shownSlots(report: LintReport): BoundSlot[] {
  return report.slots.filter((bound) => bound.required || bound.verdict === 'own-section');
}

/** Where a part stands, or where it belongs. */
export function whereIs(report: LintReport, bound: BoundSlot, labels: Labels): string {
  const { outline, source } = report.document;
  if (bound.verdict === 'missing') return belongs(report, bound, labels);
  if (bound.verdict === 'cant-tell') return labels.unsure(guess(report, bound));
  if (bound.verdict === 'embedded') {
    const [first] = bound.matches;
    const { range } = first!;
    const word = wordPlace(report.document, range);
    const { line } = pointAt(lineStarts(source.text), range.start);
    const place = word === null ? labels.line(line, line) : labels.wordPlace(word.paragraph, []);
    return `${place} “${excerpt(source.text, first!.range, 44)}”`;
  }
  const names = bound.matches.flatMap((match) => {
    const section = outline.byId(match.sectionId ?? '');
    return section === undefined ? [] : [headingOf(section)];
  });
  return labels.sections(names.slice(0, 3), Math.max(0, names.length - 3));
}

function guess(report: LintReport, bound: BoundSlot): string | null {
  const section = report.document.outline.byId(
    bound.matches.find((match) => match.sectionId !== undefined)?.sectionId ?? '',
  );
  return section === undefined ? null : headingOf(section);
}

function belongs(report: LintReport, bound: BoundSlot, labels: Labels): string {
  const before = report.document.outline.sections.findLast(
    (section) => section.level === 1 && section.style !== 'tail' && section.range.end <= bound.insertAt,
  );
  return before === undefined ? labels.belongsAtEnd : labels.belongsAfter(headingOf(before));
}

function headingOf(section: Section): string {
  const text = printable(`${section.marker.replace(/^[#\s*-]+/, '')}${section.title}`).trim();
  const [head, rest] = takeColumns(text, 40);
  return rest === '' ? head : `${head}...`;
}

function lineOf({ start, end }: Range, starts: readonly number[], labels: Labels): string {
  const first = pointAt(starts, start).line;
  return labels.line(first, Math.max(first, pointAt(starts, Math.max(start, end - 1)).line));
}

/** Where a finding stands: lines, a paragraph of a Word file, or the whole report. */
export function placeOf(
  range: Range | null,
  {
    word,
    starts,
    labels,
  }: { readonly word: WordPlace | null; readonly starts: readonly number[]; readonly labels: Labels },
): string {
  if (range === null) return labels.wholeDocument;
  return word === null
    ? lineOf(range, starts, labels)
    : labels.wordPlace(word.paragraph, word.headings.map(printable));
}

/** What a finding rests on; null for what hegao says of itself, which rests on nothing. */
export function basisOf(finding: Finding, report: LintReport, labels: Labels): string | null {
  if (finding.ruleId.startsWith('hegao/')) return null;
  const cited = finding.basis.map((entry) => citeWithForce(entry, report.authorities)).join('\uff1b');
  return cited || (finding.severity === 'error' ? labels.fact : labels.noBasis);
}
