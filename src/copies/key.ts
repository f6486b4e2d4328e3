/** How many characters of a text have to be compared: the bound for a sentence that never ends. */
export const LONGEST_PIECE = 600;

const MARKER =
  /^\s*(?:\(?[一二三四五六七八九十]{1,3}[)\u3001]|[一二三四五六七八九十]{1,2}是要?|\(?\d{1,2}[)\u3001]|\d{1,2}\.(?!\d))/;
const SELF = /(?:我|全|本|我们)(?:省|市|区|县|旗|州|镇|乡|街道|局|厅|委|办|院)/g;
const ORGANS = /[省市区县旗州镇乡](?=委|政府|直)/g;

/**
 * What is compared of a folded text: Chinese characters, letters, and a 0 for every number. Left out are titles in 《》,
 * ordinals at the head, marks, blanks, `names` (those of the unit) and what every unit calls itself by another rank.
 */
export function copyKey(folded: string, names: readonly string[] = []): string {
  return exactKey(withoutNames(folded, names).replace(SELF, '').replace(ORGANS, '')).replace(/\d+/g, '0');
}

/** The same with figures and names as they stand. */
export function exactKey(folded: string): string {
  return withoutTitles(folded)
    .replace(MARKER, '')
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .replace(/[^\u4e00-\u9fffa-z\d]+/g, '');
}

export const withoutTitles = (folded: string): string =>
  folded.replace(/\u300a[^\u300a\u300b]{0,120}\u300b/g, ' ');

const withoutNames = (folded: string, names: readonly string[]): string =>
  names.reduce((text, name) => text.split(name).join(''), folded);

/** What a unit is called in its own report: 某市某区人民政府 gives that, 某市某区 and 某区. */
export function namesOf(unit: string | null): readonly string[] {
  if (unit === null) return [];
  const place = unit.replace(/(?:人民政府)?(?:办公厅|办公室|办事处)?$/, '');
  const last = /^.+?[省市州盟县区](?=.{2,})/.exec(place)?.[0];
  const names = [unit, place, ...(last === undefined ? [] : [place.slice(last.length)])];
  return [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
}
