import type { Figure } from '../facts/scan.js';
import { isCounted, isRelative } from '../facts/units.js';
import type { Claim } from '../model/claims.js';
import { NONE } from '../text/none.js';
import { claimOf, conclude, show } from './claim.js';
import { divide, meet } from './interval.js';
import { judge } from './ratios.js';
import { SIGN } from './signs.js';
import { clauseStart, labelAfter, labelBefore, type Sentence } from './view.js';

/** Averages: `4767项…100条,平均47.67条`, and a count with its amount, from which one could be worked out. */
export function findAverages(sentence: Sentence): readonly Claim[] {
  const { figures, key, signs } = sentence;
  const mayBeMean = (signs & SIGN.mean) !== 0;
  if (!mayBeMean && !figures.some(isMoney)) return NONE;
  const claims: Claim[] = [];
  for (let i = 1; i < figures.length; i++) {
    const figure = figures[i]!;
    if (isRelative(figure.unit)) continue;
    const head = mayBeMean ? key.slice(clauseStart(sentence, figure.start), figure.start) : '';
    const isMean = head.includes('平均');
    if (!isMean && !isMoney(figure)) continue;
    const before = figures.slice(Math.max(0, i - MOST), i).filter((other) => !isRelative(other.unit));
    const claim = isMean ? average(sentence, figure, before, head) : perPiece(sentence, figure, before);
    if (claim !== null) claims.push(claim);
  }
  return claims;
}

const YUAN = 0x5143;

const isMoney = ({ unit }: Figure): boolean => unit.charCodeAt(unit.length - 1) === YUAN;

/** Figures further back than so many are not tried. */
const MOST = 6;

function average(sentence: Sentence, stated: Figure, before: readonly Figure[], head: string): Claim | null {
  if (before.length < 2) return null;
  const said = head.slice(head.lastIndexOf('平均'));
  const named = before.findLast((figure) => nounOf(sentence, figure, said) !== null);
  const fit = pairs(before, named).find(([total, count]) => {
    const computed = divide(total.interval, count.interval);
    return computed !== null && meet(computed, stated.interval);
  });
  const likely = named ?? before.findLast((figure) => figure.unit === stated.unit);
  const [total, count] = fit ?? [likely, before.find((figure) => figure !== likely)];
  if (total === undefined || count === undefined) return null;
  const computed = divide(total.interval, count.interval);
  const value = total.value / count.value;
  const sure = isSure(sentence, stated, [total, count], said);
  const verdict = computed !== null && sure ? judge(computed, stated) : 'undecided';
  return claimOf(sentence, {
    kind: 'average',
    formula: conclude(
      `${total.numeral} \u00f7 ${count.numeral}`,
      show(value, stated.scale, 2),
      stated.numeral,
      verdict,
    ),
    operands: [total, count],
    stated,
    computed,
    verdict,
  });
}

/** Pairs of a total and a count, the total that the average names first. */
function pairs(before: readonly Figure[], named: Figure | undefined): [Figure, Figure][] {
  const totals = named === undefined ? before : [named, ...before.filter((figure) => figure !== named)];
  return totals.flatMap((total) =>
    before
      .filter((count) => count !== total && count.value > 1)
      .map((count): [Figure, Figure] => [total, count]),
  );
}

/** The end of what stands before the figure, if the average speaks of it too. */
function nounOf(sentence: Sentence, figure: Figure, said: string): string | null {
  const label = labelBefore(sentence, figure);
  const noun = label.slice(-4);
  return noun.length >= 3 && said.includes(noun) ? noun : null;
}

// Without decimals an average is often rounded freely, and an average per day or household has a base of its own.
function isSure(
  sentence: Sentence,
  stated: Figure,
  [total, count]: readonly [Figure, Figure],
  said: string,
): boolean {
  // 12个街道配备360名,平均每个街道30名: what it is an average over is named.
  const over = labelAfter(sentence, count).slice(0, 2);
  if (over.length === 2 && said.startsWith(`平均每${count.unit}${over}`) && total.unit === stated.unit) {
    return (
      figuresBefore(sentence, stated) === 2 &&
      !stated.approximate &&
      !total.approximate &&
      isCounted(stated.unit)
    );
  }
  const rest = said.replace(`每${count.unit}`, '');
  return (
    stated.decimals > 0 &&
    !stated.approximate &&
    isCounted(stated.unit) &&
    isCounted(total.unit) &&
    !DURATION.test(stated.unit) &&
    nounOf(sentence, total, said) !== null &&
    !/[每日月年周天户人]|时长|时间|用时|金额|费用/.test(rest) &&
    !/^[/每]/.test(sentence.plain.slice(stated.end))
  );
}

const figuresBefore = ({ figures }: Sentence, stated: Figure): number =>
  figures.filter((figure) => figure.start < stated.start).length;

const DURATION = /^(?:天|个?工作日|课时|学时)$/;

/** `投资意向245个,投资金额超3021亿元`: what one comes to is not stated. */
function perPiece(sentence: Sentence, amount: Figure, before: readonly Figure[]): Claim | null {
  const count = before.at(-1);
  if (count === undefined || count.unit.endsWith('元')) return null;
  const label = labelBefore(sentence, amount);
  const between = sentence.plain.slice(count.end, amount.start);
  const alike = labelBefore(sentence, count).slice(-4, -2);
  if (!/金额|总额|投资额/.test(label) || !/^,[^,;]*$/.test(between)) return null;
  if (alike.length < 2 || !label.includes(alike)) return null;
  const computed = divide(amount.interval, count.interval);
  return claimOf(sentence, {
    kind: 'average',
    formula: `${amount.numeral} \u00f7 ${count.numeral} = ${show(amount.value / count.value, amount.scale, 2)}`,
    operands: [amount, count],
    stated: null,
    computed,
    verdict: 'undecided',
  });
}
