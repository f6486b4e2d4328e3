import type { Block } from '../model/document.js';
import type { Term } from '../model/pack.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { fold } from '../text/fold.js';
import { neededWords } from '../text/needed-words.js';
import { onceFor } from '../text/once.js';
import { foldPattern } from '../text/pattern.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';
import { FOUND, tableParams } from './table-params.js';
import { isMeant, rangesOf, rowsInForce, termFinding } from './terms.js';

export const documentTitle = defineRuleType({
  id: 'document-title',
  summary: {
    'zh-CN': zh('按词表检查书名号里的文件名称;整个名称和写错的样子一样才报告。'),
    en: 'Titles inside 《》 that a term table knows under another name; the whole title must match.',
  },
  params: tableParams,
  tables: ({ table }) => [table],
  messages: FOUND,
  check: (context, { table }, rule) => {
    const titles: Title[] = [];
    for (const range of rangesOf(context, rule)) addTitles(titles, context.document.blocks, range);
    if (titles.length === 0) return failedBy([]);
    const names = likelyNames(context.terms(table), titles);
    const found: RawFinding[] = [];
    let inForce: readonly Term[] | undefined;
    for (const title of titles) {
      const wrong = namesOf(title, names);
      if (wrong.length === 0) continue;
      inForce ??= rowsInForce(context, table);
      const finding = judge(context, title, { names: wrong, inForce });
      if (finding !== null) found.push(finding);
    }
    return failedBy(found);
  },
});

/** A wrong name of a row. */
interface Name {
  /** Place among all names of the table. */
  readonly order: number;
  readonly term: Term;
  /** A pattern for all of a title. */
  readonly find: string;
  readonly to: string;
}

interface Pattern extends Name {
  /** One of these stands in every title that it matches; null where the pattern does not tell. */
  readonly needed: readonly string[] | null;
}

interface Names {
  /** By the title itself: most patterns are nothing but that. */
  readonly plain: ReadonlyMap<string, readonly Name[]>;
  readonly patterns: readonly Pattern[];
}

const readNames = onceFor((rows: readonly Term[]): Names => {
  const all = rows.flatMap((term) =>
    term.variants.map((variant) =>
      typeof variant === 'string' ? { term, find: variant, to: term.canonical } : { term, ...variant },
    ),
  );
  return sorted(all.map((name, order) => ({ ...name, order })));
});

function sorted(all: readonly Name[]): Names {
  const plain = new Map<string, Name[]>();
  const patterns: Pattern[] = [];
  for (const name of all) {
    if (/[\\^$.*+?()[\]{}|]/.test(name.find)) patterns.push(patternOf(name));
    else plain.set(fold(name.find), [...(plain.get(fold(name.find)) ?? []), name]);
  }
  return { plain, patterns };
}

const patternOf = (name: Name): Pattern => ({
  ...name,
  needed: neededWords(name.find),
});

/** Sticky: what counts is a match at the begin of a title. */
const expressionOf = onceFor(({ find }: Pattern) => new RegExp(foldPattern(find), 'y'));

/** Without the patterns that match none of the titles. */
function likelyNames(rows: readonly Term[], titles: readonly Title[]): Names {
  const { plain, patterns } = readNames(rows);
  const text = titles.map(({ name }) => name).join('\n');
  return { plain, patterns: patterns.filter(({ needed }) => needed === null || holdsAny(text, needed)) };
}

function holdsAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

interface Title {
  /** Without the prefix 中华人民共和国, blanks removed, every dash as one. */
  readonly name: string;
  readonly block: Block;
  /** Where it stands in the key of the block. */
  readonly from: number;
  readonly to: number;
}

const OPEN = '\u300a';
const CLOSE = '\u300b';
const SHORTEST = 2;
const LONGEST = 120;

function addTitles(titles: Title[], blocks: readonly Block[], within: Range): void {
  for (const block of blocks) {
    const { range, key } = block;
    if (within.start > range.start || range.end > within.end) continue;
    for (let open = key.indexOf(OPEN); open >= 0; ) {
      const to = key.indexOf(CLOSE, open);
      if (to < 0) break;
      const from = key.lastIndexOf(OPEN, to) + 1;
      if (to - from >= SHORTEST && to - from <= LONGEST) titles.push(titleAt(block, from, to));
      open = key.indexOf(OPEN, to);
    }
  }
}

const STATE = /^\s*\u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd/;

function titleAt(block: Block, start: number, to: number): Title {
  const inner = block.key.slice(start, to);
  const from = start + (STATE.exec(inner)?.[0].length ?? 0);
  const name = block.key
    .slice(from, to)
    .replace(/\s+/g, '')
    .replace(/[-\u2010-\u2015~\u2500]+/g, '\u2014');
  return { name, block, from, to };
}

const NONE: readonly Name[] = [];

/** The names that a title is, in the order of the table. */
function namesOf({ name }: Title, { plain, patterns }: Names): readonly Name[] {
  const same = plain.get(name) ?? NONE;
  const alike = patterns.filter((pattern) => isWhole(expressionOf(pattern), name));
  return alike.length === 0 ? same : [...same, ...alike].sort((a, b) => a.order - b.order);
}

/** Whether the first match of a sticky expression is the whole text. */
function isWhole(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0;
  return expression.test(text) && expression.lastIndex === text.length && text !== '';
}

interface Judging {
  readonly names: readonly Name[];
  readonly inForce: readonly Term[];
}

function judge(context: RuleContext, title: Title, { names, inForce }: Judging): RawFinding | null {
  const { name, block, from, to: end } = title;
  const range = { start: block.at(from), end: block.at(end - 1) + 1 };
  for (const { term, to } of names)
    if (inForce.includes(term) && isMeant(context, term, { range, text: name }))
      return termFinding(context, term, range, to);
  return null;
}
