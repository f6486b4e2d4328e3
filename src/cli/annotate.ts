import type { Finding, LintReport } from '../model/report.js';
import type { Locale, Range } from '../model/text.js';
import { annotateDocx, type WordComment } from '../office/annotate/annotate.js';
import { OfficeError } from '../office/errors.js';
import { officeMessage } from '../office/messages.js';
import { commentLines } from '../reporters/comment.js';
import { zh } from '../text/chinese.js';
import { annotatedName } from './annotate-target.js';
import { EXIT, type Io } from './io.js';
import { writeBytes } from './write-draft.js';

/** Whose comments ours are; an earlier run's are known by it. */
const AUTHOR = { author: 'hegao \u6838\u7a3f', initials: '\u6838\u7a3f' };

export interface Annotating {
  readonly bytes: Uint8Array;
  readonly report: LintReport;
  /** Undefined: beside the draft, `原名.批注.docx`. */
  readonly target: string | undefined;
  readonly locale: Locale;
}

/** Writes a copy of a Word draft with its findings as comments; returns the exit code. */
export function annotate({ bytes, report, target, locale }: Annotating, io: Io): number {
  const { path, document } = report;
  const { text, hints = [], origin, warnings = [] } = document.source;
  if (origin === undefined) {
    io.err(zh`${path}: 只有 Word 文件(.docx)能写批注,这份稿件没有写。\n`);
    return EXIT.badInput;
  }
  const name = target ?? annotatedName(path);
  const open = report.findings.filter((finding) => finding.waiver === null);
  const comments = open.map(
    (finding): WordComment => ({
      range: anchorOf(text, finding),
      lines: commentLines(finding, report, locale),
    }),
  );
  try {
    const word = { text, hints, origin, warnings };
    const done = annotateDocx(bytes, word, comments, { ...AUTHOR, date: `${io.today}T00:00:00Z` });
    writeBytes(done.bytes, name, io.cwd);
    const moved = done.moved > 0 ? zh`其中 ${done.moved} 条没有自己的位置,写在最近的地方` : '';
    io.err(zh`${path}: ${comments.length} 条批注已写进 ${name}${moved === '' ? '' : zh`(${moved})`}。\n`);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    io.err(`${path}: ${officeMessage(error.code)[locale]}\n`);
    return EXIT.badInput;
  }
}

/** What is missing is told at the line before the place where it belongs. */
function anchorOf(text: string, { range, insertAt }: Finding): Range | null {
  if (range !== null || insertAt === null) return range;
  const before = text.slice(0, insertAt).trimEnd();
  const start = before.lastIndexOf('\n') + 1;
  return start < before.length ? { start, end: before.length } : null;
}
