import type { YAMLError } from 'yaml';
import type * as z from 'zod';
import type { PackProblem } from '../model/pack.js';
import { zh } from '../text/chinese.js';
import { SEVERITY_NAMES, STAGE_NAMES, UNIT_KIND_NAMES } from '../text/names.js';
import { nearest } from '../text/suggest.js';
import { type Path, plainData, problemAt, problemAtPath, type YamlFile } from './positions.js';

type Said = Pick<PackProblem, 'code' | 'message' | 'mend'>;

const FULL_WIDTH_COLON = '\uff1a';
const SAY_COLON: Said = {
  code: 'fullwidth-colon',
  message: zh('这里用了全角冒号'),
  mend: `改为半角冒号加一个空格\uff0c例如“title: 名称”\u3002`,
};

/** After so many mistakes of syntax the rest says nothing new. */
const MOST_SYNTAX = 20;

const TOO_DEEP: Said = {
  code: 'too-deep',
  message: zh('一层套一层,层数太多'),
  mend: zh('检查有没有成串的“[”“{”“- ”没有配对,或者行首空格太多。'),
};

/** Mistakes in the YAML itself. Empty when it can be read. */
function syntaxProblems(yaml: YamlFile): PackProblem[] {
  if (yaml.tooDeep) return [problemAt(yaml, 0, TOO_DEEP)];
  // A wrong indent makes the parser complain of much that follows from it.
  const indents = indentProblems(yaml);
  if (indents.length > 0) return indents;
  const errors = yaml.document.errors.map((error) => problemAt(yaml, error.pos[0], saySyntax(yaml, error)));
  return errors.filter((problem, i) => i === 0 || problem.line !== errors[i - 1]!.line).slice(0, MOST_SYNTAX);
}

function saySyntax(yaml: YamlFile, error: YAMLError): Said {
  const line = yaml.text.slice(yaml.text.lastIndexOf('\n', error.pos[0] - 1) + 1).split('\n')[0] ?? '';
  if (
    line.includes(FULL_WIDTH_COLON) &&
    (error.code === 'MULTILINE_IMPLICIT_KEY' ||
      error.code === 'MISSING_CHAR' ||
      error.code === 'BLOCK_AS_IMPLICIT_KEY')
  ) {
    return SAY_COLON;
  }
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'MISSING_CHAR') {
    return {
      code: 'yaml-syntax',
      message: zh('这一行或下一行写得不完整'),
      mend: zh('冒号后面要空一格,引号和括号要成对,例如“title\\: 名称”。'),
    };
  }
  if (error.code === 'DUPLICATE_KEY') {
    return { code: 'duplicate-key', message: zh('同一项写了两次'), mend: zh('删去其中一个。') };
  }
  if (error.code === 'BAD_INDENT' || error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    return {
      code: 'bad-indent',
      message: zh('缩进不对,看不出这一行属于哪一项'),
      mend: zh('同一级的各行行首空格数要一样。'),
    };
  }
  return {
    code: 'yaml-syntax',
    message: zh(`YAML 语法不对(${error.code})`),
    mend: zh('对照上下几行检查冒号、引号和缩进。'),
  };
}

// YAML takes U+3000 as part of a key without a word, and answers a tab with a dozen complaints.
function indentProblems(yaml: YamlFile): PackProblem[] {
  return [...yaml.text.matchAll(/^[ ]*([\t\u3000])[\t\u3000 ]*(?=\S)/gm)].map((match) =>
    problemAt(
      yaml,
      match.index,
      match[1] === '\t'
        ? {
            code: 'tab-indent',
            message: zh('不能用 Tab 键缩进'),
            mend: zh('把行首的 Tab 改为空格,每级两个。'),
          }
        : {
            code: 'ideographic-indent',
            message: zh('行首用了全角空格缩进'),
            mend: zh('改为半角空格,每级两个。'),
          },
    ),
  );
}

/** Checks data against a schema; every mistake is placed at the value, an unknown key at the key. */
export function schemaProblems(
  yaml: YamlFile,
  schema: z.ZodType,
  data: unknown,
  base: Path = [],
): PackProblem[] {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return [];
  const { issues } = result.error;
  const misspelled = new Set(
    issues.filter((issue) => issue.code === 'unrecognized_keys').map((issue) => issue.path.join('.')),
  );
  // What a whole must have beyond its single keys cannot be judged while one of them is misspelled.
  return issues
    .filter((issue) => issue.code !== 'custom' || !misspelled.has(issue.path.join('.')))
    .flatMap((issue) => placeIssue(yaml, schema, issue, base));
}

function placeIssue(yaml: YamlFile, schema: z.ZodType, issue: z.core.$ZodIssue, base: Path): PackProblem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => problemAtPath(yaml, path, key, sayUnknownKey(key, known)));
  }
  return [problemAtPath(yaml, path, null, sayIssue(issue))];
}

function sayUnknownKey(key: string, known: readonly string[]): Said {
  const [near] = nearest(key, known);
  const list = known.length > 0 ? `可以写的有:${known.join('、')}。` : '删去这一项。';
  return {
    code: 'unknown-key',
    message: zh(`不认识的项“${key}”`),
    mend: zh(near === undefined ? list : `是不是“${near}”?${list}`),
  };
}

function sayIssue(issue: z.core.$ZodIssue): Said {
  // An entry of a list is told by the list's name, not by its number.
  const name = String(issue.path.findLast((step) => typeof step === 'string') ?? issue.path.at(-1) ?? '');
  switch (issue.code) {
    case 'invalid_type':
      if (
        typeof issue.input === 'string' &&
        issue.input.includes(FULL_WIDTH_COLON) &&
        /object|record/.test(issue.expected)
      ) {
        return SAY_COLON;
      }
      if (issue.input === undefined) {
        return {
          code: 'missing-field',
          message: zh(`缺少必填的“${name}”`),
          mend: zh(`补上“${name}\\: ……”。`),
        };
      }
      return {
        code: 'wrong-type',
        message: zh(`“${name || '这里'}”的写法不对,应是${TYPE_NAMES[issue.expected] ?? issue.expected}`),
        mend: zh(
          name === 'version'
            ? '写成三段,例如 1.0.0。'
            : '改成所要求的写法;文字里有冒号或井号时用引号括起来。',
        ),
      };
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const [near] = [...named(String(issue.input), choices), ...nearest(String(issue.input), choices)];
      if (issue.input === undefined)
        return {
          code: 'missing-field',
          message: zh(`缺少必填的“${name}”`),
          mend: zh(`补上,只能是:${choices.join('、')}。`),
        };
      return {
        code: 'bad-choice',
        message: zh(`“${name}”不能是“${String(issue.input)}”`),
        mend: zh(`${near === undefined ? '' : `是不是“${near}”?`}只能是:${choices.join('、')}。`),
      };
    }
    case 'too_small':
      return {
        code: 'too-small',
        message: zh(`“${name}”是空的或太小`),
        mend: zh(`至少要有 ${String(issue.minimum)}。`),
      };
    case 'too_big':
      return { code: 'too-big', message: zh(`“${name}”太大`), mend: zh(`最多 ${String(issue.maximum)}。`) };
    case 'invalid_format':
      return {
        code: 'bad-form',
        message: zh(`“${name}”的写法不对:“${String(issue.input)}”`),
        mend: zh('编号用小写英文字母、数字和“-”(依据的编号用大写);版本号写成 1.0.0。'),
      };
    case 'custom':
      return { code: 'bad-value', message: zh('这一项少写了或多写了'), mend: zh(issue.message) };
    default:
      return { code: 'bad-value', message: zh(`“${name}”不能这样写`), mend: zh('对照说明检查。') };
  }
}

/** The value that a Chinese name stands for: 警告 is `warning`. */
function named(word: string, choices: readonly string[]): string[] {
  const names = { ...SEVERITY_NAMES, ...STAGE_NAMES, ...UNIT_KIND_NAMES };
  return choices.filter((choice) =>
    Object.entries(names).some(([id, name]) => id === choice && name === word),
  );
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '一个列表(每行以“- ”开头)',
  object: '几行“名称\\: 值”',
  record: '几行“名称\\: 值”',
};

interface Shape {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly unwrap?: () => z.ZodType;
}

function knownKeys(schema: z.ZodType, path: Path): string[] {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    const shape = unwrapped(current);
    current = typeof step === 'number' ? shape?.element : shape?.shape?.[String(step)];
  }
  return Object.keys(unwrapped(current)?.shape ?? {});
}

function unwrapped(schema: z.ZodType | undefined): Shape | undefined {
  let current = schema as (z.ZodType & Shape) | undefined;
  while (current?.unwrap !== undefined && current.shape === undefined && current.element === undefined)
    current = current.unwrap() as z.ZodType & Shape;
  return current;
}

function emptyFor(schema: z.ZodType): unknown {
  return schema.safeParse([]).success ? [] : {};
}

/** Reads a file of a pack against its schema; null when it has problems, which are added to the list. */
export function readYaml<T>(yaml: YamlFile, schema: z.ZodType<T>, problems: PackProblem[]): T | null {
  const syntax = syntaxProblems(yaml);
  if (syntax.length > 0) {
    problems.push(...syntax);
    return null;
  }
  let data: unknown;
  try {
    // A file of comments alone says nothing, which is no mistake.
    data = plainData(yaml) ?? emptyFor(schema);
  } catch {
    problems.push(
      problemAt(yaml, 0, {
        code: 'too-many-aliases',
        message: zh('文件里的引用(*)展开后太大'),
        mend: zh('不要用 & 和 * 引用,直接写出内容。'),
      }),
    );
    return null;
  }
  const found = schemaProblems(yaml, schema, data);
  problems.push(...found);
  return found.length > 0 ? null : schema.parse(data);
}
