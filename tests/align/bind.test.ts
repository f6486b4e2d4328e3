import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindOutline } from '../../src/align/bind.js';
import type { Document } from '../../src/model/document.js';
import { anyDraft } from '../document/arbitrary.js';
import { FORMS, PROSE, parse, section, slice, TITLE } from '../document/draft.js';
import { SLOTS, slot } from './slots.js';

describe.each(FORMS)('bindOutline, %s', (_name, form) => {
  const read = (...lines: string[]): Document => parse(form([TITLE, PROSE, ...lines].join('\n')));
  const verdicts = (document: Document) => bindOutline(document, SLOTS).slots.map(({ verdict }) => verdict);
  const titles = (document: Document, id: string) =>
    bindOutline(document, SLOTS)
      .bySlot(id)
      ?.matches.map(({ sectionId }) => document.outline.byId(sectionId ?? '')?.title);

  test('a heading that speaks for a slot is its section', () => {
    const document = read('一、主要工作', PROSE, '二、存在问题', PROSE, '三、下一步打算', PROSE);
    expect(verdicts(document)).toEqual(['own-section', 'own-section', 'missing', 'own-section']);
    expect(bindOutline(document, SLOTS).bySlot('problems')?.matches).toEqual([
      { range: section(document, '存在问题').range, sectionId: 's2', score: 3, via: 'title' },
    ]);
  });

  test('a title counts only for the slots it speaks for most', () => {
    const [faint, strong] = [
      slot('faint', { match: [{ words: ['工作'], weight: 2 }] }),
      slot('strong', { match: [{ words: ['问题'], weight: 4 }] }),
    ];
    const document = read('一、工作中的问题', PROSE, '二、工作', PROSE);
    const bound = bindOutline(document, [faint, strong]).slots;
    expect(bound.map(({ matches }) => matches.map(({ sectionId }) => sectionId))).toEqual([['s2'], ['s1']]);
  });

  test('one section may fill two slots', () => {
    const document = read('一、主要工作', PROSE, '二、存在的不足和下一步打算', PROSE);
    expect(titles(document, 'problems')).toEqual(['存在的不足和下一步打算']);
    expect(titles(document, 'plan')).toEqual(['存在的不足和下一步打算']);
  });

  test('several sections may fill one slot', () => {
    const document = read('一、工作成效', PROSE, '二、重点工作', PROSE, '三、下一步打算', PROSE);
    expect(titles(document, 'achievements')).toEqual(['工作成效', '重点工作']);
  });

  test('a heading that lost its number is not called missing', () => {
    const duty = slot('duty', { match: [{ words: ['第一责任人'], weight: 4 }] });
    const lost = read(
      '一、主要工作',
      PROSE,
      '1、本年新收|3|0|3',
      '第一责任人履职情况',
      '2、上年结转|0|0|0',
      PROSE,
    );
    const range = lost.lines.find(({ text }) => text.includes('责任人'))!.range;
    const found = bindOutline(lost, [...SLOTS.slice(0, 1), duty]).bySlot('duty')!;
    expect(found.verdict).not.toBe('missing');
    expect(found.matches[0]!.range.start).toBe(range.start);
    const told = { ...duty, body: [{ pattern: '按规定', weight: 2 }] };
    const said = read('1、本年新收|3|0|3', '第一责任人履职情况', '2、上年结转|0|0|0', `按规定，${PROSE}`);
    expect(bindOutline(said, [told]).bySlot('duty')?.verdict).toBe('cant-tell');
    const named = read('一、主要工作', `按照第一责任人的要求，${PROSE}`);
    expect(bindOutline(named, [...SLOTS.slice(0, 1), duty]).bySlot('duty')?.verdict).toBe('missing');
  });

  test('a chapter outweighs an item inside another', () => {
    const document = read('一、主要工作', `(一)问题整改。${PROSE}`, '二、存在问题', PROSE);
    expect(titles(document, 'problems')).toEqual(['存在问题']);
  });

  test('an item is the section where no chapter is', () => {
    const document = read(
      '一、主要工作',
      `(一)学法。${PROSE}`,
      `(二)第一责任人履职。${PROSE}`,
      '二、问题',
      PROSE,
    );
    expect(titles(document, 'duty')).toEqual(['第一责任人履职']);
  });

  test('the year after the report year makes a plan', () => {
    expect(titles(read('一、2025年安排', PROSE), 'plan')).toEqual(['2025年安排']);
    expect(verdicts(read('一、2024年安排', PROSE)).at(-1)).toBe('missing');
  });

  test('enough chapters of the author\u2019s own making stand for the slot that allows it', () => {
    const document = read(
      '一、强化领导',
      PROSE,
      '二、深化普法',
      PROSE,
      '三、规范执法',
      PROSE,
      '四、下一步打算',
      PROSE,
    );
    expect(titles(document, 'achievements')).toEqual(['强化领导', '深化普法', '规范执法']);
    expect(bindOutline(document, SLOTS).bySlot('achievements')?.matches[0]?.via).toBe('thematic');
  });

  test('too few do not, and as no slot claims them nothing is called missing', () => {
    const document = read('一、强化领导', PROSE, '二、深化普法', PROSE, '三、下一步打算', PROSE);
    expect(verdicts(document)[0]).toBe('cant-tell');
  });

  test('a sentence meets a slot that has no heading', () => {
    const document = read('一、主要工作', '成效明显,但仍存在不足。', '二、下一步打算', PROSE);
    const bound = bindOutline(document, SLOTS).bySlot('problems')!;
    expect(bound.verdict).toBe('embedded');
    expect(bound.matches.map(({ range }) => slice(document, range))).toEqual(['但仍存在不足。']);
  });

  test('a sentence in a section of a slot named in notIn does not', () => {
    const document = read('一、主要工作', PROSE, '二、下一步打算', '解决存在的问题。');
    expect(bindOutline(document, SLOTS).bySlot('problems')?.verdict).toBe('missing');
  });

  test('a faint sign gives no verdict, and is shown', () => {
    const document = read('一、主要工作', '经费较为困难。', '二、下一步打算', PROSE);
    const bound = bindOutline(document, SLOTS).bySlot('problems')!;
    expect(bound.verdict).toBe('cant-tell');
    expect(bound.matches.map(({ range }) => slice(document, range))).toEqual(['经费较为困难。']);
  });

  test('the name of a document alone does not meet the duty', () => {
    const document = read(
      '一、主要工作',
      '学习《主要负责人履行推进法治建设第一责任人职责规定》。',
      '二、下一步打算',
      PROSE,
    );
    expect(bindOutline(document, SLOTS).bySlot('duty')?.verdict).toBe('missing');
  });

  test('long numbered sentences below a chapter are no headings of slots', () => {
    const long =
      '针对行政执法监督和普法宣传教育中群众反映较为集中的第一责任人履职方面的各类情况逐项研究逐项落实并向全体干部职工通报办理的进展和结果';
    expect(verdicts(read('一、主要工作', `(一)${long}`, PROSE))[2]).toBe('missing');
  });
});

describe('where a missing part belongs', () => {
  const at = (lines: string[], id: string): string => {
    const document = parse([TITLE, PROSE, ...lines].join('\n'));
    return document.source.text.slice(bindOutline(document, SLOTS).bySlot(id)!.insertAt).split('\n')[0]!;
  };

  test('after the section of the slot before it', () => {
    expect(at(['一、主要工作', PROSE, '二、存在问题', PROSE, '三、下一步打算', PROSE], 'duty')).toBe(
      '三、下一步打算',
    );
    expect(at(['一、主要工作', `(一)成效。${PROSE}`, '二、下一步打算', PROSE], 'problems')).toBe(
      '二、下一步打算',
    );
  });

  test('after the whole chapter when the slot before is an item in it', () => {
    const lines = ['一、总体情况', `(一)存在问题。${PROSE}`, `(二)其他。${PROSE}`, '二、下一步打算', PROSE];
    expect(at(lines, 'duty')).toBe('二、下一步打算');
  });

  test('before the section of the slot after it when none is before', () => {
    expect(at(['一、总体情况', PROSE, '二、下一步打算', PROSE], 'problems')).toBe('二、下一步打算');
  });

  test('before signature and date', () => {
    expect(at(['一、主要工作', PROSE, '云岭县司法局', '2025年1月5日'], 'plan')).toBe('云岭县司法局');
  });

  test('at the end when nothing follows', () => {
    expect(at(['一、主要工作', PROSE], 'plan')).toBe('');
  });
});

describe('a binding', () => {
  test('has every slot in the order of the pack and finds it by id', () => {
    const binding = bindOutline(parse(`${TITLE}\n${PROSE}`), SLOTS);
    expect(binding.slots.map((bound) => bound.slot)).toEqual(SLOTS);
    expect(binding.bySlot('plan')).toBe(binding.slots[3]);
    expect(binding.bySlot('other')).toBeUndefined();
  });

  test('of no slots is empty', () => {
    expect(bindOutline(parse(`${TITLE}\n一、工作\n${PROSE}`), []).slots).toEqual([]);
  });

  test('of a slot that says nothing cannot tell while a chapter is unclaimed, and is missing where there is none', () => {
    const verdict = (text: string) => bindOutline(parse(text), [slot('x')]).slots[0]?.verdict;
    expect(verdict(`${TITLE}\n一、工作\n${PROSE}`)).toBe('cant-tell');
    expect(verdict(`${TITLE}\n${PROSE}`)).toBe('missing');
  });

  test('of any draft has matches in text order wherever it is not missing', () => {
    fc.assert(
      fc.property(anyDraft, (text) => {
        for (const { verdict, matches, insertAt } of bindOutline(parse(text), SLOTS).slots) {
          expect(matches.length > 0).toBe(verdict !== 'missing');
          const starts = matches.map(({ range }) => range.start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
          for (const { range } of matches) expect(range.end).toBeGreaterThan(range.start);
          expect(insertAt).toBeGreaterThanOrEqual(0);
          expect(insertAt).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
