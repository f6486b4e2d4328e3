/** Administrative codes with which a resident identity number begins (GB/T 2260; 83: residence permits of Taiwan). */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** The check character of GB 11643 for the first seventeen digits of an identity number. */
export function residentCheck(digits: string): string {
  return CHECKS[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11]!;
}

interface ResidentNumber {
  /** ISO date of birth. */
  readonly born: string;
  /** Whether the check character is right; numbers of fifteen digits have none. */
  readonly checked: boolean;
}

/** Reads an identity number without separators, of 18 or of the former 15 characters; null where it cannot be one. */
export function readResidentNumber(text: string): ResidentNumber | null {
  const match =
    /^(\d{2})\d{4}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/i.exec(text) ??
    /^(\d{2})\d{4}(\d{2})(\d{2})(\d{2})\d{3}$/.exec(text);
  if (match === null) return null;
  const [, province, shortYear, month, day] = match;
  const year = shortYear!.length === 2 ? `19${shortYear}` : shortYear!;
  if (!PROVINCES.has(province!) || !/^(?:19|20)/.test(year)) return null;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const checked = text.length === 18 && residentCheck(text) === text[17]!.toUpperCase();
  return { born: `${year}-${month}-${day}`, checked };
}

function isDay(year: number, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, char, i) => {
    const digit = Number(char) * (i % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

/** Whether the digits have the prefix, the length and the check digit of a bank card. */
export function isCardNumber(digits: string): boolean {
  return /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|3[47]\d{13})$/.test(digits) && passesLuhn(digits);
}

/** What a number plate begins with. */
export const PLATE_PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/**
 * A number plate, on folded text: province and letter, then five characters with at least three digits, or six with a
 * letter of electric vehicles first or last.
 */
export const PLATE_HEAD = `[${PLATE_PROVINCES}][A-HJ-NP-Z][\\u00b7\\u2022 ]?`;
export const PLATE_TAIL =
  '(?:[A-HJK]\\d{5}|[A-HJK][A-HJ-NP-Z]\\d{4}|\\d{5}[A-HJK]|(?=(?:[A-Z]{0,2}\\d){3})[A-HJ-NP-Z0-9]{5})(?!\\w)';
/** Words that make a plate of what follows. */
export const PLATE_WORD = '(?:车牌|号牌|牌照)[^\\u3002\\n]{0,12}';

/** A home address down to the room, on folded text: the words before the building, and the building with its room. */
export const HOME = '(?:住址|家住|现住|家庭地址|户籍地|户籍所在地|居住地|居住在|居住于|住在)[^。;]{0,40}?';
export const ROOM =
  '\\d{1,4}(?:栋|幢|号楼|座)[- ]?(?:\\d{1,2}(?:单元|门)[- ]?)?(?:\\d{3,4}(?:室|房|号)?|\\d{1,2}(?:室|房|号)(?!楼))(?![\\d户名人个家位余多套间])';
