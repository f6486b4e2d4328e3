import { HIDDEN } from '../claims/quoted.js';
import { clauseStart, labelAfter, labelBefore, type Sentence } from '../claims/view.js';
import type { Figure } from '../facts/scan.js';

/** What a figure measures, as the text names it; null where it names nothing that would be found again. */
export interface Named {
  readonly name: string;
  /** The figure is a growth or a fall, not an amount. */
  readonly change: boolean;
}

const LEAD =
  /^(?:截至[^,]{0,8}|全年|年内|年末|目前|去年|预计|其中|同时|共计|全省|全市|全区|全县|我省|我市|我区|我县|20\d\d年末?|一年来|(?:共|已|均|则|并|将))+/;
const TAIL =
  /(?:总数|总量)?(?:完成|达到|达|实现|突破|超过|超|约|近|为|共|共计|有|累计|已|增加到|增至|提高到|提高至|提升到|提升至|上升到|升至|下降到|降至|降到|控制在|控制到|保持在|稳定在|位居|居|了|至|到|全部)+$/;
const CHANGE =
  /(?:同比|比上年|较上年|比去年|较去年)?(?:实际|名义)?(增长|增加|提高|提升|上升|下降|降低|减少|压缩|压减)(?:了|约|近|超过?|达到?)*$/;
/** Says nothing by itself: what it is of stands elsewhere, or another thing each time. */
const VAGUE =
  /^(?:投资|总投资|完成投资|资金|项目|面积|建设|新建|改造|企业|总额|收入|支出|人数|人口|群众|标准|补贴|办理|检查|培训|活动|比例|占比|比重|规模|产量|产值|金额|价值|数量|增速|增幅|入库|新增|其他|分别|公里|里程|惠及|覆盖|涉及|发放|建成|总长|长度|参加|受益|案件|问题|任务)+$/;
/** Compared with another place or time, or a list of values after one name. */
const UNFIT = /高于|低于|多于|少于|分别|其余|平均每|第\d|前\d|居全国|左右各|每/;
const NAME = /^[\u4e00-\u9fffA-Za-z0-9“”\u00b7()]{4,24}$/;
const LONGER = /累计|以来|[三四五]年|年均/;
const ENDS = /^(?:以上|左右|以内)$/;
const AFTER = /^(?:的)?(?![内外])([\u4e00-\u9fff]{4,12})$/;
const VERB = /^(?:[\u4e00-\u9fff]{2,4})$/;

/** The name of a figure in its sentence; `owner` is the name of the figure before it, of which it may be the growth. */
export function nameOf(sentence: Sentence, figure: Figure, owner: string | null): Named | null {
  const label = labelBefore(sentence, figure).trim();
  const after = labelAfter(sentence, figure).trim();
  if (label.includes(HIDDEN) || isUnfit(sentence, figure)) return null;
  // 公交与轨道50米内换乘: the number is part of a name.
  const ends = after === '' || ENDS.test(after);
  const bare = label.replace(LEAD, '');
  const growth = CHANGE.exec(bare);
  if (growth !== null && ends) {
    const of = trim(bare.slice(0, growth.index));
    const name = of === '' ? owner : of;
    return name === null || !isSpecific(name) ? null : { name: `${name}${growth[1]}`, change: true };
  }
  const name = trim(bare);
  if (ends) return isSpecific(name) && isWhole(sentence, figure) ? { name, change: false } : null;
  const thing = AFTER.exec(after)?.[1];
  return VERB.test(name) && thing !== undefined ? { name: `${name}${thing}`, change: false } : null;
}

const trim = (label: string): string => label.replace(LEAD, '').replace(TAIL, '').trim();

const isSpecific = (name: string): boolean => NAME.test(name) && !VAGUE.test(name);

/** What is counted on from an earlier year, or compared with another place, is no figure of the year. */
function isUnfit(sentence: Sentence, figure: Figure): boolean {
  const clause = sentence.key.slice(clauseStart(sentence, figure.start), figure.start);
  return UNFIT.test(clause) || LONGER.test(sentence.key.slice(sentence.from, figure.start));
}

/** 浙江省投入资金33.9亿元、实施帮扶项目781个: what follows 、 is of whom or what stands before it. */
function isWhole(sentence: Sentence, figure: Figure): boolean {
  const before = figure.start - labelBefore(sentence, figure).length - 1;
  return sentence.plain[before] !== '\u3001';
}
