import { child, elements, named, wholeNumber, wordValue } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';
import { type Look, overlaid, PLAIN, readLook } from './looks.js';

export type Align = 'left' | 'center' | 'right' | 'both';

/** A list and a level in it, each as far as stated; `owner` is the style that names the list. */
export interface NumberingProperty {
  readonly list?: string;
  readonly level?: number;
  readonly owner?: string;
}

/** What a paragraph has from its style and the styles that one is based on. */
export interface ParagraphStyle {
  readonly id?: string;
  /** As `WordHint.level`. */
  readonly level?: number;
  readonly numbering: NumberingProperty;
  readonly align?: Align;
  readonly look: Look;
  /** A style for the lines of a table of contents. */
  readonly contents: boolean;
}

/** Styles by id; one that is not there says nothing. */
export interface Styles {
  /** Without an id: the style of paragraphs that name none. */
  paragraph(id?: string): ParagraphStyle;
  character(id: string): Look;
  /** The list that a numbering style stands for. */
  listOf(id: string): string | undefined;
  /** A table style draws rules. */
  isRuled(id: string): boolean;
}

const ALIGNS: ReadonlyMap<string, Align> = new Map(
  Object.entries({
    left: 'left',
    start: 'left',
    center: 'center',
    right: 'right',
    end: 'right',
    both: 'both',
    distribute: 'both',
  } satisfies Record<string, Align>),
);
/** As deep as Word lets styles be based on each other; it also ends circles. */
const CHAIN = 12;
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;
const TITLE = /^(?:title|标题)$/i;
// In English, in Chinese, and what WPS makes.
const CONTENTS =
  /^(?:toc\s*(?:\d|heading|标题)|目录\s*(?:\d|标题)$|table of figures$|图表目录$|wpsoffice手动目录)/i;
const BODY_TEXT = 9;

export const readAlign = (properties: XmlElement | undefined): Align | undefined =>
  ALIGNS.get(wordValue(properties, 'w:jc') ?? '');

const NO_RULE: ReadonlySet<string | undefined> = new Set(['none', 'nil', undefined]);

/** Of `w:tblBorders` or `w:tcBorders`. */
export const hasRules = (borders: XmlElement | undefined): boolean =>
  borders !== undefined && elements(borders).some((rule) => !NO_RULE.has(rule.attributes.get('w:val')));

/** Outline level of a `w:pPr`, 0 the highest, 9 body text. */
export const readOutline = (properties: XmlElement | undefined): number | undefined =>
  wholeNumber(wordValue(properties, 'w:outlineLvl'));

/** Body text has no level. */
export const levelOfOutline = (outline: number): { readonly level?: number } =>
  outline >= 0 && outline < BODY_TEXT ? { level: outline + 1 } : {};

export function readNumbering(properties: XmlElement | undefined): NumberingProperty {
  const numbering = child(properties, 'w:numPr');
  const list = wordValue(numbering, 'w:numId');
  const level = wholeNumber(wordValue(numbering, 'w:ilvl'));
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) };
}

/** Reads `w:styles`; without one every paragraph is plain. */
export function readStyles(root: XmlElement | undefined): Styles {
  const all = named(root, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const usual = all.find(
    (style) =>
      style.attributes.get('w:type') === 'paragraph' &&
      /^(?:1|true|on)$/.test(style.attributes.get('w:default') ?? ''),
  );
  const defaults = child(root, 'w:docDefaults');
  const base = {
    look: readLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
    align: readAlign(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
  };
  const chain = (first: XmlElement | undefined): XmlElement[] => {
    const links: XmlElement[] = [];
    for (let style = first; style !== undefined && links.length < CHAIN; ) {
      links.push(style);
      style = byId.get(wordValue(style, 'w:basedOn') ?? '');
    }
    return links;
  };
  const paragraph = remembered((id: string) => paragraphStyle(chain(byId.get(id) ?? usual), base));
  return {
    paragraph: (id = '') => paragraph(id),
    character: remembered((id: string) => lookOf(chain(byId.get(id)), PLAIN)),
    isRuled: remembered((id: string) =>
      chain(byId.get(id)).some((style) => hasRules(child(child(style, 'w:tblPr'), 'w:tblBorders'))),
    ),
    listOf: (id) => readNumbering(child(byId.get(id), 'w:pPr')).list,
  };
}

function remembered<T>(make: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const value = known.get(id) ?? make(id);
    known.set(id, value);
    return value;
  };
}

const lookOf = (chain: readonly XmlElement[], base: Look): Look =>
  chain.reduceRight((look, style) => overlaid(look, readLook(child(style, 'w:rPr'))), base);

function paragraphStyle(
  chain: readonly XmlElement[],
  base: { readonly look: Look; readonly align: Align | undefined },
): ParagraphStyle {
  const properties = chain.map((style) => child(style, 'w:pPr'));
  const id = chain[0]?.attributes.get('w:styleId');
  const align = properties.map(readAlign).find((value) => value !== undefined) ?? base.align;
  return {
    ...(id === undefined ? {} : { id }),
    ...levelOf(chain, properties),
    numbering: numberingOf(chain, properties),
    ...(align === undefined ? {} : { align }),
    look: lookOf(chain, base.look),
    contents: chain.some((style) => CONTENTS.test(nameOf(style))),
  };
}

const nameOf = (style: XmlElement): string => (wordValue(style, 'w:name') ?? '').trim();

function levelOf(
  chain: readonly XmlElement[],
  properties: readonly (XmlElement | undefined)[],
): { readonly level?: number } {
  const outline = properties.map(readOutline).find((value) => value !== undefined);
  if (outline !== undefined) return levelOfOutline(outline);
  // By name: ids differ between Word's and WPS's languages.
  for (const style of chain) {
    const name = nameOf(style);
    const heading = HEADING.exec(name);
    if (heading !== null) return { level: Number(heading[1]) };
    if (TITLE.test(name)) return { level: 0 };
  }
  return {};
}

/** List and level come down the chain each for itself: Word's own `heading 2` states the level only. */
function numberingOf(
  chain: readonly XmlElement[],
  properties: readonly (XmlElement | undefined)[],
): NumberingProperty {
  const own = properties.map(readNumbering);
  const at = own.findIndex(({ list }) => list !== undefined);
  const level = own.find((numbering) => numbering.level !== undefined)?.level;
  const owner = chain[at]?.attributes.get('w:styleId');
  return {
    ...(at < 0 ? {} : { list: own[at]!.list! }),
    ...(level === undefined ? {} : { level }),
    ...(owner === undefined ? {} : { owner }),
  };
}
