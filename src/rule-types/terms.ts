import { blocksIn } from '../document/find.js';
import { likelyPatterns } from '../document/likely.js';
import { sentencesOf } from '../document/sentences.js';
import type { Block } from '../model/document.js';
import type { Rule, Term } from '../model/pack.js';
import type { Match, RuleContext } from '../model/report.js';
import type { Fix, Range } from '../model/text.js';
import { isTraditional } from '../text/fold.js';
import { onceFor } from '../text/once.js';
import { type Checked, failedBy, type RawFinding } from './define.js';
import { documentDate } from './years.js';

/** The rows of a table that judge this document. */
export function rowsInForce(context: RuleContext, table: string): readonly Term[] {
  const date = documentDate(context);
  return context.terms(table).filter((row) => isInForce(row, date));
}

/** Whether a row judges a document of this date: switched on, and in force then. */
function isInForce({ severity, validFrom, validTo }: Term, date: string | null): boolean {
  if (severity === 'none') return false;
  if (validFrom === undefined && validTo === undefined) return true;
  // A row with dates says nothing of a document without one.
  return date !== null && date >= (validFrom ?? date) && date <= (validTo ?? date);
}

/** Where a rule that reads a table looks: its part of the report, else everything, titles and signatures included. */
export function rangesOf(context: RuleContext, rule: Rule): readonly Range[] {
  return rule.scope === undefined
    ? [{ start: 0, end: context.document.source.text.length }]
    : context.scope(rule.scope);
}

/** A wrong wording of a row and what it should read. */
interface Wording {
  readonly term: Term;
  readonly find: string;
  readonly to: string;
}

interface Table {
  readonly wordings: readonly Wording[];
  /** The pattern of each. */
  readonly patterns: readonly string[];
}

const tableOf = onceFor((rows: readonly Term[]): Table => {
  const wordings = rows.flatMap((term) =>
    term.variants.map((variant) =>
      typeof variant === 'string' ? { term, find: variant, to: term.canonical } : { term, ...variant },
    ),
  );
  return { wordings, patterns: wordings.map(({ find }) => find) };
});

/** The wrong wordings of a table's rows. */
export function checkVariants(context: RuleContext, table: string, rule: Rule): Checked {
  const { wordings, patterns } = tableOf(context.terms(table));
  const likely = likelyPatterns(context.document, patterns);
  if (likely.length === 0) return failedBy([]);
  const found: RawFinding[] = [];
  const ranges = rangesOf(context, rule);
  const date = documentDate(context);
  for (const i of likely) {
    const wording = wordings[i]!;
    if (isInForce(wording.term, date)) addFindings(context, wording, { ranges, found });
  }
  return failedBy(withoutOverlaps(found));
}

// Of rows that name the same words the one that says more stays, of equal ones the office's own, which comes later.
function withoutOverlaps(findings: readonly RawFinding[]): readonly RawFinding[] {
  if (findings.length < 2) return findings;
  const sorted = [...findings]
    .reverse()
    .sort(({ range: a }, { range: b }) => a!.start - b!.start || b!.end - a!.end);
  const kept: RawFinding[] = [];
  for (const finding of sorted)
    if (kept.length === 0 || finding.range!.start >= kept.at(-1)!.range!.end) kept.push(finding);
  return kept;
}

interface Search {
  readonly ranges: readonly Range[];
  readonly found: RawFinding[];
}

/** Adds where a wrong wording stands in the ranges, with what it should read. */
function addFindings(context: RuleContext, { term, find, to }: Wording, { ranges, found }: Search): void {
  for (const range of ranges)
    for (const match of context.find(find, range))
      if (isMeant(context, term, match)) found.push(termFinding(context, term, match.range, to));
}

/** Whether nothing that the row names speaks for the wording being right there. */
export function isMeant(context: RuleContext, term: Term, { range }: Match): boolean {
  const [block] = blocksIn(context.document, range);
  if (block === undefined) return false;
  const whole = { skip: [] };
  const right = term.not.some((pattern) =>
    context
      .find(pattern, block.range, whole)
      .some((other) => other.range.start <= range.start && range.end <= other.range.end),
  );
  if (right) return false;
  if (term.notContext.some((pattern) => context.find(pattern, block.range, whole).length > 0)) return false;
  return (
    term.context === undefined || context.find(term.context, sentenceAround(block, range), whole).length > 0
  );
}

function sentenceAround(block: Block, { start }: Range): Range {
  const around = sentencesOf(block).find(({ range }) => range.start <= start && start < range.end);
  return around?.range ?? block.range;
}

/** A row's finding, with the fix that the row allows. */
export function termFinding(context: RuleContext, term: Term, range: Range, to: string): RawFinding {
  const written = context.document.source.text.slice(range.start, range.end);
  return {
    message: 'found',
    data: { text: written, canonical: to },
    range,
    term,
    // What stands on two lines of a layout is no one stretch that could be replaced.
    fixes: term.fix === 'none' || /[\r\n]/.test(written) ? [] : [replacement(term.fix, written, range, to)],
  };
}

// In a text in traditional characters the tables' simplified forms would be foreign bodies.
function replacement(fix: 'safe' | 'unsafe', written: string, range: Range, to: string): Fix {
  const foreign = [...written].some(isTraditional);
  return {
    title: to,
    applicability: foreign ? 'unsafe' : fix,
    edits: [{ range, newText: to }],
  };
}
