import { parseDocument as parseYaml } from 'yaml';
import type { Stage, UnitKind } from '../model/document.js';
import type { InputProblem } from '../model/problem.js';
import { zh } from '../text/chinese.js';
import { STAGE_NAMES, UNIT_KIND_NAMES } from '../text/names.js';
import { isTooDeep } from '../text/yaml-bounds.js';

export interface Frontmatter {
  readonly title?: string;
  readonly unit?: string;
  readonly unitKind?: UnitKind;
  readonly year?: number;
  readonly stage?: Stage;
  readonly pack?: string;
}

/** Whether the block between two `---` lines is data at all; it may be text between two rules across the page. */
export function isFrontmatter(block: string): boolean {
  return /^[A-Za-z]\w*\s*[:\uff1a]/m.test(block);
}

export class FrontmatterError extends Error {
  constructor(readonly problem: InputProblem) {
    super(problem.message.en);
  }
}

/** Reads the `---` block at the head of a draft; keys it does not know are left alone. Throws FrontmatterError. */
export function readFrontmatter(block: string): Frontmatter {
  const lines = block.split(/\r\n|\n|\r/);
  const inner = lines.slice(1, lines.at(-1)?.startsWith('---') === true ? -1 : undefined).join('\n');
  const value = plainFields(inner);
  if (value === null) {
    throw fail(
      '文件开头两行 --- 之间的内容读不懂,应是一行一项“名称\\: 值”,冒号用半角、后面空一格。请改正,或删去这一段。',
      'The block between the --- lines at the head is not "name: value" lines. Mend it or remove it.',
    );
  }
  return {
    ...text(value, 'title'),
    ...text(value, 'unit'),
    ...text(value, 'pack'),
    ...choice(value, 'unitKind', UNIT_KIND_NAMES),
    ...choice(value, 'stage', STAGE_NAMES),
    ...year(value),
  };
}

type Scalars = Readonly<Record<string, string | number | boolean | null>>;

/** Characters; the time that the parser takes grows with the square of the keys. */
const LONGEST = 20_000;

/** The block as plain values; null for anything that is not `name: value` lines. */
function plainFields(inner: string): Scalars | null {
  if (inner.length > LONGEST || isTooDeep(inner)) return null;
  const yaml = parseYaml(inner, { prettyErrors: false, logLevel: 'error' });
  if (yaml.errors.length > 0) return null;
  let value: unknown;
  try {
    value = yaml.toJS({ maxAliasCount: 0 });
  } catch {
    // An alias without an anchor, such as `**bold**`, or one that was not to be followed.
    return null;
  }
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  const plain = Object.values(value).every((field) => field === null || typeof field !== 'object');
  return plain ? (value as Scalars) : null;
}

function fail(chinese: string, english: string): FrontmatterError {
  return new FrontmatterError({ code: 'bad-frontmatter', message: { 'zh-CN': zh(chinese), en: english } });
}

function text<K extends string>(fields: Scalars, key: K): { [key in K]?: string } {
  const value = fields[key];
  if (value === undefined || value === null) return {};
  return { [key]: String(value) } as { [key in K]?: string };
}

function choice<K extends string, V extends string>(
  fields: Scalars,
  key: K,
  names: Readonly<Record<V, string>>,
): { [key in K]?: V } {
  const value = fields[key];
  if (value === undefined || value === null) return {};
  const entry = Object.entries(names).find(([id, name]) => id === value || name === value);
  if (entry === undefined) {
    const list = Object.entries(names).map(([id, name]) => `${id}(${String(name)})`);
    throw fail(
      `文件开头的 ${key} 写的是“${String(value)}”,只能是:${list.join('、')}。`,
      `${key} at the head of the draft is "${String(value)}"; it must be one of ${Object.keys(names).join(', ')}.`,
    );
  }
  return { [key]: entry[0] } as { [key in K]?: V };
}

function year(fields: Scalars): { year?: number } {
  const value = fields.year;
  if (value === undefined || value === null) return {};
  const number = Number(String(value).replace(/\s*年(?:度)?$/, ''));
  if (!Number.isInteger(number) || number < 1990 || number > 2100) {
    throw fail(
      `文件开头的 year 写的是“${String(value)}”,应是四位年份,例如 2025。`,
      `year at the head of the draft is "${String(value)}"; write a year such as 2025.`,
    );
  }
  return { year: number };
}
