import type { Io } from './io.js';

// Controls of C0 and C1 save tab and line feed, marks that turn the direction of text, and line separators.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
// Colours of hegao's own; what a draft holds of the kind has been taken out by the reporters before.
const COLOUR = /(\u001b\[[0-9;]*m)/;

/** The text with blanks for what would make a terminal do something or show another text than is there. */
export const forTerminal = (text: string): string => text.replace(UNSAFE, ' ');

/**
 * The same world outside, with terminals guarded: drafts, packs and names of files come from other people. Messages are
 * guarded always; results only where they go to a terminal, for elsewhere they must be exact.
 */
export function guarded(io: Io): Io {
  const { columns } = io;
  return {
    ...io,
    out: columns === null ? io.out : (text) => io.out(keepingColours(text)),
    err: (text) => io.err(forTerminal(text)),
    progress: io.progress ?? io.err,
  };
}

const keepingColours = (text: string): string =>
  text
    .split(COLOUR)
    .map((piece, i) => (i % 2 === 1 ? piece : forTerminal(piece)))
    .join('');
