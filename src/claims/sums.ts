import type { Figure } from '../facts/scan.js';
import { isCounted, isRelative } from '../facts/units.js';
import type { Claim } from '../model/claims.js';
import { claimOf, conclude, show, sumText } from './claim.js';
import { add, canBeAtMost, meet } from './interval.js';
import { areDisjoint, coversAll } from './partition.js';
import { clauseEnd, clauseStart, depthAt, labelAfter, labelBefore, type Sentence } from './view.js';

/** Wholes and their parts: 共…其中…, 分别为, …合计…, and counts in a row without a total. */
export function findSums(sentence: Sentence): Claim[] {
  if (sentence.figures.length < 2) return [];
  const marked = [
    ...splitsByMarker(sentence),
    ...totalsAfterParts(sentence),
    ...splitsByOpposites(sentence),
    ...someOf(sentence),
  ];
  const taken = new Set(marked.flatMap((claim) => claim.operands.map((operand) => operand.range.start)));
  return [...marked, ...rows(sentence, taken)];
}

const MARKER = /其中|分别为|分别是|包括/g;
// What counts over again, or something else, is no part of the list.
const NOT_A_PART = /突破|达到?$|共|合计|累计|全年|同比|比上年|较上年|增长|增加|减少|下降|平均|人均|每/;

const GATHERED = /突破|达到?$|共|合计|累计/;

function splitsByMarker(sentence: Sentence): Claim[] {
  const text = sentence.plain.slice(sentence.from, sentence.to);
  return [...text.matchAll(MARKER)].flatMap((match) => {
    const at = sentence.from + match.index;
    const parts = partsAfter(sentence, at + match[0].length);
    const whole = wholeBefore(sentence, at, parts);
    if (whole === null) return unsplit(sentence, parts.alike);
    const { figure, only } = whole;
    const alike = parts.alike.filter((part) => part.unit === figure.unit);
    if (alike.length === 0) return [];
    const direct = /^[^,;:\u3002\u3001\u548c\u4e0e()]{0,12},?$/.test(sentence.plain.slice(figure.end, at));
    const exhaustive = match[0].startsWith('分别') && direct;
    if (match[0].startsWith('分别') && !direct) return [];
    return split(sentence, figure, alike, { exhaustive, only });
  });
}

interface Parts {
  readonly alike: readonly Figure[];
}

/** The figures that a marker opens, up to the end of the list: `;`, the closing bracket, the next marker, the sentence. */
function partsAfter(sentence: Sentence, from: number): Parts {
  const { plain, to } = sentence;
  const depth = depthAt(sentence, from);
  const rest = plain.slice(from, to);
  const stop = rest.search(/;|其中|分别/);
  let end = stop < 0 ? to : from + stop;
  if (depth > 0) {
    const close = plain.indexOf(')', from);
    if (close >= 0 && close < end) end = close;
  }
  const inside = sentence.figures.filter(
    (figure) => figure.start >= from && figure.end <= end && depthAt(sentence, figure.start) === depth,
  );
  return { alike: unbrokenRow(sentence, inside, plain[from] === ',' ? from + 1 : from, end) };
}

/** The amounts of the sentence parts from `from` on, up to the first part that has none or that counts over again. */
function unbrokenRow(sentence: Sentence, inside: readonly Figure[], from: number, end: number): Figure[] {
  const row: Figure[] = [];
  for (let start = from; start < end; ) {
    const stop = Math.min(end, clauseEnd(sentence, start));
    const here = inside.filter((figure) => figure.start >= start && figure.end <= stop);
    const amounts = here.filter((figure) => !isRelative(figure.unit));
    // 增长6.6% between two parts says more of the one before.
    const aside = here.length > 0 && amounts.length === 0 && row.length > 0;
    const again = row.length > 0 && NOT_A_PART.test(sentence.plain.slice(start, amounts[0]?.start ?? stop));
    if (!aside && (amounts.length === 0 || again)) break;
    row.push(...amounts);
    start = stop + 1;
  }
  return row;
}

/** The whole that a marker speaks of: the last figure before it in the same bracket, of a unit that a part has. */
function wholeBefore(
  sentence: Sentence,
  at: number,
  parts: Parts,
): { readonly figure: Figure; readonly only: boolean } | null {
  const inBracket = depthAt(sentence, at) > 0;
  const open = inBracket ? sentence.plain.lastIndexOf('(', at) : at;
  const depth = depthAt(sentence, open);
  const before = sentence.figures.filter(
    (figure) =>
      figure.end <= open &&
      depthAt(sentence, figure.start) === depth &&
      parts.alike.some((part) => part.unit === figure.unit),
  );
  const figure = before.at(-1);
  if (figure === undefined) return null;
  // A bracket right after its figure speaks of that figure, whatever stands before.
  const same = before.filter((other) => other.unit === figure.unit);
  return { figure, only: inBracket ? open - figure.end <= 6 : same.length === 1 };
}

const labelOf = (sentence: Sentence, figure: Figure): string => {
  const before = labelBefore(sentence, figure).replace(/^其中/, '');
  return /[\u4e00-\u9fff]/.test(before) ? before : labelAfter(sentence, figure);
};

interface Manner {
  /** The text says that the parts are all there is. */
  readonly exhaustive: boolean;
  /** No other figure before the marker could be the whole. */
  readonly only: boolean;
}

function split(sentence: Sentence, whole: Figure, parts: readonly Figure[], manner: Manner): Claim[] {
  const head = sentence.key.slice(clauseStart(sentence, whole.start), whole.end);
  const used = bestRun(whole, parts);
  const labels = used.map((part) => labelOf(sentence, part));
  const total = add(used.map((part) => part.interval));
  const equal = used.length > 1 && meet(total, whole.interval);
  if (used.length > 1 && (manner.exhaustive || coversAll(labels, head))) {
    const verdict = equal ? 'holds' : manner.only ? 'contradicts' : 'undecided';
    return [sumClaim(sentence, whole, used, verdict)];
  }
  const each = used.every((part) => canBeAtMost(part.interval, whole.interval));
  const together = canBeAtMost(total, whole.interval);
  const exact = ![whole, ...used].some((figure) => figure.approximate);
  const wrong = manner.only && exact && isTooMuch(sentence, whole, used, head);
  return [
    claimOf(sentence, {
      kind: 'subset',
      formula: `${sumText(used)}${used.length > 1 ? ` = ${show(sumOf(used), whole.scale)}` : ''} ${wrong ? '>' : together ? '\u2264' : '?'} ${whole.numeral}`,
      operands: used,
      stated: whole,
      computed: total,
      verdict: wrong ? 'contradicts' : each && together ? 'holds' : 'undecided',
    }),
  ];
}

/** One part greater than the whole, or parts that cannot overlap and are together. */
function isTooMuch(sentence: Sentence, whole: Figure, parts: readonly Figure[], head: string): boolean {
  const labels = parts.map((part) => labelOf(sentence, part));
  // 其中累计… and 其中2020年… may reach beyond what the whole counts.
  if (labels.some((label) => NOT_A_PART.test(label) || /20\d\d年|近|历年/.test(label))) return false;
  const [first] = parts;
  if (parts.length === 1) return !canBeAtMost(first!.interval, whole.interval);
  return areDisjoint(labels, head) && !canBeAtMost(add(parts.map((part) => part.interval)), whole.interval);
}

/** The first parts that make up the whole, if some do; else all. */
function bestRun(whole: Figure, parts: readonly Figure[]): readonly Figure[] {
  for (let count = 2; count <= parts.length; count++) {
    const run = parts.slice(0, count);
    if (sumOf(run) === whole.value) return run;
  }
  return parts;
}

const sumOf = (figures: readonly Figure[]): number =>
  Number(figures.reduce((sum, figure) => sum + figure.value, 0).toPrecision(12));

function sumClaim(
  sentence: Sentence,
  whole: Figure,
  parts: readonly Figure[],
  verdict: Claim['verdict'],
): Claim {
  const sum = sumOf(parts);
  return claimOf(sentence, {
    kind: 'sum',
    formula: conclude(sumText(parts), show(sum, whole.scale), whole.numeral, verdict),
    operands: parts,
    stated: whole,
    computed: add(parts.map((part) => part.interval)),
    verdict,
  });
}

const TOTAL_AFTER = /(?:合计|共计|总计|总共|之和为|共)(?:为|达)?[^\d,;:\u3002()]{0,4}$/;

/** `A 3个、B 4个,合计7个`: the total stands after a row of parts with nothing between. */
function totalsAfterParts(sentence: Sentence): Claim[] {
  return sentence.figures.flatMap((whole, index): Claim[] => {
    const start = clauseStart(sentence, whole.start);
    if (isRelative(whole.unit) || start === sentence.from) return [];
    const head = sentence.plain.slice(start, whole.start);
    if (!TOTAL_AFTER.test(head) || head.length > 6) return [];
    const row = rowEndingAt(sentence, index, start);
    if (row.length < 2) return [];
    const total = add(row.map((part) => part.interval));
    const closed = /^[,;:\u3002)]/.test(sentence.plain[whole.end] ?? ',') || whole.end === sentence.to;
    const verdict = meet(total, whole.interval) ? 'holds' : closed ? 'contradicts' : 'undecided';
    return [sumClaim(sentence, whole, row, verdict)];
  });
}

/** The unbroken row of figures of one unit, one an item, that ends right before `end`. */
function rowEndingAt(sentence: Sentence, index: number, end: number): Figure[] {
  const { unit } = sentence.figures[index]!;
  const row: Figure[] = [];
  let border = end;
  for (let i = index - 1; i >= 0; i--) {
    const figure = sentence.figures[i]!;
    const between = sentence.plain.slice(figure.end, border);
    const item = labelBefore(sentence, figure);
    if (figure.unit !== unit || /[;:\u3002]|[,\u3001].*[,\u3001]/.test(between)) break;
    if (NOT_A_PART.test(item)) break;
    row.unshift(figure);
    border = figure.start;
  }
  return row;
}

/** `共172个,承接26个,自主设置146个`: no marker, but two parts that leave nothing out. */
function splitsByOpposites(sentence: Sentence): Claim[] {
  return sentence.figures.flatMap((whole, index): Claim[] => {
    const [a, b] = sentence.figures.slice(index + 1, index + 3);
    if (a === undefined || b === undefined || isRelative(whole.unit)) return [];
    const head = sentence.plain.slice(clauseStart(sentence, whole.start), whole.start);
    const between = sentence.plain.slice(whole.end, b.end);
    if (a.unit !== whole.unit || b.unit !== whole.unit || !/共|合计|总/.test(head)) return [];
    if (/其中|分别|包括|[;\u3002]/.test(between) || /,.*,.*,/.test(between)) return [];
    const labels = [labelBefore(sentence, a), labelBefore(sentence, b)];
    if (!coversAll(labels, head) || labels.some((label) => NOT_A_PART.test(label))) return [];
    if (clauseEnd(sentence, whole.end) >= a.start) return [];
    const holds = meet(add([a.interval, b.interval]), whole.interval);
    return [sumClaim(sentence, whole, [a, b], holds ? 'holds' : 'contradicts')];
  });
}

/** `谋划7个应用…,4个特色应用上线`: a later, smaller number of the same things. Nothing says that it must be smaller. */
function someOf(sentence: Sentence): Claim[] {
  const { figures } = sentence;
  return figures.flatMap((whole, index): Claim[] => {
    const noun = labelAfter(sentence, whole).slice(0, 2);
    if (noun.length < 2 || isRelative(whole.unit)) return [];
    const part = figures
      .slice(index + 1)
      .find((each) => each.unit === whole.unit && labelAfter(sentence, each).slice(0, 6).includes(noun, 1));
    if (part === undefined || part.value >= whole.value) return [];
    return [
      claimOf(sentence, {
        kind: 'subset',
        formula: `${part.numeral} \u2264 ${whole.numeral}`,
        operands: [part],
        stated: whole,
        computed: part.interval,
        verdict: 'holds',
      }),
    ];
  });
}

/** Counts of one unit in a row, joined by 、: no total to compare, so the sum is only shown. */
function rows(sentence: Sentence, taken: ReadonlySet<number>): Claim[] {
  const found: Figure[][] = [];
  for (const figure of sentence.figures) {
    const last = found.at(-1)?.at(-1);
    if (!isCounted(figure.unit) || figure.approximate || GATHERED.test(labelBefore(sentence, figure)))
      continue;
    if (taken.has(sentence.block.at(figure.start))) continue;
    const between = last === undefined ? '' : sentence.plain.slice(last.end, figure.start);
    const joined =
      last !== undefined &&
      last.unit === figure.unit &&
      /^[^,;:\u3002()\u3001]{0,8}\u3001[^,;:\u3002()\u3001]{0,16}$/.test(between);
    if (joined) found.at(-1)!.push(figure);
    else found.push([figure]);
  }
  return found.filter((row) => row.length > 1).flatMap((row) => unsplit(sentence, row));
}

function unsplit(sentence: Sentence, row: readonly Figure[]): Claim[] {
  const parts = row.filter((figure) => figure.unit === row[0]?.unit);
  if (parts.length < 2) return [];
  return [
    claimOf(sentence, {
      kind: 'sum',
      formula: `${sumText(parts)} = ${show(sumOf(parts), parts[0]!.scale)}`,
      operands: parts,
      stated: null,
      computed: add(parts.map((part) => part.interval)),
      verdict: 'undecided',
    }),
  ];
}
