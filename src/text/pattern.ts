import { fold } from './fold.js';
import { mayMatch } from './needed-words.js';

const cache = new Map<string, RegExp>();
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/;

/**
 * The pattern as it must stand to match folded text. A full-width mark that folds to a character with a meaning in
 * patterns is escaped: a legal office that types \uff08 means a bracket, not a group.
 */
export function foldPattern(pattern: string): string {
  let folded = '';
  let escaped = false;
  for (const char of pattern) {
    const unit = char.charCodeAt(0);
    const plain = fold(char);
    const marks = !escaped && unit >= 0xff01 && unit <= 0xff5e && SPECIAL.test(plain);
    folded += marks ? `\\${plain}` : plain;
    escaped = char === '\\' && !escaped;
  }
  return folded;
}

/** A global RegExp over folded text; throws SyntaxError as RegExp does. */
export function compilePattern(pattern: string): RegExp {
  let compiled = cache.get(pattern);
  if (compiled === undefined) {
    compiled = new RegExp(foldPattern(pattern), 'g');
    cache.set(pattern, compiled);
  }
  compiled.lastIndex = 0;
  return compiled;
}

const probes = new Map<string, RegExp>();

/** The pattern for a mere look whether it matches anywhere in several lines: `^` and `$` hold at each. */
export function probePattern(pattern: string): RegExp {
  let probe = probes.get(pattern);
  if (probe === undefined) {
    probe = new RegExp(foldPattern(pattern), 'm');
    probes.set(pattern, probe);
  }
  return probe;
}

/** All matches of a pattern in folded text, as half-open pairs; empty matches are left out. */
export function matchAll(pattern: string, key: string): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number; text: string }[] = [];
  if (!mayMatch(pattern, key)) return found;
  for (const match of key.matchAll(compilePattern(pattern))) {
    if (match[0] !== '')
      found.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return found;
}
