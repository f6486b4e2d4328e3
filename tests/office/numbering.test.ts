import { describe, expect, it } from 'vitest';
import { startNumbering } from '../../src/office/read/numbering.js';
import { readStyles } from '../../src/office/read/styles.js';
import { definition, levels, list, numberingPart, partRoot, restart, style, stylesPart } from './wml.js';

const OUTLINE = levels([
  { format: 'chineseCounting', text: '%1\u3001' },
  { format: 'chineseCounting', text: '\uff08%2\uff09' },
  { format: 'decimal', text: '%3.' },
]);
const DECIMAL = [
  { format: 'decimal', text: '%1' },
  { format: 'decimal', text: '%1.%2' },
  { format: 'decimal', text: '%1.%2.%3' },
] as const;

/** Labels of paragraphs given as [list, level]. */
function labels(numbering: string, paragraphs: readonly (readonly [number, number])[]): string[] {
  const counter = startNumbering(partRoot(numberingPart(numbering)), readStyles(undefined));
  return paragraphs.map(([id, level]) => counter.next({ list: String(id), level }, undefined).text);
}

describe('automatic numbers', () => {
  it('count by level and begin again below a higher one', () => {
    const numbering = definition(1, OUTLINE) + list(1, 1);
    expect(
      labels(numbering, [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 2],
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
    ).toEqual([
      '一\u3001',
      '\uff08一\uff09',
      '\uff08二\uff09',
      '1.',
      '2.',
      '二\u3001',
      '\uff08一\uff09',
      '1.',
    ]);
  });

  it('belong to the definition, which lists may share', () => {
    const numbering = definition(1, OUTLINE) + list(1, 1) + list(2, 1);
    expect(
      labels(numbering, [
        [1, 0],
        [2, 0],
        [1, 0],
      ]),
    ).toEqual(['一\u3001', '二\u3001', '三\u3001']);
  });

  it('restart where a list says so, once', () => {
    const numbering = definition(1, OUTLINE) + list(1, 1) + list(2, 1, restart(0, 5));
    expect(
      labels(numbering, [
        [1, 0],
        [2, 0],
        [2, 0],
        [1, 0],
        [2, 0],
      ]),
    ).toEqual(['一\u3001', '五\u3001', '六\u3001', '七\u3001', '八\u3001']);
  });

  it('restart after the level that is named, or never', () => {
    const rows = (value: number): string =>
      definition(
        1,
        levels([
          { format: 'decimal', text: '%1.' },
          { format: 'decimal', text: '%2.' },
          { format: 'decimal', text: '%3.', more: `<w:lvlRestart w:val="${value}"/>` },
        ]),
      ) + list(1, 1);
    const paragraphs = [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 2],
    ] as const;
    const third = (value: number): string[] => {
      const all = labels(rows(value), paragraphs);
      return [all[2]!, all[4]!, all[6]!];
    };
    expect(third(0)).toEqual(['1.', '2.', '3.']);
    expect(third(1)).toEqual(['1.', '2.', '1.']);
    expect(third(2)).toEqual(['1.', '1.', '1.']);
  });

  it('show higher levels, in plain digits where the level is legal', () => {
    const mixed = [
      { format: 'chineseCounting', text: '第%1章' },
      { format: 'decimal', text: '%1.%2' },
      { format: 'decimal', text: '%1.%2.%3', more: '<w:isLgl/>' },
    ];
    const numbering = definition(1, levels(mixed)) + list(1, 1);
    expect(
      labels(numbering, [
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
    ).toEqual(['第一章 ', '一.1 ', '1.1.1 ']);
  });

  it('count a level that was passed over as begun', () => {
    const numbering = definition(1, levels(DECIMAL)) + list(1, 1);
    expect(
      labels(numbering, [
        [1, 1],
        [1, 2],
        [1, 0],
      ]),
    ).toEqual(['1.1 ', '1.1.1 ', '2 ']);
  });

  it('follow a level that a list defines anew', () => {
    const other = `<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>`;
    expect(labels(definition(1, OUTLINE) + list(1, 1, other), [[1, 0]])).toEqual(['C)']);
  });

  it('are found through a numbering style', () => {
    const styles = readStyles(
      partRoot(
        stylesPart(style('L', 'list', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', 'numbering')),
      ),
    );
    const numbering =
      definition(1, '<w:numStyleLink w:val="L"/>') +
      definition(2, `<w:styleLink w:val="L"/>${OUTLINE}`) +
      list(1, 1) +
      list(2, 2);
    const counter = startNumbering(partRoot(numberingPart(numbering)), styles);
    expect(counter.next({ list: '1', level: 0 }, undefined).text).toBe('一\u3001');
    expect(counter.next({ list: '2', level: 0 }, undefined).text).toBe('二\u3001');
  });

  it('keep a blank only where the sign does not end the label', () => {
    const one = (text: string, more = ''): string =>
      labels(definition(1, levels([{ format: 'decimal', text, more }])) + list(1, 1), [[1, 0]])[0]!;
    expect(one('%1\u3001')).toBe('1\u3001');
    expect(one('%1) ')).toBe('1)');
    expect(one('第%1条')).toBe('第1条 ');
    expect(one('第%1条', '<w:suff w:val="nothing"/>')).toBe('第1条');
    expect(one('')).toBe('');
  });

  it('draw bullets with signs that every machine has', () => {
    const bullet = (text: string, font: string): string =>
      labels(
        definition(
          1,
          levels([{ format: 'bullet', text, more: `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>` }]),
        ) + list(1, 1),
        [[1, 0]],
      )[0]!;
    expect(bullet('\uf0b7', 'Symbol')).toBe('\u2022 ');
    expect(bullet('\uf06c', 'Wingdings')).toBe('\u25cf ');
    expect(bullet('o', 'Courier New')).toBe('\u25e6 ');
    expect(bullet('\u2014', 'Calibri')).toBe('\u2014 ');
  });

  it('are none for list 0, an unknown list or level, and a file without lists', () => {
    const numbering = definition(1, OUTLINE) + list(0, 1) + list(1, 1);
    expect(
      labels(numbering, [
        [0, 0],
        [7, 0],
        [1, 5],
      ]),
    ).toEqual(['', '', '']);
    const bare = startNumbering(undefined, readStyles(undefined));
    expect(bare.next({ list: '1' }, undefined).text).toBe('');
  });

  it('know a custom format, given beside a fallback', () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent xmlns:mc="x"><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>';
    expect(labels(definition(1, level) + list(1, 1), [[1, 0]])).toEqual(['007 ']);
  });
});
