import type { Figure } from '../facts/scan.js';
import { isRelative } from '../facts/units.js';
import type { Claim, ClaimVerdict } from '../model/claims.js';
import type { Interval } from '../model/facts.js';
import { claimOf, conclude, show } from './claim.js';
import { add, divide, meet, scale } from './interval.js';
import { clauseEnd, clauseStart, labelBefore, type Sentence } from './view.js';

const NAME =
  /([\u4e00-\u9fff\u201c\u201d]{0,14}?)(率|满意度|占比|覆盖面)\u201d?(?:均|都|全部|保持在?|稳定在|达到?|为|在|约|近|超过?|高达)*$/;
const SHARE = /(?:^|[\u4e00-\u9fff])占(?:比|总数的?|总量的?|其中的?)?(?:达到?|为|约|近|超过?)*$/;
const TIME = /^(?:小时|分钟|天|个?工作日)$/;
const DONE = /(?:\u5df2|解决|完成|办结|处理|整改|化解|审结|结案)/;
const LEFT = /(?:剩余|尚余|余下|还有|未|正在办理|待)/;

/** Rates and shares: done and remaining, a part of a base; where the base is not certain, only shown. */
export function findRatios(sentence: Sentence): Claim[] {
  return sentence.figures.flatMap((stated, index) => {
    if (stated.unit !== '%') return [];
    const clause = sentence.key.slice(clauseStart(sentence, stated.start), stated.start);
    const item = clause.split('\u3001').at(-1)!;
    const before = sentence.figures
      .slice(0, index)
      .filter(({ unit }) => !isRelative(unit) && !TIME.test(unit));
    const name = NAME.exec(item);
    if (name !== null && /增长|增速|增加|下降/.test(name[0])) return [];
    const claim =
      name !== null
        ? rate(sentence, stated, before, name[1]!, name[2]!)
        : SHARE.test(item)
          ? share(sentence, stated, before)
          : null;
    return claim === null ? [] : [claim];
  });
}

function rate(
  sentence: Sentence,
  stated: Figure,
  before: readonly Figure[],
  stem: string,
  kind: string,
): Claim | null {
  if (kind === '占比') return share(sentence, stated, before);
  const remaining = doneAndLeft(sentence, stated, before);
  if (remaining !== null) return remaining;
  const word = stem.replace(/[\u201c\u201d]/g, '');
  const part = before.findLast(
    (figure) =>
      word.length >= 2 && labelBefore(sentence, figure).endsWith(word) && isNear(sentence, figure, stated),
  );
  const bases = before.filter(
    (figure) => part !== undefined && figure.end <= part.start && figure.unit === part.unit,
  );
  if (part !== undefined && bases.length > 0) return ofBase(sentence, stated, part, bases);
  const base = before.at(-1);
  return base === undefined ? null : unknownBase(sentence, stated, base);
}

/** `已解决352宗,剩余106宗…办结率为76.9%`. */
function doneAndLeft(sentence: Sentence, stated: Figure, before: readonly Figure[]): Claim | null {
  const [done, left] = before.slice(-2);
  if (done === undefined || left === undefined || done.unit !== left.unit) return null;
  if (!DONE.test(labelBefore(sentence, done)) || !LEFT.test(labelBefore(sentence, left))) return null;
  if (LEFT.test(labelBefore(sentence, done)) || !isNear(sentence, left, stated)) return null;
  const total = add([done.interval, left.interval]);
  const value = (done.value / (done.value + left.value)) * 100;
  const computed = percent(done.interval, total);
  if (computed === null) return null;
  const verdict = judge(computed, stated);
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

/** A part and the figures before it that may be its base: one that fits is the base; one alone that does not is wrong. */
function ofBase(sentence: Sentence, stated: Figure, part: Figure, bases: readonly Figure[]): Claim {
  const results = bases.map((base) => ({ base, computed: percent(part.interval, base.interval) }));
  const fits = results.findLast(({ computed }) => computed !== null && meet(computed, stated.interval));
  const last = fits ?? results.at(-1)!;
  const sure =
    bases.length === 1 && clauseStart(sentence, part.start) <= clauseEnd(sentence, last.base.end) + 1;
  const verdict: ClaimVerdict =
    fits !== undefined
      ? 'holds'
      : sure && last.computed !== null
        ? judge(last.computed, stated)
        : 'undecided';
  return quotient(sentence, { stated, part, base: last.base, computed: last.computed, verdict });
}

/** `其中高新企业50家,占比25%`. */
function share(sentence: Sentence, stated: Figure, before: readonly Figure[]): Claim | null {
  const part = before.at(-1);
  if (part === undefined || !isNear(sentence, part, stated)) return null;
  const bases = before.slice(0, -1).filter((figure) => figure.unit === part.unit);
  if (bases.length === 0) return unknownBase(sentence, stated, part);
  const between = sentence.plain.slice(bases.at(-1)!.end, part.start);
  const claim = ofBase(sentence, stated, part, bases);
  const certain = /其中/.test(between) && !/[;]/.test(between);
  return claim.verdict === 'contradicts' && !certain ? { ...claim, verdict: 'undecided' } : claim;
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
