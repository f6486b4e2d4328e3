import type { Figure } from '../facts/scan.js';
import { isCounted, isRelative } from '../facts/units.js';
import type { Claim, ClaimVerdict } from '../model/claims.js';
import { allMatches } from '../text/matches.js';
import { NONE } from '../text/none.js';
import { claimOf, conclude, show, sumText } from './claim.js';
import { add, canBeAtMost, meet } from './interval.js';
import { areOpposites, coversAll } from './partition.js';
import { partsAfter, wholeBefore } from './parts.js';
import { SIGN } from './signs.js';
import { clauseEnd, clauseStart, labelAfter, labelBefore, type Sentence } from './view.js';

/** Wholes and their parts: 共…其中…, 分别为, …合计…, and counts in a row without a total. */
export function findSums(sentence: Sentence): readonly Claim[] {
  const { figures, signs } = sentence;
  if (figures.length < 2) return NONE;
  const marked = (signs & SIGN.parts) === 0 ? [] : splitsByMarker(sentence);
  if ((signs & SIGN.total) !== 0) {
    addTotalsAfterParts(marked, sentence);
    addSplitsByOpposites(marked, sentence);
  }
  addSomeOf(marked, sentence);
  return hasRow(sentence) ? [...marked, ...rows(sentence, marked)] : marked;
}

const MARKER = /其中|分别为|分别是|包括/g;
/** What counts over again, or something else, is no part of the list. */
const NOT_A_PART = /共|合计|累计|全年|同比|比上年|较上年|增长|增加|减少|下降|平均|人均|每/;
/** A whole that is an average, a standard, a limit, a difference or a rank: its parts may be greater and do not add up. */
const NO_WHOLE =
  /[每各均较比净差]|标准|时限|期限|公示|最高|最低|最多|最少|单个|缩短|压缩|前移|上升|下降|缺口|空缺|超出|增加|减少|增长|提高|提升|不足|前\d*$/;
const DURATION = /^(?:天|个?工作日|小时|分钟|课时|学时)$/;

function splitsByMarker(sentence: Sentence): Claim[] {
  const text = sentence.plain.slice(sentence.from, sentence.to);
  return allMatches(text, MARKER).flatMap((match) => {
    const at = sentence.from + match.index;
    const parts = partsAfter(sentence, at + match[0].length, NOT_A_PART);
    const whole = wholeBefore(sentence, at, parts);
    if (whole === null) return unsplit(sentence, parts);
    const { figure, only } = whole;
    const alike = parts.filter((part) => part.unit === figure.unit);
    const respective = match[0].startsWith('分别');
    const between = sentence.plain.slice(figure.end, at);
    const direct = /^[^,;:\u3002\u3001\u548c\u4e0e()]{0,12},?$/.test(between);
    // 3个镇分别为… counts what is listed, not the figures.
    if (alike.length === 0 || (respective && (!direct || figure.value === alike.length))) return [];
    const sure = only && !NO_WHOLE.test(headOf(sentence, figure)) && !DURATION.test(figure.unit);
    const manner = { exhaustive: respective, sure, listed: match[0] !== '包括' };
    return [split(sentence, figure, alike, manner)];
  });
}

const headOf = (sentence: Sentence, figure: Figure): string =>
  sentence.key.slice(clauseStart(sentence, figure.start), figure.start);

const labelOf = (sentence: Sentence, figure: Figure): string => {
  const before = labelBefore(sentence, figure).replace(/^其中/, '');
  return /[\u4e00-\u9fff]/.test(before) ? before : labelAfter(sentence, figure);
};

interface Manner {
  /** The text says that the parts are all there is. */
  readonly exhaustive: boolean;
  /** No other figure before the marker could be the whole, and it is one that parts add up to. */
  readonly sure: boolean;
  /** After 其中 stand things of the same kind; after 包括 also what belongs to them. */
  readonly listed: boolean;
}

function split(sentence: Sentence, whole: Figure, parts: readonly Figure[], manner: Manner): Claim {
  const head = sentence.key.slice(clauseStart(sentence, whole.start), whole.end);
  const labels = parts.map((part) => labelOf(sentence, part));
  const last = parts.at(-1)!;
  const noted = /^(?:等|[^,;\u3002]{0,3}\()/.test(sentence.plain.slice(last.end, last.end + 4));
  if (parts.length > 1 && (manner.exhaustive || (manner.listed && coversAll(labels, head)))) {
    const equal = meet(add(parts.map((part) => part.interval)), whole.interval);
    const exact = ![whole, ...parts].some((figure) => figure.approximate);
    // One person can be of two groups.
    const twice = /^(?:人|人次|名|户)$/.test(whole.unit) && sumOf(parts) > whole.value && !manner.exhaustive;
    const sure = manner.sure && !noted && !twice && (equal || exact);
    return sumClaim(sentence, whole, parts, !sure ? 'undecided' : equal ? 'holds' : 'contradicts');
  }
  return subset(sentence, whole, parts, manner.sure && manner.listed && !noted);
}

function subset(sentence: Sentence, whole: Figure, parts: readonly Figure[], sure: boolean): Claim {
  const total = add(parts.map((part) => part.interval));
  const together = canBeAtMost(total, whole.interval);
  const [first] = parts;
  const exact = !whole.approximate && !first!.approximate;
  const wrong = sure && exact && parts.length === 1 && !together && areOneKind(sentence, whole, first!);
  const each = parts.every((part) => canBeAtMost(part.interval, whole.interval));
  return claimOf(sentence, {
    kind: 'subset',
    formula: `${sumText(parts)}${parts.length > 1 ? ` = ${show(sumOf(parts), whole.scale)}` : ''} ${wrong ? '>' : together ? '\u2264' : '?'} ${whole.numeral}`,
    operands: parts,
    stated: whole,
    computed: total,
    verdict: wrong ? 'contradicts' : each && together ? 'holds' : 'undecided',
  });
}

/** Whether the part counts what the whole counts: 申请30件,其中重大申请40件; not 工地32个,其中隐患186个. */
function areOneKind(sentence: Sentence, whole: Figure, part: Figure): boolean {
  const label = labelBefore(sentence, part).replace(/^其中/, '');
  // What may reach beyond the whole: 其中累计…, 其中2020年….
  if (NOT_A_PART.test(label) || /20\d\d年|历年|原有/.test(label)) return false;
  const noun = /[\u4e00-\u9fff]{2}$/.exec(labelBefore(sentence, whole))?.[0];
  if (noun !== undefined) return label.endsWith(noun);
  const after = labelAfter(sentence, whole).slice(0, 2);
  return after.length === 2 && labelAfter(sentence, part).startsWith(after);
}

const sumOf = (figures: readonly Figure[]): number =>
  Number(figures.reduce((sum, figure) => sum + figure.value, 0).toPrecision(12));

function sumClaim(sentence: Sentence, whole: Figure, parts: readonly Figure[], verdict: ClaimVerdict): Claim {
  return claimOf(sentence, {
    kind: 'sum',
    formula: conclude(sumText(parts), show(sumOf(parts), whole.scale), whole.numeral, verdict),
    operands: parts,
    stated: whole,
    computed: add(parts.map((part) => part.interval)),
    verdict,
  });
}

const TOTAL = /^(?:合计|共计|总计|总共|共)(?:为|达|有)?$/;
/** What was asked for, or a number in words: the row is not all that was counted. */
const NOT_A_ROW =
  /其中|[每各]|人均|平均|[及和与]|任务|计划|下达|核定|目标|应|[一二三四五六七八九十两](?:[个名家所座处项件场次]|大)/;

/** `A 3个、B 4个,合计7个`: a bare total right after a row that fills its sentence part from the start. */
function addTotalsAfterParts(claims: Claim[], sentence: Sentence): void {
  const { figures, plain } = sentence;
  for (let i = 2; i < figures.length; i++) {
    const whole = figures[i]!;
    // A total has the unit of what stands right before it.
    if (figures[i - 1]!.unit !== whole.unit || isRelative(whole.unit)) continue;
    const start = clauseStart(sentence, whole.start);
    if (start === sentence.from || !TOTAL.test(plain.slice(start, whole.start).trim())) continue;
    const row = rowBefore(sentence, i, start);
    const closed = whole.end === sentence.to || /[,;:\u3002)]/.test(plain[whole.end]!);
    if (row === null || !closed) continue;
    const fits = meet(add(row.map((part) => part.interval)), whole.interval);
    claims.push(sumClaim(sentence, whole, row, fits ? 'holds' : 'contradicts'));
  }
}

/** The figures that fill the sentence part before `start`, where the total at `index` begins; null where others do. */
function rowBefore({ figures, plain, from: first }: Sentence, index: number, start: number): Figure[] | null {
  const said = plain.slice(first, start);
  const from = first + 1 + Math.max(-1, said.lastIndexOf(';'), said.lastIndexOf(':'), said.lastIndexOf('('));
  const row = figures.slice(0, index).filter((figure) => figure.start >= from);
  if (row.length < 2) return null;
  const { unit } = figures[index]!;
  const alike = row.every((figure) => figure.unit === unit && !figure.approximate);
  const items = plain.slice(from, start - 1).split(/[,\u3001]/);
  const filled = items.length === row.length && alike && !NOT_A_ROW.test(plain.slice(from, start));
  return filled ? row : null;
}

/** `共172个,承接26个,自主设置146个`: no marker, but two parts that leave nothing out. */
function addSplitsByOpposites(claims: Claim[], sentence: Sentence): void {
  const { figures } = sentence;
  for (let i = 0; i + 2 < figures.length; i++) {
    const whole = figures[i]!;
    const a = figures[i + 1]!;
    const b = figures[i + 2]!;
    if (a.unit !== whole.unit || b.unit !== whole.unit || isRelative(whole.unit)) continue;
    if (whole.approximate || a.approximate || b.approximate || !areAllOf(sentence, whole, [a, b])) continue;
    const holds = meet(add([a.interval, b.interval]), whole.interval);
    claims.push(sumClaim(sentence, whole, [a, b], holds ? 'holds' : 'contradicts'));
  }
}

/** Whether two parts are named so that they leave nothing of the whole out. */
function areAllOf(sentence: Sentence, whole: Figure, [a, b]: readonly [Figure, Figure]): boolean {
  const head = headOf(sentence, whole);
  if (!/共|合计|总/.test(head)) return false;
  const between = sentence.plain.slice(whole.end, b.end);
  if (/其中|分别|包括|[;\u3002]/.test(between) || /,.*,.*,/.test(between) || NO_WHOLE.test(head))
    return false;
  const one = labelBefore(sentence, a);
  const other = labelBefore(sentence, b);
  if (!areOpposites(one, other, head) || NOT_A_PART.test(one) || NOT_A_PART.test(other)) return false;
  return clauseEnd(sentence, whole.end) < a.start;
}

/** `谋划7个应用…,4个特色应用上线`: a later, smaller number of the same things. Nothing says that it must be smaller. */
function addSomeOf(claims: Claim[], sentence: Sentence): void {
  const { figures } = sentence;
  for (let i = 0; i < figures.length - 1; i++) {
    const whole = figures[i]!;
    const part = isRelative(whole.unit) ? undefined : partOf(sentence, i);
    if (part === undefined || part.value >= whole.value) continue;
    claims.push(
      claimOf(sentence, {
        kind: 'subset',
        formula: `${part.numeral} \u2264 ${whole.numeral}`,
        operands: [part],
        stated: whole,
        computed: part.interval,
        verdict: 'holds',
      }),
    );
  }
}

/** The first of the next three figures that has the unit and the noun of the figure at `index`. */
function partOf(sentence: Sentence, index: number): Figure | undefined {
  const { figures } = sentence;
  const whole = figures[index]!;
  let noun: string | null = null;
  for (let i = index + 1; i < figures.length && i < index + 4; i++) {
    const each = figures[i]!;
    if (each.unit !== whole.unit) continue;
    noun ??= labelAfter(sentence, whole).slice(0, 2);
    if (noun.length < 2) return undefined;
    if (labelAfter(sentence, each).slice(0, 6).includes(noun, 1)) return each;
  }
  return undefined;
}

const GATHERED = /突破|达到?$|共|合计|累计/;

const JOINED = /^[^,;:\u3002()\u3001]{0,8}\u3001[^,;:\u3002()\u3001]{0,16}$/;
/** More than what may stand between two counts of a row, and before its 、. */
const APART = 26;
const PAUSE_BEFORE = 9;

/** Whether two figures of one unit are joined, so that there can be a row. */
function hasRow({ figures, plain }: Sentence): boolean {
  for (let i = 1; i < figures.length; i++) {
    const figure = figures[i]!;
    for (let j = i - 1; j >= 0 && figure.start - figures[j]!.end < APART; j--)
      if (figures[j]!.unit === figure.unit && areJoined(plain, figures[j]!, figure)) return true;
  }
  return false;
}

function areJoined(plain: string, one: Figure, other: Figure): boolean {
  const last = Math.min(other.start, one.end + PAUSE_BEFORE);
  for (let at = one.end; at < last; at++)
    if (plain[at] === '\u3001') return JOINED.test(plain.slice(one.end, other.start));
  return false;
}

/** Counts of one unit in a row, joined by 、: no total to compare, so the sum is only shown. */
function rows(sentence: Sentence, marked: readonly Claim[]): Claim[] {
  const taken = new Set(marked.flatMap((claim) => claim.operands.map((operand) => operand.range.start)));
  const found: Figure[][] = [];
  for (const figure of sentence.figures) {
    const last = found.at(-1)?.at(-1);
    if (!isCounted(figure.unit) || figure.approximate || GATHERED.test(labelBefore(sentence, figure)))
      continue;
    if (taken.has(sentence.block.at(figure.start))) continue;
    const joined = last?.unit === figure.unit && areJoined(sentence.plain, last, figure);
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
