import { dirname, relative, resolve, sep } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSource } from '../inputs/read.js';
import type { Earlier } from '../model/collection.js';
import { earlierSchema } from '../reporters/collection/schema.js';
import { zh } from '../text/chinese.js';
import type { UnitTask } from './collect-file.js';
import { findDrafts, readDraft } from './drafts.js';
import { type Io, UsageError } from './io.js';

export interface Reports {
  /** Holds all of them; absolute. */
  readonly folder: string;
  readonly tasks: readonly UnitTask[];
}

/** The reports that the arguments name, each with its path below the folder that holds all; `besides` is none of them. */
export function reportsIn(args: readonly string[], besides: string | undefined, io: Io): Reports {
  if (args.length === 0)
    throw new UsageError(zh('没有写要汇总的文件夹。例如:hegao collect 2025年报告 -o 汇总.xlsx'));
  const list = besides === undefined ? null : resolve(io.cwd, besides);
  const found = findDrafts(args, io.cwd).filter(({ path }) => resolve(io.cwd, path) !== list);
  const [first] = found;
  if (first?.problem !== undefined && found.every(({ problem }) => problem !== undefined))
    throw new UsageError(`${first.path}: ${first.problem.message['zh-CN']}`);
  if (first === undefined) throw new UsageError(zh('没有可以汇总的报告(.docx、.md 或 .txt)。'));
  const whole = new Set(found.map(({ path }) => path));
  const folder = common(args.map((arg) => resolve(io.cwd, whole.has(arg) ? dirname(arg) : fixedPart(arg))));
  const tasks = found.map((named) => {
    const shown = relative(folder, resolve(io.cwd, named.path)).split(sep).join('/');
    return { ...named, shown: shown === '' ? named.path : shown };
  });
  return { folder, tasks };
}

/** The folder before the first wildcard. */
const fixedPart = (arg: string): string => {
  const parts = arg.split(/[\\/]/);
  const wild = parts.findIndex((part) => /[*?[{]/.test(part));
  return wild < 0 ? arg : parts.slice(0, wild).join('/') || '.';
};

function common(folders: readonly string[]): string {
  return folders.reduce((base, folder) => {
    let at = base;
    while (folder !== at && !folder.startsWith(at.endsWith(sep) ? at : at + sep) && dirname(at) !== at)
      at = dirname(at);
    return at;
  });
}

/** Names of units: the lines of a text, or of a CSV its column 单位, else its first. Throws UsageError. */
export function readUnitList(path: string, io: Io): string[] {
  const bytes = readDraft(path, io.cwd);
  if (!bytes.ok) throw new UsageError(`${path}: ${bytes.problem.message['zh-CN']}`);
  const source = readSource(bytes.value, path);
  if (!source.ok) throw new UsageError(`${path}: ${source.problem.message['zh-CN']}`);
  const { text } = source.value;
  const names = (/\.csv$/i.test(path) ? firstColumn(path, text) : text.split(/\r\n|\r|\n/))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('#'));
  if (names.length === 0) throw new UsageError(zh`${path}: 名单里没有单位。一行写一个单位的全称。`);
  return names;
}

const HEADS: readonly string[] = ['单位', '单位名称', '单位全称', '报送单位', '名称'];

function firstColumn(path: string, text: string): string[] {
  try {
    const rows: string[][] = parse(text, { skip_empty_lines: true, trim: true, relax_column_count: true });
    const column = rows[0]?.findIndex((head) => HEADS.includes(head)) ?? -1;
    return (column < 0 ? rows : rows.slice(1)).map((row) => row[Math.max(0, column)] ?? '');
  } catch (error) {
    const { lines } = error as { readonly lines?: number };
    throw new UsageError(
      zh`${path}: 第 ${lines ?? 1} 行读不懂,多半是引号没有成对。请用 Excel 或 WPS 另存为 CSV。`,
    );
  }
}

/** An earlier collection (`-o 上次.json`). Throws UsageError. */
export function readEarlier(path: string, io: Io): Earlier {
  const wrong = new UsageError(
    zh`${path}: 这不是 hegao collect 写的 JSON。--previous 后面写上次用 -o 上次.json 存下来的文件。`,
  );
  const bytes = readDraft(path, io.cwd);
  if (!bytes.ok) throw new UsageError(`${path}: ${bytes.problem.message['zh-CN']}`);
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes.value));
  } catch {
    throw wrong;
  }
  const read = earlierSchema.safeParse(data);
  if (!read.success) throw wrong;
  return read.data;
}
