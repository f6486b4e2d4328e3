import type { XmlElement } from '../xml/xml.js';
import { formatNumber } from './number-formats.js';
import { LEVELS, type Level, type List, readLists } from './number-lists.js';
import type { NumberingProperty, Styles } from './styles.js';
import { plainBullet } from './symbols.js';

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

/** Numbering of a document: `root` is `w:numbering`; without one nothing is numbered. */
export function startNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const firstUse = (level: string): boolean => !begun.has(level) && begun.add(level) !== undefined;
  return {
    next: (numbering, style) => {
      const list = lists.get(numbering.list ?? '0');
      if (numbering.list === undefined || list === undefined) return NONE;
      const at = levelFor(list, numbering, style);
      const level = list.levels.get(at);
      if (level === undefined) return NONE;
      const counts = counters.get(list.definition) ?? [];
      counters.set(list.definition, counts);
      count({
        list,
        at,
        counts,
        restart: (level) => (firstUse(`${numbering.list} ${level}`) ? list.restarts.get(level) : undefined),
      });
      return labelOf(list, level, counts);
    },
  };
}

/** What the paragraph itself states, else the level that is linked to its style, else what the style states. */
function levelFor(list: List, { level, owner }: NumberingProperty, style: string | undefined): number {
  if (level !== undefined && owner === undefined) return clamp(level);
  const linked = linkedLevel(list, style);
  if (linked !== undefined) return linked;
  return level !== undefined ? clamp(level) : (linkedLevel(list, owner) ?? 0);
}

function linkedLevel(list: List, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  for (const [at, level] of list.levels) if (level.style === style) return at;
  return undefined;
}

const clamp = (level: number): number => Math.min(Math.max(level, 0), LEVELS - 1);

interface Counting {
  readonly list: List;
  readonly at: number;
  readonly counts: (number | undefined)[];
  /** Where the list says that its numbers begin at this level; asked once. */
  readonly restart: (level: number) => number | undefined;
}

function count({ list, at, counts, restart }: Counting): void {
  const { levels } = list;
  // A level that was passed over has begun all the same: after 1.1 comes 2.
  for (const [higher, { start }] of levels)
    if (higher < at && counts[higher] === undefined) counts[higher] = restart(higher) ?? start;
  const last = counts[at];
  counts[at] = restart(at) ?? (last === undefined ? levels.get(at)!.start : last + 1);
  for (const [lower, { restart: after }] of levels)
    if (lower > at && (after === undefined || at < after)) counts[lower] = undefined;
}

function labelOf(list: List, level: Level, counts: readonly (number | undefined)[]): Label {
  const text =
    level.format === 'bullet'
      ? plainBullet(level.text, level.font)
      : level.text.replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1;
          const shown = list.levels.get(at);
          if (shown === undefined) return '';
          const value = counts[at] ?? shown.start;
          return formatNumber(value, level.legal ? 'decimal' : shown.format, shown.pattern);
        });
  const bare = text.trimEnd();
  if (bare === '') return NONE;
  if (/[\u3001\uff09)\uff0e]$/.test(bare)) return { text: bare, open: false };
  if (bare.endsWith('.')) return { text: bare, open: true };
  return { text: level.suffix === 'nothing' && bare === text ? bare : `${bare} `, open: false };
}
