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
  char !== undefined && /[\u3000-\u9fff\u201c\u201d\uff00-\uffef]/.test(char);

/**
 * Chinese interface text as typed in source, with ASCII marks, in its proper full-width form. Full-width marks typed
 * into source are easily lost on the way to disk. A mark turns full-width beside a Chinese character; a closing
 * bracket follows its opening one.
 */
export function zh(text: string): string {
  const open: boolean[] = [];
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    // `\\:` stays an ASCII colon: sentences that show what to type need it.
    if (char === '\\' && WIDE[text[i + 1] ?? ''] !== undefined) {
      i += 1;
      result += text[i];
      continue;
    }
    const wide = WIDE[char];
    if (wide === undefined) {
      result += char;
      continue;
    }
    const beside = isChinese(result.at(-1)) || isChinese(text[i + 1]);
    const turn = char === ')' ? (open.pop() ?? beside) : beside;
    if (char === '(') open.push(turn);
    result += turn ? wide : char;
  }
  return result;
}
