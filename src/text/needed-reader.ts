/** More words than this are no quicker to look for than the pattern itself. */
const MOST_WORDS = 24;
/** A class of more characters than this says too little. */
const LARGEST_CLASS = 10;
/** A longer word is hardly rarer. */
const LONGEST_WORD = 12;
/** Hardly a text does without these. */
const COMMON = /[\d,.;:()%\u3001\u3002的了和年月日第次件项个人场]/;

/** Words of which at least one stands in every text that matches; null: not told. */
export type Needed = readonly string[] | null;

interface Reading {
  readonly needed: Needed;
  /** All texts that can match, some that cannot perhaps among them; null where they are too many to name. */
  readonly exact: Needed;
}

interface Times {
  readonly least: number;
  readonly most: number;
}

const ONCE: Times = { least: 1, most: 1 };
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;
const GROUP = /\((?:\?(?::|(<?[=!])|<[^>]*>))?/y;
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/y;
const CHAR = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^A-Za-z0-9]))|([^\\])/y;
const ESCAPE = /\\(?:c[A-Za-z]|k<[^>]*>|\d+|[\s\S]|$)/y;
const EMPTY: readonly string[] = [''];

/** What stands side by side in a pattern, read from left to right. */
class Sequence {
  /** What the text may be since the last part that could not be told. */
  private run: readonly string[] = EMPTY;
  /** What stands right before the run, by a lookbehind. */
  private before: readonly string[] = EMPTY;
  private whole = true;
  private best: Needed = null;

  /** A part that is one of these texts. */
  append(texts: Needed, { least, most }: Times): void {
    if (texts === null || least === 0) {
      this.end();
      return;
    }
    for (let i = 0; i < Math.min(least, 3); i++) {
      const longer = product(this.run, texts);
      if (longer === null) {
        this.end();
        // What could not be joined to the run may still begin the next one.
        if (least === 1) this.run = texts;
        else this.need(texts);
      } else this.run = longer;
    }
    if (least !== most || least > 3) this.end();
  }

  /** A part, or what stands beside the run, in which one of these words stands. */
  need(words: Needed): void {
    this.best = better(this.best, words);
  }

  follow(texts: Needed): void {
    if (texts !== null) this.need(product(this.run, texts));
  }

  precede(texts: Needed): void {
    if (texts !== null && this.run === EMPTY) this.before = texts;
  }

  reading(): Reading {
    const exact = this.whole ? this.run : null;
    this.end();
    return { needed: this.best, exact };
  }

  private end(): void {
    this.need(product(this.before, this.run) ?? this.run);
    this.run = EMPTY;
    this.before = EMPTY;
    this.whole = false;
  }
}

/** Reads off a pattern what a match of it cannot do without. */
export class NeededReader {
  private at = 0;

  constructor(private readonly pattern: string) {}

  read(): Needed {
    return this.alternatives().needed;
  }

  /** The alternatives from here to the closing bracket, or the end. */
  private alternatives(): Reading {
    const needed: string[] = [];
    const exact: string[] = [];
    let told = true;
    let named = true;
    for (;;) {
      const one = this.alternative();
      if (one.needed === null) told = false;
      else needed.push(...one.needed);
      if (one.exact === null) named = false;
      else exact.push(...one.exact);
      if (this.pattern[this.at] !== '|') break;
      this.at += 1;
    }
    return {
      needed: told && needed.length <= MOST_WORDS ? needed : null,
      exact: named && exact.length <= MOST_WORDS ? exact : null,
    };
  }

  private alternative(): Reading {
    const { pattern } = this;
    const sequence = new Sequence();
    while (this.at < pattern.length && pattern[this.at] !== '|' && pattern[this.at] !== ')') {
      const opening = this.take(GROUP);
      if (opening !== null) this.group(opening[1], sequence);
      else {
        const texts = this.chars();
        if (texts !== undefined) sequence.append(texts, this.times());
      }
    }
    return sequence.reading();
  }

  private group(assertion: string | undefined, sequence: Sequence): void {
    const inner = this.alternatives();
    this.at += 1;
    const times = this.times();
    if (assertion?.endsWith('!') === true) return;
    if (times.least > 0) sequence.need(inner.needed);
    if (assertion === undefined) sequence.append(inner.exact, times);
    else if (times.least > 0 && assertion === '=') sequence.follow(inner.exact);
    else if (times.least > 0) sequence.precede(inner.exact);
  }

  /** What may stand for one character of the pattern; null: too much; undefined: it stands for a place, not for text. */
  private chars(): Needed | undefined {
    const { pattern } = this;
    const next = pattern[this.at]!;
    if (next === '^' || next === '$') {
      this.at += 1;
      return undefined;
    }
    if (next === '[') return charsOf(this.take(CLASS)?.[0] ?? this.skip());
    if (next === '.') return charsOf(this.skip());
    const found = this.take(CHAR);
    if (found !== null) return [unitOf(found)];
    const written = this.take(ESCAPE)?.[0] ?? this.skip();
    return written === '\\b' || written === '\\B' ? undefined : null;
  }

  private times(): Times {
    const found = this.take(QUANTIFIER);
    if (found === null) return ONCE;
    const [sign, least, comma, most] = found;
    if (least === undefined) return { least: sign.startsWith('+') ? 1 : 0, most: Number.POSITIVE_INFINITY };
    if (comma === undefined) return { least: Number(least), most: Number(least) };
    return { least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) };
  }

  private skip(): string {
    this.at += 1;
    return this.pattern[this.at - 1]!;
  }

  private take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const found = expression.exec(this.pattern);
    if (found !== null) this.at = expression.lastIndex;
    return found;
  }
}

function unitOf(found: RegExpExecArray): string {
  const hex = found[1] ?? found[2];
  return hex === undefined ? (found[3] ?? found[4]!) : String.fromCharCode(Number.parseInt(hex, 16));
}

/** The characters of a class, null where they are many. */
function charsOf(written: string): Needed {
  if (written.length < 3 || written[1] === '^') return null;
  const inner = written.slice(1, -1);
  const units: number[] = [];
  for (let at = 0; at < inner.length; ) {
    CHAR.lastIndex = at;
    const found = CHAR.exec(inner);
    if (found === null) return null;
    at = CHAR.lastIndex;
    const first = unitOf(found).charCodeAt(0);
    const isRange = inner[at] === '-' && at + 1 < inner.length;
    const last = isRange ? inner.charCodeAt(at + 1) : first;
    // What another range holds is another thing once its ends are folded.
    if (isRange && !(isDigit(first) && isDigit(last))) return null;
    for (let unit = first; unit <= last; unit++) units.push(unit);
    if (isRange) at += 2;
  }
  return units.length > LARGEST_CLASS ? null : units.map((unit) => String.fromCharCode(unit));
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Each of the one followed by each of the other; null where these are too many. */
function product(first: readonly string[], second: readonly string[]): Needed {
  if (first === EMPTY) return second;
  if (second === EMPTY) return first;
  if (first.length * second.length > MOST_WORDS || first[0]!.length >= LONGEST_WORD) return null;
  return first.flatMap((one) => second.map((other) => one + other));
}

/** The one whose shortest word is longer, or that has no common character: it is found in fewer texts. */
function better(a: Needed, b: Needed): Needed {
  if (a === null || b === null) return told(a ?? b);
  const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));
  const [one, other] = [shortest(a), shortest(b)];
  if (one !== other) return told(one > other ? a : b);
  const common = (words: readonly string[]): boolean => words.some((word) => COMMON.test(word));
  if (common(a) !== common(b)) return common(a) ? b : a;
  return a.length <= b.length ? a : b;
}

/** An empty word stands in every text. */
const told = (words: Needed): Needed => (words === null || words.includes('') ? null : words);
