import type { Figure } from '../facts/scan.js';
import type { Claim } from '../model/claims.js';
import type { Interval } from '../model/facts.js';
import { NONE } from '../text/none.js';
import { claimOf, conclude, show } from './claim.js';
import { divide, meet, scale, subtract } from './interval.js';
import { judge } from './ratios.js';
import { SIGN } from './signs.js';
import { clauseStart, type Sentence } from './view.js';

const UP = '增加|增长|提高|提升|上升|扩大|扩展|攀升|跃升|升|增';
const DOWN = '下降|降低|减少|压缩|压减|缩短|缩减|精简|减|降|压';
const MERGED = '整合|调整|归并|合并|优化|变';
const TO = new RegExp(
  `^(?:(?:[^,;:\u3002\u3001\\d]{0,10})(?:${UP}|${DOWN}|${MERGED})(?:到|至|为|成)|[^,;:\u3002\u3001\\d]{0,4}(?:到|至))(?:[^,;:\u3002\u3001\\d]{0,10})$`,
);
const FROM = /(?:由|从|原有|原来的?)[^,;:\u3002]{0,16}$/;
const CHANGE = new RegExp(
  `^[,(]?\\s*(?:净|共|总计|累计|整体|五年|三年|四年)?(${UP}|${DOWN}|增幅|降幅|减幅|翻)(?:幅度)?(?:了|达到?|为|约|近|超过?)*$`,
);
const SAME_PERIOD =
  /(?:同比|环比|(?:较|比)(?:去年|上年|往年)(?:同期)?)(?:增长|增加|提高|提升|上升|上涨|下降|降低|减少|下滑)(?:了|达|约|近|超过?)*$/;
/** Money grows at constant prices or on a changed base; only what is fixed by decision is compared as printed. */
const FIXED = /标准|补贴|补助|工资|津贴|价格/;
const COMPARABLE = /可比|不变价|同口径|剔除|扣除|实际增长|平均|年均/;
/** Changes: from one value to another with the difference or the growth, and growth stated alone. */
export function findChanges(sentence: Sentence): readonly Claim[] {
  const { figures, signs } = sentence;
  if ((signs & (SIGN.origin | SIGN.compared)) === 0) return NONE;
  const claims: Claim[] = [];
  const stated: readonly Figure[] = (signs & SIGN.origin) === 0 ? NONE : addFromTo(claims, sentence);
  if ((signs & SIGN.compared) === 0) return claims;
  for (const figure of figures) {
    if (figure.unit === '%' && isGrowth(sentence, figure) && !stated.includes(figure))
      claims.push(growthAlone(sentence, figure));
  }
  return claims;
}

/** Adds the changes from one value to another; the figures that state how much. */
function addFromTo(claims: Claim[], sentence: Sentence): Figure[] {
  const { figures } = sentence;
  const stated: Figure[] = [];
  for (let i = 1; i < figures.length; i++) {
    const from = figures[i - 1]!;
    const to = figures[i]!;
    const by = figures[i + 1];
    if (!isFromTo(sentence, from, to)) continue;
    if (by === undefined || !CHANGE.test(sentence.key.slice(to.end, by.start))) {
      claims.push(fromTo(sentence, from, to));
      continue;
    }
    stated.push(by);
    claims.push(fromToBy(sentence, from, to, by));
  }
  return stated;
}

const isGrowth = (sentence: Sentence, figure: Figure): boolean =>
  SAME_PERIOD.test(sentence.key.slice(clauseStart(sentence, figure.start), figure.start));

function isFromTo(sentence: Sentence, from: Figure, to: Figure): boolean {
  if (from.unit !== to.unit) return false;
  const head = sentence.key.slice(clauseStart(sentence, from.start), from.start);
  return FROM.test(head) && TO.test(sentence.key.slice(from.end, to.start));
}

function fromToBy(sentence: Sentence, from: Figure, to: Figure, by: Figure): Claim {
  const said = sentence.key.slice(to.end, by.start);
  const down = new RegExp(`${DOWN}|降幅|减幅`).test(said);
  const made = changeOf(from, to, by, down);
  if (made === null) return fromTo(sentence, from, to);
  // 由10天缩短到4天,提升60%: the growth is of another thing.
  const sinks = new RegExp(`(?:${DOWN})`).test(sentence.key.slice(from.end, to.start));
  const fixed = isFixed(sentence, from, to, by) && down === sinks;
  const judged = !fixed ? 'undecided' : made.fits ? 'holds' : judge(made.computed, by);
  return claimOf(sentence, {
    kind: 'change',
    formula: conclude(made.text, made.shown, `${by.numeral}${by.unit === '%' ? '%' : ''}`, judged),
    operands: [from, to],
    stated: by,
    computed: made.computed,
    verdict: judged,
  });
}

/** Whether the third figure can only be the difference of the other two. */
function isFixed(sentence: Sentence, from: Figure, to: Figure, by: Figure): boolean {
  const { plain } = sentence;
  const text = plain.slice(sentence.from, sentence.to);
  const head = plain.slice(clauseStart(sentence, from.start), from.start);
  const after = by.end === sentence.to ? '' : plain[by.end]!;
  return (
    !COMPARABLE.test(text) &&
    (!/元$/.test(from.unit) || FIXED.test(head)) &&
    // 由120项调整为108项,增加5项、取消17项: flows, not the difference.
    !new RegExp(`(?:${MERGED})(?:到|至|为|成)`).test(plain.slice(from.end, to.start)) &&
    (after === '' || /[,;:\u3002)]/.test(after)) &&
    !sentence.figures.some(
      (other) =>
        other.start > by.end && other.unit === from.unit && !/;/.test(plain.slice(by.end, other.start)),
    ) &&
    ![from, to, by].some((figure) => figure.approximate) &&
    !(from.unit === '%' && by.unit === '%')
  );
}

interface Change {
  readonly text: string;
  /** What it gives, as written. */
  readonly shown: string;
  readonly computed: Interval;
  readonly fits: boolean;
}

/** The difference in the unit of the values or in points, the growth in percent or in 倍; null for other units. */
function changeOf(from: Figure, to: Figure, by: Figure, down: boolean): Change | null {
  const [low, high] = down ? [to, from] : [from, to];
  const difference = subtract(high.interval, low.interval);
  const points = from.unit === '%' && by.unit.endsWith('百分点');
  if (by.unit === from.unit || points) {
    const value = Number((high.value - low.value).toPrecision(12));
    const text = `${high.numeral} - ${low.numeral}`;
    return { text, shown: show(value, by.scale), computed: difference, fits: meet(difference, by.interval) };
  }
  const share = divide(difference, from.interval);
  if (share === null || from.unit === '%') return null;
  const value = (high.value - low.value) / from.value;
  const text = `(${high.numeral} - ${low.numeral}) \u00f7 ${from.numeral}`;
  if (by.unit === '%') {
    const computed = scale(share, 100);
    return { text, shown: `${show(value * 100, 1, 2)}%`, computed, fits: meet(computed, by.interval) };
  }
  if (by.unit !== '倍' || down) return null;
  // 增长3倍 is said of 4 times and of 3 times.
  const times = divide(to.interval, from.interval);
  const fits = meet(share, by.interval) || (times !== null && meet(times, by.interval));
  return { text, shown: show(value, 1, 2), computed: share, fits };
}

function fromTo(sentence: Sentence, from: Figure, to: Figure): Claim {
  return claimOf(sentence, {
    kind: 'change',
    formula: `${from.numeral} \u2192 ${to.numeral}`,
    operands: [from, to],
    stated: null,
    computed: null,
    verdict: 'undecided',
  });
}

// The value of the year before is not in the text.
function growthAlone(sentence: Sentence, stated: Figure): Claim {
  return claimOf(sentence, {
    kind: 'change',
    formula: `? = ${stated.numeral}%`,
    operands: [],
    stated,
    computed: null,
    verdict: 'undecided',
  });
}
