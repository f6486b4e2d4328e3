import { OfficeError } from '../errors.js';
import { decodeAttribute } from './xml-text.js';

/** A start tag as written; nothing in it depends on where it stands. */
export interface Tag {
  readonly name: string;
  /** By qualified name; values decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly empty: boolean;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NAME_STOP = /[\s/>=<"'&]/;
/** Bounds on what is remembered of the tags met: a hostile file must not fill the memory with them. */
const KNOWN_TAGS = 4096;
const KNOWN_LENGTH = 256;

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

// Nearly all names are of ASCII letters, digits and colons.
const isNameUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x3a) ||
  !NAME_STOP.test(String.fromCharCode(unit));

/** The first offset from `at` on where no white space of XML stands. */
export function afterSpace(text: string, at: number): number {
  let end = at;
  while (isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

/** Reads the start tags of one document. Word states the same properties at every run, so each is read once. */
export class TagReader {
  readonly #known = new Map<string, Tag>();
  #at = 0;
  #attributesLeft: number;

  constructor(
    private readonly text: string,
    attributes: number,
  ) {
    this.#attributesLeft = attributes;
  }

  /** After the `>` of the tag that was read last. */
  get end(): number {
    return this.#at;
  }

  /** The tag whose `<` is at `start`. Throws OfficeError. */
  read(start: number): Tag {
    this.#at = start;
    const stop = this.#find('>', start) + 1;
    if (stop - start > KNOWN_LENGTH) return this.#tag();
    const written = this.text.slice(start, stop);
    const known = this.#known.get(written);
    if (known !== undefined) {
      this.#at = stop;
      return known;
    }
    const tag = this.#tag();
    // A value may hold a `>`: then what was cut out is no whole tag.
    if (this.#at === stop && this.#known.size < KNOWN_TAGS) this.#known.set(written, tag);
    return tag;
  }

  #fail(): never {
    throw new OfficeError('xml', `@${this.#at}`);
  }

  #find(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    return found < 0 ? this.#fail() : found;
  }

  #tag(): Tag {
    this.#at += 1;
    const name = this.#name();
    if (name === '') this.#fail();
    const attributes = this.#attributes();
    const empty = this.text[this.#at] === '/';
    if (empty) this.#at += 1;
    this.#expect('>');
    return { name, attributes, empty };
  }

  #expect(mark: string): void {
    if (this.text[this.#at] !== mark) this.#fail();
    this.#at += 1;
  }

  #name(): string {
    const start = this.#at;
    while (this.#at < this.text.length && isNameUnit(this.text.charCodeAt(this.#at))) this.#at += 1;
    return this.text.slice(start, this.#at);
  }

  #attributes(): ReadonlyMap<string, string> {
    let attributes: Map<string, string> | undefined;
    for (;;) {
      const before = this.#at;
      this.#at = afterSpace(this.text, before);
      const next = this.text[this.#at];
      if (next === '>' || next === '/' || next === undefined) return attributes ?? NO_ATTRIBUTES;
      const apart = this.#at > before;
      const name = this.#name();
      attributes ??= new Map();
      if (!apart || name === '' || attributes.has(name)) this.#fail();
      this.#attributesLeft -= 1;
      if (this.#attributesLeft < 0) throw new OfficeError('xml-too-large');
      attributes.set(name, this.#value());
    }
  }

  #value(): string {
    this.#at = afterSpace(this.text, this.#at);
    this.#expect('=');
    this.#at = afterSpace(this.text, this.#at);
    const quote = this.text[this.#at];
    if (quote !== '"' && quote !== "'") this.#fail();
    const stop = this.#find(quote, this.#at + 1);
    const raw = this.text.slice(this.#at + 1, stop);
    if (raw.includes('<')) this.#fail();
    this.#at = stop + 1;
    return decodeAttribute(raw);
  }
}
