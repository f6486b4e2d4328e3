import { parseDraft } from '../document/parse.js';
import { sourceFromText } from '../inputs/read.js';
import { lint } from '../lint/run.js';
import type { Document, Stage } from '../model/document.js';
import type { Rule, RulePack, Term } from '../model/pack.js';
import { splitExample } from '../pack/example.js';

export interface ExampleFault {
  readonly ruleId: string;
  readonly kind: 'silent' | 'fires';
  readonly example: string;
}

export interface ExampleRun {
  /** Rules and rows of tables of the pack itself, not of its base. */
  readonly rules: readonly { readonly ruleId: string; readonly invalid: number; readonly valid: number }[];
  readonly faults: readonly ExampleFault[];
}

const STAGES: readonly Stage[] = ['draft', 'review', 'submit', 'publish'];
/** Examples speak for themselves; a date far from any deadline keeps them so. */
const TODAY = '2025-03-01';

/** Runs the examples of a pack's own rules, each rule alone: every `invalid` must be reported, no `valid` may be. */
export function runExamples(pack: RulePack): ExampleRun {
  const own = pack.rules.filter((rule) => rule.pack === pack.id && rule.status !== 'deprecated');
  const faults = own.flatMap((rule) => [
    ...rule.examples.invalid
      .filter((example) => !fires(pack, rule, example))
      .map((example) => fault(rule, 'silent', example)),
    ...rule.examples.valid
      .filter((example) => fires(pack, rule, example))
      .map((example) => fault(rule, 'fires', example)),
  ]);
  const rules = own.map((rule) => ({
    ruleId: idOf(rule),
    invalid: rule.examples.invalid.length,
    valid: rule.examples.valid.length,
  }));
  const rows = Object.entries(pack.terms).flatMap(([table, terms]) =>
    terms.filter((term) => term.pack === pack.id).map((term) => ({ table, term })),
  );
  return {
    rules: [
      ...rules,
      ...rows.map(({ table, term }) => ({
        ruleId: `${table}#${term.id}`,
        invalid: term.wrong.length,
        valid: term.right.length,
      })),
    ],
    faults: [...faults, ...rows.flatMap(({ table, term }) => rowFaults(pack, table, term))],
  };
}

/** A row's sentences, judged by the rule that reads its table; a row that is switched off is tried all the same. */
function rowFaults(pack: RulePack, table: string, term: Term): ExampleFault[] {
  const rule = pack.rules.find((candidate) => candidate.with.table === table);
  if (rule === undefined) return [];
  const alone: RulePack = {
    ...pack,
    terms: { [table]: [{ ...term, severity: term.severity === 'none' ? 'info' : term.severity }] },
  };
  const ruleId = `${table}#${term.id}`;
  const says = (sentence: string): boolean => fires(alone, rule, draftOf(term, sentence));
  return [
    ...term.wrong
      .filter((sentence) => !says(sentence))
      .map((example) => ({ ruleId, kind: 'silent' as const, example })),
    ...term.right.filter(says).map((example) => ({ ruleId, kind: 'fires' as const, example })),
  ];
}

/** A sentence as a draft made on a day that the row judges. */
function draftOf({ validFrom = '', validTo }: Term, sentence: string): string {
  const day = validTo ?? (validFrom > TODAY ? validFrom : TODAY);
  const [year, month, date] = day.split('-').map(Number);
  return `\u4e00\u3001\u5de5\u4f5c\u6210\u6548\n${sentence}\n\u67d0\u67d0\u533a\u53f8\u6cd5\u5c40\n${year}\u5e74${month}\u6708${date}\u65e5\n`;
}

const idOf = (rule: Rule): string => `${rule.pack}/${rule.id}`;
const fault = (rule: Rule, kind: ExampleFault['kind'], example: string): ExampleFault => ({
  ruleId: idOf(rule),
  kind,
  example,
});

function fires(pack: RulePack, rule: Rule, example: string): boolean {
  const { text, previous } = splitExample(example);
  const document = documentOf(text);
  if (document === null) return false;
  const stage = STAGES.find((candidate) => (rule.stages?.[candidate] ?? rule.severity) !== 'none') ?? 'draft';
  const before = previous === null ? null : documentOf(previous);
  const options = {
    today: TODAY,
    stage,
    only: [idOf(rule)],
    ...(before === null ? {} : { previous: before }),
  };
  return lint(document, pack, options).findings.length > 0;
}

function documentOf(text: string): Document | null {
  const source = sourceFromText(text);
  return source.ok ? parseDraft(source.value) : null;
}
