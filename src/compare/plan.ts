import { fingerprintsOf } from '../copies/fingerprints.js';
import { ownLength } from '../copies/stock.js';
import { shownText } from '../document/passage.js';
import type { PlanItem } from '../model/comparison.js';
import type { Piece } from '../model/copies.js';
import type { Passage } from '../model/passage.js';
import { fold } from '../text/fold.js';
import { GRAM, indexGrams, isOwn, sharedRuns } from './grams.js';
import type { Zoned } from './indicators.js';

/** Items of a plan that are followed; more is no plan. */
const MOST = 300;
const MOST_ANSWERS = 3;
/** A run that stands in more sentences of either report is no name of one thing. */
const FREQUENT = 3;
/** One run so long, or two that together are, answer an item beyond doubt. */
const STRONG = 7;
const STRONG_OWN = 5;
const STRONG_TOGETHER = 9;
/** With no run of so many characters in common with anything, an item is not taken up at all. */
const FAINT = 3;
/** Nor so many pairs of characters with any one sentence. */
const MANY_PAIRS = 3;
const SHORTEST = 14;
/** Says what will be done. */
const TO_DO =
  /(?:^|[,:;\u3001])(?:[一二三四五六七八九十]是)?[^,;:\u3001]{0,6}?(?:要|将|力争|争取|确保|计划|继续|进一步|推进|推动|加快|实施|开展|建设|完善|健全|落实|加强|强化|深化|提升|提高|启动|完成|建成|新建|新增|打造|培育|支持|优化|扩大|做好|办好|推行|组织|探索|制定|出台|改造|整治|规范|构建|引导|拓展|抓好|保护|解决|创建|申建|争创|举办|设立|铸牢|增长)/;
const ITEM = /^[一二三四五六七八九十]{1,2}是/;
/** Speaks about the plan or the times, and plans nothing. */
const TALK =
  /面临|敢不敢|唯有|能不能|衡量|任务艰巨|预期目标|总体要求|有利条件|责无旁贷|[:\uff1a]$|\u300a[^\u300b]*\u300b$/;

/** The items of last year's plan, and the results of this year that speak of the same things. */
export function planItemsOf(before: Zoned, after: Zoned): PlanItem[] {
  const old = piecesOf(before);
  const plan = old.filter(({ piece, zone }) => zone === 'plan' && isItem(piece)).slice(0, MOST);
  const now = piecesOf(after);
  const results = now.filter(({ zone }) => zone === 'results').map(({ piece }) => piece);
  if (results.length === 0) return [];
  const search = {
    results,
    inResults: indexGrams(
      results.map(({ key }) => key),
      GRAM,
    ),
    inPlan: indexGrams(
      old.map(({ piece }) => piece.key),
      GRAM,
    ),
    faint: indexGrams(
      now.map(({ piece }) => piece.key),
      FAINT,
    ),
    pairs: indexGrams(
      results.map(({ key }) => key),
      2,
    ),
    own: new Map<string, boolean>(),
  };
  return plan.map(({ piece }) => itemOf(piece, search));
}

interface Search {
  readonly results: readonly Piece[];
  readonly inResults: ReadonlyMap<string, readonly number[]>;
  readonly inPlan: ReadonlyMap<string, readonly number[]>;
  readonly faint: ReadonlyMap<string, readonly number[]>;
  readonly pairs: ReadonlyMap<string, readonly number[]>;
  readonly own: Map<string, boolean>;
}

function piecesOf({ document, zone }: Zoned): { piece: Piece; zone: ReturnType<Zoned['zone']> }[] {
  const { pieces } = fingerprintsOf(document, { name: '' });
  return pieces.map((piece) => ({ piece, zone: zone(piece.range.start) }));
}

/** Says something of its own that will be done; no preface such as 今年要抓好以下工作:. */
const isItem = ({ key, hashes, text }: Piece): boolean =>
  key.length >= SHORTEST &&
  hashes.length > 0 &&
  (ITEM.test(text) || TO_DO.test(fold(text))) &&
  !TALK.test(text);

function itemOf(piece: Piece, search: Search): PlanItem {
  const answers = answersTo(piece.key, search);
  const strong = answers.filter(({ runs }) => isStrong(runs));
  const shown = (strong.length > 0 ? strong : answers).slice(0, MOST_ANSWERS);
  const verdict =
    strong.length > 0 ? 'answered' : isUntouched(piece.key, search) ? 'unanswered' : 'cant-tell';
  return {
    plan: passageOfPiece(piece),
    answers: shown.map(({ number }) => passageOfPiece(search.results[number]!)),
    words: [...new Set(shown.flatMap(({ runs }) => runs))],
    verdict,
  };
}

/** The results that share rare runs with an item, the one that shares most first. */
function answersTo(
  key: string,
  { results, inResults, inPlan, own }: Search,
): { number: number; runs: string[] }[] {
  const shared = new Map<number, number[]>();
  for (let i = 0; i + GRAM <= key.length; i++) {
    const gram = key.slice(i, i + GRAM);
    const places = inResults.get(gram) ?? [];
    const rare = places.length <= FREQUENT && (inPlan.get(gram)?.length ?? 0) <= FREQUENT;
    if (!rare || !isOwn(gram, own)) continue;
    for (const place of places) shared.set(place, [...(shared.get(place) ?? []), i]);
  }
  return [...shared]
    .map(([number, starts]) => ({ number, runs: sharedRuns(key, starts, results[number]!.key) }))
    .sort((a, b) => total(b.runs) - total(a.runs) || a.number - b.number);
}

const total = (runs: readonly string[]): number => runs.reduce((sum, run) => sum + run.length, 0);

function isStrong(runs: readonly string[]): boolean {
  const own = runs.map((run) => ownLength(run));
  return (
    runs.some((run, i) => run.length >= STRONG && own[i]! >= STRONG_OWN) ||
    (runs.length > 1 && own.reduce((sum, each) => sum + each, 0) >= STRONG_TOGETHER)
  );
}

function isUntouched(key: string, { faint, pairs, own }: Search): boolean {
  for (let i = 0; i + FAINT <= key.length; i++) {
    const gram = key.slice(i, i + FAINT);
    if (faint.has(gram) && isOwn(gram, own)) return false;
  }
  const shared = new Map<number, number>();
  for (let i = 0; i + 2 <= key.length; i++) {
    const pair = key.slice(i, i + 2);
    if (ownLength(pair) < 2) continue;
    for (const place of pairs.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  return Math.max(0, ...shared.values()) < MANY_PAIRS;
}

const passageOfPiece = ({ range, text, headings, line }: Piece): Passage => ({
  range,
  text: shownText(text),
  headings,
  line,
});
