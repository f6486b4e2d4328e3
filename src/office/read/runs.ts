import { child, chosen, elements, textOf, wordValue } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';
import { type FieldKind, type FieldSpan, type Fields, kindOfField } from './fields.js';
import { type Look, overlaid, readLook } from './looks.js';
import type { Styles } from './styles.js';
import { plainSymbol } from './symbols.js';

/** A stretch of text with its place in the part; see `OriginPiece`. Without a run it is generated. */
export interface Bit {
  readonly text: string;
  readonly run?: number;
  readonly t: number;
  readonly at: number;
  readonly look: Look;
  readonly field: FieldSpan | undefined;
  readonly host: number | undefined;
  readonly kind?: FieldKind | undefined;
  /** A new page or column. */
  readonly paged?: boolean;
}

/** A text box, and the run that holds it. */
export interface Box {
  readonly content: XmlElement;
  readonly host: number;
}

export interface NoteMark {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly run: number;
}

/** What stands in a paragraph, as a reader sees it who has accepted all changes. */
export interface Inline {
  readonly bits: Bit[];
  readonly boxes: Box[];
  readonly notes: NoteMark[];
}

export interface InlineContext {
  /** Look of the paragraph's style. */
  readonly base: Look;
  readonly styles: Styles;
  readonly fields: Fields;
  readonly out: Inline;
  readonly host?: number;
  /** Of the simple field around it. */
  readonly kind?: FieldKind | undefined;
}

// Deleted and moved-away text (`w:del`, `w:moveFrom`) is not among them.
const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);

/** Reads what stands in a paragraph, or in what may wrap runs, into `context.out`. */
export function readInline(parent: XmlElement | undefined, context: InlineContext): void {
  if (parent === undefined) return;
  for (const node of parent.children) {
    if (node.kind !== 'element') continue;
    if (node.name === 'w:r') readRun(node, context);
    else if (TRANSPARENT.has(node.name)) readInline(node, context);
    else if (node.name === 'w:fldSimple')
      readInline(node, { ...context, kind: kindOfField(node.attributes.get('w:instr') ?? '') });
    else if (node.name === 'mc:AlternateContent') readInline(chosen(node), context);
    else if (node.name === 'm:oMath' || node.name === 'm:oMathPara') readFormula(node, context);
  }
}

interface RunContext {
  readonly context: InlineContext;
  readonly run: XmlElement;
  readonly look: Look;
}

function readRun(run: XmlElement, context: InlineContext): void {
  const properties = child(run, 'w:rPr');
  const style = wordValue(properties, 'w:rStyle');
  const styled = style === undefined ? context.base : overlaid(context.base, context.styles.character(style));
  readRunContent(run, { context, run, look: overlaid(styled, readLook(properties)) });
}

/** What stands for one character, whatever the reader sees of it. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', ' '],
  ['w:ptab', ' '],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

function readRunContent(parent: XmlElement, of: RunContext): void {
  const { fields } = of.context;
  for (const node of parent.children) {
    if (node.kind !== 'element' || node.name === 'w:rPr') continue;
    if (node.name === 'w:t') readText(node, of);
    else if (node.name === 'w:fldChar') fields.mark(node.attributes.get('w:fldCharType'), of.run.start);
    else if (node.name === 'w:instrText') fields.code(textOf(node));
    else if (node.name === 'mc:AlternateContent') {
      const choice = chosen(node);
      if (choice !== undefined) readRunContent(choice, of);
    } else if (of.look.hidden !== true && fields.shown) readOther(node, of);
  }
}

function readOther(node: XmlElement, of: RunContext): void {
  const { context, run } = of;
  const character = CHARACTERS.get(node.name);
  if (character !== undefined) add(character, { node, at: 0 }, of);
  else if (node.name === 'w:br') readBreak(node, of);
  else if (node.name === 'w:sym') readSymbol(node, of);
  else if (node.name === 'w:drawing' || node.name === 'w:pict') findBoxes(node, of);
  else if (node.name === 'w:ruby')
    readInline(child(node, 'w:rubyBase'), { ...context, host: context.host ?? run.start });
  else if (node.name === 'w:footnoteReference' || node.name === 'w:endnoteReference') {
    const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    context.out.notes.push({ kind, id: node.attributes.get('w:id') ?? '', run: context.host ?? run.start });
  }
}

function add(
  text: string,
  { node, at, paged }: { readonly node: XmlElement; readonly at: number; readonly paged?: boolean },
  of: RunContext,
): void {
  const { fields, host, out } = of.context;
  const field = fields.span;
  const kind = field === undefined ? of.context.kind : field.kind;
  out.bits.push({
    text,
    run: of.run.start,
    t: node.start,
    at,
    look: of.look,
    field,
    host,
    kind,
    ...(paged ? { paged } : {}),
  });
}

function readText(node: XmlElement, of: RunContext): void {
  if (of.look.hidden === true || !of.context.fields.shown) return;
  const whole = textOf(node);
  let start = 0;
  let end = whole.length;
  if (node.attributes.get('xml:space') !== 'preserve') {
    while (start < end && isBlank(whole.charCodeAt(start))) start += 1;
    while (end > start && isBlank(whole.charCodeAt(end - 1))) end -= 1;
  }
  // Line ends and tabs typed into the XML are blanks to Word; a line here is a paragraph.
  if (end > start) add(whole.slice(start, end).replace(/[\t\r\n]/g, ' '), { node, at: start }, of);
}

/** White space to XML; others, such as U+3000, are text. */
const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;

/** A new page before a paragraph's first word begins no line of its own. */
function readBreak(node: XmlElement, of: RunContext): void {
  const type = node.attributes.get('w:type');
  const paged = type === 'page' || type === 'column';
  if (!paged || of.context.out.bits.length > 0) add('\n', { node, at: 0, paged }, of);
}

function readSymbol(node: XmlElement, of: RunContext): void {
  const code = Number.parseInt(node.attributes.get('w:char') ?? '', 16);
  if (Number.isNaN(code)) return;
  add(plainSymbol(code, node.attributes.get('w:font') ?? ''), { node, at: 0 }, of);
}

function findBoxes(parent: XmlElement, of: RunContext): void {
  for (const node of elements(parent)) {
    if (node.name === 'w:txbxContent')
      of.context.out.boxes.push({ content: node, host: of.context.host ?? of.run.start });
    else if (node.name === 'mc:AlternateContent') {
      const choice = chosen(node);
      if (choice !== undefined) findBoxes(choice, of);
    } else findBoxes(node, of);
  }
}

/** A formula's characters; they cannot be pointed at, for a formula holds no runs of text. */
function readFormula(parent: XmlElement, context: InlineContext): void {
  for (const node of elements(parent)) {
    if (node.name !== 'm:t') readFormula(node, context);
    else if (context.fields.shown)
      context.out.bits.push({
        text: textOf(node).replace(/[\t\r\n]/g, ' '),
        t: node.start,
        at: 0,
        look: context.base,
        field: undefined,
        host: undefined,
      });
  }
}
