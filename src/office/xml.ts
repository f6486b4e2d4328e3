import { OfficeError } from './errors.js';
import { LIMITS, type OfficeLimits } from './limits.js';
import { decodeAttribute, decodeXml } from './xml-text.js';

export { escapeXml, rawOffset } from './xml-text.js';

/** An element; offsets are into the text that was parsed. */
export interface XmlElement {
  readonly kind: 'element';
  /** Qualified, as written. */
  readonly name: string;
  /** By qualified name; values decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Of its `<`. */
  readonly start: number;
  /** After the `>` of its start tag. */
  readonly openEnd: number;
  /** Of its `</`; `openEnd` for an empty element. */
  readonly closeStart: number;
  readonly end: number;
}

/** A run of character data, or one CDATA section with its brackets. */
export interface XmlText {
  readonly kind: 'text';
  /** Decoded. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlElement | XmlText;

/** An element that is still being read. */
interface Open extends XmlElement {
  readonly children: XmlNode[];
  closeStart: number;
  end: number;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NAME = /[^\s/>=<"'&]+/y;
const SPACE = /[ \t\r\n]*/y;

/** Reads forward only and keeps the open elements on a list of its own: depth costs no call stack. */
class Parser {
  #at = 0;
  #nodes = 0;
  #root: Open | undefined;
  readonly #open: Open[] = [];

  constructor(
    private readonly text: string,
    private readonly limits: OfficeLimits,
  ) {}

  parse(): XmlElement {
    if (this.text.startsWith('\ufeff')) this.#at = 1;
    while (this.#at < this.text.length) {
      if (this.text.charCodeAt(this.#at) === 0x3c) this.#markup();
      else this.#characters();
    }
    if (this.#root === undefined || this.#open.length > 0) this.#fail();
    return this.#root;
  }

  #fail(): never {
    throw new OfficeError('xml', `@${this.#at}`);
  }

  #count(): void {
    this.#nodes += 1;
    if (this.#nodes > this.limits.nodes) throw new OfficeError('xml-too-large');
  }

  /** The offset of `mark`, at or after `from`. */
  #find(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    return found < 0 ? this.#fail() : found;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #markup(): void {
    const next = this.text[this.#at + 1];
    if (next === '/') this.#endTag();
    else if (next === '?') this.#at = this.#find('?>', this.#at + 2) + 2;
    else if (next === '!') this.#declaration();
    else this.#startTag();
  }

  #declaration(): void {
    const start = this.#at;
    if (this.text.startsWith('<!--', start)) this.#at = this.#find('-->', start + 4) + 3;
    else if (this.text.startsWith('<![CDATA[', start)) {
      const stop = this.#find(']]>', start + 9);
      this.#addText(this.text.slice(start + 9, stop).replace(/\r\n?/g, '\n'), { start, end: stop + 3 });
      this.#at = stop + 3;
    } else if (/^<!doctype/i.test(this.text.slice(start, start + 9))) throw new OfficeError('doctype');
    else this.#fail();
  }

  #characters(): void {
    const start = this.#at;
    const next = this.text.indexOf('<', start);
    const end = next < 0 ? this.text.length : next;
    const raw = this.text.slice(start, end);
    if (this.#open.length > 0) this.#addText(decodeXml(raw), { start, end });
    else if (/[^ \t\r\n]/.test(raw)) this.#fail();
    this.#at = end;
  }

  #addText(text: string, range: { readonly start: number; readonly end: number }): void {
    const parent = this.#open.at(-1) ?? this.#fail();
    this.#count();
    parent.children.push({ kind: 'text', text, ...range });
  }

  #startTag(): void {
    const start = this.#at;
    this.#at += 1;
    const name = this.#match(NAME);
    if (name === '') this.#fail();
    const attributes = this.#attributes();
    const empty = this.text[this.#at] === '/';
    if (empty) this.#at += 1;
    if (this.text[this.#at] !== '>') this.#fail();
    this.#at += 1;
    const openEnd = this.#at;
    this.#enter(
      { kind: 'element', name, attributes, children: [], start, openEnd, closeStart: openEnd, end: openEnd },
      empty,
    );
  }

  #enter(element: Open, empty: boolean): void {
    this.#count();
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else if (this.#root === undefined) this.#root = element;
    else this.#fail();
    if (this.#open.length >= this.limits.depth) throw new OfficeError('xml-too-deep');
    if (!empty) this.#open.push(element);
  }

  #attributes(): ReadonlyMap<string, string> {
    let attributes: Map<string, string> | undefined;
    for (;;) {
      const space = this.#match(SPACE);
      const next = this.text[this.#at];
      if (next === '>' || next === '/' || next === undefined) return attributes ?? NO_ATTRIBUTES;
      const name = this.#match(NAME);
      attributes ??= new Map();
      if (space === '' || name === '' || attributes.has(name)) this.#fail();
      attributes.set(name, this.#value());
    }
  }

  #value(): string {
    this.#match(SPACE);
    if (this.text[this.#at] !== '=') this.#fail();
    this.#at += 1;
    this.#match(SPACE);
    const quote = this.text[this.#at];
    if (quote !== '"' && quote !== "'") this.#fail();
    const stop = this.#find(quote, this.#at + 1);
    const raw = this.text.slice(this.#at + 1, stop);
    if (raw.includes('<')) this.#fail();
    this.#at = stop + 1;
    return decodeAttribute(raw);
  }

  #endTag(): void {
    const closeStart = this.#at;
    this.#at += 2;
    const name = this.#match(NAME);
    this.#match(SPACE);
    const element = this.#open.pop();
    if (element === undefined || element.name !== name || this.text[this.#at] !== '>') this.#fail();
    this.#at += 1;
    element.closeStart = closeStart;
    element.end = this.#at;
  }
}

/**
 * The root element of an XML document, with the place of every node. No document type is allowed, so no entities
 * beside the five and the numeric. Throws OfficeError.
 */
export function parseXml(text: string, limits: Partial<OfficeLimits> = {}): XmlElement {
  return new Parser(text, { ...LIMITS, ...limits }).parse();
}
