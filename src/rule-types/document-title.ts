import type { Block } from '../model/document.js';
import type { Term } from '../model/pack.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { fold } from '../text/fold.js';
import { allMatches } from '../text/matches.js';
import { mayMatch } from '../text/needed-words.js';
import { matchAll } from '../text/pattern.js';
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
    const titles = rangesOf(context, rule).flatMap((range) => titlesIn(context, range));
    if (titles.length === 0) return failedBy([]);
    const names = likelyNames(context.terms(table), titles);
    return failedBy(titles.flatMap((title) => judge(context, title, { names, table })));
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

interface Names {
  /** By the title itself: most patterns are nothing but that. */
  readonly plain: ReadonlyMap<string, readonly Name[]>;
  readonly patterns: readonly Name[];
}

const known = new WeakMap<readonly Term[], Names>();

function readNames(rows: readonly Term[]): Names {
  let names = known.get(rows);
  if (names === undefined) {
    const all = rows.flatMap((term) =>
      term.variants.map((variant) =>
        typeof variant === 'string' ? { term, find: variant, to: term.canonical } : { term, ...variant },
      ),
    );
    names = sorted(all.map((name, order) => ({ ...name, order })));
    known.set(rows, names);
  }
  return names;
}

function sorted(all: readonly Name[]): Names {
  const plain = new Map<string, Name[]>();
  const patterns: Name[] = [];
  for (const name of all) {
    if (/[\\^$.*+?()[\]{}|]/.test(name.find)) patterns.push(name);
    else plain.set(fold(name.find), [...(plain.get(fold(name.find)) ?? []), name]);
  }
  return { plain, patterns };
}

/** Without the patterns that match none of the titles. */
function likelyNames(rows: readonly Term[], titles: readonly Title[]): Names {
  const { plain, patterns } = readNames(rows);
  const text = titles.map(({ name }) => name).join('\n');
  return { plain, patterns: patterns.filter(({ find }) => mayMatch(find, text)) };
}

interface Title {
  /** Without the prefix 中华人民共和国, blanks removed, every dash as one. */
  readonly name: string;
  readonly range: Range;
}

const TITLE = /\u300a([^\u300a\u300b]{2,120})\u300b/g;
const STATE = /^\s*\u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd/;

function titlesIn(context: RuleContext, within: Range): Title[] {
  return context.document.blocks
    .filter(
      ({ key, range }) => within.start <= range.start && range.end <= within.end && key.includes('\u300a'),
    )
    .flatMap((block) => allMatches(block.key, TITLE).map((match) => titleAt(block, match)));
}

function titleAt(block: Block, match: RegExpExecArray): Title {
  const inner = match[1]!;
  const prefix = STATE.exec(inner)?.[0].length ?? 0;
  const from = match.index + 1 + prefix;
  const to = match.index + 1 + inner.length;
  return {
    name: inner
      .slice(prefix)
      .replace(/\s+/g, '')
      .replace(/[-\u2010-\u2015~\u2500]+/g, '\u2014'),
    range: { start: block.at(from), end: block.at(to - 1) + 1 },
  };
}

interface Judging {
  readonly names: Names;
  readonly table: string;
}

function judge(context: RuleContext, { name, range }: Title, { names, table }: Judging): RawFinding[] {
  const { plain, patterns } = names;
  const wrong = patterns.filter(({ find }) =>
    matchAll(find, name).some((match) => match.start === 0 && match.end === name.length),
  );
  const all = [...(plain.get(name) ?? []), ...wrong].sort((a, b) => a.order - b.order);
  if (all.length === 0) return [];
  const inForce = new Set(rowsInForce(context, table));
  for (const { term, to } of all)
    if (inForce.has(term) && isMeant(context, term, { range, text: name }))
      return [termFinding(context, term, range, to)];
  return [];
}
