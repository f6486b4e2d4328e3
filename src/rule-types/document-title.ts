import type { Block } from '../model/document.js';
import type { Term } from '../model/pack.js';
import type { RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';
import { zh } from '../text/chinese.js';
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
    const rows = rowsInForce(context, table);
    const titles = rangesOf(context, rule).flatMap((range) => titlesIn(context, range));
    if (titles.length === 0) return failedBy([]);
    const names = titles.map(({ name }) => name).join('\n');
    const likely = rows.filter(({ variants }) =>
      variants.some((variant) => mayMatch(findOf(variant), names)),
    );
    return failedBy(titles.flatMap((title) => judge(context, title, likely)));
  },
});

const findOf = (variant: Term['variants'][number]): string =>
  typeof variant === 'string' ? variant : variant.find;

interface Title {
  /** Without the prefix 中华人民共和国, blanks removed, every dash as one. */
  readonly name: string;
  readonly range: Range;
}

const TITLE = /\u300a([^\u300a\u300b]{2,120})\u300b/g;
const STATE = /^\s*\u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd/;

function titlesIn(context: RuleContext, within: Range): Title[] {
  return context.document.blocks
    .filter(({ range }) => within.start <= range.start && range.end <= within.end)
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

function judge(context: RuleContext, { name, range }: Title, rows: readonly Term[]): RawFinding[] {
  for (const term of rows) {
    for (const variant of term.variants) {
      const { find, to } = typeof variant === 'string' ? { find: variant, to: term.canonical } : variant;
      const whole = matchAll(find, name).some((match) => match.start === 0 && match.end === name.length);
      if (whole && isMeant(context, term, { range, text: name }))
        return [termFinding(context, term, range, to)];
    }
  }
  return [];
}
