import type { Claim } from './claims.js';
import type { Document, Stage, UnitKind } from './document.js';
import type { FactReader } from './facts.js';
import type { FormReading } from './form.js';
import type { Authority, Basis, Severity, Slot, Term } from './pack.js';
import type { Fix, Range } from './text.js';
import type { Waiver } from './waiver.js';

export type SlotVerdict = 'own-section' | 'embedded' | 'missing' | 'cant-tell';

export interface SlotMatch {
  readonly range: Range;
  readonly sectionId?: string | undefined;
  readonly score: number;
  /** `thematic`: stands for the slot because the draft has enough sections of its own making. */
  readonly via: 'title' | 'body' | 'thematic';
}

export interface BoundSlot {
  readonly slot: Slot;
  readonly verdict: SlotVerdict;
  /** Whether this draft must have it. */
  readonly required: boolean;
  /** In text order. */
  readonly matches: readonly SlotMatch[];
  /** Offset at which the missing part belongs; always at the start of a line or the end of the text. */
  readonly insertAt: number;
}

export interface Binding {
  readonly slots: readonly BoundSlot[];
  bySlot(id: string): BoundSlot | undefined;
}

/** A place where a pattern matched, with the folded text that matched. */
export interface Match {
  readonly range: Range;
  readonly text: string;
}

/** A layer of a text: what stands inside 《》, inside “”, or in a heading. Code, tables and debris are in no block at all. */
export type Layer = 'titles' | 'quotes' | 'headings';

export interface FindOptions {
  /** Layers to leave out; without it, those that the kind of check names. */
  readonly skip?: readonly Layer[] | undefined;
  /** That many matches are enough. */
  readonly most?: number | undefined;
}

/** All that a rule type may see; frozen. */
export interface RuleContext {
  readonly document: Document;
  readonly facts: FactReader;
  /** What the text says that can be computed; read when first asked for. */
  claims(): readonly Claim[];
  readonly binding: Binding;
  readonly stage: Stage;
  /** ISO date, handed in: rules read no clock. */
  readonly today: string;
  readonly unitKind: UnitKind | null;
  readonly reportYear: number | null;
  /** The report of the year before, where the caller has it. */
  readonly previous: Document | null;
  /** Matches of a pattern on the folded blocks inside `range`, in text order. */
  find(pattern: string, range: Range, options?: FindOptions): readonly Match[];
  /** The rows of a term table of the pack. */
  terms(table: string): readonly Term[];
  /**
   * A form of the pack as the draft, or last year's report, has it; null where there is no such form or no such report.
   */
  form(id: string, of?: 'previous'): FormReading | null;
  /** Where the draft has tables of the pack's forms, and what they print. */
  formPlaces(): readonly Range[];
  /** The passages of a slot (sections or sentences); the whole document for `undefined`. */
  scope(slotId: string | undefined): readonly Range[];
}

export interface Message {
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** Rendered in the locale of the run. */
  readonly text: string;
}

export interface Finding {
  readonly ruleId: string;
  readonly slot: string | null;
  readonly severity: Severity;
  readonly title: string;
  readonly message: Message;
  readonly why: string;
  readonly hint: string;
  readonly basis: readonly Basis[];
  /** Null for what is not there. */
  readonly range: Range | null;
  /** Where a missing part belongs. */
  readonly insertAt: number | null;
  readonly related: readonly Range[];
  readonly fixes: readonly Fix[];
  /** Survives edits elsewhere: made of rule, slot, folded text and occurrence number. */
  readonly fingerprint: string;
  /** The row of a term table that says so, as `pack/row`. */
  readonly term: string | null;
  /** Who answers for it, where somebody does. */
  readonly waiver: Waiver | null;
}

export type Outcome = 'passed' | 'failed' | 'inapplicable' | 'cant-tell' | 'waived' | 'crashed';

export interface RuleOutcome {
  readonly ruleId: string;
  readonly outcome: Outcome;
  readonly evidence: readonly Range[];
  /** Set for `crashed` only. */
  readonly error?: string | undefined;
}

export interface PackRef {
  readonly id: string;
  readonly title: string;
  readonly version: string;
}

/** The whole result of checking one draft. */
export interface LintReport {
  readonly path: string;
  readonly sha256: string;
  readonly pack: PackRef;
  readonly authorities: readonly Authority[];
  readonly stage: Stage;
  readonly document: Document;
  readonly slots: readonly BoundSlot[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  /** What the text says that can be computed, right or wrong. */
  readonly claims: readonly Claim[];
  /** Waivers for this draft that covered nothing. */
  readonly unusedWaivers: readonly Waiver[];
}
