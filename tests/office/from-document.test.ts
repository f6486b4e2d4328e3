import { describe, expect, it } from 'vitest';
import { documentToWord } from '../../src/office/write/from-document.js';
import { plainText } from '../../src/office/write/inline.js';
import type { WordBlock } from '../../src/office/write/layout.js';
import { titleLines } from '../../src/office/write/title.js';
import { FORMS, PROSE, TITLE, wide } from '../document/draft.js';
import { documentOf } from '../support.js';

const shown = (block: WordBlock): string => {
  if ('table' in block) return `table ${JSON.stringify(block.table)}`;
  const { role, text, level, runIn } = block;
  return [role, level, runIn, text].filter((part) => part !== undefined).join(' ');
};
const blocks = (text: string, path = 'draft.md'): string[] =>
  documentToWord(documentOf(text, path)).map(shown);

describe('the headings of a draft', () => {
  it('keep their ordinals and lose their marks', () => {
    const text = `# ${TITLE}\n\n## 一、工作成效 ##\n${PROSE}\n### **\uff08一\uff09普法**\n${PROSE}\n1. 走进学校\n${PROSE}`;
    expect(blocks(text).filter((line) => /^(?:title|heading)/.test(line))).toEqual([
      `title ${TITLE}`,
      'heading 1 一、工作成效',
      'heading 2 \uff08一\uff09普法',
      'heading 3 1.走进学校',
    ]);
  });

  it.each(FORMS)('that share a line with text say where they end (%s)', (_, form) => {
    const draft = form(
      `${TITLE}\n一、工作成效\n(一)深化理论武装。${PROSE}\n**(二)规范执法。**${PROSE}\n二、不足\n${PROSE}`,
    );
    const found = documentToWord(documentOf(draft)).filter((block) => 'runIn' in block);
    expect(found.map((block) => ('text' in block ? block.text.slice(0, block.runIn) : ''))).toEqual([
      form('(一)深化理论武装。'),
      form('(二)规范执法。'),
    ]);
    expect(found.every((block) => 'text' in block && block.text.endsWith(form(PROSE)))).toBe(true);
  });

  it('lose the bullet that stands for a lost ordinal', () => {
    const text = `${TITLE}\n${PROSE}\n•加强党的领导\n(一)理论武装。${PROSE}\n二、工作成效\n${PROSE}\n三、不足\n${PROSE}`;
    expect(blocks(text, 'draft.txt')).toContain('heading 1 加强党的领导');
  });

  it('are no headings where they only begin an item of a list', () => {
    const text = `${TITLE}\n一、工作成效\n${PROSE}\n1.制定年度普法方案\uff0c明确任务\uff1b\n2.组织宪法宣传周活动\uff0c发放资料\uff1b\n二、不足\n${PROSE}`;
    expect(blocks(text).filter((line) => /\d\./.test(line))).toEqual([
      'body 1.制定年度普法方案\uff0c明确任务\uff1b',
      'body 2.组织宪法宣传周活动\uff0c发放资料\uff1b',
    ]);
  });
});

describe('what is beside the prose', () => {
  it('tables become tables, comments and frontmatter go, the words of code and HTML stay', () => {
    const text = `---\nyear: 2024\n---\n<!-- 内部\n说明 -->\n# ${TITLE}\n\n${PROSE}\n\n| 单位 | **数** |\n|---|--:|\n| 甲\\|乙 | 1<br>2 |\n\n\`\`\`text\n原样 **留着**\n\`\`\`\n\n<div>里面的字</div>\n\n---\n\n${PROSE}`;
    expect(blocks(text)).toEqual([
      `title ${TITLE}`,
      `lead ${PROSE}`,
      'table {"rows":[["单位","数"],["甲|乙","1\\n2"]],"header":true}',
      'body 原样 **留着**',
      'body 里面的字',
      `body ${PROSE}`,
    ]);
  });

  it('rows pasted with tabs become a table, single ones stay lines', () => {
    const text = `${TITLE}\n${PROSE}\n一、新收\t1\t2\t3\n二、结转\t4\t5\t6\n${PROSE}\n合计 7 8 9`;
    expect(blocks(text, 'draft.txt')).toContain(
      'table {"rows":[["一、新收","1","2","3"],["二、结转","4","5","6"]],"header":false}',
    );
    expect(blocks(text, 'draft.txt')).toContain('body 合计 7 8 9');
  });

  it('what a web page left stays where it has words; page numbers go', () => {
    const text = `首页>信息公开>报告\n${TITLE}\n${PROSE}\n- 3 -\n${PROSE}`;
    expect(blocks(text, 'draft.txt')).toEqual([
      'note 首页>信息公开>报告',
      `title ${TITLE}`,
      `lead ${PROSE}`,
      expect.stringContaining(PROSE),
    ]);
  });
});

describe('the end of a draft', () => {
  it('name and date on one line are two', () => {
    const end = blocks(`${TITLE}\n${PROSE}\n\n云岭县司法局 2025年1月20日`).slice(-2);
    expect(end).toEqual(['signature 云岭县司法局', 'date 2025年1月20日']);
  });

  it('a date to be filled in stands where a date stands', () => {
    const end = blocks(`${TITLE}\n\n${PROSE}\n\n云岭县司法局\n\n【待补${wide(':')}成文日期】`).slice(-2);
    expect(end).toEqual(['signature 云岭县司法局', `date 【待补\uff1a成文日期】`]);
  });
});

it('hard-wrapped lines are one paragraph', () => {
  const line = '坚持以习近平法治思想为指导全面落实法治政府建设实施纲要健全机制';
  const sentence = Array.from({ length: 10 }, (_, i) => `${line}${'甲乙丙丁戊己庚辛壬癸'[i]}`);
  const text = `${TITLE}\n一、工作成效\n${sentence.join('\n')}。\n二、不足\n${PROSE}`;
  expect(blocks(text, 'draft.txt')).toContain(`body ${sentence.join('')}。`);
});

describe('inline marks', () => {
  it.each([
    ['**一是**抓*学习*\uff0c~~删~~、__重点__和`代码 **x**`', '一是抓学习\uff0c删、重点和代码 **x**'],
    [
      '见[通知](https://example.cn/a_b "题")和![图一](a.png)\uff0c<https://example.cn/x>',
      '见通知和图一\uff0chttps://example.cn/x',
    ],
    ['\\*不是\\*强调\uff0cA&amp;B\uff0c<b>粗</b>', '*不是*强调\uff0cA&B\uff0c粗'],
    [
      '5*8小时、2*3*4\uff0ca_b_c\uff0c【待补\uff1a名称】',
      '5*8小时、2*3*4\uff0ca_b_c\uff0c【待补\uff1a名称】',
    ],
    ['***又粗又斜***\uff0c**甲`乙`丙**', '又粗又斜\uff0c甲乙丙'],
  ])('%s', (text, plain) => {
    expect(plainText(text, 'markdown')).toBe(plain);
  });

  it('in plain text only the plain ones, in a Word file none', () => {
    expect(plainText('**粗**与*星*\uff0c[1](略)\uff0cA&amp;B', 'text')).toBe(
      '粗与*星*\uff0c[1](略)\uff0cA&amp;B',
    );
    expect(plainText('**粗**', 'none')).toBe('**粗**');
  });
});

it('a long title is broken after the name of the office, or before the year, or not at all', () => {
  expect(titleLines('云岭县司法局关于2025年法治政府建设情况的报告')).toHaveLength(2);
  expect(titleLines('云岭县大数据应用发展管理局2025年法治政府建设工作报告')).toEqual([
    '云岭县大数据应用发展管理局',
    '2025年法治政府建设工作报告',
  ]);
  expect(titleLines('关于工作情况的报告')).toHaveLength(1);
  expect(titleLines('甲'.repeat(50))).toHaveLength(1);
});
