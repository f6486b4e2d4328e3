import { describe, expect, test } from 'vitest';
import { FORMS, outlineOf, PROSE, parse, section, slice, TITLE } from './draft.js';

describe.each(FORMS)('the outline, %s', (_name, form) => {
  const read = (...lines: string[]) => parse(form([TITLE, PROSE, ...lines].join('\n')));

  test('ids tell the place in the tree, and byId finds them', () => {
    const { outline } = read('一、工作', `(一)学法。${PROSE}`, `(二)普法。${PROSE}`, '二、问题', PROSE);
    expect(outline.sections.map(({ id, parent, children }) => [id, parent, children])).toEqual([
      ['s1', null, ['s1.1', 's1.2']],
      ['s1.1', 's1', []],
      ['s1.2', 's1', []],
      ['s2', null, []],
    ]);
    expect(outline.byId('s1.2')?.title).toBe('普法');
    expect(outline.byId('s9')).toBeUndefined();
  });

  test('the outermost kind of heading in use is level 1', () => {
    expect(outlineOf(read(`(一)学法。${PROSE}`, `1.集体学法。${PROSE}`, `(二)普法。${PROSE}`))).toEqual([
      'cn-2 学法',
      '  cn-3 集体学法',
      'cn-2 普法',
    ]);
  });

  test('the depth of hashes that carry level-one numbers is level 1', () => {
    const document = read('', '## 一、工作', '', '### 学法', PROSE, '', '## 二、问题', PROSE);
    expect(document.outline.sections.map(({ level }) => level)).toEqual([1, 2, 1]);
  });

  test('bold lines are outermost only when nothing else is', () => {
    expect(read('**工作**', PROSE, '**问题**', PROSE).outline.sections.map(({ level }) => level)).toEqual([
      1, 1,
    ]);
    expect(section(read('一、工作', PROSE, '**学法**', PROSE, '二、问题', PROSE), '学法').parent).toBe('s1');
  });

  test('a section ends where the next of its level begins', () => {
    const document = read('一、工作', `(一)学法。${PROSE}`, '二、问题', PROSE);
    expect(slice(document, section(document, '工作').range)).toBe(form(`一、工作\n(一)学法。${PROSE}\n`));
    expect(slice(document, section(document, '工作').bodyRange)).toBe('\n');
    expect(slice(document, section(document, '问题').range)).toBe(form(`二、问题\n${PROSE}`));
  });
});

describe.each(FORMS)('closing paragraphs without a heading of their own, %s', (_name, form) => {
  const items = ['一、工作', `(一)学法。${PROSE}`, `(二)普法。${PROSE}`, `(三)执法。${PROSE}`];
  const read = (...lines: string[]) => parse(form([TITLE, PROSE, ...lines].join('\n')));

  test('are a section of their own after run-in items', () => {
    const document = read(
      ...items,
      '虽然取得了成绩,但仍存在不足。',
      '下一步,将继续努力。',
      '云岭县司法局',
      '2025年1月10日',
    );
    expect(outlineOf(document)).toEqual(['cn-1 工作', '  cn-2 学法', '  cn-2 普法', '  cn-2 执法', 'tail ']);
    const tail = document.outline.sections.at(-1)!;
    expect(slice(document, tail.range)).toBe(form('虽然取得了成绩,但仍存在不足。\n下一步,将继续努力。\n'));
    expect(tail).toMatchObject({ level: 1, marker: '', ordinal: null, parent: null });
    expect(tail.confidence).toBeLessThan(0.9);
  });

  test('belong to the last item when all items have as many', () => {
    const longer = items.flatMap((item, i) => (i === 0 ? [item] : [item, '下一步,将继续努力。']));
    expect(outlineOf(read(...longer))).not.toContain('tail ');
  });

  test('belong to the last item when they do not open like a close', () => {
    expect(outlineOf(read(...items, PROSE))).not.toContain('tail ');
  });

  test('are not looked for below a chapter', () => {
    expect(outlineOf(read('一、工作', '二、问题', '三、打算', '下一步,将继续努力。'))).not.toContain('tail ');
  });
});
