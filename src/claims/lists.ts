import type { Claim, ClaimVerdict } from '../model/claims.js';
import type { Interval } from '../model/facts.js';
import { allMatches } from '../text/matches.js';
import { parseChineseNumeral } from '../text/numerals.js';
import { certaintyOf, DIRECT_SUM } from './list-certainty.js';
import { groupsIn } from './place-groups.js';
import { clauseStart, rangeOf, type Sentence } from './view.js';

/** A number of things in the text, with the classifier and the noun after it. */
export interface Count {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly value: number;
  readonly classifier: string;
  /** Up to eight characters that follow. */
  readonly noun: string;
}

export interface Item {
  readonly start: number;
  readonly end: number;
}

const COUNT =
  /(?<![第几数\d.+\u3007一二三四五六七八九十百千万亿])(两|十[一二]?|[二三四五六七八九]|\d{1,2})(大(?!会|学|队|厅|道|型|量|幅|力|米|小|气)|个|项|类|种|支|张|方|地|条|家|位|部|件|套|座|所|款|份)/g;

/** No list is looked for further back, so that a long line takes no longer than its length. */
const LOOK_BACK = 400;
/** No list in a sentence is longer; with 等 the number may be anything below it. */
const MOST = 200;
const LONGEST = 15;

/** Numbers that sum up a list standing right before them: `A、B、C三大领域`, `《A》《B》等4项制度`, `三类数据(A、B、C)`. */
export function findLists(sentence: Sentence): Claim[] {
  return countsIn(sentence).flatMap((count) => {
    const claim =
      bracketed(sentence, count) ??
      listed(sentence, count) ??
      ratesBefore(sentence, count) ??
      placesBefore(sentence, count);
    return claim === null ? [] : [claim];
  });
}

function countsIn({ plain, from, to }: Sentence): Count[] {
  return allMatches(plain.slice(from, to), COUNT).flatMap((match) => {
    const [, written, classifier] = match;
    const value = written === '两' ? 2 : (parseChineseNumeral(written!) ?? Number(written));
    if (value < 1 || value > MOST) return [];
    const start = from + match.index;
    const end = start + match[0].length;
    const noun = /^[\u4e00-\u9fff]{0,8}/.exec(plain.slice(end, to))![0];
    return [{ start, end, written: written!, value, classifier: classifier!, noun }];
  });
}

// ---- a list before the number ----

/** A number after these counts something else than what stands before. */
const BREAK =
  /(?:形成|构成|组成|打造|实施|推进|推动|开展|构建|建设|建成|完成|新增|新建|制定|出台|提出|设立|设置|成立|启动|实现|培育|创建|获批|引进|取消|深化|落实|聚焦|围绕|抓好|做好|突出|坚持|强化|提升|完善|健全|连跨|引领|拥有|支撑|统筹|带动|覆盖|涉及|包括|承担|作为|成为|共有|建立|办好|举办|入选|荣获|获|增加|减少|整合|优化|发挥|梳理|排查|发现|办理|处理|查处|解决|化解|边界|领域|区域|地区|片区|方面|系统|各|每|共|为|在|了|的|成|对|从|与|和|及|有|是|至|到|达|超|近|约|余|前|后|首|全市|全省|全区|全县|全国|全)$/;
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
  let end = count.start;
  const quoted = plain[end - 1] === '\u201c';
  // In quotation marks stand names such as “两个维护”; only “四方” and “三地” count what comes before them.
  if (quoted && !/[方地]/.test(count.classifier)) return null;
  if (
    /[方地]/.test(count.classifier) &&
    /^(?:面|案|位|针|式|便|法|区|块|点|方|级|质)/.test(count.noun) &&
    !count.noun.startsWith('方面')
  )
    return null;
  if (quoted) end -= 1;
  // 宪法、民法典、五大发展理念: the number opens the next item.
  if (plain[end - 1] === '\u3001') return null;
  const start = Math.max(clauseStart(sentence, end), end - LOOK_BACK);
  // Inside the clause only: from each number of a long line back to its begin would take the square of its length.
  const said = plain.slice(start, end);
  const opening = said.lastIndexOf('(');
  const from = opening >= 0 && !said.includes(')', opening) ? start + opening + 1 : start;
  const clause = plain.slice(from, end);
  const closed = /^(.*)等(?:(?:[\u4e00-\u9fff]{0,10}))$/.exec(clause);
  const open = closed !== null && !/[\u3001\u201d\u300b]/.test(clause.slice(closed[1]!.length + 1));
  const stop = open ? from + closed[1]!.length : end;
  const tail = open ? clause.slice(closed![1]!.length + 1) : '';
  const items = itemsOf(plain, from, stop);
  if (
    items.length < 1 ||
    items.some((item) => /\d|\u8fd9|\u4e0a\u8ff0/.test(plain.slice(item.start, item.end)))
  )
    return null;
  const joints = items.reduce((sum, item) => sum + jointsIn(plain.slice(item.start, item.end)), 0);
  if (items.length === 1 && (joints !== 1 || open)) return null;
  if (items.length === 1 && !DIRECT_SUM.test(count.noun) && count.classifier !== '大') return null;
  const last = plain.slice(items.at(-1)!.start, items.at(-1)!.end);
  if (!open && BREAK.test(last)) return null;
  return { items, count: { min: items.length, max: items.length + joints }, open, tail };
}

const jointsIn = (item: string): number => (item.match(/和|与|及|暨/g) ?? []).length;

/** Items between 、; `》《` and `”“` are a joint too. */
function itemsOf(plain: string, from: number, to: number): Item[] {
  const items: Item[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const joint =
      i === to || plain[i] === '\u3001' || /[\u300b\u201d][\u300a\u201c]/.test(plain.slice(i - 1, i + 1));
    if (!joint || (i > from && i < to && isInBracket(plain, from, i))) continue;
    if (i > start) items.push({ start, end: i });
    start = plain[i] === '\u3001' ? i + 1 : i;
  }
  return items;
}

const isInBracket = (plain: string, from: number, at: number): boolean => {
  const text = plain.slice(from, at);
  return (text.match(/\(/g) ?? []).length > (text.match(/\)/g) ?? []).length;
};

// ---- a list in brackets after the number ----

const NOT_A_LIST = /\d|等|其中|如|见|含|即|简称|以下|,|;|:/;

function bracketed(sentence: Sentence, count: Count): Claim | null {
  const { plain, to } = sentence;
  const match = /^[\u4e00-\u9fff]{0,8}\(([^()]{3,80})\)/.exec(plain.slice(count.end, to));
  if (match === null || NOT_A_LIST.test(match[1]!)) return null;
  const from = count.end + match[0].indexOf('(') + 1;
  const items = itemsOf(plain, from, from + match[1]!.length);
  if (items.length < 2 || count.value < 2) return null;
  const texts = items.map((item) => plain.slice(item.start, item.end));
  const joints = texts.reduce((sum, text) => sum + jointsIn(text), 0);
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
  if (!/[项个]/.test(count.classifier) || !/指标|数据/.test(count.noun)) return null;
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
