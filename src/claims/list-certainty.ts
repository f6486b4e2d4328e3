import type { Count, List } from './lists.js';
import type { Sentence } from './view.js';

/** Whether a number below, and whether one above, what is listed would be wrong, and not count something else. */
export interface Certainty {
  readonly fewer: boolean;
  readonly more: boolean;
}

/** Words that open the object of a verb: an item that begins with one may be where the list begins. */
const LEAD =
  /^(?:加快|加强|加大|推进|推动|推行|开展|实施|落实|完善|健全|建立|建设|建成|新建|构建|打造|深化|强化|优化|提升|提高|促进|围绕|聚焦|统筹|协调|全面|深入|扎实|持续|大力|积极|切实|着力|认真|严格|坚持|做好|抓好|办好|创新|制定|修订|出台|印发|组织|举办|召开|完成|实现|明确|设立|设置|成立|涵盖|包括|涉及|覆盖|突出|重点|不断|进一步|一体|有效|充分|发挥|支持|引导|鼓励|规范|清理|整治|整合|配合|协同|联合|会同|有(?!效|序|机|色|关|益|利|奖|偿)|把|将|对(?!外|口|接|标)|从(?!严)|在(?!线|建|校|职)|以(?!案|奖|工|人)|为(?!民|农|企)|向(?!善)|按|就(?!业)|由|因(?!地)|经(?!济|营|贸|开|费))/;
/** 街道、公司和社区“四方”联动: a list with its own number. */
const COUNTED_ALREADY = /\u3001.*(?:[两二三四五六七八九十]|\d)\s?(?:大|个|项|类|支|方|地|张|家)/;
/** Words that hold the whole list together. */
const GOVERN = /^(?:其中|围绕|聚焦|针对|涵盖|包括|涉及|覆盖|突出|明确|从|在|以|对|将|把)/;
const JOIN = /和|与|及|或|暨|并|的/;
const LAST_JOINT = /(?:和|以及|及|与|暨).+$/;
export const DIRECT_SUM =
  /^(?:重点|主要|关键|核心|突出|具体)?(?:方面|领域|板块|环节|层面|维度|模块|阶段|步骤|层级|攻坚战|战役|保卫战|口岸|理念|体系|关系)/;
const DOCUMENTS =
  /^(?:配套|内部|管理|规范性|地方性|政策|工作|重要|专项)*(?:文件|制度|办法|规定|方案|清单|意见|法规|规章|条例|规范|指引|预案|标准|规划|细则|教材)/;
const NAMED =
  /^(?:[\u4e00-\u9fff]{0,4})(?:品牌|应用|平台|行动|工程|机制|模式|制度|体系|系统|计划|场景|案例|产品|课程|栏目|工作法|清单)/;

export function certaintyOf(sentence: Sentence, count: Count, list: List): Certainty {
  const texts = list.items.map((item) => sentence.plain.slice(item.start, item.end));
  if (texts.some((text) => text.length > LONG_ITEM)) return { fewer: false, more: false };
  const named = texts.every((text, i) =>
    (i === 0 ? /[\u300a\u201c\u00b7]/ : /^[\u300a\u201c]|\u00b7/).test(text),
  );
  const simple = isSimple(texts, named);
  // With \u7b49 any greater number is right.
  if (list.open) return { fewer: simple && (named || list.tail === ''), more: true };
  if (named) {
    const noun = /\u300b/.test(texts[0]!) ? DOCUMENTS : NAMED;
    const sure = simple && noun.test(count.noun);
    return { fewer: sure, more: sure };
  }
  const summary = isSummary(sentence, count, texts);
  return {
    fewer: summary && simple,
    more: summary && (isQuoted(sentence, count) || isClosedLeft(sentence, list.items[0]!.start, texts[0]!)),
  };
}

/** Longer ones are sentence parts. */
const LONG_ITEM = 30;

/** No item after the first could be where the list really begins. */
function isSimple(texts: readonly string[], named: boolean): boolean {
  const rest = texts.slice(1);
  if (named)
    return !/[\u548c\u4e0e\u53ca]/.test(
      rest.join('').replace(/\u201c[^\u201d]*\u201d|\u300a[^\u300b]*\u300b/g, ''),
    );
  const last = rest.at(-1)?.replace(LAST_JOINT, '') ?? '';
  return (
    [...rest.slice(0, -1), last].every((text) => !JOIN.test(text)) && !rest.some((text) => LEAD.test(text))
  );
}

/** The noun sums up what is listed: 大, 方面, 领域; or the items are such things by their last character (队, 队伍). */
function isSummary(sentence: Sentence, count: Count, texts: readonly string[]): boolean {
  if (count.classifier === '大') return count.noun.length >= 2;
  if (/[方地]/.test(count.classifier))
    return count.noun === '' || !/^[\u4e00-\u9fff]*(?:会|院|局)$/.test(count.noun);
  if (DIRECT_SUM.test(count.noun) && /[个项]/.test(count.classifier)) return true;
  if (/[类种]/.test(count.classifier)) return count.noun.length >= 2 && !/^(?:别|型)/.test(count.noun);
  const head = count.noun.slice(0, 4);
  const lasts = texts.map((text) => text.at(-1)!);
  const alike = lasts.every((char) => char === lasts[0]) && head.includes(lasts[0]!);
  const noun = count.noun.slice(0, 2);
  const called = noun.length === 2 && texts.slice(1).some((text) => text.endsWith(noun));
  return alike || called || isPartOfWhole(sentence, count, texts);
}

/** `子跑道28条,其中…特色子跑道2条`: long names, and the noun and the classifier of the whole. */
function isPartOfWhole(sentence: Sentence, count: Count, texts: readonly string[]): boolean {
  const { plain, from } = sentence;
  const marker = plain.slice(from, count.start).lastIndexOf('其中');
  if (marker < 0 || /[,;]/.test(plain.slice(from + marker + 3, count.start))) return false;
  const noun = plain.slice(count.start - 3, count.start);
  const whole = new RegExp(`${noun.replace(/[^\u4e00-\u9fff]/g, '.')}\\d+${count.classifier}`);
  return texts.every((text) => text.length >= 6) && whole.test(plain.slice(from, from + marker));
}

/** “四方” stands for just what is named before it. */
const isQuoted = ({ plain }: Sentence, { start }: Count): boolean => plain[start - 1] === '\u201c';

/** Nothing before the clause can belong to the list. */
function isClosedLeft({ plain, from }: Sentence, start: number, first: string): boolean {
  const mark = plain[start - 1];
  if (start === from || mark !== ',' || GOVERN.test(first)) return true;
  let previous = start - 2;
  while (previous > from && !/[,;:\u3002(]/.test(plain[previous]!)) previous -= 1;
  const clause = plain.slice(previous + 1, start - 1);
  // What is counted already is no part of this list.
  if (COUNTED_ALREADY.test(clause)) return true;
  // 发展A,推进B、C四大工程: a short sentence part with a verb of its own can be one of the things.
  if (LEAD.test(first)) return clause.length > 14 || /[\d\u3001]/.test(clause);
  return clause.length >= 10 && !clause.includes('\u3001');
}
