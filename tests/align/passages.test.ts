import { describe, expect, test } from 'vitest';
import { findPassages } from '../../src/align/passages.js';
import { FORMS, PROSE, parse, slice, TITLE } from '../document/draft.js';
import { SLOTS } from './slots.js';

const problems = SLOTS.find(({ id }) => id === 'problems')!;
const duty = SLOTS.find(({ id }) => id === 'duty')!;

describe.each(FORMS)('sentences that meet a slot, %s', (_name, form) => {
  const found = (slot: typeof problems, ...lines: string[]): string[] => {
    const document = parse(form([TITLE, PROSE, '一、主要情况', ...lines].join('\n')));
    return findPassages(document, slot, 2024, []).matches.map(({ range }) => slice(document, range));
  };

  test('begin with the clause that says it', () => {
    expect(found(problems, '全年成效明显,但与要求相比,仍存在不足。')).toEqual(['仍存在不足。']);
  });

  test('begin with the sentence when its first clause says it', () => {
    expect(found(problems, '成效明显。\u3000仍存在不足,需要改进。成效再提升。')).toEqual([
      form('仍存在不足,需要改进。'),
    ]);
  });

  test('go on with the sentences that continue their list', () => {
    expect(found(problems, '存在的问题一是人少。二是钱少。三是事多。今后改进。')).toEqual([
      '存在的问题一是人少。二是钱少。三是事多。',
    ]);
  });

  test('go on with the paragraphs of a list they announce', () => {
    const lines = ['工作中存在以下不足:', '一是人少。', '二是钱少。', '今后改进。'];
    expect(found(problems, ...lines)).toEqual(['工作中存在以下不足:\n一是人少。\n二是钱少。'].map(form));
  });

  test('do not go on into what is no list', () => {
    expect(found(problems, '工作中存在一些不足。今后改进。', '经费增加。')).toEqual(['工作中存在一些不足。']);
  });

  test('are not found in the name of a document', () => {
    expect(found(duty, '落实《主要负责人履行推进法治建设第一责任人职责规定》。')).toEqual([]);
    expect(found(duty, '落实《规定》,履行第一责任人职责。')).toEqual(['履行第一责任人职责。'].map(form));
  });

  test('are not found in what is excluded', () => {
    const document = parse(form(`${TITLE}\n${PROSE}\n仍存在不足。`));
    const whole = { start: 0, end: document.source.text.length };
    expect(findPassages(document, problems, 2024, [whole])).toEqual({ matches: [], best: 0 });
  });
});

test('the best score is told even when it is not enough', () => {
  const document = parse(`${TITLE}\n${PROSE}\n经费较为困难。`);
  expect(findPassages(document, problems, 2024, [])).toMatchObject({
    best: 1,
    matches: [{ score: 1, via: 'body' }],
  });
});
