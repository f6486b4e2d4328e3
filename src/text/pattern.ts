import { fold } from './fold.js';
import { mayMatch } from './needed-words.js';

const cache = new Map<string, RegExp>();
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/;

/**
 * The pattern as it must stand to match folded text. A full-width mark that folds to a character with a meaning in
 * patterns is escaped: a legal office that types \uff08 means a bracket, not a group.
 */
export function foldPattern(pattern: string): string {
  if (fold(pattern) === pattern) return pattern;
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

export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All matches of a pattern in folded text, as half-open pairs; empty matches are left out. */
export function matchAll(pattern: string, key: string): PatternMatch[] {
  const found: PatternMatch[] = [];
  if (!mayMatch(pattern, key)) return found;
  const expression = compilePattern(pattern);
  for (let match = expression.exec(key); match !== null; match = expression.exec(key)) {
    const [text] = match;
    if (text === '') expression.lastIndex += 1;
    else found.push({ start: match.index, end: match.index + text.length, text });
  }
  return found;
}

/** The first match of a pattern in folded text that is not empty. */
export function firstMatch(pattern: string, key: string): PatternMatch | undefined {
  if (!mayMatch(pattern, key)) return undefined;
  const expression = compilePattern(pattern);
  for (let match = expression.exec(key); match !== null; match = expression.exec(key)) {
    const [text] = match;
    if (text !== '') return { start: match.index, end: match.index + text.length, text };
    expression.lastIndex += 1;
  }
  return undefined;
}

/** Whether a pattern matches anything in folded text. */
export const matches = (pattern: string, key: string): boolean => firstMatch(pattern, key) !== undefined;
