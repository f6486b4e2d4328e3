// Radicals of the supplement that are whole characters, each with the character; Unicode gives most of them none.
const SUPPLEMENT =
  '\u2e8a卜\u2e8e兀\u2e92巳\u2e93幺\u2e9d月\u2e9f母\u2ea0民\u2ea9王\u2eac示\u2eb6羊\u2ebb聿\u2ec1虎' +
  '\u2ec4西\u2ec5见\u2ec6角\u2ec9贝\u2ecb车\u2ed1长\u2ed3长\u2ed4门\u2ed7雨\u2ed8青\u2ed9韦\u2eda页' +
  '\u2edb风\u2edc飞\u2edd食\u2ee2马\u2ee3骨\u2ee4鬼\u2ee5鱼\u2ee6鸟\u2ee7卤\u2ee8麦\u2ee9黄\u2eea黾' +
  '\u2eec齐\u2eee齿\u2ef0龙\u2ef3龟';

/** What looks like a character and is none: Kangxi radicals, the radicals of the supplement, compatibility forms. */
export const LOOK_ALIKES =
  '\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufa6d\ufa70-\ufad9';

const table = new Map<string, string>();
for (let i = 0; i < SUPPLEMENT.length; i += 2) table.set(SUPPLEMENT[i]!, SUPPLEMENT[i + 1]!);
for (let unit = 0x2f00; unit <= 0xfad9; unit++) {
  if (unit === 0x2fd6) unit = 0xf900;
  const char = String.fromCharCode(unit);
  const proper = char.normalize('NFKC');
  // A dozen of the compatibility block are characters of their own; some stand for one beyond the first plane.
  if (proper !== char && proper.length === 1) table.set(char, proper);
}

/** The character that a look-alike stands for, not yet simplified; undefined where that is not certain. */
export const properForm = (char: string): string | undefined => table.get(char);

/** All look-alikes of which it is certain what they stand for. */
export const properForms = (): IterableIterator<[string, string]> => table.entries();
