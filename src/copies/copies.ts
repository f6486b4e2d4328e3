import { shownText } from '../document/passage.js';
import type { Copy, Fingerprints } from '../model/copies.js';
import type { Document } from '../model/document.js';
import type { Passage } from '../model/passage.js';
import { fold } from '../text/fold.js';
import { candidatePairs } from './candidates.js';
import { chainsOf, type Like } from './chains.js';
import { fingerprintsOf } from './fingerprints.js';
import { likePairs } from './grow.js';
import { exactKey } from './key.js';
import { likeness } from './likeness.js';
import { type PackedPrints, packPrints, placeAt } from './packed.js';
import { Pieces } from './pieces.js';

export interface CopyOptions {
  /** Characters that both passages must have in common. Default 50: about 60 with the marks between them. */
  readonly min?: number;
}

export interface Compared {
  readonly copies: readonly Copy[];
  /** How many pairs of sentences were held against each other. */
  readonly comparisons: number;
}

const MIN = 50;
/** Of what is in common, so much must be the report's own. */
const OWN = 0.35;
const SIMILAR = 0.6;
/** The passages that two reports, or two places of one, have in common. */
export function findCopies(
  reports: readonly { readonly name: string; readonly document: Document }[],
  options: CopyOptions & { readonly formulas?: readonly string[] } = {},
): Copy[] {
  const { formulas = [] } = options;
  const prints = reports.map(({ name, document }) => fingerprintsOf(document, { name, formulas }));
  return [...copiesAmong(prints, options).copies];
}

/** The same from what was kept of the reports, whose documents may be gone; in the order of the reports. */
export const copiesAmong = (prints: readonly Fingerprints[], options: CopyOptions = {}): Compared =>
  copiesAmongPacked(prints.map(packPrints), options);

/** The same for thousands of reports. */
export function copiesAmongPacked(
  prints: readonly PackedPrints[],
  { min = MIN }: CopyOptions = {},
): Compared {
  const pieces = new Pieces(prints);
  const { likes: found, comparisons } = likePairs(candidatePairs(pieces), pieces);
  const groups = new Map<number, Like[]>();
  for (const like of found) {
    const key = pieces.reportOf(like.one) * prints.length + pieces.reportOf(like.other);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(like);
  }
  const copies = [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([, likes]) => withoutInner(chainsOf(likes).flatMap((chain) => copyOf(chain, pieces, min))));
  return { copies, comparisons };
}

function copyOf(chain: readonly Like[], pieces: Pieces, min: number): Copy[] {
  const sides = [best(chain, 'one', pieces), best(chain, 'other', pieces)] as const;
  const length = Math.floor(
    Math.min(...sides.map((side) => total(side, (piece) => exactKey(fold(pieces.text(piece))).length))),
  );
  const own = Math.min(...sides.map((side) => total(side, (piece) => pieces.own(piece))));
  if (length < min || own < length * OWN) return [];
  const [a, b] = sides.map((side) => runOf(side, pieces)) as [Run, Run];
  const within = a.print === b.print;
  if (within && a.passage.range.end > b.passage.range.start) return [];
  const similarity = round(likeness(a.key, b.key));
  if (similarity < SIMILAR) return [];
  return [
    {
      kind: within ? 'within' : 'between',
      reports: [a.print.name, b.print.name],
      passages: [a.passage, b.passage],
      length,
      similarity,
    },
  ];
}

/** Each piece of one side with the best share that any of the other side has of it. */
function best(chain: readonly Like[], side: 'one' | 'other', pieces: Pieces): Map<number, number> {
  const shares = new Map<number, number>();
  for (const { one, other, share, [side]: piece } of chain) {
    const shorter = Math.min(pieces.key(one).length, pieces.key(other).length);
    const part = Math.min(1, (share * shorter) / pieces.key(piece).length);
    // Two short ones may make up one long one.
    shares.set(piece, Math.min(1, (shares.get(piece) ?? 0) + part));
  }
  return shares;
}

function total(side: ReadonlyMap<number, number>, measure: (piece: number) => number): number {
  let sum = 0;
  for (const [piece, share] of side) sum += measure(piece) * share;
  return sum;
}

/** From the first to the last piece of one side. */
interface Run {
  readonly print: PackedPrints;
  readonly passage: Passage;
  readonly key: string;
}

function runOf(side: ReadonlyMap<number, number>, pieces: Pieces): Run {
  const numbers = [...side.keys()];
  const from = numbers.reduce((low, number) => Math.min(low, number));
  const to = numbers.reduce((high, number) => Math.max(high, number));
  const run = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const print = pieces.printsOf(from);
  const first = placeAt(print, pieces.indexOf(from));
  const end = placeAt(print, pieces.indexOf(to)).range.end;
  const text = shownText(run.map((number) => pieces.text(number)).join(''));
  return {
    print,
    passage: { ...first, range: { start: first.range.start, end }, text },
    key: run.map((number) => pieces.key(number)).join(''),
  };
}

/** A short copy whose place lies in that of a longer one is told with it. */
function withoutInner(copies: readonly Copy[]): Copy[] {
  const kept: Copy[] = [];
  const longest = [...copies].sort((a, b) => b.length - a.length);
  for (const copy of longest) {
    const inner = kept.some(({ passages }) =>
      passages.some((passage, side) => holds(passage, copy.passages[side]!)),
    );
    if (!inner) kept.push(copy);
  }
  return kept.sort((a, b) => a.passages[0].range.start - b.passages[0].range.start);
}

const holds = (outer: Passage, inner: Passage): boolean =>
  outer.range.start <= inner.range.start && inner.range.end <= outer.range.end;

const round = (share: number): number => Math.round(share * 1000) / 1000;
