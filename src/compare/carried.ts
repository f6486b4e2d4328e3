import { copiesAmong } from '../copies/copies.js';
import { fingerprintsOf } from '../copies/fingerprints.js';
import { exactKey } from '../copies/key.js';
import { likeness } from '../copies/likeness.js';
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
/** A shortcoming said in fewer characters is said alike by anybody. */
const MIN_PROBLEM = 12;

const YEARS =
  /(?:十[一二三四五]五|第[一二三四五六七八九十\d]{1,3}[次届个轮批]|(?:19|20)\d\d年?(?:度)?|\d{1,2}月(?:\d{1,2}日)?|今年|去年|上年|明年)/g;

const exactOf = (text: string): string => exactKey(fold(text));
const yearlessOf = (text: string): string => exactKey(fold(text).replace(YEARS, ''));

/** The passages of last year's report that stand in this year's; in the order of this year's. */
export function carriedOf(before: Document, after: Document): Carried[] {
  const prints = [before, after].map((document, i) => fingerprintsOf(document, { name: `${i}` }));
  const { copies } = copiesAmong(prints, { min: MIN });
  return copies
    .filter(({ kind }) => kind === 'between')
    .map(({ passages: [old, now] }) => {
      const texts = [textAt(before, old.range), textAt(after, now.range)] as const;
      // With its figures brought up to date, a passage is not the old one.
      const similarity = Math.round(likeness(yearlessOf(texts[0]), yearlessOf(texts[1])) * 1000) / 1000;
      return { before: old, after: now, kind: kindOf(...texts), similarity };
    })
    .filter(({ similarity }) => similarity >= NEAR)
    .sort((a, b) => a.after.range.start - b.after.range.start);
}

const textAt = ({ source }: Document, { start, end }: Range): string => source.text.slice(start, end);

function kindOf(old: string, now: string): Carried['kind'] {
  if (exactOf(old) === exactOf(now)) return 'same';
  return yearlessOf(old) === yearlessOf(now) ? 'year' : 'near';
}

/** Shortcomings that are said word for word as last year, but for the year. */
export function problemsRepeated(before: Zoned, after: Zoned): Carried[] {
  const old = new Map(problemsIn(before).map((range) => [yearlessOf(textAt(before.document, range)), range]));
  return problemsIn(after).flatMap((range): Carried[] => {
    const text = textAt(after.document, range);
    const earlier = old.get(yearlessOf(text));
    if (earlier === undefined) return [];
    return [
      {
        before: passageOf(before.document, earlier),
        after: passageOf(after.document, range),
        kind: kindOf(textAt(before.document, earlier), text),
        similarity: 1,
      },
    ];
  });
}

/** What leads to the shortcomings and says none. */
const LEADS =
  /(?:清醒|看到|认识到|不容忽视|高度重视|正视|加以(?:解决|改进)|主要(?:表现|问题|不足)|原因(?:分析|如下)|(?:存在|面临)[^,]{0,16}(?:问题|不足|困难|挑战|差距|短板)$)/;

function problemsIn({ document, zone }: Zoned): Range[] {
  return fingerprintsOf(document, { name: '' })
    .pieces.filter(({ range }) => zone(range.start) === 'problems')
    .flatMap((piece) => partsOf(piece, document))
    .filter((range) => {
      const text = fold(textAt(document, range));
      return exactKey(text).length >= MIN_PROBLEM && !LEADS.test(text.replace(/[\s\u3002;:]+$/, ''));
    });
}

/** 我们看到存在不少问题:… is a lead and a shortcoming. */
function partsOf({ range }: Piece, { source }: Document): Range[] {
  const text = fold(source.text.slice(range.start, range.end));
  const colon = text.lastIndexOf(':');
  return colon < 0 ? [range] : [{ start: range.start + colon + 1, end: range.end }];
}
