import { Lexer } from 'yaml';

/** Levels of brackets; packs use three. */
const DEEPEST = 30;
/** Columns of indentation, and with them levels of blocks. */
const WIDEST_INDENT = / {200}(?=[^ \r\n])/;
/** Marks of items, keys, anchors and tags one after the other, each of which is a level or a call of its own. */
const MARKS = /(?:(?:[-?:]|[&!*][^\s]{0,200})[ \t]+){31}/;
const SCALAR = '\u001f';

/**
 * Whether a text as YAML is nested deeper than any that a person writes. The parser goes down level by level, so that a
 * few thousand brackets end the whole program, and its time grows fast with the levels: this is asked before it runs.
 */
export function isTooDeep(text: string): boolean {
  if (WIDEST_INDENT.test(text) || MARKS.test(text)) return true;
  let depth = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (before !== SCALAR) {
      if (token === '[' || token === '{') depth += 1;
      else if (token === ']' || token === '}') depth -= 1;
    }
    if (depth > DEEPEST) return true;
    before = token;
  }
  return false;
}
