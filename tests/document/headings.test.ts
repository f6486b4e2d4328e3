import { describe, expect, test } from 'vitest';
import { FORMS, outlineOf, PROSE, parse, section, slice, TITLE, wide } from './draft.js';

describe.each(FORMS)('headings, %s', (_name, form) => {
  const read = (...lines: string[]) => parse(form([TITLE, PROSE, ...lines].join('\n')));

  test('a heading that runs into its text ends at its full stop', () => {
    const document = read('一、主要工作', '(一)深化理论武装。严格落实学法制度。');
    const found = section(document, '深化理论武装');
    expect(found).toMatchObject({ style: 'cn-2', marker: form('(一)'), ordinal: { kind: 'cn-2', value: 1 } });
    expect(slice(document, found.headingRange)).toBe(form('(一)深化理论武装'));
    expect(slice(document, found.bodyRange)).toBe('严格落实学法制度。');
  });

  test('a heading alone on its line loses its full stop or colon', () => {
    const document = read('一、主要工作:', PROSE, '(一)强化领导。', PROSE);
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', '  cn-2 强化领导']);
    expect(slice(document, section(document, '强化领导').bodyRange)).toBe(form(`\n${PROSE}`));
  });

  test('all numberings nest in their order', () => {
    const document = read(
      '第一部分 总体情况',
      '一、工作',
      '(一)学法',
      '1.领导学法',
      '(1)集体学法',
      PROSE,
      '二、问题',
      PROSE,
    );
    expect(outlineOf(document)).toEqual([
      'part 总体情况',
      '  cn-1 工作',
      '    cn-2 学法',
      '      cn-3 领导学法',
      '        cn-4 集体学法',
      '  cn-1 问题',
    ]);
  });

  test('ATX headings with and without ordinals', () => {
    const document = read(
      '',
      '## 一、主要工作',
      '',
      PROSE,
      '',
      '### (一)学法',
      '',
      PROSE,
      '',
      '## 存在问题 ##',
      PROSE,
    );
    expect(outlineOf(document)).toEqual(['atx 主要工作', '  atx 学法', 'atx 存在问题']);
    expect(section(document, '学法')).toMatchObject({
      marker: form('### (一)'),
      ordinal: { kind: 'cn-2', value: 1 },
    });
    expect(section(document, '存在问题').ordinal).toBeNull();
  });

  test('a hash needs no blank before Chinese text', () => {
    expect(outlineOf(read('#一、主要工作', PROSE, '##学法情况', PROSE))).toEqual([
      'atx 主要工作',
      '  atx 学法情况',
    ]);
  });

  test('bold lines are headings, bold words in a sentence are none', () => {
    const document = read('**主要工作**', PROSE, `**强调**${PROSE}`, '**存在问题**', PROSE);
    expect(outlineOf(document)).toEqual(['bold 主要工作', 'bold 存在问题']);
    expect(section(document, '主要工作').marker).toBe('**');
  });

  test('bold around or behind an ordinal does not hide it', () => {
    const document = read(`**一、主要工作。**${PROSE}`, '二、**存在问题**', PROSE, '**三、下步打算**', PROSE);
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', 'cn-1 存在问题', 'cn-1 下步打算']);
    expect(slice(document, section(document, '主要工作').bodyRange)).toBe(form(`${PROSE}\n`));
  });

  test('an underlined line is a heading', () => {
    const document = read('', '主要工作', '=======', '', PROSE, '', '学法', '---', '', PROSE);
    expect(outlineOf(document)).toEqual(['atx 主要工作', '  atx 学法']);
  });

  test('indents of two U+3000 or four spaces change nothing', () => {
    const document = read(
      '\u3000\u3000一、主要工作',
      `    (一)学法。${PROSE}`,
      '    二、存在问题',
      `\u3000\u3000${PROSE}`,
    );
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', '  cn-2 学法', 'cn-1 存在问题']);
    expect(section(document, '主要工作').marker).toBe('一、');
  });

  test('a comma or colon after the numeral is a slip in a short line and prose in a long one', () => {
    const document = read('一,主要工作', PROSE, '二:存在问题', `一,${PROSE}`);
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', 'cn-1 存在问题']);
  });

  test('counts, decimals, captions and seven hashes are no headings', () => {
    const document = read(
      '一、主要工作',
      '一、二审案件共十二件。',
      '3.5米宽的道路建成。',
      '## 表二:案件统计',
      '## 图1 结构',
      '####### 七个',
      '一是加强学习。',
      PROSE,
    );
    expect(outlineOf(document)).toEqual(['cn-1 主要工作']);
  });

  test('pasted rows of figures are no headings', () => {
    const document = read(
      '一、主要工作',
      PROSE,
      '一、本年新收 3402 99 0 4',
      '二、上年结转 0 0 0 0',
      '二、存在问题',
      PROSE,
    );
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', 'cn-1 存在问题']);
    expect(document.lines.filter((line) => line.role === 'opaque')).toHaveLength(2);
  });
});

describe('characters of a heading', () => {
  test('traditional ones stay as typed', () => {
    const document = parse(
      `雲嶺縣2024年法治政府建設工作報告\n一、主要工作\n\uff08一\uff09強化理論武裝。深入學習。\n二、存在問題\n${PROSE}`,
    );
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', '  cn-2 強化理論武裝', 'cn-1 存在問題']);
    expect(document.blocks.map((block) => block.key)).toContain('(一)强化理论武装。深入学习。');
  });

  test('the width of marks does not change where anything stands', () => {
    const text = [TITLE, '一、主要工作:', `(一)学法。${PROSE}`, '二、存在问题', PROSE].join('\n');
    expect(
      parse(wide(text)).outline.sections.map(({ range, titleRange }) => ({ range, titleRange })),
    ).toEqual(parse(text).outline.sections.map(({ range, titleRange }) => ({ range, titleRange })));
  });

  test('a line that reads like an item of a list is a heading nobody is sure of', () => {
    const document = parse(`${TITLE}\n一、主要工作\n1.完善制度;\n2.加强学习\n${PROSE}`);
    expect(section(document, '完善制度').confidence).toBeLessThan(0.5);
    expect(section(document, '加强学习').confidence).toBeGreaterThan(0.5);
  });
});

describe.each(FORMS)('headings without any mark, %s', (_name, form) => {
  const read = (...lines: string[]) => parse(form([TITLE, PROSE, ...lines].join('\n')));

  test('short lines between long texts are headings when no other exist', () => {
    const document = read('主要工作情况', PROSE, '存在的问题', PROSE, '下一步打算', PROSE);
    expect(outlineOf(document)).toEqual(['plain 主要工作情况', 'plain 存在的问题', 'plain 下一步打算']);
    expect(document.outline.sections.every(({ confidence }) => confidence === 0.5)).toBe(true);
  });

  test('they hold the numbered items below them', () => {
    const document = read('主要工作情况', `(一)学法。${PROSE}`, `(二)普法。${PROSE}`, '存在的问题', PROSE);
    expect(outlineOf(document)).toEqual([
      'plain 主要工作情况',
      '  cn-2 学法',
      '  cn-2 普法',
      'plain 存在的问题',
    ]);
  });

  test('one short line alone is not an outline', () => {
    expect(outlineOf(read('存在的问题', PROSE, PROSE))).toEqual([]);
  });

  test('they count for nothing beside marked headings', () => {
    expect(outlineOf(read('一、主要工作', PROSE, '存在的问题', PROSE, '下一步打算', PROSE))).toEqual([
      'cn-1 主要工作',
    ]);
  });

  test('lines with a comma or a full stop are prose', () => {
    expect(outlineOf(read('领导重视,推进有力', PROSE, '成效明显。', PROSE, '存在的问题', PROSE))).toEqual([]);
  });
});
