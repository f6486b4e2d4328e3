import type { Claim, ClaimVerdict } from '../model/claims.js';
import type { Block, Document } from '../model/document.js';
import type { EnumerationFact, FactReader } from '../model/facts.js';
import type { Range } from '../model/text.js';
import { fold } from '../text/fold.js';
import { toChineseNumeral } from '../text/numerals.js';
import { overlaps } from '../text/offsets.js';
import { POINTS_BEGIN, type SmallNumber } from './signs.js';
import type { Sentence } from './view.js';

const POINT =
  '(?:重点|主要|突出|关键|具体|方面的?)*(?:方面|举措|措施|问题|不足|原因|特点|做法|亮点|环节|层面|维度|着力点)';
/** Points, and nothing that is also counted for itself: 个方面, 点举措; with 以下 before it, any 点, 项, 条. */
const POINTS = new RegExp(`[个大点]?${POINT}`, 'y');
const NUMBER_BELOW = /(?:以下|下列|如下)\d{0,2}.{0,2}$/;
const OF_ANOTHER = /(?:方面|领域|[类项个])$/;
/** What may stand between the number and the mark before the first point; after 以下 any few words. */
const BRIDGE = /^(?:的?(?:工作|情况|内容))?(?:推进|发力|入手|着手|着力|抓起|做起|展开|如下)?[:\u3002]\s*$/;
const BRIDGE_BELOW = /^[^\d,\u3001;:\u3002!?\u201c\u201d]{0,14}[:\u3002]\s*$/;
const BELOW = /(?:以下|下列|如下).{0,2}$/;
/** The number counts what was found, asked for or done, and the points tell what was done about it. */
const HANDLED = /(?:整改|反馈|指出|发现|对照|落实|针对|制定|落地|推进)[^,;\u3002]{0,10}$/;
/** Each point has a number of its own: the points are not what was counted. */
const OWN_NUMBER = /\d\s?[项个条件]/g;
const OTHER_PART = /存在|问题|不足|打算|下一步|计划|安排/;
const ONE_MORE = /此外|另外|同时|最后|再者|再次|还有|其次/;
/** What is further off is not announced by the number. */
const FAR = 40;
const LOOK_ON = 400;
/** No report makes more points under one number. */
const MOST = 15;

/** Numbers of points announced and then made: `三个方面:一是…二是…三是…`, `以下三点:` before (一)(二)(三). */
export function findAnnounced(
  document: Document,
  facts: FactReader,
  sentences: readonly Sentence[],
): Claim[] {
  const all = announcedIn(sentences);
  if (all.length === 0) return [];
  const chains = new Map<number, EnumerationFact>();
  for (const chain of facts.enumerations()) chains.set(chain.range.start, chain);
  const starts = [...chains.keys()].sort((a, b) => a - b);
  const headingStarts = document.outline.sections.map((section) => section.range.start);
  return all.flatMap((said): Claim[] => {
    const next = starts[firstAfter(starts, said.range.end)];
    const chain = next === undefined ? undefined : chains.get(next);
    if (chain !== undefined && bridges(document, said, chain.range.start)) {
      return [ofChain(document, facts.enumerations(), said, chain)];
    }
    const headings = headingsAfter(document, headingStarts, said);
    if (headings.length < 2) return [];
    const fits = headings.length === said.value;
    const sure = isWholeRow(document, headings, said);
    return [counted(said, headings, !sure ? 'undecided' : fits ? 'holds' : 'contradicts')];
  });
}

function announcedIn(sentences: readonly Sentence[]): Said[] {
  const found: Said[] = [];
  for (const sentence of sentences) {
    for (const number of sentence.numbers) {
      const said = number.value < 2 || number.value > MOST ? null : saidAt(sentence, number);
      if (said !== null) found.push(said);
    }
  }
  return found;
}

function saidAt({ block, plain, from, to }: Sentence, number: SmallNumber): Said | null {
  const { start, value } = number;
  const end = pointsEnd(plain, from, number);
  if (end > to || end === 0) return null;
  const head = plain.slice(Math.max(from, start - 16), start);
  if (OF_ANOTHER.test(head)) return null;
  const below = BELOW.test(head);
  if (!below && HANDLED.test(head)) return null;
  return { below, value, range: { start: block.at(start), end: block.at(end - 1) + 1 }, block, end };
}

/** Where the points that are counted end; 0 where something else is. */
function pointsEnd(plain: string, from: number, { end }: SmallNumber): number {
  if (end >= plain.length || !POINTS_BEGIN.includes(plain[end]!)) return 0;
  POINTS.lastIndex = end;
  const match = POINTS.exec(plain);
  if (match !== null) return end + match[0].length;
  const counted = '点项条'.includes(plain[end]!);
  return counted && NUMBER_BELOW.test(plain.slice(Math.max(from, end - 6), end)) ? end + 1 : 0;
}

/** Whether the row of headings is all there is, and all of it belongs to what was announced. */
function isWholeRow({ outline }: Document, points: readonly Point[], said: Said): boolean {
  const last = points.at(-1)!;
  const from = outline.sections.findIndex((section) => section.range.start > last.range.start);
  const later = from < 0 ? [] : outline.sections.slice(from, from + 3);
  const extra = points.length > said.value && OTHER_PART.test(last.title ?? '');
  // (三) under another heading may be the third point.
  return !extra && !later.some((section) => section.ordinal?.value === points.length + 1);
}

interface Said {
  /** 以下 stands before the number. */
  readonly below: boolean;
  readonly value: number;
  readonly range: Range;
  readonly block: Block;
  /** Index in the block's key behind the number. */
  readonly end: number;
}

function firstAfter(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const bridgeOf = ({ below }: Said): RegExp => (below ? BRIDGE_BELOW : BRIDGE);

/** Only a few words stand between the number and the chain, and they lead to it. */
function bridges(document: Document, said: Said, start: number): boolean {
  if (start - said.range.end > FAR) return false;
  const between = fold(document.source.text.slice(said.range.end, start));
  return bridgeOf(said).test(between.replace(/\s+$/, ''));
}

function ofChain(
  document: Document,
  chains: readonly EnumerationFact[],
  said: Said,
  chain: EnumerationFact,
): Claim {
  const count = chain.items.length;
  const { text } = document.source;
  const inside = fold(text.slice(chain.range.start, chain.range.end));
  const sure =
    chain.items.every((item, i) => item.value === i + 1) &&
    (inside.match(OWN_NUMBER) ?? []).length < 2 &&
    !chains.some((other) => other !== chain && overlaps(other.range, chain.range)) &&
    !(count < said.value && goesOn(text, chain, count + 1));
  const fits = count === said.value;
  const points = chain.items.map((item) => ({ marker: item.marker, range: item.markerRange }));
  return counted(said, points, !sure ? 'undecided' : fits ? 'holds' : 'contradicts');
}

/** Whether the next point may follow under a mark that was not read as one: 三要, 第三, (三), 3., 此外. */
function goesOn(text: string, chain: EnumerationFact, next: number): boolean {
  const last = chain.items.at(-1)!;
  const rest = fold(text.slice(last.markerRange.end, last.range.end + LOOK_ON)).replace(/\s/g, '');
  const marks = `(?:${toChineseNumeral(next)}|(?<!\\d)${next})(?:是|要|则|、|,|\\)|\\.|:)`;
  return ONE_MORE.test(rest) || new RegExp(marks).test(rest);
}

interface Point {
  readonly marker: string;
  readonly title?: string;
  readonly range: Range;
}

/** The headings of one level, counted from 1, that begin right after the block that announces them. */
function headingsAfter(document: Document, headingStarts: readonly number[], said: Said): Point[] {
  const { sections } = document.outline;
  const { key, range: block } = said.block;
  if (key.length - said.end > FAR || !bridgeOf(said).test(key.slice(said.end))) return [];
  const at = firstAfter(headingStarts, block.end);
  const first = sections[at];
  if (first === undefined || first.range.start - block.end > FAR) return [];
  if (first.ordinal?.value !== 1 || first.ordinal.kind === 'cn-1') return [];
  if (document.source.text.slice(block.end, first.range.start).trim() !== '') return [];
  const points: Point[] = [];
  for (let i = at; i < sections.length && sections[i]!.level >= first.level; i++) {
    const section = sections[i]!;
    if (section.parent !== first.parent || section.level !== first.level) continue;
    if (section.ordinal?.kind !== first.ordinal.kind || section.ordinal.value !== points.length + 1) break;
    points.push({ marker: section.marker, title: section.title, range: section.headingRange });
  }
  return points;
}

function counted(said: Said, points: readonly Point[], verdict: ClaimVerdict): Claim {
  const relation = { holds: '', contradicts: ` \u2260 ${said.value}`, undecided: ` ? ${said.value}` }[
    verdict
  ];
  return {
    kind: 'enumeration',
    formula: `${points.map((point) => point.marker).join(' ')} \u2192 ${points.length}${relation}`,
    operands: points.map((point) => ({ range: point.range, value: 1 })),
    stated: said.value,
    statedRange: said.range,
    computed: { min: points.length, max: points.length },
    verdict,
    range: said.range,
  };
}
