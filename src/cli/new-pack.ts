import { zh } from '../text/chinese.js';

const quoted = (text: string): string => JSON.stringify(text);

/** The files of a new pack, by path: one authority and one rule of each common sort, to be changed or removed. */
export function newPackFiles(id: string, title: string, base: string): Record<string, string> {
  return {
    'pack.yaml': [
      'schema: 1',
      `id: ${id}`,
      `title: ${quoted(title)}`,
      'version: 1.0.0',
      `extends: ${base}`,
      '',
    ].join('\n'),
    'authorities.yaml': [
      zh('# 依据:本单位的通知、办法写在这里,规则用 id 引用。'),
      '- id: NOTICE-1',
      zh('  title: 《关于做好年度报告工作的通知》'),
      '  tier: local',
      '',
    ].join('\n'),
    'rules/10-house.yaml': [
      zh(
        '# 一条规则一段。examples 里 invalid 是应当报告的例子,valid 是不应报告的例子,由 hegao pack test 运行。',
      ),
      '- id: no-vague-results',
      '  type: text-forbidden',
      zh('  title: 不用“若干”代替数字'),
      '  severity: warning',
      zh('  why: 通知要求用数字说明成效。'),
      zh('  hint: 把“若干”改成具体的数。'),
      '  basis:',
      '    - authority: NOTICE-1',
      '  with:',
      "    anyOf: ['若干(次|场|件|项|人)']",
      '  examples:',
      zh('    invalid: ["一、工作成效\\n开展检查若干次。"]'),
      zh('    valid: ["一、工作成效\\n开展检查3次。"]'),
      '',
    ].join('\n'),
  };
}
