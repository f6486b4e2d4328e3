import { zh } from '../text/chinese.js';
import { HELPERS } from './helpers.js';
import { parseTemplate, renderTemplate } from './render.js';
import { errorAt, TemplateError } from './template-error.js';

/** What every template is told; docs/templates.md says of each what it is. */
export const VARIABLES: readonly string[] = ['unit', 'unitKind', 'year', 'title', 'guidance'];

const BLOCKS: readonly string[] = ['if', 'unless', 'each', 'with'];

/** The first mistake of a template: wrong syntax, a variable, helper or partial that nothing supplies; null if sound. */
export function checkTemplate(
  template: string,
  partials: Readonly<Record<string, string>>,
): TemplateError | null {
  try {
    walk(parseTemplate(template), partials, true);
    for (const year of ['', '2025']) {
      for (const unitKind of ['county', 'department']) {
        renderTemplate(template, { unit: 'X', unitKind, year, title: 'X', guidance: 'X' }, { partials });
      }
    }
    return null;
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
}

interface Branch {
  readonly type: string;
  readonly path?: hbs.AST.PathExpression;
  readonly params?: readonly hbs.AST.Expression[];
  readonly name?: hbs.AST.PathExpression;
  readonly program?: hbs.AST.Program;
  readonly inverse?: hbs.AST.Program;
}

/** `outer`: the data are those of the report, not an item of a list. */
function walk(program: hbs.AST.Program, partials: Readonly<Record<string, string>>, outer: boolean): void {
  for (const statement of program.body) {
    const node = statement as unknown as Branch;
    if (node.type === 'PartialStatement' && !Object.hasOwn(partials, node.name!.original)) {
      throw errorAt(statement, zh(`没有叫“${node.name!.original}”的片段。`));
    }
    if (node.type === 'MustacheStatement' && node.path !== undefined) {
      if (node.params?.length === 0) checkPath(node.path, outer);
      else checkHelper(node.path);
    }
    for (const param of node.params ?? []) checkParam(param, outer);
    if (node.type === 'BlockStatement' && !BLOCKS.includes(node.path!.original)) {
      throw errorAt(statement, zh(`不认识的 {{#${node.path!.original}}};能用的有 ${BLOCKS.join('、')}。`));
    }
    const inside = outer && !['each', 'with'].includes(node.path?.original ?? '');
    if (node.program !== undefined) walk(node.program, partials, inside);
    if (node.inverse !== undefined && node.inverse !== null) walk(node.inverse, partials, outer);
  }
}

function checkParam(param: hbs.AST.Expression, outer: boolean): void {
  if (param.type === 'PathExpression') checkPath(param as hbs.AST.PathExpression, outer);
  if (param.type !== 'SubExpression') return;
  const inner = param as hbs.AST.SubExpression;
  checkHelper(inner.path as hbs.AST.PathExpression);
  for (const each of inner.params) checkParam(each, outer);
}

function checkHelper(path: hbs.AST.PathExpression): void {
  if (Object.hasOwn(HELPERS, path.original)) return;
  throw errorAt(path, zh(`没有叫“${path.original}”的功能;能用的有 ${Object.keys(HELPERS).join('、')}。`));
}

function checkPath(path: hbs.AST.PathExpression, outer: boolean): void {
  // A literal stands for itself.
  if (path.type !== 'PathExpression') return;
  const [first] = path.parts;
  if (!outer || path.data || path.depth > 0 || first === undefined || VARIABLES.includes(first)) return;
  throw errorAt(path, zh(`变量不存在:${path.original};能用的有 ${VARIABLES.join('、')}。`));
}
