import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSource } from '../inputs/read.js';
import type { UnitKind } from '../model/document.js';
import { makeBlank } from '../scaffold/blank.js';
import { TemplateError } from '../scaffold/template-error.js';
import { zh } from '../text/chinese.js';
import { UNIT_KIND_NAMES } from '../text/names.js';
import { namedPack } from './choose-pack.js';
import { readDraft } from './drafts.js';
import { wantsWord, writeTextAsWord } from './export-command.js';
import { EXIT, type Io, UsageError } from './io.js';
import { kindOf } from './named-values.js';
import { readSettings } from './settings.js';
import { templatesOf } from './templates.js';
import { writeBytes } from './write-draft.js';

export interface BlankCommandOptions {
  readonly unit?: string;
  readonly unitKind?: UnitKind;
  readonly year?: number;
  readonly list?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly withGuidance?: boolean;
}

interface Wanted {
  readonly unit: string;
  readonly unitKind: UnitKind;
  readonly year: number;
}

const CHINESE_KINDS = Object.values(UNIT_KIND_NAMES).join('、');

/** `hegao new`: a blank report for a unit, or one for each unit of a list; returns the exit code. */
export async function blankCommand(name: string, options: BlankCommandOptions, io: Io): Promise<number> {
  const pack = namedPack(name, io.cwd);
  const templates = templatesOf(pack, name, io.cwd);
  const blank = (wanted: Wanted): string => {
    try {
      return makeBlank(pack, templates, { ...wanted, guidance: options.withGuidance });
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      throw new UsageError(zh`模板有误:${error.message}(第${error.line}行第${error.column}列)`);
    }
  };
  if (options.list !== undefined) return writeAll(options.list, blank, options, io);
  const text = blank(await askWhatIsMissing(options, io));
  if (options.output === undefined) io.out(text);
  else await writeOne(text, options.output, options, io);
  return EXIT.clean;
}

async function writeOne(text: string, target: string, options: BlankCommandOptions, io: Io): Promise<void> {
  if (wantsWord(target)) await writeTextAsWord(text, target, options.force, io);
  else write(text, target, options, io);
  io.err(zh`空白报告写进了“${target}”。\n`);
}

/** Endings of files that a text would only pretend to be. */
const NOT_TEXT = /\.(?:doc|docm|wps|wpt|dot|dotx|odt|rtf|pdf|html?|xlsx?)$/i;

function write(text: string, path: string, { force }: BlankCommandOptions, io: Io): void {
  if (NOT_TEXT.test(path)) {
    throw new UsageError(
      zh`写不成“${path}”这种文件。名字以 .docx 结尾的写成 Word 文件,以 .md 或 .txt 结尾的写成文本。`,
    );
  }
  if (force !== true && existsSync(resolve(io.cwd, path))) {
    throw new UsageError(zh`“${path}”已经有了,没有动它。换一个名字,或者加 --force 覆盖。`);
  }
  writeBytes(new TextEncoder().encode(text), path, io.cwd);
}

async function askWhatIsMissing(options: BlankCommandOptions, io: Io): Promise<Wanted> {
  const { config } = readSettings(io.cwd, undefined, undefined);
  const unit = options.unit ?? config.unit ?? (await io.ask?.(zh('单位的全称:')));
  const kind =
    options.unitKind ?? config.unitKind ?? kindOf((await io.ask?.(zh`单位类别(${CHINESE_KINDS}):`)) ?? '');
  const year = options.year ?? Number(await io.ask?.(zh('报告哪一年的情况:')));
  if (unit === undefined || unit.trim() === '') {
    throw new UsageError(
      zh(
        '没有写单位。例如:hegao new rule-of-law-report --unit 某某区司法局 --unit-kind department --year 2025',
      ),
    );
  }
  if (kind === undefined) throw new UsageError(zh`单位类别没有写,或者不认识。可以写:${CHINESE_KINDS}。`);
  if (!isYear(year)) throw new UsageError(zh('报告年度没有写,或者不是四位数的年份。例如 --year 2025。'));
  return { unit: unit.replace(/\s+/g, ''), unitKind: kind, year };
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 2000 && year <= 2100;

/** A report for each row of a table with the columns 单位, 类别 and, if they differ, 年度. */
function writeAll(
  list: string,
  blank: (wanted: Wanted) => string,
  options: BlankCommandOptions,
  io: Io,
): number {
  const wanted = readList(list, options, io);
  const folder = options.output ?? '.';
  // A unit's name is no path.
  const files = wanted.map(
    ({ unit, year }) => `${unit.replace(/[\\/:*?"<>|\s]/g, '_').slice(0, 60)}-${year}.md`,
  );
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) {
    throw new UsageError(zh`${list}: 有两行都要写成“${twice}”,单位重复了。一份也没有写。`);
  }
  const there = files.find((file) => existsSync(resolve(io.cwd, folder, file)));
  if (there !== undefined && options.force !== true) {
    throw new UsageError(
      zh`“${join(folder, there)}”已经有了,一份也没有写。换一个文件夹,或者加 --force 覆盖。`,
    );
  }
  mkdirSync(resolve(io.cwd, folder), { recursive: true });
  wanted.forEach((each, i) => {
    write(blank(each), join(folder, files[i]!), options, io);
  });
  io.err(zh`写了 ${wanted.length} 份空白报告,在 ${folder}。\n`);
  return EXIT.clean;
}

function parseRows(list: string, text: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, skip_empty_lines: true, trim: true, relax_column_count: true });
  } catch (error) {
    const { lines } = error as { readonly lines?: number };
    throw new UsageError(
      zh`${list}: 第 ${lines ?? 1} 行读不懂,多半是引号没有成对。请用 Excel 或 WPS 另存为 CSV。`,
    );
  }
}

function readList(list: string, options: BlankCommandOptions, io: Io): Wanted[] {
  const bytes = readDraft(list, io.cwd);
  if (!bytes.ok) throw new UsageError(`${list}: ${bytes.problem.message['zh-CN']}`);
  const source = readSource(bytes.value, list);
  if (!source.ok) throw new UsageError(`${list}: ${source.problem.message['zh-CN']}`);
  const rows = parseRows(list, source.value.text);
  if (rows.length === 0 || rows[0]!.单位 === undefined || rows[0]!.类别 === undefined) {
    throw new UsageError(zh`${list}: 第一行要有“单位”“类别”两列,例如:单位\\,类别\\,年度(逗号要用英文的)。`);
  }
  return rows.map((row, i) => {
    const [unit = '', kind = '', year = ''] = [row.单位, row.类别, row.年度];
    const unitKind = kindOf(kind);
    const number = year === '' ? (options.year ?? Number.NaN) : Number(year);
    if (unit === '' || unitKind === undefined || !isYear(number)) {
      throw new UsageError(
        zh`${list}: 第 ${i + 2} 行(${unit})的单位、类别或年度没有写对。类别可以写:${CHINESE_KINDS}。`,
      );
    }
    return { unit: unit.replace(/\s+/g, ''), unitKind, year: number };
  });
}
