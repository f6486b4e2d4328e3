// The published types need it as well.
/// <reference types="handlebars" preserve="true" />
import base from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { zh } from '../text/chinese.js';
import { HELPERS, type TemplateValue } from './helpers.js';
import { errorAt, TemplateError } from './template-error.js';

/** Bounds of one rendering; packs come from other people. */
export const LIMITS = { template: 8_000, output: 20_000, depth: 20, steps: 50_000 } as const;

export interface Templates {
  /** Partials by name. */
  readonly partials: Readonly<Record<string, string>>;
}

type Program = hbs.AST.Program;
type Expression = hbs.AST.Expression;

interface Scope {
  readonly value: TemplateValue;
  /** `@index`, `@first`, `@last`, `@key`. */
  readonly data: Readonly<Record<string, TemplateValue>>;
  readonly parent: Scope | null;
}

interface Run {
  readonly partials: ReadonlyMap<string, Program>;
  output: number;
  steps: number;
}

/**
 * Parses a template with the parser of Handlebars.
 *
 * @throws TemplateError where the syntax is wrong or the template is too long
 */
export function parseTemplate(template: string): Program {
  if (template.length > LIMITS.template) throw new TemplateError(zh('模板太长。'), 1, 1);
  try {
    return base.parse(template);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
    throw new TemplateError(zh(`模板写法有误:${message.split('\n')[0]}`), line, 1);
  }
}

/**
 * Renders a template over its syntax tree: no code is generated. Only own properties are read, every variable must be
 * supplied, and depth, steps and output are bounded.
 *
 * @throws TemplateError with the place in the template
 */
export function renderTemplate(template: string, data: TemplateValue, { partials }: Templates): string {
  const parsed = new Map(Object.entries(partials).map(([name, text]) => [name, parseTemplate(text)]));
  const run: Run = { partials: parsed, output: 0, steps: 0 };
  return renderProgram(parseTemplate(template), { value: data, data: {}, parent: null }, run, 0);
}

function renderProgram(program: Program, scope: Scope, run: Run, depth: number): string {
  return program.body.map((node) => renderNode(node, scope, run, depth)).join('');
}

function renderNode(node: hbs.AST.Statement, scope: Scope, run: Run, depth: number): string {
  run.steps += 1;
  if (run.steps > LIMITS.steps || depth > LIMITS.depth) {
    throw errorAt(node, zh('模板一层套一层,停不下来,或者循环太多。'));
  }
  switch (node.type) {
    case 'ContentStatement':
      return emit((node as hbs.AST.ContentStatement).value, node, run);
    case 'CommentStatement':
      return '';
    case 'MustacheStatement':
      return emit(printed(evaluate(node as hbs.AST.MustacheStatement, scope), node), node, run);
    case 'BlockStatement':
      return renderBlock(node as hbs.AST.BlockStatement, scope, run, depth);
    case 'PartialStatement':
      return renderPartial(node as hbs.AST.PartialStatement, scope, run, depth);
    default:
      throw errorAt(node, zh(`模板里不能用 ${node.type}。`));
  }
}

const TOO_MUCH = zh('模板写出来的文字太多。');

function emit(text: string, node: hbs.AST.Node, run: Run): string {
  run.output += text.length;
  if (run.output > LIMITS.output) throw errorAt(node, TOO_MUCH);
  return text;
}

function printed(value: TemplateValue, node: hbs.AST.Node): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  throw errorAt(node, zh('这里要的是文字,给的是一组东西。'));
}

function renderPartial(node: hbs.AST.PartialStatement, scope: Scope, run: Run, depth: number): string {
  const { original } = node.name as hbs.AST.PathExpression;
  const partial = run.partials.get(original);
  if (partial === undefined) throw errorAt(node, zh(`没有叫“${original}”的片段。`));
  const given = node.params[0] === undefined ? scope.value : evaluateExpression(node.params[0], scope);
  const named = Object.fromEntries(
    (node.hash?.pairs ?? []).map((pair) => [pair.key, evaluateExpression(pair.value, scope)]),
  );
  const value = isRecord(given) ? { ...given, ...named } : given;
  const text = renderProgram(partial, { value, data: scope.data, parent: scope }, run, depth + 1);
  // A partial that has a line to itself is indented as it stands.
  return node.indent === undefined || node.indent === '' ? text : indented(text, node, run);
}

function indented(text: string, node: hbs.AST.PartialStatement, run: Run): string {
  const lines = text.match(/^(?=.)/gm)?.length ?? 0;
  run.output += lines * node.indent.length;
  if (run.output > LIMITS.output) throw errorAt(node, TOO_MUCH);
  return text.replace(/^(?=.)/gm, () => node.indent);
}

function renderBlock(node: hbs.AST.BlockStatement, scope: Scope, run: Run, depth: number): string {
  const name = node.path.original;
  const [first] = node.params;
  if (first === undefined) throw errorAt(node, zh(`{{#${name}}} 后面要写一个变量。`));
  const value = evaluateExpression(first, scope);
  const otherwise = (): string =>
    node.inverse === undefined || node.inverse === null
      ? ''
      : renderProgram(node.inverse, scope, run, depth + 1);
  const inside = (inner: Scope): string => renderProgram(node.program, inner, run, depth + 1);
  if (name === 'if') return isTruthy(value) ? inside(scope) : otherwise();
  if (name === 'unless') return isTruthy(value) ? otherwise() : inside(scope);
  if (name === 'with')
    return isTruthy(value) ? inside({ value, data: scope.data, parent: scope }) : otherwise();
  if (name !== 'each') throw errorAt(node, zh(`不认识的 {{#${name}}};能用的有 if、unless、each、with。`));
  const entries = Array.isArray(value)
    ? value.map((item, i): [string, TemplateValue] => [String(i), item as TemplateValue])
    : isRecord(value)
      ? Object.entries(value)
      : [];
  if (entries.length === 0) return otherwise();
  return entries
    .map(([key, item], i) => {
      const place = { index: String(i), key, first: i === 0, last: i === entries.length - 1 };
      return inside({ value: item, data: { ...scope.data, ...place }, parent: scope });
    })
    .join('');
}

const isRecord = (value: TemplateValue): value is { readonly [name: string]: TemplateValue } =>
  typeof value === 'object' && !Array.isArray(value);

const isTruthy = (value: TemplateValue): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== false && value !== '';

function evaluate(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): TemplateValue {
  const path = node.path as hbs.AST.PathExpression;
  if ((node.hash?.pairs ?? []).length > 0) throw errorAt(node, zh('这里不能写“名称=值”。'));
  const helper =
    path.type === 'PathExpression' && path.parts.length === 1 && !path.data ? path.parts[0]! : '';
  if (Object.hasOwn(HELPERS, helper) && node.params.length > 0) {
    return HELPERS[helper]!(node.params.map((param) => evaluateExpression(param, scope)));
  }
  if (node.params.length > 0) {
    throw errorAt(node, zh(`没有叫“${path.original}”的功能;能用的有 ${Object.keys(HELPERS).join('、')}。`));
  }
  return evaluateExpression(path, scope);
}

function evaluateExpression(node: Expression, scope: Scope): TemplateValue {
  switch (node.type) {
    case 'PathExpression':
      return lookUp(node as hbs.AST.PathExpression, scope);
    case 'SubExpression':
      return evaluate(node as hbs.AST.SubExpression, scope);
    case 'StringLiteral':
      return (node as hbs.AST.StringLiteral).value;
    case 'NumberLiteral':
      return String((node as hbs.AST.NumberLiteral).value);
    case 'BooleanLiteral':
      return (node as hbs.AST.BooleanLiteral).value;
    default:
      throw errorAt(node, zh('这里只能写变量、文字或数字。'));
  }
}

function lookUp(path: hbs.AST.PathExpression, scope: Scope): TemplateValue {
  let from: Scope | null = scope;
  for (let i = 0; i < path.depth; i++) from = from?.parent ?? null;
  if (from === null) throw missing(path);
  let value: TemplateValue = path.data ? from.data : from.value;
  for (const part of path.parts) {
    if (!isRecord(value) || !Object.hasOwn(value, part)) throw missing(path);
    value = value[part]!;
  }
  return value;
}

const missing = (path: hbs.AST.PathExpression): TemplateError =>
  errorAt(path, zh(`变量不存在:${path.original}`));
