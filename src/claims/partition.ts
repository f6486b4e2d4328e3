/**
 * Words that name kinds which no thing can be two of. `whole`: the words of the family are all the kinds there are, so
 * that the parts they name make up the whole.
 */
const FAMILIES: readonly { readonly words: readonly string[]; readonly whole?: true }[] = [
  { words: ['自然人', '法人'], whole: true },
  { words: ['正职', '副职'], whole: true },
  { words: ['承接', '自主'], whole: true },
  { words: ['线上', '线下'], whole: true },
  { words: ['中央', '地方'], whole: true },
  { words: ['男', '女'], whole: true },
  { words: ['出口', '进口'], whole: true },
  { words: ['城镇', '农村'], whole: true },
  { words: ['上半年', '下半年'], whole: true },
  { words: ['公办', '民办'], whole: true },
  { words: ['境内', '境外'], whole: true },
  { words: ['国内', '国外'], whole: true },
  { words: ['本地', '外地'], whole: true },
  { words: ['省内', '省外'], whole: true },
  { words: ['市内', '市外'], whole: true },
  { words: ['区内', '区外'], whole: true },
  { words: ['县内', '县外'], whole: true },
  { words: ['主动公开', '依申请公开'], whole: true },
  { words: ['已办结', '未办结'], whole: true },
  { words: ['已完成', '未完成'], whole: true },
  { words: ['已整改', '未整改'], whole: true },
  { words: ['建议', '提案', '议案'] },
  { words: ['国家级', '省级', '市级', '县级', '区级', '镇级', '乡级', '村级'] },
  { words: ['一级', '二级', '三级', '四级'] },
  { words: ['刑事', '民事', '行政'] },
  { words: ['新建', '改建', '扩建', '续建'] },
  { words: ['维持', '撤销', '变更', '驳回', '终止'] },
  { words: ['胜诉', '败诉'] },
  { words: ['受理', '不予受理'] },
];

const REST = /其他|其它|其余|剩余/;
const YEAR = /(20\d\d)年/;
/** Says that the figure gathers earlier ones too. */
const STOCK = /累计|现有|目前|已有|总数|截至|达到/;

/** Whether the labels of the parts leave nothing of the whole out. `whole` is the clause that states the whole. */
export function coversAll(labels: readonly string[], whole: string): boolean {
  if (labels.length < 2) return false;
  if (REST.test(labels.at(-1)!) || isSpelledOut(labels, whole)) return true;
  if (labels.length === 2 && familyOf(labels)?.whole === true) return true;
  if (labels.length >= 4 && labels.every((label) => label.trim().endsWith('类'))) return true;
  return labels.length >= 4 && areYearsInARow(labels) && !STOCK.test(whole);
}

/** Whether no thing can stand under two of the labels. */
export function areDisjoint(labels: readonly string[], whole: string): boolean {
  if (coversAll(labels, whole) || areYearsInARow(labels)) return true;
  const different = new Set(labels).size === labels.length;
  return (
    familyOf(labels) !== undefined ||
    (different && labels.every((label) => /[类县区市镇乡]$/.test(label.trim())))
  );
}

/** `建议、提案32件,其中建议20件、提案12件`: the whole names its parts. */
function isSpelledOut(labels: readonly string[], whole: string): boolean {
  const nouns = labels.map((label) => /[\u4e00-\u9fff]{2}$/.exec(label.trim())?.[0]);
  if (nouns.some((noun) => noun === undefined) || new Set(nouns).size < nouns.length) return false;
  const joints = (whole.match(/[\u3001\u548c\u53ca\u4e0e]/g) ?? []).length;
  return nouns.every((noun) => whole.includes(noun!)) && joints <= labels.length - 1;
}

/** The family whose words the labels have, one each and each another. */
function familyOf(labels: readonly string[]): (typeof FAMILIES)[number] | undefined {
  return FAMILIES.find(({ words }) => {
    const found = labels.map((label) => longestIn(label, words));
    return found.every((word) => word !== undefined) && new Set(found).size === labels.length;
  });
}

// 不予受理 holds 受理; a label with two words of the family is none of them.
function longestIn(label: string, words: readonly string[]): string | undefined {
  const found = words.filter((word) => has(label, word));
  const longest = found.sort((a, b) => b.length - a.length)[0];
  return found.every((word) => longest!.includes(word)) ? longest : undefined;
}

// 男 and 女 alone are labels; 男 inside 男篮 is none.
const has = (label: string, word: string): boolean =>
  word.length > 1 ? label.includes(word) : new RegExp(`^${word}(?:性|生|方|职工|同志)?$`).test(label.trim());

function areYearsInARow(labels: readonly string[]): boolean {
  const years = labels.map((label) => Number(YEAR.exec(label)?.[1] ?? Number.NaN));
  return years.every((year, i) => (i === 0 ? !Number.isNaN(year) : year === years[i - 1]! + 1));
}
