import { bindOutline } from '../align/bind.js';
import { ofDocument } from '../document/memos.js';
import { readFacts } from '../facts/reader.js';
import type { Document, Stage } from '../model/document.js';
import type { RulePack } from '../model/pack.js';
import type { Finding, LintReport, RuleContext, RuleOutcome } from '../model/report.js';
import type { Locale, Range } from '../model/text.js';
import type { Waiver } from '../model/waiver.js';
import type { RawFinding } from '../rule-types/define.js';
import { fold } from '../text/fold.js';
import { lazyProperty } from '../text/lazy.js';
import { contains } from '../text/offsets.js';
import { withoutAllowed } from './allowed.js';
import { makeContext, viewsOf } from './context.js';
import { finishFindings, makeFinding, type Unmarked } from './findings.js';
import { expectPack } from './patterns.js';
import { conditionHolds, type Selected, selectRules } from './select.js';
import { applyWaivers } from './waivers.js';

export interface LintOptions {
  /** Default: the stage that the draft's frontmatter names, else `draft`. */
  readonly stage?: Stage | undefined;
  /** ISO date; rules read no clock. */
  readonly today: string;
  /** The report of the year before. */
  readonly previous?: Document | undefined;
  readonly locale?: Locale | undefined;
  readonly waivers?: readonly Waiver[] | undefined;
  /** Findings of old reports, covered like waivers but never told of. */
  readonly baseline?: readonly Waiver[] | undefined;
  /** The draft's path as the waivers write it. Default: `source.path` of the document. */
  readonly waiverPath?: string | undefined;
  /** Report waivers that cover nothing; for a run over one draft. */
  readonly reportUnusedWaivers?: boolean | undefined;
  /** Run only these rules (`pack/rule`), those that are switched off included. */
  readonly only?: readonly string[] | undefined;
  /** Leave out these parts (`pack/part`); rules that may not be changed stay. */
  readonly without?: readonly string[] | undefined;
  /** Words of the office's own, such as brand names: nothing inside them is reported. */
  readonly allow?: readonly string[] | undefined;
}

const withDigest = lazyProperty<'sha256', string>('sha256');

/** Checks a document against a pack. Pure; a rule that fails by our own fault is reported as `crashed`. */
export function lint(document: Document, pack: RulePack, options: LintOptions): LintReport {
  const stage = options.stage ?? document.meta.stage?.value ?? 'draft';
  expectPack(pack);
  const binding = bindOutline(document, pack.outline);
  const context = makeContext({
    document,
    facts: readFacts(document),
    binding,
    stage,
    today: options.today,
    terms: pack.terms,
    forms: pack.forms,
    previous: options.previous ?? null,
  });
  const { reportYear, unitKind } = context;
  const { only, without } = options;
  const selected = selectRules(pack, { stage, reportYear, unitKind, only, without });
  const run = {
    context,
    viewOf: viewsOf(context),
    allowed: placesOf(document, options.allow ?? []),
    locale: options.locale ?? 'zh-CN',
  };
  const findings: Unmarked[] = [];
  const outcomes = selected.map((choice) => runRule(choice, run, findings));
  const waived = applyWaivers(finishFindings(document, findings), pack, {
    waivers: options.waivers ?? [],
    baseline: options.baseline ?? [],
    path: options.waiverPath ?? document.source.path,
    today: options.today,
    locale: run.locale,
    reportUnused: options.reportUnusedWaivers === true,
  });
  const report = {
    path: document.source.path,
    pack: { id: pack.id, title: pack.title, version: pack.version },
    authorities: pack.authorities,
    stage,
    document,
    slots: binding.slots,
    findings: waived.findings,
    outcomes: waived.findings.some(({ waiver }) => waiver !== null)
      ? outcomes.map((outcome) => afterWaivers(outcome, waived.findings))
      : outcomes,
    claims: context.claims(),
    unusedWaivers: waived.unused,
  };
  return Object.freeze(withDigest(report, () => document.source.sha256));
}

/** What waivers leave of a rule's outcome. */
function afterWaivers(outcome: RuleOutcome, findings: readonly Finding[]): RuleOutcome {
  if (outcome.outcome !== 'failed') return outcome;
  const open = findings.some((finding) => finding.ruleId === outcome.ruleId && finding.waiver === null);
  return open ? outcome : { ...outcome, outcome: 'waived' };
}

interface Run {
  readonly context: RuleContext;
  readonly viewOf: ReturnType<typeof viewsOf>;
  /** Where words stand in which nothing is reported. */
  readonly allowed: readonly Range[];
  readonly locale: Locale;
}

function placesOf({ source }: Document, words: readonly string[]): Range[] {
  if (words.length === 0) return [];
  const text = fold(source.text);
  return words.flatMap((word) => {
    const wanted = fold(word);
    const found: Range[] = [];
    for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1))
      found.push({ start, end: start + wanted.length });
    return found;
  });
}

function runRule(choice: Selected, run: Run, findings: Unmarked[]): RuleOutcome {
  const { rule, type, id: ruleId } = choice;
  const { context, allowed, locale } = run;
  if (!conditionHolds(rule, context.binding, context.document))
    return { ruleId, outcome: 'inapplicable', evidence: [] };
  if (type.waits && isUnfilled(rule, context)) return { ruleId, outcome: 'inapplicable', evidence: [] };
  try {
    const checked = type.check(run.viewOf(choice.skips, choice.view), rule.with as never, rule);
    if (checked.findings.length === 0)
      return { ruleId, outcome: checked.outcome, evidence: checked.evidence };
    const own = type.inForms ? checked.findings : outsideForms(checked.findings, context);
    const told = rule.overridable ? withoutAllowed(own, allowed) : own;
    for (const raw of told) findings.push(makeFinding(raw, choice, locale));
    return {
      ruleId,
      outcome: told.length === 0 ? 'passed' : checked.outcome,
      evidence: checked.evidence,
    };
  } catch (error) {
    // The other rules still count; the caller ends with the exit code of an internal fault.
    return {
      ruleId,
      outcome: 'crashed',
      evidence: [],
      error: error instanceof Error ? error.message : String(error),
    };
  }
}

/** What a printed form says is not the author's, and its rows are no headings, lists or sentences. */
function outsideForms(findings: readonly RawFinding[], context: RuleContext): readonly RawFinding[] {
  const places = context.formPlaces();
  return findings.filter(({ range }) => range === null || !places.some((place) => contains(place, range)));
}

/** The part (or the report) still holds a place to fill in: the finding of that place stands for what it lacks. */
function isUnfilled(rule: Selected['rule'], context: RuleContext): boolean {
  const { text } = context.document.source;
  if (!holdsPlaces(context.document)) return false;
  return context
    .scope(rule.scope)
    .some((range) => /\u3010[\u5f85].\s?[:\uff1a]/.test(text.slice(range.start, range.end)));
}

const holdsPlaces = ofDocument.once(({ source }): boolean => source.text.includes('\u3010\u5f85'));
