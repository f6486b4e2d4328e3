import { ofDocument } from '../document/memos.js';
import type { Block, Document, Line, LineRole } from '../model/document.js';
import type { Range } from '../model/text.js';

/** A stretch of folded text: a block, or a line that no block holds (a row of a table, residue of a web page). */
export interface Passage {
  readonly key: string;
  readonly role: LineRole;
  /** Folded text of the neighbouring rows, where the words stand that say what a column holds; else empty. */
  readonly beside: string;
  at(i: number): number;
}

export interface Passages {
  /** The keys of all passages, one a line: what is not in it is in none of them. */
  readonly text: string;
  /** In order. */
  all(): readonly Passage[];
  /** Those that hold seven digits or more, with nothing but one blank or hyphen between two of them. */
  numbered(): readonly Passage[];
}

/** All text of a draft, tables and page residue too: what must not be published must not stand anywhere. */
export const passagesOf = ofDocument.once(readPassages);

export const LONG_NUMBER = /\d(?:[ -]?\d){6}/;
const NONE: readonly Passage[] = [];

function readPassages({ blocks, lines }: Document): Passages {
  const loose = runsOfLoose(lines);
  const text = textOf(blocks, loose);
  let all: readonly Passage[] | undefined;
  let numbered: readonly Passage[] | undefined;
  const readAll = (): readonly Passage[] => {
    all ??= allOf(blocks, loose);
    return all;
  };
  const readNumbered = (): readonly Passage[] => {
    numbered ??= LONG_NUMBER.test(text) ? readAll().filter(({ key }) => LONG_NUMBER.test(key)) : NONE;
    return numbered;
  };
  return { text, all: readAll, numbered: readNumbered };
}

function textOf(blocks: readonly Block[], loose: readonly (readonly Line[])[]): string {
  const keys: string[] = [];
  for (const { key } of blocks) keys.push(key);
  for (const run of loose) for (const { key } of run) keys.push(key);
  return keys.join('\n');
}

function allOf(blocks: readonly Block[], loose: readonly (readonly Line[])[]): Passage[] {
  const all: Passage[] = blocks.map(({ key, role, at }) => ({ key, role, beside: '', at }));
  if (loose.length === 0) return all;
  for (const run of loose) {
    const beside = run.map((line) => line.key).join('\n');
    for (const { key, role, range } of run) all.push({ key, role, beside, at: (i) => range.start + i });
  }
  return all.sort((a, b) => a.at(0) - b.at(0));
}

function runsOfLoose(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    const loose = line.role === 'opaque' || line.role === 'chrome';
    if (loose && open.length === 0) runs.push(open);
    if (loose) open.push(line);
    else if (open.length > 0) open = [];
  }
  return runs;
}

/** Source range of a part of a passage. */
export const rangeIn = (passage: Passage, start: number, end: number): Range => ({
  start: passage.at(start),
  end: passage.at(end - 1) + 1,
});
