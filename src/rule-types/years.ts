import { ofDocument } from '../document/memos.js';
import type { RuleContext } from '../model/report.js';
import { allMatches } from '../text/matches.js';

/** Below this confidence the report year is a guess, and nothing may be called wrong or late by it. */
export const SURE = 0.7;

/** What `report`, `next` and `previous` add to the report year. */
export const YEAR_SHIFT = { report: 0, next: 1, previous: -1 } as const;

/** The years a text names; those inside 《》 belong to what is cited. */
export function yearsIn(text: string): number[] {
  const plain = text.replace(/\u300a[^\u300a\u300b]*\u300b/g, '');
  return allMatches(plain, /(?<!\d)(20\d\d)(?=\s*(?:\u5e74|[-\u2014\u2013~\u81f3\u548c\u3001]))/g).map(
    (match) => Number(match[1]),
  );
}

/** A report on several years has no one year to hold its parts to. */
export const isOfSeveralYears = ofDocument.once(
  ({ meta }): boolean => new Set(yearsIn(meta.title?.value ?? '')).size > 1,
);

/** When the report was made: signed, else published, else at the latest when it had to be public. */
export function documentDate(context: Pick<RuleContext, 'document'>): string | null {
  const { date, publishedAt } = context.document.meta;
  const year = sureYear(context);
  return date?.value ?? publishedAt?.value ?? (year === null ? null : `${year + 1}-03-31`);
}

/** The report year where it is no guess and only one. */
export function sureYear({ document }: Pick<RuleContext, 'document'>): number | null {
  const { reportYear } = document.meta;
  if (isOfSeveralYears(document)) return null;
  return reportYear !== null && reportYear.confidence >= SURE ? reportYear.value : null;
}
