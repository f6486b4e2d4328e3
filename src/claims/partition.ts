/**
 * Pairs that leave nothing out: where the parts are named by them, and by nothing that narrows, the parts make up the
 * whole. Regular expressions.
 */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['自然人', '(?:法人(?:或|或者|和|及)其他组织|法人|其他组织)'],
  ['正职', '副职'],
  ['专职', '兼职'],
  ['承接(?:国家|上级|[省市区县]级)?', '自主'],
  ['线上', '线下'],
  ['中央', '地方'],
  ['男性?', '女性?'],
  ['出口', '进口'],
  ['城镇', '农村'],
  ['上半年', '下半年'],
  ['公办', '民办'],
  ['境内', '境外'],
  ['国内', '国外'],
  ['本地', '外地'],
  ['省内', '省外'],
  ['市内', '市外'],
  ['区内', '区外'],
  ['县内', '县外'],
  ['主动公开', '依申请公开'],
  ['已办结', '未办结'],
  ['已完成', '未完成'],
  ['已整改', '未整改'],
];

const REST = /^(?:其他|其它|其余)(?:类|方面|情形|的)?$/;
const ONLY_YEAR = /^(20\d\d)年$/;
const INDUSTRY = /^第[一二三]产业(?:实现)?(?:增加值)?$/;
/** Says that the figure gathers earlier ones too. */
const STOCK = /以来|累计|现有|目前|已有|总数|截至|达到/;

/** Whether the labels of the parts leave nothing of the whole out. `whole` is the clause that states the whole. */
export function coversAll(labels: readonly string[], whole: string): boolean {
  if (labels.length < 2) return false;
  const plain = labels.map((label) => label.trim().replace(/[为有]$/, ''));
  if (REST.test(plain.at(-1)!)) return true;
  if (plain.length === 2 && areOpposites(plain[0]!, plain[1]!, whole)) return true;
  if (plain.length === 3 && new Set(plain).size === 3 && plain.every((label) => INDUSTRY.test(label)))
    return true;
  return isSpelledOut(plain, whole) || (plain.length >= 4 && areYearsInARow(plain) && !STOCK.test(whole));
}

/** `建议、提案32件,其中建议20件、提案12件`: the whole names its parts, and they add nothing to the names. */
function isSpelledOut(labels: readonly string[], whole: string): boolean {
  const joints = (whole.match(/[\u3001\u548c\u53ca\u4e0e]/g) ?? []).length;
  return (
    !whole.includes('等') &&
    new Set(labels).size === labels.length &&
    labels.every((label) => /^[\u4e00-\u9fff]{2,}$/.test(label) && whole.includes(label)) &&
    !labels.some((label, i) => labels.some((other, j) => i !== j && other.includes(label))) &&
    joints <= labels.length - 1
  );
}

/** Whether two labels name opposites, and so make up the whole. */
export function areOpposites(a: string, b: string, whole: string): boolean {
  return OPPOSITES.some(([one, other]) => isPair(a, one, b, other, whole) || isPair(b, one, a, other, whole));
}

function isPair(a: string, one: string, b: string, other: string, whole: string): boolean {
  const first = without(a, one);
  if (first === null) return false;
  const second = without(b, other);
  if (second === null || without(a, other) !== null || without(b, one) !== null) return false;
  // 公办幼儿园 of 学校 is a narrower kind; 自然人申请 of 申请 is not.
  return (first === '' || whole.includes(first)) && (second === '' || whole.includes(second));
}

const openings = new Map<string, RegExp>();

/** The label without the word; null where it does not begin with it. */
function without(label: string, word: string): string | null {
  // Few labels begin so, and a word that is no group begins with the character it stands for.
  if (word[0] !== label[0] && word[0] !== '(') return null;
  let opening = openings.get(word);
  if (opening === undefined) {
    opening = new RegExp(`^${word}`);
    openings.set(word, opening);
  }
  const match = opening.exec(label);
  return match === null ? null : label.slice(match[0].length);
}

function areYearsInARow(labels: readonly string[]): boolean {
  const years = labels.map((label) => Number(ONLY_YEAR.exec(label)?.[1] ?? Number.NaN));
  return years.every((year, i) => (i === 0 ? !Number.isNaN(year) : year === years[i - 1]! + 1));
}
