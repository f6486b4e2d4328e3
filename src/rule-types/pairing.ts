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

const CLOSING: Readonly<Record<string, string>> = {
  '\u201c': '\u201d',
  '\u300a': '\u300b',
  '\u3008': '\u3009',
  '(': ')',
  '\u3014': '\u3015',
  '\u3010': '\u3011',
};
const CLOSERS = new Set(Object.values(CLOSING));

/** How an opening mark is closed; a bracket in its full-width form. */
export const closingOf = (mark: string): string => CLOSING[mark] ?? mark;

// `1)`, `ii)` and `a)` are ordinals, not the end of a bracket.
const ORDINAL = /(?:^|[^\w])(?:\d{1,2}|[ivx]{1,4}|[a-zA-Z]|十?[一二三四五六七八九十])$/;
/** `(60,80]` and `[60,100)` are intervals. */
const INTERVAL = /\(\d[\d.]*%?,\s?\d[\d.]*%?\]|\[\d[\d.]*%?,\s?\d[\d.]*%?\)/g;

/** Pairs the marks of a folded text. A mark that is closed over is the one that lacks its other half. */
export function pairMarks(key: string): Pairing {
  const pairs: Pairing['pairs'][number][] = [];
  const unclosed: Placed[] = [];
  const unopened: Placed[] = [];
  const open: Placed[] = [];
  // How many of each mark are open, so that a closing one without a partner is known without a search.
  const waiting = new Map<string, number>();
  const text = /[\d.%][\])]/.test(key) ? key.replace(INTERVAL, (match) => ' '.repeat(match.length)) : key;
  for (const match of allMatches(text, /[\u201c\u201d\u300a\u300b\u3008\u3009()\u3014\u3015\u3010\u3011]/g)) {
    const [mark] = match;
    const at = match.index;
    if (!CLOSERS.has(mark)) {
      open.push({ at, mark });
      waiting.set(closingOf(mark), (waiting.get(closingOf(mark)) ?? 0) + 1);
      continue;
    }
    if ((waiting.get(mark) ?? 0) === 0) {
      if (mark !== ')' || !ORDINAL.test(key.slice(Math.max(0, at - 4), at))) unopened.push({ at, mark });
      continue;
    }
    while (closingOf(open.at(-1)!.mark) !== mark) {
      const lost = open.pop()!;
      unclosed.push(lost);
      waiting.set(closingOf(lost.mark), waiting.get(closingOf(lost.mark))! - 1);
    }
    waiting.set(mark, waiting.get(mark)! - 1);
    const { at: start, mark: own } = open.pop()!;
    pairs.push({ start, end: at, mark: own, within: open.at(-1)?.mark ?? null });
  }
  return { pairs, unclosed: unclosed.concat(open), unopened };
}
