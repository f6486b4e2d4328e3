import { fold } from './fold.js';

// A pack asks for a thousand wordings, and a draft holds a handful of them. Which characters a match cannot do without
// can be read off a pattern, and looking for those is far cheaper than running the pattern.

/** More words than this are no quicker to look for than the pattern itself. */
const MOST_WORDS = 24;

const known = new Map<string, readonly string[] | null>();

/**
 * Words, folded, at least one of which stands in every text in which the pattern matches; null where the pattern does
 * not tell. Never wrong, but often less than could be said.
 */
export function neededWords(pattern: string): readonly string[] | null {
  let words = known.get(pattern);
  if (words === undefined) {
    const read = FLAGS.test(pattern) ? null : new PatternReader(pattern).alternatives();
    words = read === null ? null : read.map(fold);
    known.set(pattern, words);
  }
  return words;
}

/** False only where the pattern cannot match in the folded text. */
export function mayMatch(pattern: string, text: string): boolean {
  const words = neededWords(pattern);
  if (words === null) return true;
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

type Needed = readonly string[] | null;

const QUANTIFIER = /[*+?]\??|\{(\d+)(?:,\d*)?\}\??/y;
const GROUP = /\((?:\?(?::|(<?[=!])|<[^>]*>))?/y;
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/y;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^A-Za-z0-9])|c[A-Za-z]|k<[^>]*>|\d+|[\s\S]|$)/y;
/** Flags inside a pattern may let other characters match than those that are written. */
const FLAGS = /\(\?[a-z]*-?[a-z]+:/;

class PatternReader {
  private at = 0;

  constructor(private readonly pattern: string) {}

  /** What the alternatives from here to the closing bracket, or the end, need between them. */
  alternatives(): Needed {
    const all: string[] = [];
    let told = true;
    for (;;) {
      const needed = this.alternative();
      if (needed === null) told = false;
      else all.push(...needed);
      if (this.pattern[this.at] !== '|') break;
      this.at += 1;
    }
    return told && all.length <= MOST_WORDS ? all : null;
  }

  private alternative(): Needed {
    const { pattern } = this;
    let best: Needed = null;
    let run = '';
    const endRun = (): void => {
      if (run !== '') best = better(best, [run]);
      run = '';
    };
    while (this.at < pattern.length && pattern[this.at] !== '|' && pattern[this.at] !== ')') {
      const literal = this.literal();
      if (literal !== null) {
        const { optional, quantified } = this.quantifier();
        if (!optional) run += literal;
        if (quantified) endRun();
        continue;
      }
      endRun();
      const inner = this.group();
      if (!this.quantifier().optional) best = better(best, inner);
    }
    endRun();
    return best;
  }

  /** The one character that must stand here, or null. */
  private literal(): string | null {
    const char = this.pattern[this.at]!;
    if (char === '\\') {
      const found = this.take(ESCAPE);
      const hex = found?.[1] ?? found?.[2];
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      return found?.[3] ?? null;
    }
    if ('([.^$'.includes(char)) return null;
    this.at += 1;
    return char;
  }

  /** Reads what is no character: a group, a class, a point, an assertion, or what was left of an escape. */
  private group(): Needed {
    const { pattern } = this;
    const opening = this.take(GROUP);
    if (opening !== null) {
      const inner = this.alternatives();
      this.at += 1;
      // What must not stand there says nothing; what must stand beside the match stands in the text too.
      return opening[1]?.endsWith('!') === true ? null : inner;
    }
    if (this.take(CLASS) === null && '.^$['.includes(pattern[this.at] ?? '')) this.at += 1;
    return null;
  }

  private quantifier(): { readonly quantified: boolean; readonly optional: boolean } {
    const found = this.take(QUANTIFIER);
    if (found === null) return { quantified: false, optional: false };
    return { quantified: true, optional: '*?'.includes(found[0][0]!) || Number(found[1] ?? 1) === 0 };
  }

  private take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const found = expression.exec(this.pattern);
    if (found !== null) this.at = expression.lastIndex;
    return found;
  }
}

/** The one whose shortest word is longer: it is found in fewer texts. */
function better(a: Needed, b: Needed): Needed {
  if (a === null || b === null) return a ?? b;
  const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));
  const [one, other] = [shortest(a), shortest(b)];
  if (one !== other) return one > other ? a : b;
  return a.length <= b.length ? a : b;
}
