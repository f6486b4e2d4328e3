import fc from 'fast-check';
import { PROSE, wide } from './draft.js';

const han = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'法治政府建设工作问题一二十、第的'), minLength, maxLength });

const numeral = fc.constantFrom('一', '二', '三', '四', '十', '十一', '二十三');
const figure = fc.integer({ min: 0, max: 31 }).map(String);

const mark = fc.oneof(
  numeral.map((value) => `${value}、`),
  numeral.map((value) => `(${value})`),
  numeral.map((value) => `第${value}部分 `),
  figure.map((value) => `${value}.`),
  figure.map((value) => `(${value})`),
  fc.constantFrom('# ', '## 一、', '###(一)', '####### ', '**', '**一、', '- ', '* ', '\u2022', '\u3220', ''),
);
const ending = fc.constantFrom('', '。', ':', ';', '**', '。**', ' ##', `。${PROSE}`, `**${PROSE}`);
const indent = fc.constantFrom('', '', '\u3000\u3000', '    ', '\t', ' ');

const heading = fc.tuple(indent, mark, han(0, 20), ending).map((parts) => parts.join(''));
const body = fc
  .tuple(indent, fc.constantFrom(PROSE, '一是学法。二是普法。', '办理3.5万余件,2024年1月5日。'), han(0, 30))
  .map((parts) => parts.join(''));
const edge = fc.constantFrom(
  '云岭县司法局2024年法治政府建设工作报告',
  '县委、县政府:',
  '云岭县司法局',
  '2025年1月15日',
  '附件:1.甲',
  '2.乙',
  '(联系人:张三)',
  '首页>政务公开',
  '网站地图',
  '?',
  '-3-',
  '发布时间:2025-01-20',
  '一、本年新收 3402 99 0 4',
);
const junk = fc.oneof(
  fc.constantFrom(
    '***',
    '---',
    '===',
    '```',
    '~~~',
    '<!--',
    '-->',
    '<div>',
    '| a | b |',
    '|---|---|',
    '> > 甲',
    '*',
    '#',
    '##',
    '(',
    '一、',
    '**',
    '****',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
);
/** Lines of one width that break in the middle of sentences, enough of them to be noticed. */
const wrapped = fc
  .tuple(fc.integer({ min: 18, max: 40 }), fc.integer({ min: 3, max: 5 }))
  .map(([width, times]) => {
    const text = PROSE.repeat(times);
    return Array.from({ length: Math.ceil(text.length / width) }, (_, i) =>
      text.slice(i * width, (i + 1) * width),
    ).join('\n');
  });

const line = fc.oneof(
  { weight: 6, arbitrary: heading },
  { weight: 4, arbitrary: body },
  { weight: 2, arbitrary: edge },
  { weight: 2, arbitrary: junk },
  { weight: 1, arbitrary: wrapped },
  { weight: 2, arbitrary: fc.constantFrom('', '\u3000') },
);

const scattered = fc.array(line, { maxLength: 40, size: 'max' });

const NUMERALS = ['一', '二', '三', '四', '五', '六'];

/** A report as offices write it: chapters in order, here and there one without its mark, run-in items, a close. */
const shaped = fc
  .record({
    mark: fc.constantFrom('%、', '## %、', '**%、', '第%部分 ', '## ', '**', ''),
    lost: fc.array(fc.constantFrom('- ', '', null, null), { minLength: 6, maxLength: 6 }),
    items: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
    close: fc.constantFrom(
      [],
      ['虽然取得了成绩,但仍存在不足。', '下一步,将继续努力。', '云岭县司法局', '2025年1月10日'],
    ),
    start: edge,
  })
  .map(({ mark, lost, items, close, start }) => [
    start,
    PROSE,
    ...items.flatMap((count, i) => [
      `${lost[i] ?? mark.replace('%', NUMERALS[i]!)}第${i}项重点工作`,
      ...NUMERALS.slice(0, count).map(
        (value, j) => `${lost[(i + j + 1) % 6] ?? `(${value})`}学法情况。${PROSE}`,
      ),
      ...(count === 0 ? [PROSE] : []),
    ]),
    ...close,
  ]);

/** Drafts of all sorts: never empty, never with frontmatter, in LF, CRLF or both, in narrow and wide marks. */
export const anyDraft = fc
  .record({
    lines: fc.oneof(scattered, shaped),
    newlines: fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 1, maxLength: 3 }),
    full: fc.boolean(),
  })
  .map(({ lines, newlines, full }) => {
    const text = ['法治', ...lines].map((part, i) => `${part}${newlines[i % newlines.length]}`).join('');
    return full ? wide(text) : text;
  });
