import type { Block, Document } from '../model/document.js';
import type { Binding } from '../model/report.js';
import type { Range } from '../model/text.js';
import { lastAtOrBefore } from '../text/offsets.js';

/**
 * What a passage speaks of: the year reported (`results`), several years, shortcomings, what is planned. `notes` is none
 * of these, such as a glossary.
 */
export type Zone = 'results' | 'years' | 'problems' | 'plan' | 'notes';

const SEVERAL = /五年|“十[一二三四五]五”(?:时期|期间|以来|发展)|[三四]年来/;
const ONE = /^.{0,8}(?:过去(?:的)?一年|一年来|今年以来|20\d\d年(?:以来)?,)/;
const REVIEW = /年(?:主要)?工作(?:的)?(?:回顾|情况|总结)/;
const PLAN =
  /(?:今年|明年|20\d\d年)[^。,]{0,16}(?:工作安排|总体要求|重点工作|预期目标|主要目标|工作打算)|(?:下一步|下步)(?:工作)?(?:打算|安排|计划)/;
const PROBLEMS = /(?:清醒|看到|认识到)[^。]{0,60}(?:困难|问题|不足|挑战)/;
const NOTES = /^[^。]{0,6}(?:名词解释|名词注释|注释|附件|附录)/;

const OPENING = 60;

/** The zone of each place of a report. Slots that the binding is sure of go before what the openings of paragraphs say. */
export function zonesOf(document: Document, binding: Binding): (offset: number) => Zone {
  const sure = {
    plan: rangesOf(document, binding, 'plan'),
    problems: rangesOf(document, binding, 'problems'),
  };
  let zone: Zone = 'results';
  const zones = document.blocks.map((block): Zone => {
    zone = next(zone, block, sure.plan.length > 0);
    return zone === 'notes' ? zone : PROBLEMS.test(block.key.slice(0, OPENING)) ? 'problems' : zone;
  });
  const starts = document.blocks.map(({ range }) => range.start);
  const inside = (ranges: readonly Range[], offset: number): boolean =>
    ranges.some(({ start, end }) => start <= offset && offset < end);
  // What stands behind the plan is no account of the year.
  const planBegins =
    binding.bySlot('plan')?.verdict === 'own-section' ? sure.plan[0]!.start : Number.POSITIVE_INFINITY;
  return (offset) => {
    const told = zones[lastAtOrBefore(starts, offset)] ?? 'results';
    if (told === 'notes') return told;
    if (inside(sure.problems, offset)) return 'problems';
    if (inside(sure.plan, offset)) return 'plan';
    return told === 'results' && offset > planBegins ? 'notes' : told;
  };
}

function next(zone: Zone, { key, role }: Block, planKnown: boolean): Zone {
  const opening = key.trim().slice(0, OPENING);
  if (role === 'heading') {
    if (NOTES.test(opening)) return 'notes';
    if (REVIEW.test(opening)) return 'results';
    if (SEVERAL.test(opening.slice(0, 30)) && !PLAN.test(opening)) return 'years';
  }
  if (zone === 'plan' || zone === 'notes') return zone;
  if (!planKnown && PLAN.test(opening)) return 'plan';
  if (ONE.test(opening) && !/^.{0,24}(?:收官|五年)/.test(opening)) return 'results';
  return SEVERAL.test(opening.slice(0, 50)) ? 'years' : zone;
}

/** Sections that fill the slot alone, and sentences that speak of it. */
function rangesOf(document: Document, binding: Binding, slot: string): readonly Range[] {
  const bound = binding.bySlot(slot);
  if (bound === undefined || (bound.verdict !== 'own-section' && bound.verdict !== 'embedded')) return [];
  return bound.matches
    .filter(({ via }) => via !== 'thematic')
    .map(({ range, sectionId }) => document.outline.byId(sectionId ?? '')?.range ?? range);
}
