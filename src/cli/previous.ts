import { sameUnit } from '../compare/unit.js';
import type { Document } from '../model/document.js';
import type { Locale } from '../model/text.js';
import { zh } from '../text/chinese.js';
import type { CheckIo } from './check-draft.js';
import { UsageError } from './io.js';
import { openReport } from './open-report.js';

/**
 * Last year's report for a draft, by its path; undefined, with a sentence on standard error, where it is none of the
 * same unit or of no earlier year. Throws UsageError where it cannot be read.
 */
export function previousFor(
  document: Document,
  path: string | undefined,
  { locale, io }: { readonly locale: Locale; readonly io: CheckIo },
): Document | undefined {
  if (path === undefined) return undefined;
  const previous = openReport(path, locale, io);
  const unfit = whyUnfit(document, previous);
  if (unfit === null) return previous;
  io.err(zh`${document.source.path}: 没有用“${path}”作去年的报告:${unfit}\n`);
  return undefined;
}

function whyUnfit(document: Document, previous: Document): string | null {
  const [now, old] = [document, previous].map(({ meta }) => meta.reportYear?.value);
  if (now === undefined || old === undefined)
    return zh('认不出是哪一年的报告。请在稿件标题里写明年度,或用 --year 指定稿件的年度。');
  if (old >= now) return zh`它是 ${old} 年的,稿件是 ${now} 年的。请给更早一年的报告。`;
  if (!sameUnit(document, previous))
    return zh`单位不同,它是“${previous.meta.unit?.value ?? ''}”的,稿件是“${document.meta.unit?.value ?? ''}”的。`;
  return null;
}

/** Last year's report goes with one draft, and can be read. Throws UsageError. */
export function refusePrevious(
  path: string | undefined,
  drafts: number,
  { locale, io }: { readonly locale: Locale; readonly io: CheckIo },
): void {
  if (path === undefined) return;
  if (drafts !== 1)
    throw new UsageError(zh('--previous 只能用于一份稿件。几份稿件的,一份一份检查,各给各的去年报告。'));
  openReport(path, locale, io);
}
