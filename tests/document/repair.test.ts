import { describe, expect, test } from 'vitest';
import { FORMS, outlineOf, PROSE, parse, section, slice, TITLE } from './draft.js';

describe.each(FORMS)('a heading whose ordinal was lost, %s', (_name, form) => {
  const read = (...lines: string[]) => parse(form([TITLE, PROSE, ...lines].join('\n')));

  test('is the bullet that stands where the number is missing', () => {
    const document = read('- 加强党的领导', `(一)学法。${PROSE}`, '二、下步打算', PROSE);
    expect(outlineOf(document)).toEqual(['repaired 加强党的领导', '  cn-2 学法', 'cn-1 下步打算']);
    const found = section(document, '加强党的领导');
    expect(found).toMatchObject({ marker: '- ', ordinal: { kind: 'cn-1', value: 1 } });
    expect(found.confidence).toBeLessThan(section(document, '下步打算').confidence);
    expect(slice(document, found.titleRange)).toBe('加强党的领导');
  });

  test.each(['-', '\u2022', '\u00b7', '\u25cf', '\u2014'])('may have the bullet %s', (bullet) => {
    const document = read('一、主要工作', PROSE, `\u3000${bullet} 存在的问题`, PROSE, '三、下步打算', PROSE);
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', 'repaired 存在的问题', 'cn-1 下步打算']);
  });

  test('may be the only bare short line before a long text', () => {
    const document = read('一、主要工作', PROSE, '存在的问题', PROSE, '三、下步打算', PROSE);
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', 'repaired 存在的问题', 'cn-1 下步打算']);
    expect(section(document, '存在的问题')).toMatchObject({
      marker: '',
      ordinal: { kind: 'cn-1', value: 2 },
    });
  });

  test('may be of the second level when it has a bullet', () => {
    const document = read('一、主要工作', `(一)学法。${PROSE}`, '- 普法工作', PROSE, `(三)执法。${PROSE}`);
    expect(outlineOf(document)).toEqual([
      'cn-1 主要工作',
      '  cn-2 学法',
      '  repaired 普法工作',
      '  cn-2 执法',
    ]);
  });

  test('is not guessed between two bullets', () => {
    expect(outlineOf(read('- 学法工作', PROSE, '- 普法工作', PROSE, '二、下步打算', PROSE))).toEqual([
      'cn-1 下步打算',
    ]);
  });

  test('is not guessed between two bare lines', () => {
    const document = read(
      '一、主要工作',
      PROSE,
      '存在的问题',
      PROSE,
      '取得的成效',
      PROSE,
      '三、下步打算',
      PROSE,
    );
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', 'cn-1 下步打算']);
  });

  test('is not looked for where the numbering has no gap', () => {
    const document = read('一、主要工作', PROSE, '- 存在的问题', PROSE, '二、下步打算', PROSE);
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', 'cn-1 下步打算']);
  });

  test('is not looked for where two numbers are missing', () => {
    const document = read('一、主要工作', PROSE, '- 存在的问题', PROSE, '四、下步打算', PROSE);
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', 'cn-1 下步打算']);
  });

  test('is no sentence', () => {
    const document = read('一、主要工作', PROSE, '- 存在的问题。', PROSE, '三、下步打算', PROSE);
    expect(outlineOf(document)).toEqual(['cn-1 主要工作', 'cn-1 下步打算']);
  });
});
