import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../src/cli/folders.js';
import { readWidths, type Widths } from '../../src/rule-types/half-marks.js';
import { pairMarks } from '../../src/rule-types/pairing.js';
import { check } from '../support.js';
import { draft, findings, fixed, packOf } from './packs.js';

const W = { comma: '\uff0c', colon: '\uff1a', open: '\uff08', close: '\uff09', stop: '\u3002' };

describe('half-width marks', () => {
  const pack = packOf('mark-width', {});
  const marks = (text: string): string => {
    const found: Widths = { half: [], full: 0 };
    const places = Array.from(text, (_, at) => at);
    readWidths(text, { range: { start: 0, end: text.length }, places }, found);
    return found.half.map((at) => `${text[at]}${at}`).join(' ');
  };

  it.each([
    ['开展检查3次,办理案件5件', ',6'],
    ['共1,253件,其中', ',7'],
    ['时间:10:30至11:30', ':2'],
    ['网址:http://a.cn/x,y:z', ':2'],
    ['见(a,b)和(甲,乙)', '(7 ,9 )11'],
    ['比例1:500', ''],
    ['完成率98%,同比', ',6'],
    ['KPI,AI', ''],
    ['某局(2024)年', '(2 )7'],
    ['[链接](http://a.cn)见', ''],
    ['![图](a.png)', ''],
    ['丢了?的字', ''],
    ['太好了!真的', '!3'],
    ['::甲', ':0 :1'],
  ])('%s', (text, expected) => expect(marks(text)).toBe(expected));

  it('is one finding with one fix where it is the habit of the draft', () => {
    const body = '开展检查3次,办理案件5件(其中处罚2件),化解纠纷8件;取得成效';
    const found = findings(pack, body);
    expect(found).toHaveLength(1);
    expect(found[0]!.message.text).toContain('5');
    expect(fixed(pack, body)).toBe(
      `开展检查3次${W.comma}办理案件5件${W.open}其中处罚2件${W.close}${W.comma}化解纠纷8件\uff1b取得成效`,
    );
  });

  it('tells single slips one by one among full-width marks', () => {
    const good = `开展检查${W.comma}`.repeat(40);
    expect(findings(pack, `${good}办理案件,取得成效。办理案件,取得成效。办理案件,好。`)).toHaveLength(3);
  });

  it('touches nothing but marks, and nothing a second time', () => {
    const chars = fc.constantFrom(...'甲乙,;:!()12aB。“”《》 %.'.split(''));
    fc.assert(
      fc.property(fc.array(chars, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const once = fixed(pack, text);
        expect(once.normalize('NFKC')).toBe(text.normalize('NFKC'));
        // One mark may make another belong among Chinese ones: fixes go in rounds.
        const twice = fixed(pack, once);
        expect(fixed(pack, twice)).toBe(twice);
      }),
      { seed: 9704, numRuns: 400 },
    );
  });
});

describe('marks in pairs', () => {
  it.each([
    ['“甲《乙》”(丙)', 3, '', ''],
    ['“甲《乙”', 1, '\u300a', ''],
    ['甲》乙', 0, '', '\u300b'],
    ['1)甲 2)乙', 0, '', ''],
    ['甲)', 0, '', ')'],
  ])('%s', (text, pairs, unclosed, unopened) => {
    const read = pairMarks(text);
    expect(read.pairs).toHaveLength(pairs);
    expect(read.unclosed.map(({ mark }) => mark).join('')).toBe(unclosed);
    expect(read.unopened.map(({ mark }) => mark).join('')).toBe(unopened);
  });

  it('a quotation of several paragraphs and brackets over a broken line are right', () => {
    const pack = packOf('mark-pairs', { check: 'paired' });
    expect(findings(pack, '他说：“抓好落实。\n“抓好检查。”\n（其中\n甲乙）丙')).toEqual([]);
    expect(findings(pack, '他说：“抓好落实。\n又说：抓好检查。')).toHaveLength(1);
  });
});

describe('marks of a list', () => {
  const pack = packOf('list-marks', { check: 'semicolon' });

  it('where an item holds a full stop all end with one', () => {
    const body = '一是学习。学习3次；二是检查5次；三是培训。培训2场。';
    expect(fixed(pack, body)).toBe('一是学习。学习3次。二是检查5次。三是培训。培训2场。');
    expect(findings(pack, '一是学习3次；二是检查5次；三是培训。培训2场。')).toEqual([]);
  });
});

describe('blanks', () => {
  const pack = packOf('stray-space', { beside: 'marks' });

  it('beside marks are taken out, layout is left alone', () => {
    expect(fixed(pack, '完善 “三会一课” 制度\uff0c好。')).toBe('完善“三会一课”制度\uff0c好。');
    for (const right of [
      '张 三\u3000李 四',
      '第一章 总则',
      '\u3000\u3000开展 KPI 考核\uff0c好。',
      '甲, 乙。',
    ])
      expect(findings(pack, right)).toEqual([]);
  });
});

describe('many of one kind', () => {
  const pack = packOf('substitution', { changes: [{ find: '、等', change: '、', to: '', fix: 'safe' }] });

  it('are one finding with all fixes', () => {
    const body = '检查、等活动。'.repeat(11);
    const found = findings(pack, body);
    expect(found).toHaveLength(1);
    expect(found[0]!.message.id).toBe('many');
    expect(found[0]!.message.data.count).toBe(11);
    expect(fixed(pack, body)).toBe('检查等活动。'.repeat(11));
    expect(findings(pack, '检查、等活动。'.repeat(10))).toHaveLength(10);
  });
});

describe('the house style in traditional characters', () => {
  it('words of a table are replaced unseen only where the text is simplified', () => {
    const pack = bundledPack('official-document');
    const fixOf = (text: string): string | undefined =>
      check(draft(text), { pack, only: ['official-document/wrong-words'] }).findings[0]?.fixes[0]
        ?.applicability;
    expect(fixOf('一如继往做好工作。')).toBe('safe');
    expect(fixOf('一如繼往做好工作。')).toBe('unsafe');
  });
});
