import { resolve } from 'node:path';
import { bindOutline } from '../align/bind.js';
import { compareReports, type Side } from '../compare/compare.js';
import { sameUnit } from '../compare/unit.js';
import type { Comparison } from '../model/comparison.js';
import type { Document } from '../model/document.js';
import type { Locale } from '../model/text.js';
import { comparisonOutput } from '../reporters/comparison-schema.js';
import { comparisonMarkdown, comparisonText } from '../reporters/comparison-text.js';
import { zh } from '../text/chinese.js';
import { maskPersonal } from '../text/mask.js';
import { detectedPack, namedPack } from './choose-pack.js';
import { bundledPack } from './folders.js';
import { EXIT, type Io, UsageError } from './io.js';
import { openReport } from './open-report.js';
import { saveResult } from './outputs.js';

export interface CompareOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly outputFile?: string;
  readonly pack?: string;
  readonly locale: Locale;
}

/** Whose parts are known by name, for a kind of report that has no pack of its own. */
const FALLBACK = 'rule-of-law-report';

/** `hegao compare`; returns the exit code. Throws UsageError for what cannot be compared. */
export function compareCommand(paths: readonly [string, string], options: CompareOptions, io: Io): number {
  const documents = paths.map((path) => openReport(path, options.locale, io)) as [Document, Document];
  refuseOrder(documents);
  tellUnits(documents, io);
  const sides = documents.map((document) => sideOf(document, options.pack, io)) as [Side, Side];
  const text = render(compareReports(...sides), documents, options);
  if (options.outputFile === undefined) io.out(text);
  else writeResult(text, options.outputFile, paths, io);
  return EXIT.clean;
}

function refuseOrder([before, after]: readonly [Document, Document]): void {
  const [old, now] = [before, after].map(({ meta }) => meta.reportYear?.value);
  if (old === undefined || now === undefined || old < now) return;
  throw new UsageError(
    zh`前面的应当是去年的报告,后面的是今年的;现在“${before.source.path}”是 ${old} 年的,“${after.source.path}”是 ${now} 年的。`,
  );
}

function tellUnits([before, after]: readonly [Document, Document], io: Io): void {
  if (sameUnit(before, after)) return;
  io.err(
    zh`两份报告的单位好像不一样(“${before.meta.unit?.value ?? ''}”和“${after.meta.unit?.value ?? ''}”),比出来的结果供参考。\n`,
  );
}

function sideOf(document: Document, pack: string | undefined, io: Io): Side {
  const chosen = pack === undefined ? detectedPack(document).pack : namedPack(pack, io.cwd);
  const knows = chosen.outline.some(({ id }) => id === 'plan' || id === 'problems');
  const { outline } = knows ? chosen : bundledPack(FALLBACK);
  return { document, binding: bindOutline(document, outline) };
}

function render(
  comparison: Comparison,
  [before, after]: readonly [Document, Document],
  { format, locale }: CompareOptions,
): string {
  if (format === 'json') return `${JSON.stringify(comparisonOutput(masked(comparison)), null, 2)}\n`;
  const isWord = ({ source }: Document): boolean => (source.hints?.length ?? 0) > 0;
  const options = { locale, word: [isWord(before), isWord(after)] as const };
  return format === 'text' ? comparisonText(comparison, options) : comparisonMarkdown(comparison, options);
}

const masked = (comparison: Comparison): Comparison => ({
  ...comparison,
  before: { ...comparison.before, title: maskedTitle(comparison.before.title) },
  after: { ...comparison.after, title: maskedTitle(comparison.after.title) },
});

const maskedTitle = (title: string | null): string | null => (title === null ? null : maskPersonal(title));

function writeResult(text: string, target: string, drafts: readonly string[], io: Io): void {
  if (drafts.some((draft) => resolve(io.cwd, draft) === resolve(io.cwd, target)))
    throw new UsageError(zh`结果不能写进要比的稿件“${target}”。请换一个文件名。`);
  saveResult([text], target, io.cwd);
}
