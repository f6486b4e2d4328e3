import { NONE } from './none.js';

/**
 * All matches of a global expression in a text. Unlike `matchAll` it copies no expression, which costs more than the
 * search itself where hundreds of short texts hold no match.
 */
export function allMatches(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += 1;
    match = expression.exec(text);
  }
  return found;
}
