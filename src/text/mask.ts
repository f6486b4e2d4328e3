import { fold } from './fold.js';
import { AT_SIGN, CONTACT, HOUSE, LONG_NUMBER, needsIn, PLATE } from './mask-needs.js';
import { HOME, isCardNumber, PLATE_HEAD, PLATE_TAIL, PLATE_WORD, ROOM } from './personal-numbers.js';

interface Mask {
  /** What it cannot do without. */
  readonly needs: number;
  /** On folded text; the group `hide` is what must not be seen. */
  readonly pattern: RegExp;
  readonly isOne?: (digits: string) => boolean;
}

// Wider than what rules report: masking what is no personal data harms nobody.
const MASKS: readonly Mask[] = [
  { needs: AT_SIGN, pattern: /(?<![\w.+*-])[\w.+-]?(?<hide>[\w.+-]{1,63})@[A-Za-z0-9]/dg },
  ...[
    /(?<!\d)\d{6}[- ]?(?<hide>(?:19|20)\d{6})[- ]?\d{3}[\dXx](?!\w)/dg,
    /(?<=身份证[^\d]{0,12})\d{6}(?<hide>\d{6})\d{3}(?!\d)/dg,
  ].map((pattern) => ({ needs: LONG_NUMBER, pattern })),
  {
    needs: LONG_NUMBER,
    pattern: /(?<![\d.])\d{4}(?<hide>(?:[ -]?\d){7,11})[ -]?\d{4}(?!\d)/dg,
    isOne: isCardNumber,
  },
  ...[
    /(?<!\d)1[3-9]\d[- ]?(?<hide>\d{4})[- ]?\d{4}(?!\d)/dg,
    /(?<!\d)(?:0\d{2,3}|\(0\d{2,3}\))[-\u2010-\u2015 ]{0,3}\d{2}(?<hide>\d{5,6})(?!\d)/dg,
    /(?<=(?:电话|传真|固话|座机)(?:号码)?[:\s]{1,3})\d{2}(?<hide>\d{5,6})(?!\d)/dg,
  ].map((pattern) => ({ needs: LONG_NUMBER, pattern })),
  {
    needs: CONTACT,
    pattern: /(?:联系人|联络人|经办人|填报人|审核人)[:\s]{1,3}[\u4e00-\u9fff](?<hide>[\u4e00-\u9fff]{1,3})/dg,
  },
  {
    needs: PLATE,
    pattern: new RegExp(
      `(?:(?<=${PLATE_WORD})|(?=..[\u00b7\u2022]))${PLATE_HEAD}(?<hide>${PLATE_TAIL})`,
      'dg',
    ),
  },
  {
    needs: HOUSE,
    pattern: new RegExp(`${HOME}(?<hide>${ROOM})`, 'dg'),
  },
];

/**
 * The text with names of contact persons and with telephone, identity, card and plate numbers, e-mail addresses and
 * rooms of homes hidden; same length.
 */
export function maskPersonal(text: string): string {
  const held = needsIn(text);
  if (held === 0) return text;
  let texts: readonly [shown: string, folded: string] = [text, fold(text)];
  for (const mask of MASKS) {
    const places = (mask.needs & held) === 0 ? NOWHERE : placesOf(mask, texts[1]);
    if (places.length > 0) texts = [star(texts[0], places), star(texts[1], places)];
  }
  return texts[0];
}

type Place = readonly [start: number, end: number];
const NOWHERE: readonly Place[] = [];

function placesOf({ pattern, isOne }: Mask, folded: string): readonly Place[] {
  // `matchAll` copies the pattern each time, which costs more than looking.
  pattern.lastIndex = 0;
  let match = pattern.exec(folded);
  if (match === null) return NOWHERE;
  const places: Place[] = [];
  for (; match !== null; match = pattern.exec(folded))
    if (isOne === undefined || isOne(match[0].replace(/[ -]/g, '')))
      places.push(match.indices!.groups!.hide!);
  return places;
}

/** The text with the places starred, but for the blanks and hyphens in them. */
function star(text: string, places: readonly Place[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of places) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^ -]/g, '*'));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
