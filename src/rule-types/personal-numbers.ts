import { maskPersonal } from '../text/mask.js';
import { allMatches } from '../text/matches.js';
import {
  HOME,
  isCardNumber,
  PLATE_HEAD,
  PLATE_TAIL,
  PLATE_WORD,
  ROOM,
  readResidentNumber,
} from '../text/personal-numbers.js';
import type { Passage, Passages } from './passages.js';
import {
  endsWithDay,
  follows,
  isBareCell,
  isCode,
  isInUrl,
  isOrder,
  isPublicLine,
  isQuantity,
  type Place,
  saysAccount,
  saysIdentity,
  saysNear,
  saysPhone,
} from './personal-words.js';

/** Personal data found in a passage. */
export interface Personal extends Place {
  readonly message: string;
  /** What may be shown of it. */
  readonly shown: string;
  /** How many digits stay readable at either end when it is masked; without it masking is not offered. */
  readonly keep?: readonly [first: number, last: number];
}

type Detector = (passage: Passage, today: string) => readonly Personal[];

// No digit, letter or part of a decimal or of a hyphened code before it; +86 may be.
const FROM = '(?:(?<=\\+86[- ]?)|(?<=(?<![\\w-])86[- ])|(?<=tel)|(?<=Tel)|(?<=TEL)|(?<![\\w.])(?<!\\w-))';
const TO = '(?![\\w@*])(?!\\.\\d)(?!-\\w)';
const MOBILE = new RegExp(`${FROM}1[3-9]\\d(?:\\d{8}|-\\d{4}-\\d{4}|( )\\d{4} \\d{4})${TO}`, 'g');
const AREA = '(?:(?:010|02[0-57-9])(?=\\D{0,3}\\d{8}(?!\\d))|0[3-9]\\d{2})';
const LANDLINE = new RegExp(
  `${FROM}(?:\\(${AREA}\\)|${AREA})([-\\u2010-\\u2015 ]{0,2})[2-8]\\d{6,7}(?:(?:-|转)\\d{1,5})?${TO}`,
  'g',
);
const LOCAL = new RegExp(`(?<=(?:电话|传真|固话|座机)(?:号码)?[:\\s]{1,3})[2-8]\\d{6,7}${TO}`, 'g');
const RESIDENT = /(?<!\w)[1-9]\d{5}([- ]?)(?:19|20)\d{6}\1\d{3}[\dXx](?![\w*])/g;
const FORMER = /(?<!\w)[1-9]\d{14}(?![\w*])/g;
const CARD = /(?<![\w.-])(?:62|4\d|5[1-5]|3[47])(?:[ -]?\d){13,17}(?![\w*])(?!-\d)/g;
const EMAIL =
  /(?<![\w.+*-])[A-Za-z0-9][\w.+-]{0,63}@(?!2x)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.[A-Za-z]{2,12}(?![\w-])/g;
const ADDRESS = new RegExp(HOME + ROOM, 'g');
const PLATE = new RegExp(`(?<wordy>(?<=${PLATE_WORD}))?${PLATE_HEAD}${PLATE_TAIL}`, 'g');
const OFFICE = /公司|企业|办公|中心|机关|服务站/;
const OFFICIAL_CAR = /公务|公车|执法车|救护车|消防车|应急车|警车/;
const CAR = /^(?:号|的)?[\u4e00-\u9fff]{0,6}?车/;
/** Codes of cases and projects are made of a district, a day and a number too, but the day is lately. */
const GROWN_UP = 14;

const bare = (text: string): string => text.replace(/[ -]/g, '');

const LONG = /\d{7}/;
/** Found in every text in which the pattern is, without a look round at every place. */
export const SIGNS: ReadonlyMap<RegExp, RegExp> = new Map([
  [MOBILE, /1[3-9]\d[- ]?\d{4}[- ]?\d{4}/],
  [LANDLINE, LONG],
  [LOCAL, LONG],
  [RESIDENT, /\d{6}[- ]?\d{8}/],
  [FORMER, /\d{15}/],
  [CARD, /\d(?:[ -]?\d){14}/],
  [EMAIL, /@/],
  [ADDRESS, new RegExp(HOME)],
  [PLATE, new RegExp(PLATE_HEAD)],
]);
const NONE: readonly never[] = [];

function placesOf(passage: Passage, pattern: RegExp): readonly (Place & { readonly text: string })[] {
  if (SIGNS.get(pattern)?.test(passage.key) === false) return NONE;
  return allMatches(passage.key, pattern).map((match) => ({
    passage,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** The first and the last digits, stars between. */
function hidden(text: string, [first, last]: readonly [number, number]): string {
  const count = text.replace(/\D/g, '').length;
  let seen = 0;
  return text.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= first || seen > count - last ? digit : '*';
  });
}

const mobile: Detector = (passage) =>
  placesOf(passage, MOBILE)
    .filter((place) => !isCode(place) && !isQuantity(place) && !isInUrl(place) && !isPublicLine(place))
    .filter((place) => !isBareCell(place) && (!place.text.includes(' ') || saysPhone(place)))
    .map((place) => ({ ...place, message: 'mobile', shown: hidden(place.text, [3, 4]), keep: [3, 4] }));

const landline: Detector = (passage) =>
  passage.role === 'chrome'
    ? []
    : [...placesOf(passage, LANDLINE), ...placesOf(passage, LOCAL)]
        .filter((place) => !isCode(place) && !isQuantity(place) && !isInUrl(place) && !isPublicLine(place))
        .filter(
          (place) =>
            saysPhone(place) ||
            (/[-\u2010-\u2015)]/.test(place.text) && !isBareCell(place) && !endsWithDay(place.text)),
        )
        .filter(({ text }) => text.length > 8 || !endsWithDay(text))
        .map((place) => ({
          ...place,
          message: 'landline',
          shown: hidden(place.text, [place.text.length > 9 ? 5 : 2, 0]),
        }));

const resident: Detector = (passage, today) =>
  [...placesOf(passage, RESIDENT), ...placesOf(passage, FORMER)].flatMap((place) => {
    const read = readResidentNumber(bare(place.text));
    if (read === null || read.born > today) return [];
    const said = saysIdentity(place);
    const plain = bare(place.text) === place.text;
    const old = Number(today.slice(0, 4)) - Number(read.born.slice(0, 4)) >= GROWN_UP;
    if (!said && !(read.checked && plain && old && !isCode(place) && !isQuantity(place))) return [];
    const doubt = place.text.length < 18 ? 'formerResident' : 'doubtfulResident';
    // The X at the end is no digit: three more stay readable before it.
    const keep = [4, /x$/i.test(place.text) ? 3 : 4] as const;
    const message = read.checked ? 'resident' : doubt;
    return [{ ...place, message, shown: hidden(place.text, keep), keep }];
  });

const card: Detector = (passage) =>
  placesOf(passage, CARD)
    .filter(({ text }) => isCardNumber(bare(text)))
    .filter((place) => saysAccount(place) && !isOrder(place))
    .map((place) => ({ ...place, message: 'card', shown: hidden(place.text, [4, 4]), keep: [4, 4] }));

const email: Detector = (passage) =>
  passage.role === 'chrome'
    ? []
    : placesOf(passage, EMAIL)
        .filter((place) => !/\bgov\.cn$/i.test(place.text) && !isPublicLine(place) && !isInUrl(place))
        .map((place) => ({ ...place, message: 'email', shown: maskPersonal(place.text) }));

const address: Detector = (passage) =>
  placesOf(passage, ADDRESS)
    .filter((place) => !OFFICE.test(place.text))
    .map((place) => ({ ...place, message: 'address', shown: '' }));

const plate: Detector = (passage) =>
  placesOf(passage, PLATE)
    .filter((place) => isPlate(place) && !saysNear(place, OFFICIAL_CAR))
    .map((place) => ({ ...place, message: 'plate', shown: `${place.text.slice(0, 2)}*****` }));

function isPlate(place: Place & { readonly text: string }): boolean {
  const named = new RegExp(`${PLATE_WORD}$`).test(place.passage.key.slice(0, place.start).slice(-20));
  return named || /[\u00b7\u2022]/.test(place.text) || (/\d{4}/.test(place.text) && follows(place, CAR));
}

interface Kind {
  readonly detect: Detector;
  /** Found in every text that holds data of the kind; null where it holds a long number. */
  readonly sign: RegExp | null;
}

const KINDS = {
  mobile: { detect: mobile, sign: null },
  landline: { detect: landline, sign: null },
  'id-number': { detect: resident, sign: null },
  'bank-card': { detect: card, sign: null },
  email: { detect: email, sign: SIGNS.get(EMAIL)! },
  address: { detect: address, sign: SIGNS.get(ADDRESS)! },
  plate: { detect: plate, sign: SIGNS.get(PLATE)! },
} as const satisfies Readonly<Record<string, Kind>>;

/** Patterns of data that is looked for in passages with long numbers alone. */
export const NUMBERS: readonly RegExp[] = [MOBILE, LANDLINE, LOCAL, RESIDENT, FORMER, CARD];

/**
 * Personal data of one kind in the passages of a draft, contact persons aside.
 *
 * @param today ISO date
 */
export function findPersonal(
  kind: keyof typeof KINDS,
  passages: Passages,
  today: string,
): readonly Personal[] {
  const { detect, sign }: Kind = KINDS[kind];
  const likely = sign === null ? passages.numbered() : sign.test(passages.text) ? passages.all() : NONE;
  if (likely.length === 0) return NONE;
  return likely.flatMap((passage) => detect(passage, today));
}
