/** Stands for each character of what is hidden. */
export const HIDDEN = '\u0001';

const PARTIES = /^\u201c[两二三四五六七八九十][方地]\u201d$/;
/** UTF-16 units of the marks, and the length up to which what stands between them is hidden. */
const QUOTE = { opening: 0x201c, closing: 0x201d, longest: 80 } as const;
const TITLE = { opening: 0x300a, closing: 0x300b, longest: 120 } as const;
const LINE_FEED = 10;

/** Same length; the marks themselves stay, and so does what counts parties: “四方”. */
export function hideQuoted(key: string): string {
  let quote = key.indexOf('\u201c');
  let title = key.indexOf('\u300a');
  if (quote < 0 && title < 0) return key;
  // Joined at once: a text that is put together piece by piece is slow to read by its characters.
  const parts: string[] = [];
  let done = 0;
  while (quote >= 0 || title >= 0) {
    const isQuote = title < 0 || (quote >= 0 && quote < title);
    const open = isQuote ? quote : title;
    const close = closeOf(key, open, isQuote ? QUOTE : TITLE);
    if (isHidden(key, open, close)) {
      parts.push(key.slice(done, open + 1), RUNS[close - open - 1]!);
      done = close;
    }
    const next = Math.max(open, close) + 1;
    if (quote >= 0 && quote < next) quote = key.indexOf('\u201c', next);
    if (title >= 0 && title < next) title = key.indexOf('\u300a', next);
  }
  if (done === 0) return key;
  parts.push(key.slice(done));
  return parts.join('');
}

const isHidden = (key: string, open: number, close: number): boolean =>
  close > open + 1 && !(close === open + 3 && PARTIES.test(key.slice(open, close + 1)));

/** Where the mark closes that opens at `open`; -1 where it does not, or too far on. */
function closeOf(
  key: string,
  open: number,
  { opening, closing, longest }: typeof QUOTE | typeof TITLE,
): number {
  const end = Math.min(key.length, open + longest + 2);
  for (let at = open + 1; at < end; at++) {
    const unit = key.charCodeAt(at);
    if (unit === closing) return at;
    if (unit === opening || unit === LINE_FEED) return -1;
  }
  return -1;
}

const RUNS: readonly string[] = Array.from({ length: 121 }, (_, length) => HIDDEN.repeat(length));
