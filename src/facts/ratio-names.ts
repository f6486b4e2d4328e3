import type { RatioFact } from '../model/facts.js';
import { allMatches } from '../text/matches.js';

const NAME =
  /((?:[\u4e00-\u9fff]|\u201c|\u201d){0,12}(?:率|满意度|占比|比例|比重|覆盖面|份额))\u201d?(?:均|都|全部|保持在?|稳定在|达到?|为|在|约|近|超过?|高达|提高到|提高至|提升到|提升至|上升到|上升至)*$/;
const CHANGE =
  /(增长|增加|提高|提升|上升|增幅|上涨|下降|降低|减少|压减|缩减|缩短|精简|下滑|回落|降幅|减幅)(?:了|约|近|超过?|达到?|幅度|为)*$/;
const DOWN = /^(?:下降|降低|减少|压减|缩减|缩短|精简|下滑|回落|降幅|减幅)/;
const BASE =
  /(同比|环比|(?:较|比|与)(?:去年|上年|往年|上一年|前一年|(?:19|20)\d\d年|去年同期|上年同期)(?:同期)?(?:相比)?)/g;

/** What a percentage says, from the text of its clause before it. */
export function ratioOf(key: string, start: number): Pick<RatioFact, 'name' | 'change' | 'base'> {
  const from = Math.max(0, start - 40);
  const clause = key
    .slice(from, start)
    .split(/[,;:。(]/)
    .at(-1)!;
  const name = NAME.exec(clause)?.[1] ?? null;
  const verb = CHANGE.exec(clause)?.[1];
  const change = verb === undefined ? null : DOWN.test(verb) ? 'down' : 'up';
  const base = allMatches(clause, BASE).at(-1)?.[1] ?? null;
  return { name, change, base };
}
