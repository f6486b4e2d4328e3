import type { Range } from '../../model/text.js';
import { child, elements } from '../xml/elements.js';
import { fieldSpans, pathTo } from '../xml/tree.js';
import { rawOffset, type XmlElement, type XmlText } from '../xml/xml.js';

/** Where in the raw XML of the main part marks may stand, and what must be closed and opened around them. */
export interface Place {
  readonly raw: number;
  readonly within?:
    | { readonly kind: 'run'; readonly run: XmlElement; readonly text?: InText }
    /** An empty-element tag that must first get an end tag of its own. */
    | { readonly kind: 'empty-paragraph'; readonly paragraph: XmlElement }
    /** No paragraph there: one must be made. */
    | { readonly kind: 'body' };
}

export interface InText {
  /** The `w:t`, and its decoded text. */
  readonly element: XmlElement;
  readonly whole: string;
  /** Offset in `whole`. */
  readonly at: number;
  /** In a CDATA section. */
  readonly literal: boolean;
}

/** A character's place as the position map gives it. */
export interface Spot {
  /** `start` offsets of run and `w:t` (or `w:tab` …). */
  readonly run: number;
  readonly t: number;
  /** Offset in the decoded text of the `w:t`. */
  readonly at: number;
}

// Marks put inside these would be lost, doubled or written into a computed value, by Word or by LibreOffice.
const OPAQUE: ReadonlySet<string> = new Set([
  'w:r',
  'w:fldSimple',
  'w:ruby',
  'w:smartTag',
  'w:customXml',
  'm:oMath',
  'm:oMathPara',
  'mc:AlternateContent',
]);
// Content controls of these kinds hold one plain value, which Word may write anew from elsewhere.
const VALUES: ReadonlySet<string> = new Set([
  'w:dataBinding',
  'w:text',
  'w:date',
  'w:dropDownList',
  'w:comboBox',
  'w14:checkbox',
]);

function isOpaque(element: XmlElement): boolean {
  if (element.name !== 'w:sdt') return OPAQUE.has(element.name);
  const properties = child(element, 'w:sdtPr');
  return properties !== undefined && elements(properties).some(({ name }) => VALUES.has(name));
}

/** Places in one document, by the offsets of its runs. */
export class Places {
  readonly #fields: readonly Range[];

  constructor(
    private readonly raw: string,
    private readonly root: XmlElement,
  ) {
    this.#fields = raw.includes('fldChar') ? fieldSpans(root) : [];
  }

  /** What must stay whole around the run: the run itself or what hosts it in its paragraph. */
  #host(run: number): { readonly host: XmlElement; readonly own: boolean } | undefined {
    const path = pathTo(this.root, run);
    const paragraph = path.findIndex(({ name }) => name === 'w:p');
    const host = paragraph < 0 ? undefined : path.slice(paragraph).find(isOpaque);
    return host === undefined ? undefined : { host, own: host === path.at(-1) && host.name === 'w:r' };
  }

  /** `start` offset of the outermost table or content control around the paragraph of a run; -1 for none. */
  frameOf(run: number): number {
    const path = pathTo(this.root, run);
    const body = path.findIndex(({ name }) => name === 'w:body');
    const block = path[body + 1];
    return block === undefined || block.name === 'w:p' ? -1 : block.start;
  }

  /** Before or after the whole run, or what hosts it. */
  besideRun(run: number, side: 'before' | 'after'): Place | undefined {
    const found = this.#host(run);
    if (found === undefined) return undefined;
    return this.#outOfField(side === 'before' ? found.host.start : found.host.end, side);
  }

  /** Before or after a character of a run. */
  beside(spot: Spot, side: 'before' | 'after'): Place | undefined {
    const found = this.#host(spot.run);
    if (found === undefined) return undefined;
    const whole = this.#outOfField(side === 'before' ? found.host.start : found.host.end, side);
    if (!found.own || this.#inField(found.host)) return whole;
    return this.#inRun(found.host, spot, side) ?? whole;
  }

  #inField(run: XmlElement): boolean {
    return this.#fields.some(({ start, end }) => start <= run.start && run.end <= end);
  }

  #outOfField(raw: number, side: 'before' | 'after'): Place {
    const field = this.#fields.find(({ start, end }) => start < raw && raw < end);
    return { raw: field === undefined ? raw : side === 'before' ? field.start : field.end };
  }

  #inRun(run: XmlElement, spot: Spot, side: 'before' | 'after'): Place | undefined {
    const content = elements(run).filter(({ name }) => name !== 'w:rPr');
    const holder = content.find(({ start }) => start === spot.t);
    if (holder === undefined) return undefined;
    const text =
      holder.name === 'w:t' ? this.#inText(holder, spot.at + (side === 'before' ? 0 : 1), side) : side;
    if (typeof text === 'object') return { raw: text.raw, within: { kind: 'run', run, text: text.text } };
    if (text === 'before') {
      return holder === content[0] ? { raw: run.start } : { raw: holder.start, within: { kind: 'run', run } };
    }
    return holder === content.at(-1) ? { raw: run.end } : { raw: holder.end, within: { kind: 'run', run } };
  }

  /** A place between two characters of a `w:t`; its edges are no such places. */
  #inText(
    element: XmlElement,
    at: number,
    side: 'before' | 'after',
  ): 'before' | 'after' | { readonly raw: number; readonly text: InText } {
    let left = at;
    const space = element.attributes.get('xml:space');
    // Both halves must be able to say that their blanks count.
    if (space !== undefined && space !== 'preserve') return side;
    const nodes = element.children.filter((node): node is XmlText => node.kind === 'text');
    const whole = nodes.map(({ text }) => text).join('');
    // Half of a surrogate pair cannot be written: the whole character is taken.
    if (isLow(whole, at)) left += side === 'before' ? -1 : 1;
    // Blanks at the edges that Word does not count are no text to cut off.
    const counts = (part: string): boolean => (space === undefined ? /[^ \t\r\n]/.test(part) : part !== '');
    if (!counts(whole.slice(0, Math.max(0, left)))) return 'before';
    if (!counts(whole.slice(left))) return 'after';
    let inside = left;
    for (const node of nodes) {
      if (inside <= node.text.length) {
        const literal = this.raw.startsWith('<![CDATA[', node.start);
        const raw = rawOffset(this.raw, node.start, inside);
        return { raw, text: { element, whole, at: left, literal } };
      }
      inside -= node.text.length;
    }
    return side;
  }
}

function isLow(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
