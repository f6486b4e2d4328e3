import { OfficeError } from '../errors.js';
import { LIMITS, type OfficeLimits } from '../limits.js';
import { afterSpace, TagReader } from './xml-tag.js';
import { decodeXml } from './xml-text.js';

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

/** Reads forward only and keeps the open elements on a list of its own: depth costs no call stack. */
class Parser {
  #at = 0;
  #nodes = 0;
  #root: Open | undefined;
  readonly #open: Open[] = [];
  readonly #tags: TagReader;

  constructor(
    private readonly text: string,
    private readonly limits: OfficeLimits,
  ) {
    this.#tags = new TagReader(text, limits.attributes);
  }

  parse(): XmlElement {
    if (this.#tagsExceed()) throw new OfficeError('xml-too-large');
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

  /** A part with too many elements is refused before a tree of them fills the memory. */
  #tagsExceed(): boolean {
    const { nodes } = this.limits;
    // The shortest element is `<a/>`.
    if (this.text.length <= nodes * 4) return false;
    let tags = 0;
    for (let at = this.text.indexOf('<'); at >= 0 && tags <= nodes; at = this.text.indexOf('<', at + 1)) {
      const next = this.text.charCodeAt(at + 1);
      // `</`, `<!` and `<?` begin no element.
      if (next !== 0x2f && next !== 0x21 && next !== 0x3f) tags += 1;
    }
    return tags > nodes;
  }

  /** The offset of `mark`, at or after `from`. */
  #find(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    return found < 0 ? this.#fail() : found;
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
    const { name, attributes, empty } = this.#tags.read(start);
    const end = this.#tags.end;
    this.#at = end;
    this.#enter(
      { kind: 'element', name, attributes, children: [], start, openEnd: end, closeStart: end, end },
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

  #endTag(): void {
    const closeStart = this.#at;
    const element = this.#open.pop();
    if (element === undefined || !this.text.startsWith(element.name, closeStart + 2)) this.#fail();
    this.#at = afterSpace(this.text, closeStart + 2 + element.name.length);
    if (this.text[this.#at] !== '>') this.#fail();
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
