import type { Localized } from './text.js';

/** Why a draft could not be read and what to do; `code` is stable, the sentences are for people. */
export interface InputProblem {
  readonly code:
    | 'empty'
    | 'binary'
    | 'word'
    | 'old-word'
    | 'pdf'
    | 'rtf'
    | 'undecodable'
    | 'too-large'
    | 'bad-frontmatter'
    | 'unknown-extension'
    | 'not-found'
    | 'unreadable'
    | 'no-drafts'
    | 'no-pack'
    | 'bad-word'
    | 'word-not-changed'
    | 'timeout'
    | 'crashed';
  readonly message: Localized;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: InputProblem };
