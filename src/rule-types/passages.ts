import type { Document, Line, LineRole } from '../model/document.js';
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
  readonly all: readonly Passage[];
  /** The keys of all, one a line: what is not in it is in none of them. */
  readonly text: string;
}

const known = new WeakMap<Document, Passages>();

/** All text of a draft in order, tables and page residue too: what must not be published must not stand anywhere. */
export function passagesOf(document: Document): Passages {
  let passages = known.get(document);
  if (passages === undefined) {
    const all = readPassages(document);
    passages = { all, text: all.map(({ key }) => key).join('\n') };
    known.set(document, passages);
  }
  return passages;
}

function readPassages(document: Document): Passage[] {
  const blocks = document.blocks.map(({ key, role, at }) => ({ key, role, beside: '', at }));
  const loose = runsOfLoose(document.lines).flatMap((run) => {
    const beside = run.map((line) => line.key).join('\n');
    return run.map(({ key, role, range }) => ({ key, role, beside, at: (i: number) => range.start + i }));
  });
  return loose.length === 0 ? blocks : [...blocks, ...loose].sort((a, b) => a.at(0) - b.at(0));
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
