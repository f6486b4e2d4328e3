import type { HeadingStyle, Meta, MetaValue } from '../model/document.js';
import type { FactReader } from '../model/facts.js';
import type { SlotMatch } from '../model/report.js';
import { printable } from '../reporters/frame.js';
import { zh } from '../text/chinese.js';
import { STAGE_NAMES, UNIT_KIND_NAMES } from '../text/names.js';

// What `hegao show` calls the codes that its JSON has.

export const STYLE_NAMES: Readonly<Record<HeadingStyle, string>> = {
  part: '第几部分',
  atx: 'Markdown 标题',
  'cn-1': '一级序号',
  'cn-2': '二级序号',
  'cn-3': '三级序号',
  'cn-4': '四级序号',
  bold: '加粗',
  plain: '没有序号',
  repaired: '序号丢失',
  tail: '结尾',
};

type Fact = ReturnType<FactReader[keyof FactReader]>[number];

export const FACT_NAMES: Readonly<Record<Fact['kind'], string>> = {
  year: '年份',
  date: '日期',
  period: '起止时间',
  quantity: '数量',
  'amount-range': '数量范围',
  ratio: '百分比',
  label: '编号',
  table: '表格',
  enumeration: '分项',
};

export const VIA_NAMES: Readonly<Record<SlotMatch['via'], string>> = {
  title: '按标题',
  body: '按正文',
  thematic: '按专题',
};

const META_NAMES: Readonly<Record<keyof Meta, string>> = {
  title: '标题',
  unit: '单位',
  unitKind: '单位类别',
  reportYear: '报告年度',
  date: '成文日期',
  publishedAt: '公开日期',
  stage: '阶段',
  pack: '规则包',
};

const SOURCE_NAMES: Readonly<Record<MetaValue<unknown>['source'], string>> = {
  frontmatter: '文件开头写明',
  option: '命令里写明',
  inferred: '推断',
};

/** What was read, and how sure that is, 0 to 1. */
export const noted = (what: string, confidence: number): string => zh`${what},把握 ${confidence}`;

const VALUE_NAMES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  unitKind: new Map(Object.entries(UNIT_KIND_NAMES)),
  stage: new Map(Object.entries(STAGE_NAMES)),
};

/** The values of a draft's head, one a line. */
export function metaLines(meta: Meta): string[] {
  const names = Object.entries(META_NAMES) as [keyof Meta, string][];
  return names.map(([key, name]) => {
    const value = meta[key];
    if (value === null) return zh`${name}:没有`;
    const written = String(value.value);
    const said = VALUE_NAMES[key]?.get(written) ?? printable(written);
    return zh`${name}:${said}  [${noted(SOURCE_NAMES[value.source], value.confidence)}]`;
  });
}
