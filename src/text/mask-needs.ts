import { charClasses } from './char-classes.js';
import { foldUnit } from './fold.js';
import { PLATE_PROVINCES } from './personal-numbers.js';
import { unitAt } from './unit-at.js';

// What masks cannot do without, of each kind; hardly any text holds one of them.
export const AT_SIGN = 1;
export const LONG_NUMBER = 2;
export const CONTACT = 4;
export const PLATE = 8;
export const HOUSE = 16;
export const ALL_NEEDS = 31;

const AT = 1;
const DIGIT = 2;
/** What may stand within a number. */
const JOINT = 3;
const LETTER = 4;
const PROVINCE = 5;
/** What stands before 人 in the words for contact persons. */
const CLERK = 6;
const PERSON = 7;
/** One stands in each word before a home address. */
const HOME = 8;
/** What stands behind the number of a building. */
const BUILDING = 9;
const KINDS = charClasses([
  [AT, '@'],
  [DIGIT, '0123456789'],
  [JOINT, ' -'],
  [LETTER, 'ABCDEFGHJKLMNPQRSTUVWXYZ'],
  [PROVINCE, PLATE_PROVINCES],
  [CLERK, '系络办报核'],
  [PERSON, '人'],
  [HOME, '住庭籍'],
  [BUILDING, '栋幢号座'],
]);
/** Digits of the shortest number that is masked, and of the shortest that is masked with blanks or hyphens in it. */
const UNBROKEN = 7;
const BROKEN = 11;

/** Which of the needs of masks a text holds once it is folded, as bits; told in one pass, for nearly all texts hold none. */
export function needsIn(text: string): number {
  const { length } = text;
  let found = 0;
  let unbroken = 0;
  let digits = 0;
  let home = false;
  let before = 0;
  for (let i = 0; i < length; i++) {
    const kind = KINDS[foldUnit(unitAt(text, i))]!;
    if (kind === DIGIT) {
      digits += 1;
      unbroken = before === DIGIT ? unbroken + 1 : 1;
      if (unbroken === UNBROKEN || digits === BROKEN) found |= LONG_NUMBER;
    } else if (kind !== JOINT) {
      digits = 0;
      if (kind === HOME) home = true;
      else if (kind !== 0) found |= needOf(kind, before, home);
    }
    before = kind;
  }
  return found;
}

function needOf(kind: number, before: number, home: boolean): number {
  if (kind === AT) return AT_SIGN;
  if (kind === LETTER) return before === PROVINCE ? PLATE : 0;
  if (kind === PERSON) return before === CLERK ? CONTACT : 0;
  return kind === BUILDING && before === DIGIT && home ? HOUSE : 0;
}
