import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { FrontmatterError } from '../document/frontmatter.js';
import { parseDraft } from '../document/parse.js';
import { sniffKind } from '../inputs/kind.js';
import { readSource, sourceFromText } from '../inputs/read.js';
import type { Document } from '../model/document.js';
import { documentToWord } from '../office/write/from-document.js';
import { fontsNeeded, fullProfile, type LayoutProfile, type PartialProfile } from '../office/write/layout.js';
import { writeDocx } from '../office/write/write.js';
import { zh } from '../text/chinese.js';
import { findDrafts, readDraft } from './drafts.js';
import { EXIT, type Io, UsageError } from './io.js';
import { writeBytes } from './write-draft.js';

export interface ExportCommandOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly digits?: LayoutProfile['digits'];
  /** `用处=字体`, for example `正文=仿宋`. */
  readonly font?: readonly string[];
}

/** `hegao export`: drafts as Word files in the layout of GB/T 9704; returns the exit code. */
export async function exportCommand(
  files: readonly string[],
  options: ExportCommandOptions,
  io: Io,
): Promise<number> {
  if (files.length === 0) throw new UsageError(zh('没有写稿件。例如:hegao export 报告.md -o 报告.docx'));
  const inputs = findDrafts(files, io.cwd);
  if (options.output !== undefined && inputs.length !== 1) {
    throw new UsageError(zh('--output 只能用于一份稿件;多份稿件不写 --output,各写成同名的 .docx。'));
  }
  const profile = profileOf(options);
  let code: number = EXIT.clean;
  for (const { path, problem } of inputs) {
    const read = problem === undefined ? readDocument(path, io) : problem.message['zh-CN'];
    if (typeof read === 'string') {
      io.err(`${path}: ${read}\n`);
      code = EXIT.badInput;
      continue;
    }
    const target = options.output ?? path.replace(/(?:\.[A-Za-z]{1,8})?$/, '.docx');
    await writeWord(read, target, { ...options, profile }, io);
    io.err(zh`${path}: 已按公文格式写进 ${target}。${sayResidue(read)}\n`);
  }
  if (code === EXIT.clean) io.err(sayFonts(profile));
  return code;
}

function readDocument(path: string, io: Io): Document | string {
  const bytes = readDraft(path, io.cwd);
  if (!bytes.ok) return bytes.problem.message['zh-CN'];
  const kind = sniffKind(bytes.value);
  if (kind === 'word' || kind === 'old-word') return IS_WORD;
  const source = readSource(bytes.value, path);
  if (!source.ok) return source.problem.message['zh-CN'];
  try {
    return parseDraft(source.value);
  } catch (error) {
    if (error instanceof FrontmatterError) return error.problem.message['zh-CN'];
    throw error;
  }
}

const IS_WORD = zh(
  '这已经是 Word 文件,不用再导出,没有动它。export 是把 .md、.txt 写成公文格式的 Word 文件;要检查并写批注,用 hegao lint 文件 --annotate。',
);

const isWordName = (path: string): boolean => /\.docx$/i.test(path);

/** Whether a blank report goes into a Word file: by the name that the caller gave it. */
export const wantsWord = (path: string | undefined): boolean => path !== undefined && isWordName(path);

/** Writes a text that this program made as a Word file. */
export async function writeTextAsWord(
  text: string,
  target: string,
  force: boolean | undefined,
  io: Io,
): Promise<void> {
  const source = sourceFromText(text);
  if (!source.ok) throw new Error(source.problem.message.en);
  const profile = fullProfile();
  await writeWord(parseDraft(source.value), target, { force, profile }, io);
  io.err(sayFonts(profile));
}

interface Writing {
  readonly force?: boolean | undefined;
  readonly profile: LayoutProfile;
}

async function writeWord(
  document: Document,
  target: string,
  { force, profile }: Writing,
  io: Io,
): Promise<void> {
  if (!isWordName(target)) {
    throw new UsageError(zh`“${target}”不是 Word 文件的名字。请写成以 .docx 结尾,例如 -o 报告.docx。`);
  }
  if (force !== true && existsSync(resolve(io.cwd, target))) {
    throw new UsageError(zh`“${target}”已经有了,没有动它。换一个名字,或者加 --force 覆盖。`);
  }
  writeBytes(await writeDocx(documentToWord(document), profile), target, io.cwd);
}

function sayResidue({ lines }: Document): string {
  const residue = lines.filter(({ role }) => role === 'chrome');
  const count = residue.filter(({ text }) => /\p{L}/u.test(text)).length;
  const left = residue.filter(({ text }) => isLeftOut(text)).length;
  const marks = left === 0 ? '' : zh`有 ${left} 行只有“?”一类的符号,没有写进去;原来有字的,请补上。`;
  return count === 0
    ? marks
    : zh`${marks}其中 ${count} 行像是网页上带下来的(例如“首页>信息公开”),也照样写进去了,请看一看要不要删。`;
}

/** Marks alone; page numbers and rules across the page are nobody's words. */
const isLeftOut = (text: string): boolean => !/[\p{L}\d]/u.test(text) && /[?\ufffd\u25a1]/.test(text);

function sayFonts(profile: LayoutProfile): string {
  return zh`用到的字体:${fontsNeeded(profile).join('、')}。打开文件的电脑没有装的,Word、WPS 会换成别的字体,版面会有出入。\n`;
}

const USES: Readonly<Record<string, keyof LayoutProfile['fonts']>> = {
  标题: 'title',
  一级标题: 'heading1',
  二级标题: 'heading2',
  正文: 'body',
  页码: 'number',
  数字: 'digits',
};

function profileOf({ digits, font = [] }: ExportCommandOptions): LayoutProfile {
  const fonts = Object.fromEntries(font.map(fontGiven));
  // A font for digits is named to be used.
  const chosen = digits ?? ('digits' in fonts ? 'times' : undefined);
  const profile: PartialProfile = { fonts, ...(chosen === undefined ? {} : { digits: chosen }) };
  return fullProfile(profile);
}

function fontGiven(given: string): [keyof LayoutProfile['fonts'], string] {
  const [, use = '', name = ''] = /^([^=]+)=\s*(\S.{0,60})$/.exec(given) ?? [];
  const key = USES[use.trim()];
  if (key === undefined || name === '') {
    throw new UsageError(
      zh`不认识“--font ${given}”。写法是 --font 正文=仿宋;用处有${Object.keys(USES).join('、')}。`,
    );
  }
  return [key, name.trim()];
}
