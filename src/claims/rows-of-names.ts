import type { Claim } from '../model/claims.js';
import { allMatches } from '../text/matches.js';
import { NONE } from '../text/none.js';
import type { Item } from './items.js';
import { itemsText } from './lists.js';
import { SIGN } from './signs.js';
import { clauseEnd, clauseStart, rangeOf, type Sentence } from './view.js';

const EACH = /分别(?:于|在|为|达到?|是|由|到)?/g;
const PROBLEMS = /等(?:方面的?)?(?:差距|不足|问题|短板|弱项|薄弱环节|困难)/y;

/** Lists whose length can be counted though no number is announced: `A、B分别于X、Y`, `A、B、C等问题`. */
export function findRowsOfNames(sentence: Sentence): readonly Claim[] {
  const { from, signs } = sentence;
  if ((signs & (SIGN.respective | SIGN.open)) === 0) return NONE;
  const found: Claim[] = [];
  if ((signs & SIGN.respective) !== 0)
    for (const { 0: said, index } of allMatches(sentence.plain.slice(from, sentence.to), EACH))
      found.push(...inTurn(sentence, from + index, from + index + said.length));
  if ((signs & SIGN.open) !== 0) addProblemLists(found, sentence);
  return found;
}

function addProblemLists(found: Claim[], sentence: Sentence): void {
  const { plain, from, to } = sentence;
  for (let at = plain.indexOf('等', from); at >= 0 && at < to; at = plain.indexOf('等', at + 1)) {
    PROBLEMS.lastIndex = at;
    if (PROBLEMS.test(plain)) found.push(...problemList(sentence, at));
  }
}

const JOINTS = '\u3001\u548c\u4e0e';

function split(plain: string, from: number, to: number): Item[] {
  const items: Item[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !JOINTS.includes(plain[i]!)) continue;
    if (i > start) items.push({ start, end: i });
    start = i + 1;
  }
  return items;
}

/** As many names as values. Different numbers prove nothing: one name may stand for several. */
function inTurn(sentence: Sentence, at: number, after: number): Claim[] {
  const names = split(sentence.plain, clauseStart(sentence, at), at);
  const values = split(sentence.plain, after, clauseEnd(sentence, after));
  if (names.length < 2 || values.length < 2) return [];
  const holds = names.length === values.length;
  return [
    {
      kind: 'enumeration',
      formula: `${names.length} ${holds ? '=' : '?'} ${values.length}`,
      operands: names.map((item) => ({ range: rangeOf(sentence, item.start, item.end), value: 1 })),
      stated: values.length,
      statedRange: null,
      computed: { min: names.length, max: names.length },
      verdict: holds ? 'holds' : 'undecided',
      range: rangeOf(sentence, names[0]!.start, values.at(-1)!.end),
    },
  ];
}

function problemList(sentence: Sentence, at: number): Claim[] {
  const items = split(sentence.plain, clauseStart(sentence, at), at);
  if (items.length < 3) return [];
  return [
    {
      kind: 'enumeration',
      formula: `${itemsText(sentence, items)} \u2192 ${items.length}`,
      operands: items.map((item) => ({ range: rangeOf(sentence, item.start, item.end), value: 1 })),
      stated: null,
      statedRange: null,
      computed: { min: items.length, max: Number.POSITIVE_INFINITY },
      verdict: 'undecided',
      range: rangeOf(sentence, items[0]!.start, at + 1),
    },
  ];
}
