import { likelyBlocks } from '../document/find.js';
import { hideTitles } from '../document/layers.js';
import { type Sentence, sentencesOf } from '../document/sentences.js';
import type { Block, Document } from '../model/document.js';
import type { BodyMatcher, Slot } from '../model/pack.js';
import type { SlotMatch } from '../model/report.js';
import type { Range } from '../model/text.js';
import { contains } from '../text/offsets.js';
import { scoreSentence } from './score.js';

// A sentence that goes on with what the one before it began to list.
const GOES_ON =
  /^(?:[二三四五六七八九十]是|其[二三四五]|其次|再次|最后|究其|(?:主要)?原因|分析原因|这主要|此外|另外|第[二三四五]|\([二三四五六七八九十\d]{1,2}\)|[2-9]\.)/;
const OPENS_LIST = /^(?:一是|首先|第一|其一|\((?:一|1)\)|1[.、])/;

/** Sentences in which a slot is met without a heading of its own, with the best score of any sentence. */
export function findPassages(
  document: Document,
  slot: Pick<Slot, 'body'>,
  reportYear: number | null,
  excluded: readonly Range[],
): { matches: SlotMatch[]; best: number } {
  const matches: SlotMatch[] = [];
  let best = 0;
  const likely = likelyMatchers(document, slot);
  for (let place = 0; place < likely.length; place++) {
    const matchers = likely[place];
    const block = document.blocks[place]!;
    if (matchers === undefined || !isProse(block)) continue;
    const sentences = sentencesOf(block);
    for (let i = 0; i < sentences.length; i++) {
      const sentence = sentences[i]!;
      if (isWithin(sentence.range, excluded)) continue;
      const { score, at } = scoreSentence(matchers, hideTitles(sentence.key), reportYear);
      best = Math.max(best, score);
      if (score === 0) continue;
      const end = passageEnd(sentences, i, () => proseAfter(document, place));
      matches.push({ range: { start: clauseStart(sentence, at), end }, score, via: 'body' });
    }
  }
  return { matches, best };
}

function isWithin(range: Range, outer: readonly Range[]): boolean {
  for (const each of outer) if (contains(each, range)) return true;
  return false;
}

/** By block: the matchers that may find something in it, in their order. */
function likelyMatchers(
  document: Document,
  { body }: Pick<Slot, 'body'>,
): readonly (readonly BodyMatcher[] | undefined)[] {
  const byBlock: (BodyMatcher[] | undefined)[] = document.blocks.map(() => undefined);
  for (const matcher of body) {
    for (const place of likelyBlocks(document, matcher.pattern) ?? document.blocks.keys()) {
      const matchers = byBlock[place];
      if (matchers === undefined) byBlock[place] = [matcher];
      else matchers.push(matcher);
    }
  }
  return byBlock;
}

const isProse = ({ role }: Block): boolean => role === 'body' || role === 'heading' || role === 'lead';

/** How many paragraphs a list may go on through. */
const FAR = 11;

function proseAfter({ blocks }: Document, place: number): Block[] {
  const later: Block[] = [];
  for (let i = place + 1; i < blocks.length && later.length < FAR; i++)
    if (isProse(blocks[i]!)) later.push(blocks[i]!);
  return later;
}

// The evidence begins with the clause that says it, not with all that the sentence says before.
function clauseStart({ block, key, range, from }: Sentence, at: number): number {
  const clause = Math.max(...[',', ';', ':'].map((mark) => key.lastIndexOf(mark, at - 1))) + 1;
  if (clause <= 0 || at === 0) return range.start;
  return block.at(from + clause);
}

function passageEnd(
  sentences: readonly Sentence[],
  from: number,
  blocksAfter: () => readonly Block[],
): number {
  let last = from;
  const opens = sentences[from + 1];
  if (opens !== undefined && (GOES_ON.test(opens.key) || OPENS_LIST.test(opens.key))) last += 1;
  while (last > from && sentences[last + 1] !== undefined && GOES_ON.test(sentences[last + 1]!.key))
    last += 1;
  const { end } = sentences[last]!.range;
  if (last < sentences.length - 1) return end;
  // The list may stand in paragraphs of its own; a heading begins something else.
  const later = blocksAfter();
  const [next] = later;
  if (next === undefined || next.role === 'heading' || !OPENS_LIST.test(next.key.trim())) return end;
  const stop = later.findIndex(
    (block, i) => i > 0 && (block.role === 'heading' || !GOES_ON.test(block.key.trim())),
  );
  return later[(stop < 0 ? later.length : stop) - 1]!.range.end;
}
