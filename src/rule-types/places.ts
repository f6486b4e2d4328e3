import type { Section } from '../model/document.js';
import type { BoundSlot, RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { fold } from '../text/fold.js';

/** Where a slot stands or, if it is nowhere, where to look: its first heading or sentence. */
export function placeOf(context: RuleContext, bound: BoundSlot): Range {
  const [first] = bound.matches;
  const section = first?.sectionId === undefined ? undefined : context.document.outline.byId(first.sectionId);
  return section?.headingRange ?? first?.range ?? { start: bound.insertAt, end: bound.insertAt };
}

export interface InsertPlace {
  readonly message: 'after' | 'before' | 'end';
  readonly heading: string;
}

/** The heading beside which a missing part belongs, for a sentence such as 应补在“一、工作情况”之后. */
export function describePlace(context: RuleContext, offset: number): InsertPlace {
  const chapters = context.document.outline.sections.filter(
    (section) => section.level === 1 && section.style !== 'tail',
  );
  const before = chapters.findLast((section) => section.range.end <= offset);
  if (before !== undefined) return { message: 'after', heading: headingText(before) };
  const after = chapters.find((section) => section.range.start >= offset);
  return after === undefined
    ? { message: 'end', heading: '' }
    : { message: 'before', heading: headingText(after) };
}

/** Marker and title as a reader would name the section, without Markdown marks. */
function headingText(section: Section): string {
  const marker =
    fold(section.marker).replace(/^[#\s*-]+/, '') === '' ? '' : section.marker.replace(/^[#\s*]+/, '');
  const text = marker + section.title;
  return text.length > 40 ? `${text.slice(0, 38)}...` : text;
}
