import type { Count, List } from './lists.js';
import type { Sentence } from './view.js';

/** Whether a number below, and whether one above, what is listed would be wrong, and not count something else. */
export interface Certainty {
  readonly fewer: boolean;
  readonly more: boolean;
}

const BOTH: Certainty = { fewer: true, more: true };
const NEITHER: Certainty = { fewer: false, more: false };

/** Words that open the object of a verb: an item that begins with one may be where the list begins. */
const LEAD =
  /^(?:加快|加强|加大|推进|推动|推行|开展|实施|落实|完善|健全|建立|建设|建成|新建|构建|打造|深化|强化|优化|提升|提高|促进|围绕|聚焦|统筹|协调|全面|深入|扎实|持续|大力|积极|切实|着力|认真|严格|坚持|做好|抓好|办好|创新|制定|修订|出台|印发|组织|举办|召开|完成|实现|明确|设立|设置|成立|涵盖|包括|涉及|覆盖|突出|重点|不断|进一步|一体|有效|充分|发挥|支持|引导|鼓励|规范|清理|整治|整合|配合|协同|联合|会同|有(?!效|序|机|色|关|益|利|奖|偿)|把|将|对(?!外|口|接|标)|从(?!严)|在(?!线|建|校|职)|以(?!案|奖|工|人)|为(?!民|农|企)|向(?!善)|按|就(?!业)|由|因(?!地)|经(?!济|营|贸|开|费))/;
/** Words that hold the whole list together. */
const GOVERN = /^(?:其中|围绕|聚焦|针对|涵盖|包括|涉及|覆盖|突出|明确|从|在|以|对|将|把)/;
/** What follows is the list and nothing else. */
const DEFINED = /(?:包括|分为|概括为|指的?是)/;
/** 街道、公司和社区“四方”联动: a list with its own number. */
const COUNTED_ALREADY = /\u3001.*(?:[两二三四五六七八九十]|\d)\s?(?:大|个|项|类|支|方|地|张|家)/;
const JOIN = /和|与|及|或|暨|并|的/;
/** One word for several things, so that a list of them has more members than items. */
const COMPOUND =
  /放管服|双随机|一公开|食品药品|企事业|上下|左右|中小|大中|内外|城乡|干群|党政|政银|政企|校企|家校|水电|人财|产学|公检|衣食|吃住|软硬|老旧/;
/** Offices and levels that own or rank what is counted. */
const LEVEL = /(?:国家|中央|全国|[省市区县镇乡级委府])$/;
export const DIRECT_SUM =
  /^(?:重点|主要|关键|核心|突出|具体)?(?:方面|领域|板块|环节|层面|维度|模块|阶段|步骤|层级|攻坚战|战役|保卫战|口岸|理念|体系|关系)/;
const DOCUMENTS =
  /^(?:配套|内部|管理|规范性|地方性|政策|工作|重要|专项)*(?:文件|制度|办法|规定|方案|清单|意见|法规|规章|条例|规范|指引|预案|标准|规划|细则|教材)(?!汇编|短板)/;
const NAMED =
  /^(?:[\u4e00-\u9fff]{0,4})(?:品牌|应用|平台|行动|工程|机制|模式|制度|体系|系统|计划|课程|栏目|工作法|清单)/;

/** Longer ones are sentence parts. */
const LONG_ITEM = 30;

/**
 * A number beside a list may count something else: what is done in the places listed, the pieces of the kinds listed. It
 * is held to the list only where the form of the list leaves no other reading: titles or names in quotation marks and
 * nothing after them; items of one length before a noun that sums up; teams; “四方”.
 */
export function certaintyOf(sentence: Sentence, count: Count, list: List): Certainty {
  const texts = list.items.map((item) => sentence.plain.slice(item.start, item.end));
  const all = sentence.plain.slice(list.items[0]!.start, list.items.at(-1)!.end);
  if (texts.some((text) => text.length > LONG_ITEM) || COMPOUND.test(all)) return NEITHER;
  if (isNamed(texts)) return certaintyOfNames(count, list, texts);
  if (list.open) return areCalled(texts) ? { fewer: list.tail.length <= 2, more: true } : NEITHER;
  if (isQuoted(sentence, count) || isPartOfWhole(sentence, count, texts)) return BOTH;
  if (texts.some((text) => LEVEL.test(text)) || count.value === 10) return NEITHER;
  if (areCalledAs(count, texts) || areTeams(count, texts)) return BOTH;
  if (!sumsUp(count)) return NEITHER;
  if (DEFINED.test(texts[0]!)) return BOTH;
  const { length } = texts;
  const rest = texts.slice(1);
  const even = length >= 3 && spread(rest) <= 1 && !rest.some((text) => JOIN.test(text) || LEAD.test(text));
  const long = rest.every((text) => text.length >= 4);
  return { fewer: even, more: even && long && isClosedLeft(sentence, list.items[0]!.start, texts[0]!) };
}

const CLOSED = /[\u300b\u201d]$/;

/** Titles or names in quotation marks, or names with a dot in them, and nothing after the last. */
function isNamed(texts: readonly string[]): boolean {
  return (
    texts.length >= 2 &&
    CLOSED.test(texts[0]!) &&
    texts.slice(1).every((text) => /^[\u300a\u201c][^\u300b\u201d]*[\u300b\u201d]$/.test(text))
  );
}

function certaintyOfNames(count: Count, list: List, texts: readonly string[]): Certainty {
  const titles = texts[0]!.endsWith('\u300b');
  const piece = titles ? /[项个件部张]/ : /[个项大]/;
  const noun = (titles ? DOCUMENTS : NAMED).test(list.tail === '' ? count.noun : list.tail);
  // 三项制度 is a name of its own.
  const name = titles && count.value === 3 && count.noun.startsWith('制度') && texts.length !== 3;
  const sure = noun && !name && piece.test(count.classifier);
  return { fewer: sure, more: sure || list.open };
}

const areCalled = (texts: readonly string[]): boolean => texts.every((text) => text.includes('\u00b7'));

/** `…、“乙”应用、丙4个应用`: an item is called what is counted. */
function areCalledAs(count: Count, texts: readonly string[]): boolean {
  const noun = count.noun.slice(0, 2);
  return (
    noun.length === 2 && texts.length >= 3 && texts.slice(1).some((text) => text.endsWith(`\u201d${noun}`))
  );
}

/** `应急队、巡逻队、消防队3支队伍`. */
const areTeams = (count: Count, texts: readonly string[]): boolean =>
  count.classifier === '支' && texts.length >= 3 && texts.every((text) => text.endsWith('队'));

/** 三大领域, 四个板块: the number stands for what is before it. */
function sumsUp(count: Count): boolean {
  if (count.classifier === '大') return count.noun.length >= 2;
  if (/[方地]/.test(count.classifier)) return !/(?:会|院|局)$/.test(count.noun);
  return /[个项]/.test(count.classifier) && DIRECT_SUM.test(count.noun);
}

const spread = (texts: readonly string[]): number => {
  const lengths = texts.map((text) => text.length);
  return Math.max(...lengths) - Math.min(...lengths);
};

/** `子跑道28条,其中…特色子跑道2条`: long names, and the noun and the classifier of the whole. */
function isPartOfWhole(sentence: Sentence, count: Count, texts: readonly string[]): boolean {
  const { plain, from } = sentence;
  const marker = plain.slice(from, count.start).lastIndexOf('其中');
  if (marker < 0 || /[,;]/.test(plain.slice(from + marker + 3, count.start))) return false;
  if (!texts.every((text) => text.length >= 6)) return false;
  const noun = plain.slice(count.start - 3, count.start);
  const whole = new RegExp(`${noun.replace(/[^\u4e00-\u9fff]/g, '.')}\\d+${count.classifier}`);
  return whole.test(plain.slice(from, from + marker));
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
  if (clause.includes('\u3001')) return false;
  // 发展A,推进B、C四大工程: a short sentence part with a verb of its own can be one of the things.
  return clause.length > (LEAD.test(first) ? 14 : 9) || /\d/.test(clause);
}
