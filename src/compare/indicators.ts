import { meet } from '../claims/interval.js';
import { clauseStart, labelAfter, rangeOf, readSentences, type Sentence } from '../claims/view.js';
import { passageOf } from '../document/passage.js';
import type { Figure } from '../facts/scan.js';
import type { Indicator } from '../model/comparison.js';
import type { Document } from '../model/document.js';
import { nameOf } from './indicator-names.js';
import type { Zone } from './zones.js';

/** A report with what each of its places speaks of. */
export interface Zoned {
  readonly document: Document;
  readonly zone: (offset: number) => Zone;
}

interface Value {
  readonly name: string;
  readonly change: boolean;
  readonly figure: Figure;
  readonly sentence: Sentence;
}

/** More than that, and the unit of one of them is read wrong. */
const TOO_FAR = 20;

/** The figures that both reports give of the same thing for their own year; in the order of this year's report. */
export function indicatorsOf(before: Zoned, after: Zoned): Indicator[] {
  const [old, now] = [before, after].map(valuesOf);
  return [...now!].flatMap(([key, value]) => {
    const earlier = old!.get(key);
    return earlier === undefined ? [] : compared(before, earlier, after, value);
  });
}

/** By name and unit; a name with two values in one report says too little. */
function valuesOf({ document, zone }: Zoned): Map<string, Value> {
  const values = new Map<string, Value>();
  const unclear = new Set<string>();
  for (const sentence of readSentences(document)) {
    if (zone(sentence.block.at(sentence.from)) !== 'results') continue;
    for (const value of valuesIn(sentence)) {
      const key = `${value.name} ${value.figure.unit}`;
      const known = values.get(key);
      if (known !== undefined && known.figure.value !== value.figure.value) unclear.add(key);
      if (known === undefined) values.set(key, value);
    }
  }
  for (const key of unclear) values.delete(key);
  return values;
}

function valuesIn(sentence: Sentence): Value[] {
  let owner: { readonly name: string; readonly end: number } | null = null;
  return sentence.figures.flatMap((figure) => {
    const between: string = owner === null ? '' : sentence.key.slice(owner.end, figure.start);
    // 完成253.7亿元,同比增长10.1%: the growth belongs to the amount directly before it.
    const near: boolean = /^[^,;:]{0,3},?[^,;:\d]{0,10}$/.test(between);
    const named = nameOf(sentence, figure, near && owner !== null ? owner.name : null);
    if (named === null) {
      owner = null;
      return [];
    }
    owner = named.change ? null : { name: named.name, end: figure.end };
    return [{ ...named, figure, sentence }];
  });
}

function compared(before: Zoned, old: Value, after: Zoned, now: Value): Indicator[] {
  const [a, b] = [old.figure, now.figure];
  const same = a.value === b.value;
  // 150万 and 超过140万 may be the same.
  if (!same && meet(a.interval, b.interval)) return [];
  if (b.unit !== '%' && (a.value > b.value * TOO_FAR || b.value > a.value * TOO_FAR)) return [];
  const difference = Number((b.value - a.value).toPrecision(12));
  return [
    {
      name: now.name,
      unit: b.unit,
      values: [a.value, b.value],
      direction: same ? 'same' : difference > 0 ? 'rose' : 'fell',
      difference,
      approximate: a.approximate || b.approximate,
      share: a.value === 0 || b.unit === '%' ? null : Math.round((difference / a.value) * 10000) / 10000,
      before: passageOf(before.document, rangeIn(old)),
      after: passageOf(after.document, rangeIn(now)),
    },
  ];
}

/** The clause of the figure and the one before it. */
function rangeIn({ sentence, figure }: Value): { start: number; end: number } {
  const own = clauseStart(sentence, figure.start);
  const start = own > sentence.from ? clauseStart(sentence, own - 1) : own;
  return rangeOf(sentence, start, figure.end + labelAfter(sentence, figure).length);
}
