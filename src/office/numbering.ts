import { child, chosen, named, switchOf, valueOf, wholeNumber } from './elements.js';
import { formatNumber } from './number-formats.js';
import type { NumberingProperty, Styles } from './styles.js';
import { plainBullet } from './symbols.js';
import type { XmlElement } from './xml.js';

/** What one level of a list prints. */
interface Level {
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

interface List {
  /** Counters belong to the definition, which several lists may share. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts the paragraphs of one document in the order in which they are asked for. */
export interface Numbering {
  /** What Word prints before the paragraph, with the blank that keeps it apart; '' for none. Counts it. */
  next(numbering: NumberingProperty, style: string | undefined): Label;
}

export interface Label {
  readonly text: string;
  /** A blank must follow if the paragraph's text begins with a digit: `1.` would run into it. */
  readonly open: boolean;
}

const NONE: Label = { text: '', open: false };
const LEVELS = 9;

/** Numbering of a document: `root` is `w:numbering`; without one nothing is numbered. */
export function startNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next: (numbering, style) => {
      const list = lists.get(numbering.list ?? '0');
      if (numbering.list === undefined || list === undefined) return NONE;
      const at = levelFor(list, numbering, style);
      const level = list.levels.get(at);
      if (level === undefined) return NONE;
      const counts = counters.get(list.definition) ?? [];
      counters.set(list.definition, counts);
      const first = `${numbering.list} ${at}`;
      const override = begun.has(first) ? undefined : list.restarts.get(at);
      begun.add(first);
      count({ list, at, counts, override });
      return labelOf(list, level, counts);
    },
  };
}

/** A level that is linked to the style wins over a number that only stands in the style. */
function levelFor(list: List, numbering: NumberingProperty, style: string | undefined): number {
  if (numbering.level !== undefined && numbering.owner === undefined) return clamp(numbering.level);
  for (const id of [style, numbering.owner]) {
    if (id === undefined) continue;
    for (const [at, level] of list.levels) if (level.style === id) return at;
  }
  return clamp(numbering.level ?? 0);
}

const clamp = (level: number): number => Math.min(Math.max(level, 0), LEVELS - 1);

interface Counting {
  readonly list: List;
  readonly at: number;
  readonly counts: (number | undefined)[];
  readonly override: number | undefined;
}

function count({ list, at, counts, override }: Counting): void {
  const last = counts[at];
  counts[at] = override ?? (last === undefined ? list.levels.get(at)!.start : last + 1);
  for (const [lower, { restart }] of list.levels) {
    if (lower > at && (restart === undefined || at < restart)) counts[lower] = undefined;
  }
}

function labelOf(list: List, level: Level, counts: readonly (number | undefined)[]): Label {
  const text =
    level.format === 'bullet'
      ? plainBullet(level.text, level.font)
      : level.text.replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1;
          const shown = list.levels.get(at);
          if (shown === undefined) return '';
          // A level that was passed over counts as standing at its beginning.
          const value = counts[at] ?? shown.start;
          return formatNumber(value, level.legal ? 'decimal' : shown.format, shown.pattern);
        });
  const bare = text.trimEnd();
  if (bare === '') return NONE;
  if (/[\u3001\uff09)\uff0e]$/.test(bare)) return { text: bare, open: false };
  if (bare.endsWith('.')) return { text: bare, open: true };
  return { text: level.suffix === 'nothing' && bare === text ? bare : `${bare} `, open: false };
}

function readLists(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
  const definitions = new Map<string, XmlElement>();
  for (const element of named(root, 'w:abstractNum'))
    definitions.set(element.attributes.get('w:abstractNumId') ?? '', element);
  const nums = new Map<string, XmlElement>();
  for (const element of named(root, 'w:num')) nums.set(element.attributes.get('w:numId') ?? '', element);
  const levels = new Map<XmlElement, ReadonlyMap<number, Level>>();
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    // 0 is the number that switches numbering off.
    if (id === '0') continue;
    const definition = definitionOf(num, { definitions, nums, styles });
    if (definition === undefined) continue;
    const own = levels.get(definition) ?? readLevels(definition);
    levels.set(definition, own);
    lists.set(id, overridden(num, definition.attributes.get('w:abstractNumId') ?? '', own));
  }
  return lists;
}

interface Definitions {
  readonly definitions: ReadonlyMap<string, XmlElement>;
  readonly nums: ReadonlyMap<string, XmlElement>;
  readonly styles: Styles;
}

/** A definition may stand for that of a numbering style, which is reached through the style's list. */
function definitionOf(num: XmlElement, from: Definitions): XmlElement | undefined {
  const definition = from.definitions.get(valueOf(num, 'w:abstractNumId') ?? '');
  const link = valueOf(definition, 'w:numStyleLink');
  if (link === undefined) return definition;
  const linked = from.nums.get(from.styles.listOf(link) ?? '');
  return (
    from.definitions.get(valueOf(linked, 'w:abstractNumId') ?? '') ??
    [...from.definitions.values()].find((other) => valueOf(other, 'w:styleLink') === link)
  );
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
  const holder = child(element, 'w:numFmt') !== undefined || alternate === undefined ? element : chosen(alternate);
  const format = child(holder, 'w:numFmt');
  const pattern = format?.attributes.get('w:format');
  const restart = wholeNumber(valueOf(element, 'w:lvlRestart'));
  const style = valueOf(element, 'w:pStyle');
  const fonts = child(child(element, 'w:rPr'), 'w:rFonts')?.attributes;
  return {
    // The standard says 0 when it is left out, but whoever leaves it out means 1.
    start: wholeNumber(valueOf(element, 'w:start')) ?? 1,
    format: format?.attributes.get('w:val') ?? 'decimal',
    ...(pattern === undefined ? {} : { pattern }),
    text: valueOf(element, 'w:lvlText') ?? '',
    suffix: valueOf(element, 'w:suff') ?? 'tab',
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
    const restart = wholeNumber(valueOf(override, 'w:startOverride'));
    if (restart !== undefined) restarts.set(at, restart);
  }
  return { definition, levels, restarts };
}
