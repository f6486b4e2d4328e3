import type { Document } from '../model/document.js';
import type { Form, FormReading, FormTable, ReadRow, ReadTable } from '../model/form.js';
import { readStrips } from './form-cells.js';
import { type Draft, indexFrom, placeIn } from './form-draft.js';
import { isHeaded } from './form-heads.js';
import { comparable, labelsOf } from './form-labels.js';
import { type Match, matchRuns } from './form-matches.js';
import { rangeOf, rangeOfMatch, rowsOf } from './form-rows.js';
import { type LabelText, labelText, readRuns } from './form-runs.js';
import { readSideBySide } from './form-side.js';

/**
 * The tables of a printed form in a draft, found by their labels, whatever the layout: Markdown, Word, or text that was
 * pasted with a row, or a cell, a line. A row is read only where its label stands right before exactly as many figures
 * as it has cells; nothing is inferred from the place of a number alone.
 */
export function readForm(document: Document, form: Form): FormReading {
  const strips = readStrips(document);
  const labels = labelsOf(form);
  const runs = readRuns(strips);
  const words = labelText(strips.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === 'words')));
  const draft: Draft = { strips, runs, labels, words };
  const matches = matchRuns(runs, strips, labels);
  return Object.freeze({
    form,
    tables: form.tables.flatMap((table) => readTable(table, matches, draft)),
    marks: findMarks(form, words),
    prints: findPrints(form, document),
  });
}

function readTable(table: FormTable, matches: readonly Match[], draft: Draft): ReadTable[] {
  const own = matches.filter(({ label }) => label.table === table);
  if (table.sideBySide) {
    const side = readSideBySide(table, draft);
    if (side.length > 0) return side;
  }
  const found = instancesOf(own, draft).map((rows) => tableOf(table, rows, draft));
  const most = Math.max(0, ...found.map(readRows));
  // A row or two that stand somewhere else are no second table.
  const whole = found.filter(
    (each) => readRows(each) > 0 && (readRows(each) === most || readRows(each) * 3 >= table.rows.length),
  );
  return whole.length > 0 ? whole : [withoutRows(table, draft)];
}

/** Nothing of a table can be read: its labels may stand there all the same. */
function withoutRows(table: FormTable, draft: Draft): ReadTable {
  const needed = table.rows.filter(({ caption, parts }) => caption !== true && parts === undefined);
  const { words } = draft;
  const places = needed.flatMap(({ label }) => {
    const text = comparable(label);
    const at = text.length > DISTINCT ? words.text.indexOf(text) : -1;
    return at < 0 ? [] : [placeIn(words, at, text.length)];
  });
  const base = { id: table.id, rows: [], headed: false };
  if (places.length * 3 < needed.length) return { ...base, state: 'absent', range: null };
  const start = Math.min(...places.map((place) => place.start));
  return { ...base, state: 'unreadable', range: { start, end: Math.max(...places.map(({ end }) => end)) } };
}

/** Shorter labels are words of the text as well. */
const DISTINCT = 5;

const readRows = ({ rows }: ReadTable): number => rows.filter(({ state }) => state === 'read').length;

/** So much other text, marks left out, between two rows: they are not of one table. */
const APART = 300;

/**
 * The rows of each table. A page may give its rows out of order; but where a row comes twice there are two tables, and
 * figures of two tables are never added up: then each begins where the order does.
 */
function instancesOf(matches: readonly Match[], { words }: Draft): Match[][] {
  const groups: Match[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const match of matches) {
    const range = rangeOfMatch(match);
    if (indexFrom(words, range.start) - end > APART) groups.push([]);
    groups.at(-1)!.push(match);
    end = indexFrom(words, range.end);
  }
  return groups.flatMap((group) => {
    const ids = new Set(group.map(({ label }) => label.index));
    return ids.size === group.length ? [group] : inOrder(group);
  });
}

function inOrder(matches: readonly Match[]): Match[][] {
  const instances: Match[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const match of matches) {
    if (match.label.index <= last) instances.push([]);
    instances.at(-1)!.push(match);
    last = match.label.index;
  }
  return instances;
}

function tableOf(table: FormTable, matches: readonly Match[], draft: Draft): ReadTable {
  const rows = rowsOf(table, matches, draft);
  const needed = rows.filter(({ id }) => isNeeded(id, table, rows));
  const read = needed.filter(({ state }) => state === 'read').length;
  const headed = isHeaded(table, matches[0]!, draft);
  const state = headed === 'wrong' || read === 0 ? 'unreadable' : read === needed.length ? 'read' : 'partly';
  return { id: table.id, state, range: rangeOf(rows), rows, headed: headed === 'whole' };
}

/** A row of its own, or one whose caption has no figures in its place. */
function isNeeded(id: string, table: FormTable, rows: readonly ReadRow[]): boolean {
  const row = table.rows.find((candidate) => candidate.id === id)!;
  if (row.caption === true || row.parts !== undefined) return false;
  const parent = table.rows.find(({ parts }) => parts?.includes(id));
  const instead = rows.find((candidate) => candidate.id === parent?.id)?.state === 'read';
  return !(instead && rows.find((candidate) => candidate.id === id)!.state === 'absent');
}

function findPrints({ prints }: Form, { blocks }: Document): FormReading['prints'] {
  const printed = new Set(prints.map(comparable));
  if (printed.size === 0) return [];
  return blocks.filter(({ key }) => printed.has(comparable(key))).map(({ range }) => range);
}

function findMarks(form: Form, words: LabelText): FormReading['marks'] {
  return form.marks.flatMap((mark) => {
    const at = words.text.indexOf(comparable(mark));
    return at < 0 ? [] : [{ mark, range: placeIn(words, at, comparable(mark).length) }];
  });
}
