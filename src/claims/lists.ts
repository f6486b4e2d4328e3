import type { Claim, ClaimVerdict } from '../model/claims.js';
import type { Interval } from '../model/facts.js';
import { NONE } from '../text/none.js';
import { type Item, itemsOf, jointsIn } from './items.js';
import { certaintyOf, DIRECT_SUM } from './list-certainty.js';
import { groupsIn } from './place-groups.js';
import { CLASSIFIERS, SIGN, type SmallNumber } from './signs.js';
import { clauseStart, rangeOf, type Sentence } from './view.js';

/** A number of things in the text, with the classifier and the noun after it. */
export interface Count {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly classifier: string;
  /** Up to eight characters that follow. */
  readonly noun: string;
}

/** 三大会议, 两大队: the word is no classifier. */
const AFTER_LARGE = '会学队厅道型量幅力米小气';

/** No list is looked for further back, so that a long line takes no longer than its length. */
const LOOK_BACK = 400;
const LONGEST = 15;

/** Numbers that sum up a list standing right before them: `A、B、C三大领域`, `《A》《B》等4项制度`, `三类数据(A、B、C)`. */
export function findLists(sentence: Sentence): readonly Claim[] {
  const { numbers } = sentence;
  if (numbers.length === 0) return NONE;
  const claims: Claim[] = [];
  for (const number of numbers) {
    const count = countAt(sentence, number);
    if (count === null) continue;
    const claim =
      bracketed(sentence, count) ??
      listed(sentence, count) ??
      ratesBefore(sentence, count) ??
      placesBefore(sentence, count);
    if (claim !== null) claims.push(claim);
  }
  return claims;
}

/** The number with its classifier; null where none follows. */
function countAt({ plain, to }: Sentence, { start, end: at, value }: SmallNumber): Count | null {
  const classifier = at < to ? plain[at]! : '';
  if (classifier === '' || value === 0 || !CLASSIFIERS.includes(classifier)) return null;
  const end = at + 1;
  if (classifier === '大' && end < to && AFTER_LARGE.includes(plain[end]!)) return null;
  return { start, end, value, classifier, noun: plain.slice(end, hanEnd(plain, end, Math.min(to, end + 8))) };
}

/** Where the Chinese characters that stand at `from` end; `to` at most. */
function hanEnd(plain: string, from: number, to: number): number {
  let end = from;
  while (end < to && isHan(plain.charCodeAt(end))) end += 1;
  return end;
}

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

// ---- a list before the number ----

/** A number after these counts something else than what stands before. */
const BREAK =
  /(?:形成|构成|组成|打造|实施|推进|推动|开展|构建|建设|建成|完成|新增|新建|制定|出台|提出|设立|设置|成立|启动|实现|培育|创建|获批|引进|取消|深化|落实|聚焦|围绕|抓好|做好|突出|坚持|强化|提升|完善|健全|连跨|引领|拥有|支撑|统筹|带动|覆盖|涉及|包括|承担|作为|成为|共有|建立|办好|举办|入选|荣获|获|增加|减少|整合|优化|发挥|梳理|排查|发现|办理|处理|查处|解决|化解|边界|领域|区域|地区|片区|方面|系统|各|每|共|为|在|了|的|成|对|从|与|和|及|有|是|至|到|达|超|近|约|余|前|后|首|全市|全省|全区|全县|全国|全)$/;
const LONGEST_BREAK = 2;

export interface List {
  readonly items: readonly Item[];
  /** How many things the items can be, 和 and 及 being a joint or not. */
  readonly count: Interval;
  /** 等 closes it: there may be more. */
  readonly open: boolean;
  /** Words between 等 and the number: 数字法治应用 of `等数字法治应用9个`. */
  readonly tail: string;
}

function listed(sentence: Sentence, count: Count): Claim | null {
  const list = listBefore(sentence, count);
  if (list === null || (!list.open && count.value > LONGEST)) return null;
  const { min, max } = list.count;
  const fits = list.open ? count.value >= min : count.value >= min && count.value <= max;
  const sure = certaintyOf(sentence, count, list);
  const wrong = !fits && (count.value < min ? sure.fewer : sure.more);
  const verdict: ClaimVerdict = wrong
    ? 'contradicts'
    : fits && sure.fewer && sure.more
      ? 'holds'
      : 'undecided';
  // A number that fits no list is seldom meant for it: 12 stops of 3 streets.
  if (verdict === 'undecided' && (list.items.length < 2 || count.value > LONGEST)) return null;
  return enumeration(sentence, count, {
    items: list.items,
    computed: list.open ? { min, max: Number.POSITIVE_INFINITY } : list.count,
    verdict,
  });
}

function listBefore(sentence: Sentence, count: Count): List | null {
  const { plain } = sentence;
  const end = listEnd(plain, count);
  if (end === null) return null;
  const from = listStart(sentence, end);
  const clause = plain.slice(from, end);
  // One item alone, 和 or 及 in it, is a list only before few words.
  const joined = HAS_JOINT.test(clause);
  if (!joined && !MAY_JOIN.test(clause)) return null;
  const single = count.classifier === '大' || DIRECT_SUM.test(count.noun);
  if (!single && !joined) return null;
  const stop = openAt(clause);
  const open = stop >= 0;
  const said = open ? clause.slice(0, stop) : clause;
  if (NO_ITEM.test(said) || (!open && BREAK.test(said.slice(-LONGEST_BREAK)))) return null;
  const items = itemsOf(plain, from, from + said.length);
  const joints = jointsIn(said);
  if (items.length < 1 || (items.length === 1 && (joints !== 1 || open || !single))) return null;
  const tail = open ? clause.slice(stop + 1) : '';
  return { items, count: { min: items.length, max: items.length + joints }, open, tail };
}

/** Where a list before the number would end; null where the number counts nothing before it. */
function listEnd(plain: string, { start, classifier, noun }: Count): number | null {
  const quoted = plain[start - 1] === '\u201c';
  const group = classifier === '方' || classifier === '地';
  // In quotation marks stand names such as “两个维护”; only “四方” and “三地” count what comes before them.
  if (quoted && !group) return null;
  if (group && /^(?:面|案|位|针|式|便|法|区|块|点|方|级|质)/.test(noun) && !noun.startsWith('方面'))
    return null;
  const end = quoted ? start - 1 : start;
  // 宪法、民法典、五大发展理念: the number opens the next item.
  return plain[end - 1] === '\u3001' ? null : end;
}

/** Where the list begins: with the clause, or behind the bracket that is still open. */
function listStart(sentence: Sentence, end: number): number {
  const start = Math.max(clauseStart(sentence, end), end - LOOK_BACK);
  if ((sentence.signs & SIGN.bracket) === 0) return start;
  // Inside the clause only: from each number of a long line back to its begin would take the square of its length.
  const said = sentence.plain.slice(start, end);
  const opening = said.lastIndexOf('(');
  return opening >= 0 && !said.includes(')', opening) ? start + opening + 1 : start;
}

/** Where 等 stands that closes the list of a clause, with few words behind it; -1 where none does. */
function openAt(clause: string): number {
  const closed = clause.includes('等') ? /^(.*)等(?:(?:[\u4e00-\u9fff]{0,10}))$/.exec(clause) : null;
  if (closed === null) return -1;
  const at = closed[1]!.length;
  return /[\u3001\u201d\u300b]/.test(clause.slice(at + 1)) ? -1 : at;
}

const HAS_JOINT = /\u3001|[\u300b\u201d][\u300a\u201c]/;
/** One item alone is a list where one of these stands in it. */
const MAY_JOIN = /[和与及暨]/;
const NO_ITEM = /\d|\u8fd9|\u4e0a\u8ff0/;

// ---- a list in brackets after the number ----

const IN_BRACKETS = /^\(([^()]{3,80})\)/;
const NOT_A_LIST = /\d|等|其中|如|见|含|即|简称|以下|,|;|:/;

function bracketed(sentence: Sentence, count: Count): Claim | null {
  const { plain, to } = sentence;
  if ((sentence.signs & SIGN.bracket) === 0) return null;
  const opening = count.end + count.noun.length;
  if (opening >= to || plain[opening] !== '(' || count.value < 2) return null;
  const match = IN_BRACKETS.exec(plain.slice(opening, to));
  if (match === null || NOT_A_LIST.test(match[1]!)) return null;
  const from = opening + 1;
  const items = itemsOf(plain, from, from + match[1]!.length);
  if (items.length < 2) return null;
  const texts = items.map((item) => plain.slice(item.start, item.end));
  const joints = jointsIn(match[1]!);
  const computed = { min: items.length, max: items.length + joints };
  const fits = count.value >= computed.min && count.value <= computed.max;
  // Examples, owners and places stand in brackets too: only items of one form, about as many, are what is counted.
  const even = items.length >= 3 && joints === 0 && texts.every((text) => text.length === texts[0]!.length);
  const sure = even && /[类种大]/.test(count.classifier) && !texts.some((text) => OWNER.test(text));
  if (!fits && (!sure || count.value > items.length + 2)) return null;
  return enumeration(sentence, count, {
    items,
    computed,
    verdict: !sure ? 'undecided' : fits ? 'holds' : 'contradicts',
  });
}

const OWNER = /[局委办室区县镇乡村街市院所站校]$|牵头|负责|联动/;

// ---- rates in a row: `内存使用率为54.81%,存储使用率为48.86%,三项指标使用率` ----

const NOT_ONE_RATE = /今年|去年|上年|由|从|、/;

function ratesBefore(sentence: Sentence, count: Count): Claim | null {
  const { plain, from } = sentence;
  if (count.classifier !== '项' && count.classifier !== '个') return null;
  if (!/指标|数据/.test(count.noun)) return null;
  const rate = /([\u4e00-\u9fff]{2}率)/.exec(count.noun)?.[1];
  if (rate === undefined || plain[count.start - 1] !== ',') return null;
  const items: Item[] = [];
  let end = count.start - 1;
  while (end > from) {
    const start = clauseStart(sentence, end - 1);
    const clause = plain.slice(start, end);
    if (!clause.includes(rate) || (clause.match(/%/g) ?? []).length !== 1 || NOT_ONE_RATE.test(clause)) break;
    items.unshift({ start, end });
    if (plain[start - 1] !== ',') break;
    end = start - 1;
  }
  // The row must open its sentence: what stands before it may be a rate by another name.
  if (items.length < 2 || items[0]!.start !== from) return null;
  const fits = items.length === count.value;
  return enumeration(sentence, count, {
    items,
    computed: { min: items.length, max: items.length },
    verdict: fits ? 'holds' : 'contradicts',
  });
}

// ---- regions known by their first characters: 京津冀三地 ----

function placesBefore(sentence: Sentence, count: Count): Claim | null {
  if (count.classifier !== '地' || /^(?:区|方|块|点|级|质)/.test(count.noun)) return null;
  const groups = groupsIn(sentence.key.slice(Math.max(sentence.from, count.start - LOOK_BACK), count.start));
  const group = groups.find((each) => each.size === count.value) ?? groups.at(-1);
  if (group === undefined) return null;
  const start = Math.max(sentence.from, count.start - LOOK_BACK) + group.index;
  const items = [...group.name].map((_, i) => ({ start: start + i, end: start + i + 1 }));
  const beside = start + group.name.length === count.start;
  const fits = group.size === count.value;
  // 两地 further on may be any two.
  const sure = beside || group.size > 2;
  return enumeration(sentence, count, {
    items,
    computed: { min: group.size, max: group.size },
    verdict: fits && sure ? 'holds' : beside && groups.length === 1 && !fits ? 'contradicts' : 'undecided',
  });
}

interface Listed {
  readonly items: readonly Item[];
  readonly computed: Interval;
  readonly verdict: ClaimVerdict;
}

function enumeration(sentence: Sentence, count: Count, { items, computed, verdict }: Listed): Claim {
  const number =
    computed.max === Number.POSITIVE_INFINITY || computed.min === computed.max
      ? `${computed.min}`
      : `${computed.min}\u2014${computed.max}`;
  return {
    kind: 'enumeration',
    formula: `${itemsText(sentence, items)} \u2192 ${number}${relationTo(count.value, computed, verdict)}`,
    operands: items.map((item) => ({ range: rangeOf(sentence, item.start, item.end), value: 1 })),
    stated: count.value,
    statedRange: rangeOf(sentence, count.start, count.end),
    computed,
    verdict,
    range: rangeOf(sentence, Math.min(items[0]!.start, count.start), Math.max(items.at(-1)!.end, count.end)),
  };
}

function relationTo(stated: number, computed: Interval, verdict: ClaimVerdict): string {
  if (verdict !== 'holds') return ` ${verdict === 'contradicts' ? '\u2260' : '?'} ${stated}`;
  return computed.min === stated
    ? ''
    : ` ${computed.max === Number.POSITIVE_INFINITY ? '\u2264' : '='} ${stated}`;
}

export function itemsText({ key }: Sentence, items: readonly Item[]): string {
  const shown = items.slice(0, 6).map((item) => {
    const text = key.slice(item.start, item.end);
    return text.length > 12 ? `\u2026${text.slice(-11)}` : text;
  });
  return shown.join('\u3001') + (items.length > 6 ? '\u3001\u2026' : '');
}
