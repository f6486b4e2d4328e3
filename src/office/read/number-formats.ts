const DIGITS = '\u3007一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const PLACES = ['', '十', '百', '千'] as const;
const LEGAL_PLACES = ['', '拾', '佰', '仟'] as const;
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** Word prints nothing at all from here on. */
const SPELLED_BELOW = 1_000_000;

interface Spelling {
  readonly digits: string;
  readonly places: readonly string[];
  readonly myriad: string;
  /** The one that may go: before a leading ten, or before every place below ten thousand. */
  readonly dropOne: 'head' | 'all' | 'none';
  readonly zero: boolean;
}

const THOUSAND: Spelling = { digits: DIGITS, places: PLACES, myriad: '万', dropOne: 'head', zero: true };
const SPELLINGS: Readonly<Record<string, Spelling>> = {
  chineseCountingThousand: THOUSAND,
  taiwaneseCountingThousand: { ...THOUSAND, digits: DIGITS.replace('\u3007', '零'), myriad: '萬' },
  chineseLegalSimplified: { ...THOUSAND, digits: LEGAL, places: LEGAL_PLACES, dropOne: 'none' },
  ideographLegalTraditional: {
    digits: LEGAL_TRADITIONAL,
    places: LEGAL_PLACES,
    myriad: '萬',
    dropOne: 'none',
    zero: true,
  },
  japaneseCounting: { ...THOUSAND, dropOne: 'all', zero: false },
};

function spell(value: number, spelling: Spelling): string {
  if (value >= SPELLED_BELOW) return '';
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const head = high === 0 ? '' : group(high, spelling, true) + spelling.myriad;
  const gap = spelling.zero && high > 0 && low > 0 && low < 1000 ? spelling.digits[0]! : '';
  return head + gap + (low === 0 ? '' : group(low, spelling, high === 0));
}

/** One to 9999; `leads` when nothing stands before it. */
function group(value: number, { digits, places, dropOne, zero }: Spelling, leads: boolean): string {
  let result = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = result !== '';
      continue;
    }
    const bare =
      digit === 1 &&
      place > 0 &&
      (dropOne === 'all' || (dropOne === 'head' && place === 1 && leads && result === ''));
    result += (gap && zero ? digits[0]! : '') + (bare ? '' : digits[digit]!) + places[place]!;
    gap = false;
  }
  return result;
}

const digitByDigit = (value: number, digits: string): string =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)]!);

/** To ninety-nine as spoken, from a hundred on digit by digit with a circle (U+25CB) for nought. */
function counting(value: number): string {
  return value < 100 ? spell(value, THOUSAND) : digitByDigit(value, DIGITS.replace('\u3007', '\u25cb'));
}

const inRow =
  (first: number, count: number) =>
  (value: number): string =>
    value <= count ? String.fromCharCode(first + value - 1) : String(value);

const fromList =
  (list: string) =>
  (value: number): string =>
    list[value - 1] ?? String(value);

/** a to z, then the letter doubled: aa, bb. */
function letters(value: number): string {
  const letter = String.fromCharCode(0x61 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), 30));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value > 32_767) return String(value);
  let rest = value;
  let result = '';
  for (const [worth, letter] of ROMAN) {
    result += letter.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return result;
}

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`;
}

const WIDE_DIGITS = '\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19';

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  // A bullet's sign stands in the level's text; a number inside it is not printed.
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => digitByDigit(value, WIDE_DIGITS),
  decimalFullWidth2: (value) => digitByDigit(value, WIDE_DIGITS),
  decimalEnclosedCircle: inRow(0x2460, 20),
  decimalEnclosedCircleChinese: inRow(0x2460, 20),
  decimalEnclosedParen: inRow(0x2474, 20),
  decimalEnclosedFullstop: inRow(0x2488, 20),
  ideographEnclosedCircle: inRow(0x3280, 10),
  ideographTraditional: fromList(STEMS),
  ideographZodiac: fromList(BRANCHES),
  ideographDigital: (value) => digitByDigit(value, DIGITS),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, DIGITS),
  taiwaneseDigital: (value) => digitByDigit(value, DIGITS.replace('\u3007', '\u25cb')),
  chineseCounting: counting,
  taiwaneseCounting: counting,
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  ordinal,
  hex: (value) => value.toString(16).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
};

/**
 * The number `value` as Word prints it in the format `format` (the value of `w:numFmt`); a format that is not
 * known comes out in plain digits. `pattern` is the model of a `custom` format, as in `001, 002, 003, ...`.
 */
export function formatNumber(value: number, format: string, pattern?: string): string {
  if (format === 'none' || format === 'bullet') return '';
  if (format === 'custom')
    return String(value).padStart(/^0{0,9}\d/.exec(pattern ?? '')?.[0].length ?? 1, '0');
  if (value < 1) return format === 'decimalZero' ? '00' : String(value);
  const spelling = Object.hasOwn(SPELLINGS, format) ? SPELLINGS[format] : undefined;
  if (spelling !== undefined) return spell(value, spelling);
  const print = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return print?.(value) ?? String(value);
}
