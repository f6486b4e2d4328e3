const BITS = 1 << 16;

/** Says quickly of most words that a text does not hold them: the pairs of neighbouring characters are known. */
export class WordIndex {
  private readonly pairs = new Uint32Array(BITS / 32);
  private readonly known = new Map<string, boolean>();

  constructor(private readonly text: string) {
    for (let i = 1; i < text.length; i++) {
      const bit = pairAt(text, i - 1);
      this.pairs[bit >>> 5]! |= 1 << (bit & 31);
    }
  }

  /** Whether one of the words stands in the text. */
  hasAny(words: readonly string[]): boolean {
    for (const word of words) if (this.has(word)) return true;
    return false;
  }

  has(word: string): boolean {
    for (let i = 1; i < word.length; i++) {
      const bit = pairAt(word, i - 1);
      if ((this.pairs[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
    }
    let stands = this.known.get(word);
    if (stands === undefined) {
      stands = this.text.includes(word);
      this.known.set(word, stands);
    }
    return stands;
  }
}

const pairAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 0x9e5 + text.charCodeAt(at + 1) * 0x1f3d) & (BITS - 1);
