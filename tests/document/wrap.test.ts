import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.js';
import { FORMS, outlineOf, PROSE, parse, section, TITLE } from './draft.js';

const PARAGRAPH = `${PROSE}全年组织培训20场次,化解矛盾纠纷1,234件,${PROSE}`;

/** Cut every `width` characters, the first line indented by two, as text copied from a PDF is. */
function cut(paragraph: string, width: number, indent = '\u3000\u3000'): string[] {
  const text = indent + paragraph;
  return Array.from({ length: Math.ceil(text.length / width) }, (_, i) =>
    text.slice(i * width, (i + 1) * width),
  );
}

describe.each(FORMS)('hard-wrapped text, %s', (_name, form) => {
  const lines = [TITLE, ...cut(PARAGRAPH, 30), '一、主要工作', ...cut(PARAGRAPH, 30), ...cut(PARAGRAPH, 30)];
  const document = parse(form(lines.join('\r\n')));

  test('is recognised', () => {
    expect(document.hardWrapped).toBe(true);
  });

  test('is joined to the paragraphs that were cut', () => {
    const whole = fold(form(PARAGRAPH));
    expect(document.blocks.map((block) => block.key.trim())).toEqual([
      TITLE,
      whole,
      '一、主要工作',
      whole,
      whole,
    ]);
  });

  test('a joined block still knows where each character stands', () => {
    const text = fold(document.source.text);
    for (const block of document.blocks) {
      for (let i = 0; i < block.key.length; i++) expect(text[block.at(i)]).toBe(block.key[i]);
      expect(block.at(block.key.length)).toBe(block.range.end);
    }
  });

  test('a joined block lists its lines', () => {
    expect(document.blocks[1]?.lines).toEqual(cut(PARAGRAPH, 30).map((_, i) => i + 1));
  });

  test('headings are not joined to the text around them', () => {
    expect(outlineOf(document)).toEqual(['cn-1 主要工作']);
  });

  test('a heading cut in two lines has its title whole', () => {
    const title = '全面落实法治政府建设实施纲要和行政执法三项制度切实加强组织领导';
    const text = [
      TITLE,
      ...cut(PARAGRAPH, 30),
      `一、${title.slice(0, 28)}`,
      `${title.slice(28)}。`,
      ...cut(PARAGRAPH, 30),
    ];
    const found = section(parse(form(text.join('\n'))), title);
    expect(found.style).toBe('cn-1');
    expect(found.titleRange.end - found.titleRange.start).toBe(title.length + 1);
  });
});

describe('a paragraph a line', () => {
  test('is never joined', () => {
    const document = parse([TITLE, ...Array.from({ length: 12 }, () => PARAGRAPH)].join('\n'));
    expect(document.hardWrapped).toBe(false);
    expect(document.blocks.every((block) => block.lines.length === 1)).toBe(true);
  });

  test('short paragraphs that end with a stop are not taken for cut lines', () => {
    const sentence = '全年组织开展法治培训二十场次覆盖一千余人次。';
    expect(parse([TITLE, ...Array.from({ length: 12 }, () => sentence)].join('\n')).hardWrapped).toBe(false);
  });

  test('a few cut lines are no hard-wrapped draft', () => {
    expect(parse([TITLE, ...cut(PROSE, 30)].join('\n')).hardWrapped).toBe(false);
  });
});
