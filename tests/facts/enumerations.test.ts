import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/reader.js';
import { FORMS, PROSE, parse, slice, TITLE } from '../document/draft.js';

describe.each(FORMS)('chains of items, %s', (_name, form) => {
  const read = (...lines: string[]) => readFacts(parse(form(lines.join('\n')))).enumerations();
  const raws = (...lines: string[]) => read(...lines).map(({ raw }) => raw);

  test('run inside one sentence', () => {
    const text = form('主要做法:一是学法;二是普法;三是执法。');
    const document = parse(text);
    const [chain] = readFacts(document).enumerations();
    expect(chain).toMatchObject({ style: 'shi', raw: '一是二是三是' });
    expect(chain!.items.map(({ range }) => slice(document, range))).toEqual([
      form('一是学法;'),
      form('二是普法;'),
      '三是执法。',
    ]);
    expect(chain!.items.map(({ markerRange }) => slice(document, markerRange))).toEqual([
      '一是',
      '二是',
      '三是',
    ]);
  });

  test('run over several paragraphs of a section', () => {
    expect(raws(`一是学法。${PROSE}`, `二是普法。${PROSE}`, '\u3000\u3000三是执法。')).toEqual([
      '一是二是三是',
    ]);
  });

  test('begin anew with each first item', () => {
    expect(raws('一是甲。二是乙。一是丙。二是丁。三是戊。')).toEqual(['一是二是', '一是二是三是']);
  });

  test('show a number that was left out', () => {
    expect(read('一是甲。三是乙。')[0]?.items.map(({ value }) => value)).toEqual([1, 3]);
  });

  test('do not cross from one section into the next', () => {
    expect(raws(TITLE, '一、工作', `一是甲。${PROSE}`, '二、问题', `二是乙。${PROSE}`)).toEqual([]);
  });

  test('belong to the section they stand in', () => {
    expect(read(TITLE, '一、工作', PROSE, '二、问题', '一是甲。二是乙。')[0]?.sectionId).toBe('s2');
  });

  test('are at least two', () => {
    expect(raws('一是甲。')).toEqual([]);
    expect(raws('二是乙。三是丙。')).toEqual([]);
  });

  test.each([
    '统一是前提。第二是保障。',
    '唯一是甲。唯二是乙。',
    '重点之一是甲,之二是乙。',
    '一个是甲,二者是乙。',
  ])('are not seen in %s', (text) => {
    expect(raws(text)).toEqual([]);
  });

  test('are not broken by such words', () => {
    expect(raws('一是统一是非标准;二是唯一是从。')).toEqual(['一是二是']);
  });

  test('of Arabic numerals run inside a paragraph', () => {
    expect(read(TITLE, '一、工作', '具体做法为:1.学法;2.普法;3.执法。')).toMatchObject([
      { style: 'inline', raw: '1.2.3.' },
    ]);
  });

  test('decimals are no items', () => {
    expect(raws(TITLE, '一、工作', '其中1.5万元用于学法,2.5万元用于普法。')).toEqual([]);
  });
});

test('an item ends where the next begins, or with its paragraph', () => {
  const document = parse('甲:一是学法,二是普法。\n三是执法。\n其他工作。');
  const [chain] = readFacts(document).enumerations();
  expect(chain!.items.map(({ range }) => slice(document, range))).toEqual([
    '一是学法,',
    '二是普法。',
    '三是执法。',
  ]);
  expect(slice(document, chain!.range)).toBe('一是学法,二是普法。\n三是执法。');
});
