import type { Figure } from '../facts/scan.js';
import { isRelative } from '../facts/units.js';
import type { Claim, ClaimVerdict } from '../model/claims.js';
import type { Interval } from '../model/facts.js';
import { NONE } from '../text/none.js';
import { claimOf, conclude, show } from './claim.js';
import { add, divide, meet, scale } from './interval.js';
import { clauseStart, labelBefore, type Sentence } from './view.js';

const NAME =
  /([\u4e00-\u9fff\u201c\u201d]{0,14}?)(率|满意度|占比|覆盖面)\u201d?(?:均|都|全部|保持在?|稳定在|达到?|为|在|约|近|超过?|高达)*$/;
/** The share of what stands right before it, and of nothing else. */
const SHARE = /^(?:占比|占|占总数的?|占总量的?|占其中的?)(?:达到?|为|约|近|超过?)*$/;
const TIME: ReadonlySet<string> = new Set(['小时', '分钟', '天', '工作日', '个工作日']);
const DONE = /(?:已|解决|完成|办结|处理|整改|化解|审结|结案)/;
const LEFT = /^(?:仍有|尚有|还有|剩余|尚余|余下|其余|未(?:办结|解决|处理|整改|完成|化解|审结|结案))/;
/** Rates of what is done of all there was; with a word before them (按期, 一般隐患) they are of something else. */
const OF_ALL = /^(?:办结|办理|完成|结案|解决|处理|化解|整改|审结)$/;
/** These have a base that no report states beside them: hearings held, those entitled, those insured. */
const OTHER_BASE = /出庭|应诉|参保|年报|调解|化解|满意|在线|使用|利用/;
const CARRIED = /结转|旧存|存量|[(]含|含上年|其余|未到期|到期|新收|收案|常住|户籍|应当?/;
const ENTERED = /受理|收到|接到|接收|排查|发现|抽检|抽查|检查|编目|登记|立案|梳理|办理/;

/** Rates and shares: done and remaining, a part of a base; where the base is not certain, only shown. */
export function findRatios(sentence: Sentence): readonly Claim[] {
  if (!sentence.figures.some(isRate)) return NONE;
  const claims: Claim[] = [];
  const before: Figure[] = [];
  for (const figure of sentence.figures) {
    // Without an amount before it there is nothing that it could be a rate of.
    const claim = isRate(figure) && before.length > 0 ? ratioOf(sentence, figure, before) : null;
    if (claim !== null) claims.push(claim);
    if (!isRelative(figure.unit) && !TIME.has(figure.unit)) before.push(figure);
  }
  return claims;
}

const isRate = ({ unit }: Figure, index = 1): boolean => index > 0 && unit === '%';

function ratioOf(sentence: Sentence, stated: Figure, before: readonly Figure[]): Claim | null {
  const within = shareWithin(sentence, stated, before);
  if (within !== null) return within;
  const clause = sentence.key.slice(clauseStart(sentence, stated.start), stated.start);
  const item = clause.slice(clause.lastIndexOf('\u3001') + 1);
  const name = NAME.exec(item);
  if (name === null) return SHARE.test(clause) ? share(sentence, stated, before) : null;
  return /增长|增速|增加|下降/.test(name[0]) ? null : rate(sentence, stated, before, name[1]!, name[2]!);
}

function rate(
  sentence: Sentence,
  stated: Figure,
  before: readonly Figure[],
  stem: string,
  kind: string,
): Claim | null {
  if (kind === '占比') return share(sentence, stated, before);
  const word = stem.replace(/[\u201c\u201d]/g, '');
  const remaining = OF_ALL.test(word) ? doneAndLeft(sentence, stated, before) : null;
  if (remaining !== null) return remaining;
  const part = before.findLast(
    (figure) =>
      word.length >= 2 && isPartOf(labelBefore(sentence, figure), word) && isNear(sentence, figure, stated),
  );
  const bases = before.filter(
    (figure) => part !== undefined && figure.end <= part.start && figure.unit === part.unit,
  );
  if (part !== undefined && bases.length > 0) {
    return ofBase(
      sentence,
      { stated, part, base: bases.at(-1)! },
      bases.length === 1 && isRateOf(sentence, stated, part, bases[0]!, word),
    );
  }
  const base = before.at(-1);
  return base === undefined ? null : unknownBase(sentence, stated, base);
}

/** 检出不合格24批次 is no part of what 合格率 counts. */
const isPartOf = (label: string, word: string): boolean =>
  label.endsWith(word) && !/[不未无非没]$/.test(label.slice(0, -word.length));

/** Whether the rate can only be the part's share of the base. */
function isRateOf(sentence: Sentence, stated: Figure, part: Figure, base: Figure, word: string): boolean {
  const text = sentence.plain.slice(sentence.from, sentence.to);
  const said = sentence.plain.slice(clauseStart(sentence, stated.start), stated.start);
  const head = sentence.plain.slice(clauseStart(sentence, base.start), base.start);
  const close = sentence.plain.slice(base.end, part.start);
  return (
    (part.value <= base.value || areAlike(sentence, part, base, word)) &&
    said.startsWith(`${word}率`) &&
    !OTHER_BASE.test(word) &&
    !CARRIED.test(text) &&
    ENTERED.test(head) &&
    /^[^,;\u3001]{0,8}[,\u3001][^,;\u3001]*$/.test(close) &&
    !sentence.plain.slice(stated.end, stated.end + 2).includes('(')
  );
}

/** 数据编目 and 数据归集, or a bare 归集, are of the same things. */
function areAlike(sentence: Sentence, part: Figure, base: Figure, word: string): boolean {
  const [a, b] = [labelBefore(sentence, part), labelBefore(sentence, base)];
  return a === word || [...a].some((_, i) => i + 2 <= a.length && b.includes(a.slice(i, i + 2)));
}

/** `已解决352宗,剩余106宗…办结率为76.9%`. */
function doneAndLeft(sentence: Sentence, stated: Figure, before: readonly Figure[]): Claim | null {
  const [done, left] = before.slice(-2);
  if (done === undefined || left === undefined || done.unit !== left.unit) return null;
  if (!DONE.test(labelBefore(sentence, done)) || !LEFT.test(labelBefore(sentence, left).trim())) return null;
  if (!isNear(sentence, left, stated)) return null;
  const said = sentence.plain.slice(clauseStart(sentence, stated.start), stated.start);
  const stated100 = stated.value === 100;
  const totals = before.slice(0, -2).filter((figure) => figure.unit === done.unit);
  const odd = totals.length > 0 && !totals.some((figure) => figure.value === done.value + left.value);
  // 100% with some left is the rate of those that were due.
  const sure = OF_ALL.test(/^(.*?)率/.exec(said)?.[1] ?? '') && !stated100 && !odd && !CARRIED.test(said);
  const total = add([done.interval, left.interval]);
  const value = (done.value / (done.value + left.value)) * 100;
  const computed = percent(done.interval, total);
  if (computed === null) return null;
  const verdict = sure ? judge(computed, stated) : 'undecided';
  return claimOf(sentence, {
    kind: 'ratio',
    formula: conclude(
      `${done.numeral} \u00f7 (${done.numeral} + ${left.numeral})`,
      `${show(value, 1, 2)}%`,
      `${stated.numeral}%`,
      verdict,
    ),
    operands: [done, left],
    stated,
    computed,
    verdict,
  });
}

/** A part, its base, and whether the rate is sure to be of the two. */
function ofBase(
  sentence: Sentence,
  figures: Pick<Quotient, 'stated' | 'part' | 'base'>,
  sure: boolean,
): Claim {
  const { stated, part, base } = figures;
  const computed = percent(part.interval, base.interval);
  const judged = computed === null ? 'undecided' : judge(computed, stated);
  // A rate above the share is often that of those due, which need not be said in this sentence.
  const between = sentence.plain.slice(base.end, stated.start);
  const handled = !/归集|编目|挂接|安装|配备|占/.test(between) && !/^的/.test(between);
  const due = handled && part.value <= base.value && computed !== null && stated.value > computed.max;
  const open = judged === 'contradicts' && due;
  return quotient(sentence, { ...figures, computed, verdict: sure && !open ? judged : 'undecided' });
}

/** `其中高新企业50家,占比25%`. */
function share(sentence: Sentence, stated: Figure, before: readonly Figure[]): Claim | null {
  const part = before.at(-1);
  if (part === undefined || !isNear(sentence, part, stated)) return null;
  const base = before.slice(0, -1).findLast((figure) => figure.unit === part.unit);
  if (base === undefined) return unknownBase(sentence, stated, part);
  const said = sentence.plain.slice(clauseStart(sentence, stated.start), stated.start);
  const between = sentence.plain.slice(base.end, part.start);
  const beside = /^[^,;\u3001()]{0,6},$/.test(
    sentence.plain.slice(part.end, clauseStart(sentence, stated.start)),
  );
  const others = before.filter((figure) => figure.unit === part.unit).length > 2;
  const sure = SHARE.test(said) && beside && !others && /^[^;]*其中[^;,]*$/.test(between);
  return ofBase(sentence, { stated, part, base }, sure);
}

/** `党员241人,占干警总数286人的84.3%`: the base stands in the sentence part itself. */
function shareWithin(sentence: Sentence, stated: Figure, before: readonly Figure[]): Claim | null {
  const [part, base] = before.slice(-2);
  if (part === undefined || base === undefined || part.unit !== base.unit) return null;
  const start = clauseStart(sentence, base.start);
  const beside = /^[^,;\u3001()]{0,4},$/.test(sentence.plain.slice(part.end, start));
  const said = sentence.plain.slice(start, base.start);
  if (
    !/^占[^\u3001]{0,14}$/.test(said) ||
    !/^的(?:比例)?(?:约|近|超过?|达到?)?$/.test(sentence.plain.slice(base.end, stated.start))
  ) {
    return null;
  }
  return beside ? ofBase(sentence, { stated, part, base }, true) : null;
}

interface Quotient {
  readonly stated: Figure;
  readonly part: Figure;
  readonly base: Figure;
  readonly computed: Interval | null;
  readonly verdict: ClaimVerdict;
}

function quotient(sentence: Sentence, { stated, part, base, computed, verdict }: Quotient): Claim {
  const value = (part.value / base.value) * 100;
  return claimOf(sentence, {
    kind: 'ratio',
    formula: conclude(
      `${part.numeral} \u00f7 ${base.numeral}`,
      `${show(value, 1, 2)}%`,
      `${stated.numeral}%`,
      verdict,
    ),
    operands: [part, base],
    stated,
    computed,
    verdict,
  });
}

// What the rate is a rate of is not said: the count beside it may be the base, a part, or neither.
function unknownBase(sentence: Sentence, stated: Figure, base: Figure): Claim {
  return claimOf(sentence, {
    kind: 'ratio',
    formula: `? \u00f7 ${base.numeral} = ${stated.numeral}%`,
    operands: [base],
    stated,
    computed: null,
    verdict: 'undecided',
  });
}

function percent(part: Interval, base: Interval): Interval | null {
  const quotient = divide(part, base);
  return quotient === null ? null : scale(quotient, 100);
}

/** A rate that was cut off after its last digit instead of rounded is let pass, without being called right. */
export function judge(computed: Interval, stated: Figure): ClaimVerdict {
  if (meet(computed, stated.interval)) return 'holds';
  const place = stated.scale / 10 ** stated.decimals;
  const cut = { min: stated.value, max: stated.value + place };
  return meet(computed, cut) ? 'undecided' : 'contradicts';
}

/** At most one clause lies between the two. */
function isNear(sentence: Sentence, figure: Figure, stated: Figure): boolean {
  const between = sentence.plain.slice(figure.end, stated.start);
  return !/[;\u3002]/.test(between) && (between.match(/,/g) ?? []).length <= 2;
}
