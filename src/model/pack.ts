import type { Stage, UnitKind } from './document.js';
import type { Form } from './form.js';

/** `none` switches a rule off. */
export type Severity = 'error' | 'warning' | 'info';
export type SeverityOrNone = Severity | 'none';

/** How binding an authority is; messages follow it (规定应当, 标准要求, 实务通常). */
export type Tier = 'law' | 'standard' | 'policy' | 'local' | 'practice';

export interface Authority {
  readonly id: string;
  readonly title: string;
  readonly docNumber?: string | undefined;
  readonly issuer?: string | undefined;
  readonly tier: Tier;
  readonly inForce?: string | undefined;
  readonly note?: string | undefined;
}

export interface Basis {
  readonly authority: string;
  readonly chapter?: string | undefined;
  readonly clause?: string | undefined;
}

/** One way to recognise a heading; every candidate section is scored and the weights of what matches are added. */
export interface TitleMatcher {
  /** All of them must stand in the title, in any order. */
  readonly words?: readonly string[] | undefined;
  readonly pattern?: string | undefined;
  /** The title must name the report year, the year after or the year before it. */
  readonly year?: 'report' | 'next' | 'previous' | undefined;
  /** Counts only in drafts that present themselves so. */
  readonly given?: HeadCondition | undefined;
  readonly weight: number;
}

/** One way to recognise the same duty in running text. */
export interface BodyMatcher {
  readonly pattern: string;
  readonly year?: 'report' | 'next' | 'previous' | undefined;
  readonly weight: number;
}

/** A condition on how another slot is met. */
export interface SlotCondition {
  readonly slot: string;
  readonly is: readonly ('own-section' | 'embedded' | 'missing' | 'cant-tell')[];
}

/** A condition on how a draft presents itself: its title, the unit, the opening, who signs. */
export interface HeadCondition {
  /** One of them must match; empty: nothing need be said. */
  readonly anyOf: readonly string[];
  /** None of them may match. */
  readonly not: readonly string[];
}

export interface Slot {
  readonly id: string;
  readonly title: string;
  readonly required: 'always' | 'never';
  /** The slot of the base before which it belongs; without it, after all. */
  readonly before?: string | undefined;
  /** Required only while this holds; with `required: always`. */
  readonly requiredWhen?: SlotCondition | undefined;
  /** Units that have this slot at all. */
  readonly appliesTo?: { readonly unitKinds?: readonly UnitKind[] | undefined } | undefined;
  readonly match: readonly TitleMatcher[];
  readonly body: readonly BodyMatcher[];
  /** Titles that look alike but are something else. */
  readonly notTitle: readonly string[];
  /** Passages of these slots do not count as this one. */
  readonly notIn: readonly string[];
  /** That many thematic sections of one's own stand for the slot. */
  readonly otherwise?: { readonly sectionsAtLeast: number } | undefined;
  readonly basis: readonly Basis[];
  readonly guidance: string;
}

/** One row of a term table: how something is written, what is written wrongly instead, when and why. */
export interface Term {
  readonly id: string;
  /** The pack that the row comes from. */
  readonly pack: string;
  readonly canonical: string;
  /** Patterns for what is wrong; the match is to be replaced by `to`, or else by `canonical`. */
  readonly variants: readonly (string | { readonly find: string; readonly to: string })[];
  /** Patterns in which the wording is right all the same. */
  readonly not: readonly string[];
  /** Judged only where this matches in the same sentence. */
  readonly context?: string | undefined;
  /** Not judged where one of these matches in the same paragraph. */
  readonly notContext: readonly string[];
  /** The first and last day (ISO) of documents that the row judges. */
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  /** A ceiling: the row is never told more severely than the rule that reads the table. */
  readonly severity?: SeverityOrNone | undefined;
  readonly fix: 'safe' | 'unsafe' | 'none';
  readonly note?: string | undefined;
  readonly basis: readonly Basis[];
  /** Sentences that must be reported, and that must not. */
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

export interface Examples {
  readonly invalid: readonly string[];
  readonly valid: readonly string[];
}

export interface Rule {
  readonly id: string;
  /** Id of the pack that defines it; findings carry `pack/id`. */
  readonly pack: string;
  /** The group it belongs to: the name of its file without the number. */
  readonly part: string;
  readonly type: string;
  readonly title: string;
  readonly severity: SeverityOrNone;
  readonly stages?: Partial<Record<Stage, SeverityOrNone | undefined>> | undefined;
  readonly message?: string | undefined;
  readonly why: string;
  readonly hint: string;
  readonly basis: readonly Basis[];
  /** A slot id; without it the whole document. */
  readonly scope?: string | undefined;
  /** First and last report year the rule judges. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly appliesTo?: { readonly unitKinds?: readonly UnitKind[] | undefined } | undefined;
  /** Judged only while this holds. */
  readonly when?: SlotCondition | undefined;
  /** Judged only in drafts that present themselves so. */
  readonly given?: HeadCondition | undefined;
  readonly status: 'stable' | 'trial' | 'deprecated';
  readonly replacedBy?: string | undefined;
  readonly overridable: boolean;
  readonly examples: Examples;
  /** Parameters, checked against the schema of the rule type when the pack is loaded. */
  readonly with: Readonly<Record<string, unknown>>;
}

/** One sign of the kind of report that a pack is made for. */
export interface DetectMatcher {
  readonly pattern: string;
  readonly weight: number;
}

/** What a draft's kind is told by. */
export interface PackHead {
  readonly id: string;
  readonly title: string;
  /** How a draft finds its pack; a plain pattern weighs 3. */
  readonly detect?:
    | {
        readonly title?: string | readonly DetectMatcher[] | undefined;
        readonly body?: string | readonly DetectMatcher[] | undefined;
        readonly headings?: string | readonly DetectMatcher[] | undefined;
      }
    | undefined;
}

/** A loaded pack with its bases merged in: plain JSON data. */
export interface RulePack extends PackHead {
  readonly version: string;
  readonly schema: 1;
  readonly extends?: string | undefined;
  readonly appliesTo: {
    readonly unitKinds?: readonly UnitKind[] | undefined;
    readonly reportYears?:
      | { readonly from?: number | undefined; readonly to?: number | undefined }
      | undefined;
  };
  readonly authorities: readonly Authority[];
  readonly outline: readonly Slot[];
  /** The names of the groups of rules, by `pack/part`. */
  readonly parts: Readonly<Record<string, string>>;
  /** Term tables by name. */
  readonly terms: Readonly<Record<string, readonly Term[]>>;
  /** Printed forms by id. */
  readonly forms: Readonly<Record<string, Form>>;
  /** Lists that rules share, by name; what the rules of the pack say of them is already filled in. */
  readonly lists?: Readonly<Record<string, readonly unknown[]>> | undefined;
  readonly rules: readonly Rule[];
}

/** One mistake in a pack's files, placed for an editor (1-based). */
export interface PackProblem {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line of the file that holds the mistake. */
  readonly excerpt: string;
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}
