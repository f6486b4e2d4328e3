import * as z from 'zod';
import { zh } from '../text/chinese.js';
import type { RuleType } from './define.js';

interface Property {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Property & Shape;
}

interface Shape {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
}

/** The kinds of check with every parameter, as Markdown, from the schemas that packs are checked against. */
export function ruleTypeReference(types: ReadonlyMap<string, RuleType>): string {
  const pages = [...types.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(page);
  return [
    '# 检查种类',
    '',
    zh('规则里的 `type` 写检查种类,`with` 写它的参数。本页由 `hegao pack docs --types` 生成,不要手改。'),
    '',
    ...pages,
  ].join('\n');
}

function page(type: RuleType): string[] {
  const shape = z.toJSONSchema(type.params, { io: 'input' }) as Shape;
  return [`## \`${type.id}\``, '', type.summary['zh-CN'], '', ...parameters(shape, '')];
}

function parameters(shape: Shape, prefix: string): string[] {
  const entries = Object.entries(shape.properties ?? {});
  if (entries.length === 0) return [zh('没有参数。'), ''];
  const rows = entries.flatMap(([name, property]) =>
    rowsOf(`${prefix}${name}`, property, shape.required?.includes(name) === true),
  );
  return ['| 参数 | 必填 | 写法 | 说明 |', '|---|---|---|---|', ...rows, ''];
}

function rowsOf(name: string, property: Property, required: boolean): string[] {
  const standard = property.default === undefined ? '' : `默认 \`${JSON.stringify(property.default)}\``;
  const row = `| \`${name}\` | ${required && property.default === undefined ? '是' : ''} | ${kind(property)} | ${property.description ?? ''}${standard} |`;
  const inner = property.items?.properties;
  if (inner === undefined) return [row];
  return [
    row,
    ...Object.entries(inner).flatMap(([key, value]) =>
      rowsOf(`${name}[].${key}`, value, property.items?.required?.includes(key) === true),
    ),
  ];
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '几项',
};

function kind(property: Property): string {
  if (property.enum !== undefined) return property.enum.map((value) => `\`${String(value)}\``).join('\u3001');
  return KINDS[property.type ?? ''] ?? '';
}
