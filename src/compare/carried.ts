import { candidatePairs } from '../copies/candidates.js';
import type { Like } from '../copies/chains.js';
import { fingerprintsOf } from '../copies/fingerprints.js';
import { likePairs } from '../copies/grow.js';
import { exactKey } from '../copies/key.js';
import { likeness } from '../copies/likeness.js';
import { packPrints } from '../copies/packed.js';
import { Pieces } from '../copies/pieces.js';
import { passageOf } from '../document/passage.js';
import type { Carried } from '../model/comparison.js';
import type { Piece } from '../model/copies.js';
import type { Document } from '../model/document.js';
import type { Range } from '../model/text.js';
import { fold } from '../text/fold.js';
import type { Zoned } from './indicators.js';

/** Characters in common, marks not counted. */
const MIN = 28;
/** Below it, a passage was written anew. */
const NEAR = 0.8;
const WHOLE = 0.7;
/** A shortcoming said in fewer characters is said alike by anybody. */
const MIN_PROBLEM = 12;

const YEARS =
  /(?:十[一二三四五]五|第[一二三四五六七八九十\d]{1,3}[次届个轮批]|(?:19|20)\d\d年?(?:度)?|\d{1,2}月(?:\d{1,2}日)?|今年|去年|上年|明年)/g;

const exactOf = (text: string): string => exactKey(fold(text));
const yearlessOf = (text: string): string => exactKey(fold(text).replace(YEARS, ''));

/** The passages of last year's report that stand in this year's; in the order of this year's. */
export function carriedOf(before: Document, after: Document, min = MIN): Carried[] {
  const prints = [before, after].map((document, i) => fingerprintsOf(document, { name: `${i}` }));
  const pieces = new Pieces(prints.map(packPrints));
  const { likes } = likePairs(candidatePairs(pieces), pieces);
  const placed = prints.flatMap((print, report) =>
    print.pieces.map((piece, index): Placed => ({ report, index, piece })),
  );
  const runs: Run[] = [];
  for (const pair of bestOf(likes, placed)) {
    const last = runs.at(-1);
    if (last !== undefined && goesOn(last.at(-1)!, pair)) last.push(pair);
    else runs.push([pair]);
  }
  return runs
    .filter((run) => run.reduce((sum, twin) => sum + Math.min(...lengthsOf(twin)), 0) >= min)
    .map((run) => carriedBy(run, before, after));
}

/** A piece, and which of its report's it is. */
interface Placed {
  readonly report: number;
  readonly index: number;
  readonly piece: Piece;
}

interface Twin {
  readonly old: Placed;
  readonly now: Placed;
  readonly kind: Carried['kind'];
  readonly similarity: number;
}
type Run = Twin[];

/** For each sentence of this year the one of last year that is most like it, where it is like enough. */
function bestOf(likes: readonly Like[], placed: readonly Placed[]): Twin[] {
  const best = new Map<number, Twin>();
  for (const like of likes) {
    const [one, other] = [placed[like.one]!, placed[like.other]!];
    if (one.report === other.report) continue;
    const texts = [one.piece.text, other.piece.text] as const;
    // With its figures brought up to date, a sentence is not the old one.
    const similarity = likeness(yearlessOf(texts[0]), yearlessOf(texts[1]));
    const known = best.get(other.index);
    const isNew = similarity < NEAR || figuresOf(texts[0]) !== figuresOf(texts[1]) || isPart(texts);
    if (isNew || (known !== undefined && known.similarity >= similarity)) continue;
    best.set(other.index, { old: one, now: other, kind: kindOf(...texts), similarity });
  }
  return [...best.values()].sort((a, b) => a.now.index - b.now.index);
}

const lengthsOf = ({ old, now }: Twin): number[] => [old, now].map(({ piece }) => exactOf(piece.text).length);

const figuresOf = (text: string): string => (yearlessOf(text).match(/\d+/g) ?? []).join(' ');

/** A few words of a long sentence are not the sentence. */
function isPart(texts: readonly [string, string]): boolean {
  const [a, b] = texts.map((text) => exactOf(text).length) as [number, number];
  return Math.min(a, b) < Math.max(a, b) * WHOLE;
}

const goesOn = (last: Twin, next: Twin): boolean =>
  next.now.index === last.now.index + 1 &&
  next.old.index === last.old.index + 1 &&
  next.kind === last.kind &&
  next.now.piece.headings.join() === last.now.piece.headings.join();

function carriedBy(run: Run, before: Document, after: Document): Carried {
  const [first, last] = [run[0]!, run.at(-1)!];
  const similarity = Math.min(...run.map((twin) => twin.similarity));
  return {
    before: passageOf(before, { start: first.old.piece.range.start, end: last.old.piece.range.end }),
    after: passageOf(after, { start: first.now.piece.range.start, end: last.now.piece.range.end }),
    kind: first.kind,
    similarity: Math.round(similarity * 1000) / 1000,
  };
}

const textAt = ({ source }: Document, { start, end }: Range): string => source.text.slice(start, end);

function kindOf(old: string, now: string): Carried['kind'] {
  if (exactOf(old) === exactOf(now)) return 'same';
  return yearlessOf(old) === yearlessOf(now) ? 'year' : 'near';
}

/** Shortcomings that are said word for word as last year, but for the year. */
export function problemsRepeated(before: Zoned, after: Zoned): Carried[] {
  const old = partsIn(before.document).filter(({ start }) => before.zone(start) === 'problems');
  const now = partsIn(after.document).filter(({ start }) => after.zone(start) === 'problems');
  return repeated([before.document, old], [after.document, now], MIN_PROBLEM);
}

/** The sentences inside `scope` that stand word for word, but for the year, anywhere in last year's report. */
export function sentencesRepeated(
  before: Document,
  after: Document,
  { scope, min }: { readonly scope: readonly Range[]; readonly min: number },
): Carried[] {
  const now = partsIn(after).filter(({ start, end }) =>
    scope.some((one) => one.start <= start && end <= one.end),
  );
  return repeated([before, partsIn(before)], [after, now], min);
}

function repeated(
  [before, old]: readonly [Document, readonly Range[]],
  [after, now]: readonly [Document, readonly Range[]],
  min: number,
): Carried[] {
  const known = new Map(old.map((range) => [yearlessOf(textAt(before, range)), range]));
  return now.flatMap((range): Carried[] => {
    const text = textAt(after, range);
    const key = yearlessOf(text);
    const earlier = key.length < min || isLead(text) ? undefined : known.get(key);
    if (earlier === undefined) return [];
    const kind = kindOf(textAt(before, earlier), text);
    return [{ before: passageOf(before, earlier), after: passageOf(after, range), kind, similarity: 1 }];
  });
}

/** What leads to the shortcomings and says none. */
const LEADS =
  /(?:清醒|看到|认识到|不容忽视|高度重视|正视|加以(?:解决|改进)|主要(?:表现|问题|不足)|原因(?:分析|如下)|(?:存在|面临)[^,]{0,16}(?:问题|不足|困难|挑战|差距|短板)$)/;

const isLead = (text: string): boolean => LEADS.test(fold(text).replace(/[\s\u3002;:]+$/, ''));

const partsIn = (document: Document): Range[] =>
  fingerprintsOf(document, { name: '' }).pieces.flatMap((piece) => partsOf(piece, document));

/** 我们看到存在不少问题:… is a lead and a shortcoming. */
function partsOf({ range }: Piece, { source }: Document): Range[] {
  const text = fold(source.text.slice(range.start, range.end));
  const colon = text.lastIndexOf(':');
  return colon < 0 ? [range] : [{ start: range.start + colon + 1, end: range.end }];
}
