import { allMatches } from '../text/matches.js';

/** A mark at a place of a text. */
interface Placed {
  readonly at: number;
  readonly mark: string;
}

export interface Pairing {
  /** Marks that belong together; `within` is the nearest mark that is open round them. */
  readonly pairs: readonly {
    readonly start: number;
    readonly end: number;
    readonly mark: string;
    readonly within: string | null;
  }[];
  readonly unclosed: readonly Placed[];
  readonly unopened: readonly Placed[];
}

const OPENERS = '\u201c\u300a\u3008(\u3014\u3010';
const CLOSERS = '\u201d\u300b\u3009)\u3015\u3011';

const SQUARES = '[]';

/** Units that pair in folded text, and square brackets, in every form that folds to one. */
export const PAIR_UNITS = `${OPENERS}${CLOSERS}${SQUARES}\uff08\uff09\uff3b\uff3d\u300c\u300d`;

/** Not a mark that is paired, but without one there is no interval. */
const SQUARE = 100;

/** By code unit: the number of the pair, from 1, that the mark opens; the same below 0 for one that closes. */
const PAIRS = readPairs();

function readPairs(): Int8Array {
  const pairs = new Int8Array(0x10000);
  for (let i = 0; i < OPENERS.length; i++) {
    pairs[OPENERS.charCodeAt(i)] = i + 1;
    pairs[CLOSERS.charCodeAt(i)] = -i - 1;
  }
  for (const bracket of SQUARES) pairs[bracket.charCodeAt(0)] = SQUARE;
  return pairs;
}

/** How an opening mark is closed; a bracket in its full-width form. */
export const closingOf = (mark: string): string => CLOSERS[OPENERS.indexOf(mark)] ?? mark;

// `1)`, `ii)` and `a)` are ordinals, not the end of a bracket.
const ORDINAL = /(?:^|[^\w])(?:\d{1,2}|[ivx]{1,4}|[a-zA-Z]|十?[一二三四五六七八九十])$/;
/** `(60,80]` and `[60,100)` are intervals. */
const INTERVAL = /\(\d[\d.]*%?,\s?\d[\d.]*%?\]|\[\d[\d.]*%?,\s?\d[\d.]*%?\)/g;

const NONE: Pairing = { pairs: [], unclosed: [], unopened: [] };

/** Where marks stand that may pair: offsets, ascending, in a text in which the folded one begins at `from`. */
interface Seen {
  readonly offsets: readonly number[];
  readonly from: number;
}

/**
 * Pairs the marks of a folded text. A mark that is closed over is the one that lacks its other half.
 *
 * @param seen without it all of the text is looked through
 */
export function pairMarks(key: string, seen?: Seen): Pairing {
  const places: number[] = [];
  let squares = false;
  const count = seen === undefined ? key.length : seen.offsets.length;
  for (let i = 0; i < count; i++) {
    const at = seen === undefined ? i : seen.offsets[i]! - seen.from;
    const side = PAIRS[key.charCodeAt(at)]!;
    if (side === SQUARE) squares = true;
    else if (side !== 0) places.push(at);
  }
  if (places.length === 0) return NONE;
  return pairAt(key, squares ? withoutIntervals(key, places) : places);
}

function pairAt(key: string, places: readonly number[]): Pairing {
  const pairs: Pairing['pairs'][number][] = [];
  const unclosed: Placed[] = [];
  const unopened: Placed[] = [];
  const open: { readonly at: number; readonly pair: number }[] = [];
  // How many of each pair are open, so that a closing mark without a partner is known without a search.
  const waiting = [0, 0, 0, 0, 0, 0, 0];
  for (const at of places) {
    const side = PAIRS[key.charCodeAt(at)]!;
    const pair = Math.abs(side);
    if (side > 0) {
      open.push({ at, pair });
      waiting[pair]! += 1;
    } else if (waiting[pair] === 0) {
      if (!endsOrdinal(key, at)) unopened.push({ at, mark: key[at]! });
    } else {
      let last = open.pop()!;
      for (; last.pair !== pair; last = open.pop()!) {
        unclosed.push({ at: last.at, mark: opener(last.pair) });
        waiting[last.pair]! -= 1;
      }
      waiting[pair]! -= 1;
      const round = open.at(-1);
      const within = round === undefined ? null : opener(round.pair);
      pairs.push({ start: last.at, end: at, mark: opener(pair), within });
    }
  }
  for (const { at, pair } of open) unclosed.push({ at, mark: opener(pair) });
  return { pairs, unclosed, unopened };
}

const opener = (pair: number): string => OPENERS[pair - 1]!;

const endsOrdinal = (key: string, at: number): boolean =>
  key[at] === ')' && ORDINAL.test(key.slice(Math.max(0, at - 4), at));

/** The places, ascending, that are not part of an interval. */
function withoutIntervals(key: string, places: readonly number[]): readonly number[] {
  const intervals = allMatches(key, INTERVAL);
  if (intervals.length === 0) return places;
  let next = 0;
  const endOf = ({ index, 0: { length } }: RegExpExecArray): number => index + length;
  return places.filter((at) => {
    while (next < intervals.length && endOf(intervals[next]!) <= at) next += 1;
    return next === intervals.length || at < intervals[next]!.index;
  });
}
