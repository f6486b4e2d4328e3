import type { Copy } from './copies.js';
import type { UnitKind } from './document.js';
import type { Severity } from './pack.js';
import type { Passage } from './passage.js';
import type { PackRef, SlotVerdict } from './report.js';

/** A column of the matrix: a part that a report must contain. */
export interface Requirement {
  /** Id of the slot in the pack. */
  readonly id: string;
  readonly title: string;
  /** Cited as in findings: instrument, article, force. */
  readonly basis: readonly string[];
}

/** `waived`: missing, and somebody answers for it. `not-required`: neither asked of this unit nor there. */
export type CellVerdict = SlotVerdict | 'waived' | 'not-required';

export interface Cell {
  readonly requirement: string;
  readonly verdict: CellVerdict;
  /** Where it stands, at most three; empty for what is missing. */
  readonly passages: readonly Passage[];
  /** For `waived`: the reason that was given. */
  readonly reason: string | null;
}

/** One finding of a unit's report, without what the list of rules already says. */
export interface UnitFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly passage: Passage | null;
  readonly fingerprint: string;
}

/** ISO dates: the last day in time, and the day of the report; `days` from one to the other, at least 1. */
export interface Late {
  readonly deadline: string;
  readonly date: string;
  readonly days: number;
}

/** A row of the matrix. */
export interface UnitRow {
  /** Unique in the collection, and the same next year: the unit's name, or the path where the report names none. */
  readonly id: string;
  readonly unit: string | null;
  readonly unitKind: UnitKind | null;
  readonly reportYear: number | null;
  /** Of the file, relative to the folder that was collected, with forward slashes. */
  readonly path: string;
  /** Null for a file that could not be read. */
  readonly sha256: string | null;
  /** Why the report is not in the matrix: it could not be read, or is of another kind. Null for all others. */
  readonly problem: string | null;
  readonly cells: readonly Cell[];
  /** Those that nobody answers for. */
  readonly findings: readonly UnitFinding[];
  /** How many findings somebody answers for. */
  readonly waived: number;
  readonly counts: Readonly<Record<'error' | 'warning' | 'info', number>>;
  /** Figures that contradict each other: those of `findings` that the pack's figure rules made. */
  readonly contradictions: number;
  /** Null for a report in time, and where it has no date or no deadline is known. */
  readonly late: Late | null;
  /** How many copies of `copies` it takes part in. */
  readonly copied: number;
}

export interface RuleRow {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly basis: readonly string[];
  readonly why: string;
  readonly hint: string;
  /** Units in which it had something to judge; 0 for a rule that was meant for none of them. */
  readonly judged: number;
  /** Units in which it fired, and how often in all; both 0 for a rule that never did. */
  readonly units: number;
  readonly findings: number;
}

/** What is otherwise than in an earlier collection; units by id. */
export interface Change {
  readonly since: { readonly collected: string | null; readonly units: number };
  readonly appeared: readonly string[];
  readonly gone: readonly string[];
  readonly cells: readonly {
    readonly unit: string;
    readonly requirement: string;
    readonly before: CellVerdict;
    readonly after: CellVerdict;
  }[];
  readonly findings: { readonly resolved: number; readonly added: number };
}

export interface RequirementSummary {
  readonly requirement: string;
  /** Units with each verdict. */
  readonly counts: Readonly<Record<CellVerdict, number>>;
}

/** Sums over the units of a collection. */
export interface CollectionSummary {
  readonly units: number;
  /** Units in the matrix, and those with a `problem`. */
  readonly read: number;
  readonly unread: number;
  readonly late: number;
  /** Units with figures that contradict each other. */
  readonly contradicting: number;
  /** Units that take part in a copy. */
  readonly copied: number;
  readonly requirements: readonly RequirementSummary[];
  /** Requirements that some unit lacks, the commonest gap first. */
  readonly gaps: readonly string[];
}

/** Reports of many units, put side by side; units in order of path. Plain JSON data. */
export interface Collection {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO date, handed in. */
  readonly collected: string | null;
  readonly pack: PackRef;
  readonly requirements: readonly Requirement[];
  readonly units: readonly UnitRow[];
  readonly summary: CollectionSummary;
  /** Those of a list of units that handed in no report; null where no list was given. */
  readonly unreported: readonly string[] | null;
  /** In order of the pack; last what hegao says of waivers. */
  readonly rules: readonly RuleRow[];
  readonly copies: readonly Copy[];
  readonly change: Change | null;
}

/** What is needed of an earlier collection to tell what changed. */
export interface Earlier extends Pick<Collection, 'collected'> {
  readonly pack: Pick<PackRef, 'id'>;
  readonly units: readonly {
    readonly id: string;
    readonly problem: string | null;
    readonly cells: readonly Pick<Cell, 'requirement' | 'verdict'>[];
    readonly findings: readonly Pick<UnitFinding, 'fingerprint'>[];
  }[];
}
