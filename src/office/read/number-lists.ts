import { child, chosen, named, switchOf, wholeNumber, wordValue } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';
import type { Styles } from './styles.js';

export const LEVELS = 9;
/** Of the text of a level, in UTF-16 units: it is printed again in every paragraph of the list. */
const LONGEST = 64;

/** What one level of a list prints. */
export interface Level {
  readonly start: number;
  readonly format: string;
  readonly pattern?: string;
  readonly text: string;
  readonly suffix: string;
  readonly legal: boolean;
  /** As in the file: undefined after any higher level, 0 never, n after level n or higher. */
  readonly restart?: number;
  readonly style?: string;
  readonly font: string;
}

export interface List {
  /** Counters belong to the definition, which several lists may share. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

/** The lists of `w:numbering` by id; 0, which switches numbering off, is none. */
export function readLists(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
  const definitions = new Map<string, XmlElement>();
  for (const element of named(root, 'w:abstractNum'))
    definitions.set(element.attributes.get('w:abstractNumId') ?? '', element);
  const nums = new Map<string, XmlElement>();
  for (const element of named(root, 'w:num')) nums.set(element.attributes.get('w:numId') ?? '', element);
  const links = new Map<string, XmlElement>();
  for (const element of definitions.values()) {
    const link = wordValue(element, 'w:styleLink');
    if (link !== undefined) links.set(link, element);
  }
  const levels = new Map<XmlElement, ReadonlyMap<number, Level>>();
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    // 0 is the number that switches numbering off.
    if (id === '0') continue;
    const definition = definitionOf(num, { definitions, links, nums, styles });
    if (definition === undefined) continue;
    const own = levels.get(definition) ?? readLevels(definition);
    levels.set(definition, own);
    lists.set(id, overridden(num, definition.attributes.get('w:abstractNumId') ?? '', own));
  }
  return lists;
}

interface Definitions {
  readonly definitions: ReadonlyMap<string, XmlElement>;
  /** By the numbering style that they define. */
  readonly links: ReadonlyMap<string, XmlElement>;
  readonly nums: ReadonlyMap<string, XmlElement>;
  readonly styles: Styles;
}

/** A definition may stand for that of a numbering style, which is reached through the style's list. */
function definitionOf(num: XmlElement, from: Definitions): XmlElement | undefined {
  const definition = from.definitions.get(wordValue(num, 'w:abstractNumId') ?? '');
  const link = wordValue(definition, 'w:numStyleLink');
  if (link === undefined) return definition;
  const linked = from.nums.get(from.styles.listOf(link) ?? '');
  return from.definitions.get(wordValue(linked, 'w:abstractNumId') ?? '') ?? from.links.get(link);
}

function readLevels(parent: XmlElement): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of named(parent, 'w:lvl')) {
    const at = wholeNumber(element.attributes.get('w:ilvl'));
    if (at !== undefined && at >= 0 && at < LEVELS) levels.set(at, readLevel(element));
  }
  return levels;
}

function readLevel(element: XmlElement): Level {
  const alternate = child(element, 'mc:AlternateContent');
  const holder =
    child(element, 'w:numFmt') !== undefined || alternate === undefined ? element : chosen(alternate);
  const format = child(holder, 'w:numFmt');
  const pattern = format?.attributes.get('w:format');
  const restart = wholeNumber(wordValue(element, 'w:lvlRestart'));
  const style = wordValue(element, 'w:pStyle');
  const fonts = child(child(element, 'w:rPr'), 'w:rFonts')?.attributes;
  return {
    // The standard says 0 when it is left out, but whoever leaves it out means 1.
    start: wholeNumber(wordValue(element, 'w:start')) ?? 1,
    format: format?.attributes.get('w:val') ?? 'decimal',
    ...(pattern === undefined ? {} : { pattern }),
    text: (wordValue(element, 'w:lvlText') ?? '').slice(0, LONGEST),
    suffix: wordValue(element, 'w:suff') ?? 'tab',
    legal: switchOf(element, 'w:isLgl') ?? false,
    ...(restart === undefined ? {} : { restart }),
    ...(style === undefined ? {} : { style }),
    font: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? '',
  };
}

function overridden(num: XmlElement, definition: string, own: ReadonlyMap<number, Level>): List {
  const levels = new Map(own);
  const restarts = new Map<number, number>();
  for (const override of named(num, 'w:lvlOverride')) {
    const at = wholeNumber(override.attributes.get('w:ilvl'));
    if (at === undefined) continue;
    const level = child(override, 'w:lvl');
    if (level !== undefined) levels.set(at, readLevel(level));
    const restart = wholeNumber(wordValue(override, 'w:startOverride'));
    if (restart !== undefined) restarts.set(at, restart);
  }
  return { definition, levels, restarts };
}
