import type { Claim, ClaimVerdict } from '../model/claims.js';
import type { Block, Document } from '../model/document.js';
import type { EnumerationFact, FactReader } from '../model/facts.js';
import type { Range } from '../model/text.js';
import { parseChineseNumeral } from '../text/numerals.js';
import type { Sentence } from './view.js';

const ANNOUNCED =
  /(?<![第几数\d.+\u3007一二三四五六七八九十百千万亿])(两|十[一二]?|[二三四五六七八九]|\d{1,2})(?:个|大|项|条|点|类|种)(?:重点|主要|突出|关键|具体)?(?:方面|环节|问题|举措|措施|任务|工作|特点|重点|短板|不足|原因|做法|亮点|抓手|着力点|领域|层面|维度)?/g;
/** What may stand between the number and the first item. */
const BRIDGE = /^[^\d一二三四五六七八九十]{0,14}[:\u3002]?\s*$/;
/** What is further off is not announced by the number. */
const FAR = 40;
/** No report makes more points under one number. */
const MOST = 15;
const ONE_MORE = /此外|另外|同时|最后|再者|还有|其次/;

/** Numbers of points announced and then made: `三个方面:一是…二是…三是…`, `以下三点:` before (一)(二)(三). */
export function findAnnounced(
  document: Document,
  facts: FactReader,
  sentences: readonly Sentence[],
): Claim[] {
  const chains = new Map<number, EnumerationFact>();
  for (const chain of facts.enumerations()) chains.set(chain.range.start, chain);
  const starts = [...chains.keys()].sort((a, b) => a - b);
  const headingStarts = document.outline.sections.map((section) => section.range.start);
  return sentences.flatMap((sentence) =>
    announcedIn(sentence).flatMap((said): Claim[] => {
      const next = starts[firstAfter(starts, said.range.end)];
      const chain = next === undefined ? undefined : chains.get(next);
      if (chain !== undefined && bridges(document, said, chain.range.start)) {
        return [ofChain(document, said, chain)];
      }
      const headings = headingsAfter(document, headingStarts, said);
      if (headings.length < 2) return [];
      return [counted(said, headings, headings.length === said.value ? 'holds' : 'contradicts')];
    }),
  );
}

function announcedIn({ block, plain, from, to }: Sentence): Said[] {
  return [...plain.slice(from, to).matchAll(ANNOUNCED)].flatMap((match) => {
    const start = from + match.index;
    const end = start + match[0].length;
    const value = match[1] === '两' ? 2 : (parseChineseNumeral(match[1]!) ?? Number(match[1]));
    if (value < 2 || value > MOST) return [];
    return [{ value, range: { start: block.at(start), end: block.at(end - 1) + 1 }, block, end }];
  });
}

interface Said {
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

/** Only a few words stand between the number and the chain, and they lead to it. */
function bridges(document: Document, said: Said, start: number): boolean {
  if (start - said.range.end > FAR) return false;
  const between = document.source.text.slice(said.range.end, start);
  const inBlock = start < said.block.range.end;
  const lead = said.block.key.slice(said.end, inBlock ? said.end + (start - said.range.end) : undefined);
  const rest = inBlock ? '' : between.slice(lead.length).trim();
  return rest === '' && BRIDGE.test(lead) && /[:\u3002]\s*$|^$/.test(lead.trim());
}

function ofChain(document: Document, said: Said, chain: EnumerationFact): Claim {
  const contiguous = chain.items.every((item, i) => item.value === i + 1);
  const count = chain.items.length;
  const last = chain.items.at(-1)!;
  const rest = document.source.text.slice(last.range.start, last.range.end);
  const fits = count === said.value;
  const sure = contiguous && (count > said.value || !ONE_MORE.test(rest));
  const verdict: ClaimVerdict = fits ? 'holds' : sure ? 'contradicts' : 'undecided';
  return counted(
    said,
    chain.items.map((item) => ({ marker: item.marker, range: item.markerRange })),
    verdict,
  );
}

interface Point {
  readonly marker: string;
  readonly range: Range;
}

/** The headings of one level, counted from 1, that begin right after the block that announces them. */
function headingsAfter(document: Document, headingStarts: readonly number[], said: Said): Point[] {
  const { sections } = document.outline;
  const { key, range: block } = said.block;
  if (key.length - said.end > FAR || !/^[^\d]*[:\u3002]\s*$/.test(key.slice(said.end))) return [];
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
    points.push({ marker: section.marker, range: section.headingRange });
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
