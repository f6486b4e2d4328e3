/** A finding that somebody answers for. Without `fingerprint` and `slot` it covers the rule in the whole draft. */
export interface Waiver {
  /** `pack/rule`. */
  readonly rule: string;
  readonly slot?: string | undefined;
  readonly fingerprint?: string | undefined;
  /** The end of a draft's path; without it every draft. */
  readonly path?: string | undefined;
  readonly reason: string;
  readonly approver: string;
  /** Last day it holds, ISO. */
  readonly until?: string | undefined;
}
