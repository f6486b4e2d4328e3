import { shownText } from '../document/passage.js';
import type { Copy, Fingerprints, Piece } from '../model/copies.js';
import type { Document } from '../model/document.js';
import type { Passage } from '../model/passage.js';
import { fold } from '../text/fold.js';
import { candidatePairs, type Placed, placePieces } from './candidates.js';
import { chainsOf, type Like } from './chains.js';
import { fingerprintsOf } from './fingerprints.js';
import { likePairs } from './grow.js';
import { exactKey } from './key.js';
import { likeness } from './likeness.js';

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

/** The same from what was kept of the reports, whose documents may be gone; those of a pair in the order given. */
export function copiesAmong(prints: readonly Fingerprints[], { min = MIN }: CopyOptions = {}): Compared {
  const placed = placePieces(prints);
  const { likes: found, comparisons } = likePairs(candidatePairs(placed, prints.length), placed);
  const groups = new Map<string, Like[]>();
  for (const like of found) {
    const key = `${like.one.report} ${like.other.report}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(like);
  }
  const copies = [...groups.values()].flatMap((likes) =>
    withoutInner(chainsOf(likes).flatMap((chain) => copyOf(chain, prints, min))),
  );
  return { copies, comparisons };
}

function copyOf(chain: readonly Like[], prints: readonly Fingerprints[], min: number): Copy[] {
  const sides = [best(chain, ({ one }) => one), best(chain, ({ other }) => other)] as const;
  const length = Math.floor(
    Math.min(...sides.map((side) => total(side, ({ text }) => exactKey(fold(text)).length))),
  );
  const own = Math.min(...sides.map((side) => total(side, (piece) => piece.own)));
  if (length < min || own < length * OWN) return [];
  const [first] = chain;
  const reports = [first!.one.report, first!.other.report] as const;
  const [a, b] = sides.map((side, i) => runOf(side, prints[reports[i]!]!));
  const within = reports[0] === reports[1];
  if (within && a!.at(-1)!.range.end > b![0]!.range.start) return [];
  const similarity = round(likeness(keyOf(a!), keyOf(b!)));
  if (similarity < SIMILAR) return [];
  return [
    {
      kind: within ? 'within' : 'between',
      reports: [prints[reports[0]]!.name, prints[reports[1]]!.name],
      passages: [passageOfRun(a!), passageOfRun(b!)],
      length,
      similarity,
    },
  ];
}

/** Each piece of one side with the best share that any of the other side has of it. */
function best(chain: readonly Like[], sideOf: (like: Like) => Placed): Map<Placed, number> {
  const shares = new Map<Placed, number>();
  for (const like of chain) {
    const { one, other, share } = like;
    const piece = sideOf(like);
    const shorter = Math.min(one.piece.key.length, other.piece.key.length);
    const part = Math.min(1, (share * shorter) / piece.piece.key.length);
    // Two short ones may make up one long one.
    shares.set(piece, Math.min(1, (shares.get(piece) ?? 0) + part));
  }
  return shares;
}

function total(side: ReadonlyMap<Placed, number>, measure: (piece: Piece) => number): number {
  let sum = 0;
  for (const [{ piece }, share] of side) sum += measure(piece) * share;
  return sum;
}

function runOf(side: ReadonlyMap<Placed, number>, { pieces }: Fingerprints): readonly Piece[] {
  const indices = [...side.keys()].map(({ index }) => index);
  const from = indices.reduce((low, index) => Math.min(low, index));
  const to = indices.reduce((high, index) => Math.max(high, index));
  return pieces.slice(from, to + 1);
}

const keyOf = (run: readonly Piece[]): string => run.map(({ key }) => key).join('');

function passageOfRun(run: readonly Piece[]): Passage {
  const [first] = run;
  return {
    range: { start: first!.range.start, end: run.at(-1)!.range.end },
    text: shownText(run.map(({ text }) => text).join('')),
    headings: first!.headings,
    line: first!.line,
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
