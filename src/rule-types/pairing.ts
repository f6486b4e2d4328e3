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

/** By code unit: the number of the pair, from 1, that the mark opens; the same below 0 for one that closes. */
const PAIRS = readPairs();

function readPairs(): Int8Array {
  const pairs = new Int8Array(0x10000);
  for (let i = 0; i < OPENERS.length; i++) {
    pairs[OPENERS.charCodeAt(i)] = i + 1;
    pairs[CLOSERS.charCodeAt(i)] = -i - 1;
  }
  return pairs;
}

/** How an opening mark is closed; a bracket in its full-width form. */
export const closingOf = (mark: string): string => CLOSERS[OPENERS.indexOf(mark)] ?? mark;

// `1)`, `ii)` and `a)` are ordinals, not the end of a bracket.
const ORDINAL = /(?:^|[^\w])(?:\d{1,2}|[ivx]{1,4}|[a-zA-Z]|十?[一二三四五六七八九十])$/;
/** `(60,80]` and `[60,100)` are intervals. */
const INTERVAL = /\(\d[\d.]*%?,\s?\d[\d.]*%?\]|\[\d[\d.]*%?,\s?\d[\d.]*%?\)/g;

const NONE: Pairing = { pairs: [], unclosed: [], unopened: [] };

/** Pairs the marks of a folded text. A mark that is closed over is the one that lacks its other half. */
export function pairMarks(key: string): Pairing {
  let at = 0;
  while (at < key.length && PAIRS[key.charCodeAt(at)] === 0) at += 1;
  return at === key.length ? NONE : pairFrom(key, at);
}

function pairFrom(key: string, from: number): Pairing {
  const pairs: Pairing['pairs'][number][] = [];
  const unclosed: Placed[] = [];
  const unopened: Placed[] = [];
  const open: { readonly at: number; readonly mark: string; readonly pair: number }[] = [];
  // How many of each pair are open, so that a closing mark without a partner is known without a search.
  const waiting = [0, 0, 0, 0, 0, 0, 0];
  const text = withoutIntervals(key);
  for (let at = from; at < text.length; at++) {
    const side = PAIRS[text.charCodeAt(at)]!;
    if (side === 0) continue;
    const mark = text[at]!;
    const pair = Math.abs(side);
    if (side > 0) {
      open.push({ at, mark, pair });
      waiting[pair]! += 1;
    } else if (waiting[pair] === 0) {
      if (mark !== ')' || !ORDINAL.test(key.slice(Math.max(0, at - 4), at))) unopened.push({ at, mark });
    } else {
      let last = open.pop()!;
      for (; last.pair !== pair; last = open.pop()!) {
        unclosed.push(last);
        waiting[last.pair]! -= 1;
      }
      waiting[pair]! -= 1;
      pairs.push({ start: last.at, end: at, mark: last.mark, within: open.at(-1)?.mark ?? null });
    }
  }
  return { pairs, unclosed: unclosed.concat(open), unopened };
}

const withoutIntervals = (key: string): string =>
  /[\d.%][\])]/.test(key) ? key.replace(INTERVAL, (match) => ' '.repeat(match.length)) : key;
