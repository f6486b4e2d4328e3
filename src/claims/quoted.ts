/** Stands for each character of what is hidden. */
export const HIDDEN = '\u0001';

const PARTIES = /^\u201c[两二三四五六七八九十][方地]\u201d$/;
const QUOTED = /\u201c[^\u201c\u201d\n]{0,80}\u201d|\u300a[^\u300a\u300b\n]{0,120}\u300b/g;

/** Same length; the marks themselves stay, and so does what counts parties: “四方”. */
export function hideQuoted(key: string): string {
  if (!key.includes('\u201c') && !key.includes('\u300a')) return key;
  // Joined at once: a text that is put together piece by piece is slow to read by its characters.
  const parts: string[] = [];
  let from = 0;
  QUOTED.lastIndex = 0;
  for (let match = QUOTED.exec(key); match !== null; match = QUOTED.exec(key)) {
    const [{ length }] = match;
    if (length < 3 || (length === 4 && PARTIES.test(match[0]))) continue;
    parts.push(key.slice(from, match.index + 1), hidden(length - 2));
    from = match.index + length - 1;
  }
  if (from === 0) return key;
  parts.push(key.slice(from));
  return parts.join('');
}

const RUNS: readonly string[] = Array.from({ length: 121 }, (_, length) => HIDDEN.repeat(length));

const hidden = (length: number): string => RUNS[length]!;
