import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import type { UnitRow } from '../model/collection.js';
import { zh } from '../text/chinese.js';

/** Kinds of files in which reports are handed in, too, but which are not read. */
const OTHERS = '**/*.{pdf,ofd,rtf,odt,htm,html,zip,rar,7z}';
/** Names that a sentence gets. */
const MOST = 5;

/** What is odd about what was handed in, one sentence each; `targets` are our own results. */
export function collectNotices(
  rows: readonly UnitRow[],
  handed: { readonly args: readonly string[]; readonly targets: readonly string[]; readonly cwd: string },
): string[] {
  return [...unreadKinds(handed), ...severalReports(rows), ...otherYears(rows)];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function unreadKinds({
  args,
  targets,
  cwd,
}: {
  readonly args: readonly string[];
  readonly targets: readonly string[];
  readonly cwd: string;
}): string[] {
  const own = new Set(targets.map((target) => resolve(cwd, target)));
  const folders = args.map((arg) => resolve(cwd, arg)).filter(isFolder);
  const ignore = ['**/node_modules/**', '**/.git/**', '**/~$*', '**/.~*'];
  const found = folders
    .flatMap((folder) =>
      globSync(OTHERS, {
        cwd: folder,
        ignore,
        caseSensitiveMatch: false,
        expandDirectories: false,
        absolute: true,
      }),
    )
    .filter((path) => !own.has(resolve(path)));
  const names = [...new Set(found)].sort().map((path) => basename(path));
  return names.length === 0
    ? []
    : [
        zh`有 ${names.length} 个文件没有读(${listed(names)}):hegao 读 .docx、.md 和 .txt。里面如果是报告,请另存为 .docx 再汇总一次。`,
      ];
}

function severalReports(rows: readonly UnitRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { unit, reportYear } of rows) {
    if (unit === null || reportYear === null) continue;
    const key = `${unit} ${reportYear}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const several = [...counts].filter(([, count]) => count > 1).map(([key]) => key.replace(/ (\d+)$/, '($1)'));
  return several.length === 0
    ? []
    : [
        zh`同一单位同一年度交了不止一份:${listed(several)}。各份都列出来,各算一个单位;用不着的请移走再汇总一次。`,
      ];
}

function otherYears(rows: readonly UnitRow[]): string[] {
  const counts = new Map<number, number>();
  for (const { reportYear } of rows)
    if (reportYear !== null) counts.set(reportYear, (counts.get(reportYear) ?? 0) + 1);
  if (counts.size < 2) return [];
  const years = [...counts].sort(([a], [b]) => b - a).map(([year, count]) => zh`${year} 年 ${count} 份`);
  return [zh`报告不是同一年度的:${listed(years)}。请看一看是不是混进了往年的。`];
}

const listed = (names: readonly string[]): string =>
  `${names.slice(0, MOST).join('\u3001')}${names.length > MOST ? zh` 等` : ''}`;
