import type { Stage } from '../model/document.js';
import type { Rule, RulePack } from '../model/pack.js';
import { zh } from '../text/chinese.js';
import { SEVERITY_NAMES, STAGE_NAMES, UNIT_KIND_NAMES } from '../text/names.js';
import { cite } from './cite.js';

const STAGES = Object.keys(STAGE_NAMES) as Stage[];

/** The page of a pack for people, as Markdown: what a report must contain, and every rule with basis and example. */
export function packCatalogue(pack: RulePack): string {
  return [
    `# ${pack.title}`,
    '',
    zh(
      `规则包 \`${pack.id}\` ${pack.version}${pack.extends === undefined ? '' : `,在 \`${pack.extends}\` 的基础上写`}。本页由 \`hegao pack docs\` 生成,不要手改。`,
    ),
    '',
    ...outline(pack),
    '## 规则',
    '',
    ...table(pack),
    '',
    ...pack.rules.filter((rule) => rule.pack === pack.id).flatMap((rule) => page(rule, pack)),
  ].join('\n');
}

function outline(pack: RulePack): string[] {
  if (pack.outline.length === 0) return [];
  const rows = pack.outline.map((slot) => {
    const basis = slot.basis.map((entry) => cite(entry, pack.authorities)).join('\uff1b');
    return `| \`${slot.id}\` | ${slot.title} | ${slot.required === 'always' ? '必须有' : '可以没有'} | ${basis} | ${slot.guidance} |`;
  });
  return ['## 必备内容', '', '| 编号 | 名称 | | 依据 | 怎么写 |', '|---|---|---|---|---|', ...rows, ''];
}

function table(pack: RulePack): string[] {
  const rows = pack.rules.map(
    (rule) => `| \`${rule.pack}/${rule.id}\` | ${rule.title} | ${severities(rule).join(' | ')} |`,
  );
  return [
    `| 规则 | 要求 | ${STAGES.map((stage) => STAGE_NAMES[stage]).join(' | ')} |`,
    '|---|---|---|---|---|---|',
    ...rows,
  ];
}

const severities = (rule: Rule): string[] =>
  STAGES.map((stage) => SEVERITY_NAMES[rule.stages?.[stage] ?? rule.severity]);

function page(rule: Rule, pack: RulePack): string[] {
  const slot = pack.outline.find(({ id }) => id === rule.scope);
  const basis = rule.basis.map((entry) => `- ${cite(entry, pack.authorities)}`);
  return [
    `### \`${rule.id}\` ${rule.title}`,
    '',
    ...(slot === undefined ? [] : [zh(`检查范围:${slot.title}。`), '']),
    ...limits(rule),
    zh(`为什么:${rule.why}`),
    '',
    zh(`怎么改:${rule.hint}`),
    '',
    ...(basis.length > 0
      ? ['依据', '', ...basis, '']
      : [
          zh(
            rule.severity === 'error'
              ? '事实问题,核对原文就能判断,不靠规定。'
              : '没有成文规定,按通常做法提出。',
          ),
          '',
        ]),
    '会报告的例子',
    '',
    ...fence(rule.examples.invalid[0] ?? ''),
    '',
    '不会报告的例子',
    '',
    ...fence(rule.examples.valid[0] ?? ''),
    '',
  ];
}

function limits(rule: Rule): string[] {
  const years =
    rule.since === undefined && rule.until === undefined
      ? []
      : [`报告年度 ${rule.since ?? ''}\u2014${rule.until ?? ''}`];
  const kinds = rule.appliesTo?.unitKinds?.map((kind) => UNIT_KIND_NAMES[kind]).join('\u3001');
  const parts = [...years, ...(kinds === undefined ? [] : [kinds])];
  return parts.length === 0 ? [] : [zh(`只适用于:${parts.join(';')}。`), ''];
}

function fence(example: string): string[] {
  const text = example.length > 240 ? `${example.slice(0, 240)}...` : example;
  return ['```text', text, '```'];
}
