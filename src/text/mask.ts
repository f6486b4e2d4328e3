const stars = (text: string): string => '*'.repeat(text.length);

const MASKS: readonly [RegExp, (match: string, ...groups: string[]) => string][] = [
  [/(?<!\d)\d{6}(?:19|20)\d{9}[\dXx](?!\w)/g, (id) => id.slice(0, 6) + stars(id.slice(6, 14)) + id.slice(14)],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, (mobile) => mobile.slice(0, 3) + stars(mobile.slice(3, 7)) + mobile.slice(7)],
  [
    /(?<!\d)(0\d{2,3})([-\u2010-\u2015\uff0d ]?)(\d{7,8})(?!\d)/g,
    (_all, area, dash, number) => area + dash + number.slice(0, 2) + stars(number.slice(2)),
  ],
  [
    /(\u8054\u7cfb\u4eba|\u7ecf\u529e\u4eba|\u586b\u62a5\u4eba|\u5ba1\u6838\u4eba|\u806f\u7e6b\u4eba|\u7d93\u8fa6\u4eba)([:\uff1a\s]{1,3})([\u4e00-\u9fff])([\u4e00-\u9fff]{1,3})/g,
    (_all, role, mark, surname, given) => role + mark + surname + stars(given),
  ],
];

/** The text with names of contact persons, telephone and identity numbers hidden; same length. */
export function maskPersonal(text: string): string {
  return MASKS.reduce((masked, [pattern, hide]) => masked.replace(pattern, hide), text);
}
