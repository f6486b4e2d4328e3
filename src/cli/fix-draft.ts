import { chooseFixes } from '../edit/choose.js';
import { spliceBytes } from '../edit/splice.js';
import type { RulePack } from '../model/pack.js';
import type { Fix } from '../model/text.js';
import type { Unread } from '../reporters/json.js';
import { type CheckOptions, checkDraft } from './check-draft.js';
import type { Io } from './io.js';
import { WORD_STAYS } from './word-drafts.js';

/** A draft after its fixes. */
export interface Fixed {
  readonly path: string;
  /** Text before and after, for the diff. */
  readonly before: string;
  readonly after: string;
  readonly bytes: Uint8Array;
  readonly taken: readonly Fix[];
  /** Findings whose fix wants an eye and was not asked for. */
  readonly held: number;
}

/** The fixes of two rules undo each other. */
export class EndlessFixError extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

/** More rounds than any sound set of rules needs: one fix may uncover another. */
const ROUNDS = 10;

/**
 * Does the fixes of a draft, round by round, until nothing changes.
 *
 * @throws EndlessFixError when that does not end; EncodeError when the draft's encoding cannot hold a new character
 */
export function fixDraft(
  input: { readonly path: string; readonly bytes: Uint8Array },
  chosen: RulePack | null,
  options: CheckOptions & { readonly unsafe: boolean },
  io: Io,
): Fixed | Unread {
  let { bytes } = input;
  let before: string | null = null;
  const taken: Fix[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const report = checkDraft({ path: input.path, bytes }, chosen, options, round === 0 ? io : silent(io));
    if ('problem' in report) return report;
    const { source } = report.document;
    if (source.origin !== undefined) return { path: input.path, problem: WORD_STAYS };
    before ??= source.text;
    const choice = chooseFixes(report.findings, options.unsafe);
    if (choice.edits.length === 0) {
      return { path: input.path, before, after: source.text, bytes, taken, held: choice.held };
    }
    bytes = spliceBytes(bytes, source, choice.edits);
    taken.push(...choice.taken);
  }
  throw new EndlessFixError(input.path);
}

const silent = (io: Io): Io => ({ ...io, err: () => {} });
