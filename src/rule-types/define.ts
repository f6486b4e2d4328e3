import type { z } from 'zod';
import type { Rule, Term } from '../model/pack.js';
import type { Layer, Outcome, RuleContext } from '../model/report.js';
import type { Fix, Localized, Range } from '../model/text.js';

/** What a rule type reports; lint adds severity, texts and fingerprint from the rule. */
export interface RawFinding {
  /** Key of one of the rule type's messages. */
  readonly message: string;
  readonly data?: Readonly<Record<string, string | number>>;
  /** Null for what is not there. */
  readonly range: Range | null;
  readonly insertAt?: number;
  readonly related?: readonly Range[];
  readonly fixes?: readonly Fix[];
  /** The row of a term table that says so: its severity is a ceiling, its note and basis go before the rule's. */
  readonly term?: Term;
}

export interface Checked {
  readonly outcome: Outcome;
  readonly findings: readonly RawFinding[];
  /** Passages that show why the rule passed. */
  readonly evidence: readonly Range[];
}

/**
 * What the findings of a kind of check say of a whole report, for who looks at many: `late`, a date after its deadline
 * (`found` and `limit` in the data, ISO; `limit` is the first day too late); `contradicts`, figures that contradict each
 * other; `missing`, a required part that is not there.
 */
export type Telling = 'late' | 'contradicts' | 'missing';

/** A kind of check. Pure: it sees the context, its parameters and its rule, and nothing else. */
export interface RuleType {
  readonly id: string;
  /** One sentence for the reference. */
  readonly summary: Localized;
  readonly params: z.ZodType;
  /** Slot ids that the parameters name, so that a pack is told of a wrong one. */
  readonly slots?: (params: never) => readonly string[];
  /** Term tables that the parameters name. */
  readonly tables?: (params: never) => readonly string[];
  /** Forms that the parameters name. */
  readonly forms?: (params: never) => readonly string[];
  /** Patterns that the parameters hold, so that a pack is told of a broken one. */
  readonly patterns?: (params: never) => readonly string[];
  /** The check makes sense only for one part of the report. */
  readonly needsScope?: boolean;
  /** Layers of the text that `find` leaves out for this kind of check, unless it asks otherwise. */
  readonly skips?: readonly Layer[];
  /** Speaks inside the tables of a printed form too; to the others these are no text of the author's. */
  readonly inForms?: boolean;
  /** Judges what is written: it waits while the part still holds places to fill in. */
  readonly waits?: boolean;
  readonly tells?: Telling;
  readonly messages: Readonly<Record<string, Localized>>;
  readonly check: (context: RuleContext, params: never, rule: Rule) => Checked;
}

interface Definition<P> {
  readonly id: string;
  readonly summary: Localized;
  /** Made when it is first asked for: a run that only checks needs none. */
  readonly params: () => z.ZodType<P>;
  readonly slots?: (params: P) => readonly string[];
  readonly tables?: (params: P) => readonly string[];
  readonly forms?: (params: P) => readonly string[];
  readonly patterns?: (params: P) => readonly string[];
  readonly needsScope?: boolean;
  readonly skips?: readonly Layer[];
  readonly inForms?: boolean;
  readonly waits?: boolean;
  readonly tells?: Telling;
  readonly messages: Readonly<Record<string, Localized>>;
  readonly check: (context: RuleContext, params: P, rule: Rule) => Checked;
}

export function defineRuleType<P>(definition: Definition<P>): RuleType {
  let params: z.ZodType<P> | undefined;
  return Object.defineProperty({ ...definition }, 'params', {
    enumerable: true,
    get: () => (params ??= definition.params()),
  }) as unknown as RuleType;
}

export const passed = (evidence: readonly Range[] = []): Checked => ({
  outcome: 'passed',
  findings: [],
  evidence,
});
export const inapplicable: Checked = { outcome: 'inapplicable', findings: [], evidence: [] };
export const cantTell = (evidence: readonly Range[] = []): Checked => ({
  outcome: 'cant-tell',
  findings: [],
  evidence,
});

/** Failed with these findings; passed where there are none. */
export const failedBy = (findings: readonly RawFinding[]): Checked => ({
  outcome: findings.length > 0 ? 'failed' : 'passed',
  findings,
  evidence: [],
});
