import { onceFor } from './once.js';

const WIDE: Readonly<Record<string, string>> = {
  ',': '\uff0c',
  ':': '\uff1a',
  ';': '\uff1b',
  '?': '\uff1f',
  '!': '\uff01',
  '(': '\uff08',
  ')': '\uff09',
};

const isChinese = (char: string | undefined): boolean =>
  char !== undefined &&
  ((char >= '\u3000' && char <= '\u9fff') ||
    (char >= '\uff00' && char <= '\uffef') ||
    char === '\u201c' ||
    char === '\u201d');

/**
 * Chinese interface text as typed in source, with ASCII marks, in its proper full-width form. Full-width marks typed
 * into source are easily lost on the way to disk. A mark turns full-width beside a Chinese character; a closing
 * bracket follows its opening one. As the tag of a template only what is typed there is turned, never the values: a
 * file name is shown as it is.
 */
export function zh(text: string): string;
export function zh(text: TemplateStringsArray, ...values: readonly (string | number)[]): string;
export function zh(text: string | TemplateStringsArray, ...values: readonly (string | number)[]): string {
  if (typeof text === 'string') return turned([{ text, typed: true }]);
  const settled = settledPieces(text);
  if (settled !== null) return filled(settled, values);
  return turned(
    text.flatMap((piece, i) => [
      { text: piece, typed: true },
      { text: String(values[i] ?? ''), typed: false },
    ]),
  );
}

/** What is typed in a template in its proper form, where that is the same for all values; else null. */
const settledPieces = onceFor((typed: TemplateStringsArray): readonly string[] | null => {
  // A Chinese character beside a mark can only make it wider: between values of one kind and the other lie all others.
  const narrow = turnedBetween(typed, 'a');
  const wide = turnedBetween(typed, '中');
  return narrow.every((piece, i) => piece === wide[i]) ? narrow : null;
});

/** What is typed in a template as it is turned between values of this character. */
function turnedBetween(typed: TemplateStringsArray, value: string): readonly string[] {
  const open: boolean[] = [];
  return typed.map((text, i) => {
    const before = i === 0 ? '' : value;
    const after = i === typed.length - 1 ? undefined : value;
    return turnPiece(text, { before, after, open }).slice(before.length);
  });
}

function filled(typed: readonly string[], values: readonly (string | number)[]): string {
  let result = typed[0]!;
  for (let i = 1; i < typed.length; i++) result += String(values[i - 1]) + typed[i]!;
  return result;
}

interface Piece {
  readonly text: string;
  /** Typed in source; else a value. */
  readonly typed: boolean;
}

function turned(pieces: readonly Piece[]): string {
  const open: boolean[] = [];
  let result = '';
  for (const [i, { text, typed }] of pieces.entries()) {
    if (typed) result = turnPiece(text, { before: result, after: pieces[i + 1]?.text[0], open });
    else result += text;
  }
  return result;
}

interface Around {
  readonly before: string;
  readonly after: string | undefined;
  /** Of the brackets that are open, whether they are full-width. */
  readonly open: boolean[];
}

const MARK = /\\?[,:;?!()]/g;
const HAS_MARK = /[,:;?!()]/;

/** What stands before, with the text behind it. */
function turnPiece(text: string, { before, after, open }: Around): string {
  if (!HAS_MARK.test(text)) return before + text;
  let result = before;
  let done = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    result += text.slice(done, index);
    done = index + mark.length;
    // `\\:` stays an ASCII colon: sentences that show what to type need it.
    if (mark.length === 2) {
      result += mark[1];
      continue;
    }
    const beside = isChinese(result.at(-1)) || isChinese(done < text.length ? text[done] : after);
    const turn = mark === ')' ? (open.pop() ?? beside) : beside;
    if (mark === '(') open.push(turn);
    result += turn ? WIDE[mark] : mark;
  }
  return result + text.slice(done);
}
