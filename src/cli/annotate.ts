import type { Finding, LintReport } from '../model/report.js';
import type { Locale, Range } from '../model/text.js';
import { type Annotated, annotateDocx, type WordComment } from '../office/annotate/annotate.js';
import { OfficeError } from '../office/errors.js';
import { officeMessage } from '../office/messages.js';
import { commentLines } from '../reporters/comment.js';
import { annotatedName } from './annotate-target.js';
import { annotatedText, type Done, NOT_WORD, notWritten } from './annotate-words.js';
import { type ChosenFindings, chosenFindings, overLines } from './chosen-comments.js';
import { EXIT, type Io, UsageError } from './io.js';
import { writeBytes } from './write-draft.js';

/** Whose comments ours are; an earlier run's are known by it. */
const AUTHOR = { author: 'hegao \u6838\u7a3f', initials: '\u6838\u7a3f' };

export interface Annotating {
  readonly bytes: Uint8Array;
  readonly report: LintReport;
  /** Undefined: beside the draft, `原名.批注.docx`. */
  readonly target: string | undefined;
  /** Infos become comments too. */
  readonly withInfo: boolean;
  readonly locale: Locale;
}

/** Writes a copy of a Word draft with its findings as comments; returns the exit code. */
export function annotate({ bytes, report, target, withInfo, locale }: Annotating, io: Io): number {
  const { path, document } = report;
  const { text, hints = [], origin, warnings = [] } = document.source;
  const tell = (said: string): void => io.err(`${path}: ${said}\n`);
  if (origin === undefined) {
    tell(NOT_WORD[locale]);
    return EXIT.badInput;
  }
  const name = target ?? annotatedName(path);
  const chosen = chosenFindings(report.findings, withInfo);
  try {
    const word = { text, hints, origin, warnings };
    const comments = commentsOf(chosen, report, locale);
    const made = annotateDocx(bytes, word, comments, { ...AUTHOR, date: `${io.today}T00:00:00Z` });
    writeBytes(made.bytes, name, io.cwd);
    tell(annotatedText(doneWith(chosen, made, name), locale));
    return EXIT.clean;
  } catch (error) {
    if (error instanceof UsageError) tell(notWritten(name, locale));
    else if (error instanceof OfficeError) tell(officeMessage(error.code)[locale]);
    else throw error;
    return EXIT.badInput;
  }
}

function commentsOf({ findings, over }: ChosenFindings, report: LintReport, locale: Locale): WordComment[] {
  const { text } = report.document.source;
  return [
    ...(over === 0 ? [] : [{ range: null, lines: overLines(over, locale) }]),
    ...findings.map((finding) => ({
      range: anchorOf(text, finding),
      lines: commentLines(finding, report, locale),
    })),
  ];
}

const doneWith = ({ findings, over, infos }: ChosenFindings, made: Annotated, name: string): Done => ({
  name,
  // The comment on what was left out has no place of its own and is no finding.
  moved: made.moved - (over === 0 ? 0 : 1),
  written: findings.length,
  over,
  infos,
});

/** What is missing is told at the line before the place where it belongs. */
function anchorOf(text: string, { range, insertAt }: Finding): Range | null {
  if (range !== null || insertAt === null) return range;
  const before = text.slice(0, insertAt).trimEnd();
  const start = before.lastIndexOf('\n') + 1;
  return start < before.length ? { start, end: before.length } : null;
}
