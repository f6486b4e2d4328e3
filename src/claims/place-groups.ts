/** Regions named by the first characters of their members; one character a member. */
const GROUPS: readonly string[] = [
  '京津冀',
  '粤港澳',
  '川渝',
  '成渝',
  '沪苏浙皖',
  '苏浙皖',
  '江浙沪',
  '苏浙沪',
  '闽粤赣',
  '湘鄂赣',
  '晋陕豫',
  '陕甘宁',
  '云贵川',
  '川渝黔',
  '滇黔桂',
  '黑吉辽',
  '万达开云',
  '万达开',
  '长株潭',
  '深莞惠',
  '广佛肇',
  '珠中江',
  '广佛',
  '深汕',
  '港澳',
  '京津',
  '沪宁',
  '苏锡常',
  '郑汴洛',
  '成德眉资',
];

export interface PlaceGroup {
  readonly name: string;
  /** Where it stands in the text. */
  readonly index: number;
  readonly size: number;
}

/** First characters of places: before a known region they make it another, longer one (深港澳). */
const PROVINCE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台深穗黔滇]/;

const holds = (outer: PlaceGroup, inner: PlaceGroup): boolean =>
  outer.index <= inner.index && inner.index + inner.size <= outer.index + outer.size;

/** The regions named in a text, in order; of two at one place the longer one. */
export function groupsIn(text: string): PlaceGroup[] {
  const found = GROUPS.flatMap((name) => {
    const index = text.lastIndexOf(name);
    return index < 0 ? [] : [{ name, index, size: name.length }];
  });
  return found
    .filter(({ index }) => !PROVINCE.test(text[index - 1] ?? ''))
    .filter((group) => !found.some((other) => other.size > group.size && holds(other, group)))
    .sort((a, b) => a.index - b.index);
}
