const DIGITS = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
const TEN = '\u5341';

/** 一 to 九十九 as a number; null for anything else. */
export function parseChineseNumeral(text: string): number | null {
  if (text === '' || text.length > 3) return null;
  const ten = text.indexOf(TEN);
  if (ten < 0) return text.length === 1 ? digitOf(text) : null;
  const tens = ten === 0 ? 1 : digitOf(text.slice(0, ten));
  const ones = ten === text.length - 1 ? 0 : digitOf(text.slice(ten + 1));
  return tens === null || ones === null ? null : tens * 10 + ones;
}

/** 1 to 9; null for anything else, 〇 among it. */
function digitOf(text: string): number | null {
  const digit = text.length === 1 ? DIGITS.indexOf(text) : -1;
  return digit > 0 ? digit : null;
}

/** 1 to 99 in Chinese numerals. */
export function toChineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}${TEN}`;
  return head + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}

const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Chinese numerals up to 九千九百九十九, 两 included; null for anything else. */
export function parseChineseNumber(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    const place = PLACES[char];
    const value = char === '两' ? 2 : DIGITS.indexOf(char);
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = null;
    } else if (value >= 0) digit = value;
    else return null;
  }
  return text === '' ? null : total + (digit ?? 0);
}
