import { blocksIn, keyWithin } from '../document/find.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { allMatches } from '../text/matches.js';
import { contains } from '../text/offsets.js';

/**
 * The items a passage is made of: the sections directly inside it, else the members of its first chain (一是…二是…,
 * 1.…2.…), else its sentences.
 */
export function itemsIn(context: RuleContext, range: Range): Range[] {
  const { sections } = context.document.outline;
  const inside = sections.filter(
    (section) => section.range.start > range.start - 1 && contains(range, section.range),
  );
  const top = inside.reduce((least, section) => Math.min(least, section.level), Number.POSITIVE_INFINITY);
  const children = inside.filter((section) => section.level === top);
  if (children.length >= 2) return children.map((section) => section.range);
  const chains = context.facts.enumerations().filter((chain) => contains(range, chain.range));
  const longest = chains.reduce<(typeof chains)[number] | null>(
    (best, chain) => (best === null || chain.items.length > best.items.length ? chain : best),
    null,
  );
  if (longest !== null) return longest.items.map((item) => item.range);
  return sentencesIn(context, range);
}

function sentencesIn(context: RuleContext, range: Range): Range[] {
  return blocksIn(context.document, range).flatMap((block) => {
    const { key, from } = keyWithin(block, range);
    return allMatches(key, /[^\u3002!?;]{6,}/g).map((match) => ({
      start: block.at(from + match.index),
      end: block.at(from + match.index + match[0].length - 1) + 1,
    }));
  });
}
