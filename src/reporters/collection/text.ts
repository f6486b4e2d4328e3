import type { Change, Collection, UnitRow } from '../../model/collection.js';
import type { Locale } from '../../model/text.js';
import { zh } from '../../text/chinese.js';
import { displayWidth, padEnd, takeColumns } from '../../text/width.js';
import { printable } from '../frame.js';
import { LABELS } from '../labels.js';
import { nameOf } from './matrix.js';
import { shareMissing, VERDICTS } from './summaries.js';
import { WORDS } from './words.js';

/** Units and entries of a list that a screen gets. */
const MOST_UNITS = 40;
const MOST = 15;
const LONGEST_NAME = 36;
/** Columns left to the end of a longer name. */
const ENDING = 14;

type Say = (chinese: string, english: string) => string;

/** The collection in short, for a terminal: the table, the commonest gaps, and what needs a telephone call. */
export function collectionText(collection: Collection, locale: Locale): string {
  const say: Say = (chinese, english) => (locale === 'en' ? english : zh(chinese));
  const { pack, collected, units } = collection;
  const head = say(`汇总 ${units.length} 份报告`, `${units.length} reports`);
  const facts = [
    LABELS[locale].pack(pack.title, pack.id, pack.version),
    ...(collected === null ? [] : [collected]),
  ];
  const parts = [
    [`${head}  ${facts.join('  ')}`],
    matrix(collection, locale, say),
    gaps(collection, say),
    commonest(collection, say),
    ...people(collection, say),
    collection.change === null ? [] : [changed(collection.change, say)],
    closing(collection, say),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function matrix({ units, requirements }: Collection, locale: Locale, say: Say): string[] {
  const { mark, verdict } = WORDS[locale];
  const read = units.filter(({ problem }) => problem === null);
  if (read.length === 0) return [];
  const lacks = ({ cells }: UnitRow): number => cells.filter((cell) => cell.verdict === 'missing').length;
  // Those that lack most come first; the sort is stable.
  const shown = [...read].sort((a, b) => lacks(b) - lacks(a)).slice(0, MOST_UNITS);
  const rows = [
    [
      say('单位', 'Unit'),
      ...requirements.map((_, i) => String(i + 1)),
      say('错误', 'errors'),
      say('警告', 'warnings'),
    ],
    ...shown.map((row) => [
      short(nameOf(row)),
      ...row.cells.map((cell) => mark[cell.verdict]),
      String(row.counts.error),
      String(row.counts.warning),
    ]),
  ];
  return [
    `  ${requirements.map(({ title }, i) => `${i + 1} ${title}`).join('  ')}`,
    `  ${VERDICTS.map((each) => `${mark[each]} ${verdict[each]}`).join('  ')}`,
    '',
    ...table(rows),
    ...more(read.length - shown.length, say),
  ];
}

/** Columns aligned by display width, all but the first to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) =>
        i === 0 ? `  ${padEnd(cell, widths[0]!)}` : ' '.repeat(widths[i]! - displayWidth(cell)) + cell,
      )
      .join('  '),
  );
}

function gaps({ summary, requirements }: Collection, say: Say): string[] {
  const rows = summary.gaps.map((id) => {
    const { counts } = summary.requirements.find(({ requirement }) => requirement === id)!;
    const title = requirements.find((requirement) => requirement.id === id)?.title ?? id;
    const count = say(`缺 ${counts.missing} 个单位`, `${counts.missing} units`);
    return [title, count, shareMissing(counts) ?? ''];
  });
  return rows.length === 0 ? [] : [say('最常见的缺口', 'Commonest gaps'), ...table(rows)];
}

function commonest({ rules }: Collection, say: Say): string[] {
  const fired = rules.filter(({ findings }) => findings > 0);
  const rows = [...fired]
    .sort((a, b) => b.units - a.units || b.findings - a.findings)
    .slice(0, MOST)
    .map(({ title, units, findings }) => [
      title,
      say(`${units} 个单位`, `${units} units`),
      say(`${findings} 条`, `${findings} findings`),
    ]);
  return rows.length === 0
    ? []
    : [say('最常没有做到的要求', 'Requirements most often not met'), ...table(rows)];
}

function people({ units, unreported }: Collection, say: Say): string[][] {
  const late = units.flatMap((row) =>
    row.late === null
      ? []
      : [
          say(
            `${short(nameOf(row))}  晚 ${row.late.days} 天(${row.late.date},期限 ${row.late.deadline})`,
            `${short(nameOf(row))}  ${row.late.days} days late (${row.late.date}, due ${row.late.deadline})`,
          ),
        ],
  );
  const wrong = units.filter(({ contradictions }) => contradictions > 0).map((row) => short(nameOf(row)));
  const unread = units.flatMap(({ path, problem }) => (problem === null ? [] : [`${path}: ${problem}`]));
  return [
    list(say('没有报送的单位', 'Units without a report'), unreported ?? [], say),
    list(say('晚报的单位', 'Units that are late'), late, say),
    list(say('数字有矛盾的单位', 'Units with contradicting figures'), wrong, say),
    list(say('没有进矩阵的文件', 'Files not in the matrix'), unread, say),
  ];
}

function list(title: string, entries: readonly string[], say: Say): string[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, MOST).map((entry) => `  ${printable(entry)}`);
  return [`${title} ${entries.length}`, ...shown, ...more(entries.length - shown.length, say)];
}

function changed({ since, appeared, gone, cells, findings }: Change, say: Say): string {
  const day = since.collected ?? '';
  return say(
    `和 ${day} 的汇总比:多了 ${appeared.length} 个单位,少了 ${gone.length} 个;必备内容变了 ${cells.length} 处;改好 ${findings.resolved} 个问题,新出现 ${findings.added} 个。`,
    `Since ${day}: ${appeared.length} units appeared, ${gone.length} are gone; ${cells.length} requirements turned; ${findings.resolved} findings resolved, ${findings.added} added.`,
  );
}

function closing({ rules, copies }: Collection, say: Say): string[] {
  const silent = rules.filter(({ findings }) => findings === 0).length;
  return [
    ...(copies.length === 0 ? [] : [say(`雷同 ${copies.length} 处。`, `${copies.length} copies.`)]),
    say(
      `${rules.length} 条规则里有 ${silent} 条没有报出过。`,
      `${silent} of ${rules.length} rules never fired.`,
    ),
    say(
      '全部内容写成文件看:-o 汇总.html -o 汇总.xlsx -o 汇总.csv -o 汇总.json',
      'For all of it: -o all.html -o all.xlsx -o all.csv -o all.json',
    ),
  ];
}

const more = (count: number, say: Say): string[] =>
  count > 0 ? [say(`  还有 ${count} 个没有列出`, `  ${count} more`)] : [];

/** Cut in the middle: by the end, often a file name, two reports of one unit are told apart. */
function short(name: string): string {
  const plain = printable(name);
  if (displayWidth(plain) <= LONGEST_NAME) return plain;
  return `${takeColumns(plain, LONGEST_NAME - ENDING)[0]}...${[...plain].slice(-ENDING / 2).join('')}`;
}
