import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zh } from '../../src/text/chinese.js';
import { fold } from '../../src/text/fold.js';

const text = fc.string({ unit: fc.constantFrom(...'中文\u201c《a1 .,:;?!()'), maxLength: 30 });

describe('zh', () => {
  test('changes nothing but the width of marks', () => {
    fc.assert(
      fc.property(text, (sample) => fold(zh(sample)) === fold(sample) && zh(sample).length === sample.length),
      { seed: 1, numRuns: 300 },
    );
  });

  test('leaves no narrow mark beside a Chinese character, a closing bracket apart', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(zh(sample)).not.toMatch(/[\u4e00-\u9fff][,:;?!(]|[,:;?!(][\u4e00-\u9fff]/);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('leaves text without Chinese characters as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (sample) => {
        const plain = sample.replaceAll('\\', '');
        return zh(plain) === plain;
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('a mark behind a backslash stays as it is, for sentences that show what to type', () => {
    expect(zh('写成“名称\\: 值”,再保存')).toBe('写成“名称: 值”\uff0c再保存');
  });

  test('a closing bracket has the width of its opening one', () => {
    expect(zh('文件(.docx)很大')).toBe('文件\uff08.docx\uff09很大');
    expect(zh('a(b)中')).toBe('a(b)中');
    expect(zh('外(内(x))')).toBe('外\uff08内\uff08x\uff09\uff09');
  });

  test('a run of marks after a Chinese character turns as a whole', () => {
    expect(zh('真的?!')).toBe('真的\uff1f\uff01');
  });

  test('times, versions and file names keep their marks', () => {
    expect(zh('于10:30用v1.0,a.txt')).toBe('于10:30用v1.0,a.txt');
  });

  test('as a tag leaves the values as they are and turns what is typed', () => {
    const path = '报告(终稿),第1版:a.docx';
    expect(zh`${path}: 只有“${path}”(${3})能写,没有写。`).toBe(
      `${path}: 只有“${path}”\uff08${3}\uff09能写\uff0c没有写。`,
    );
    expect(zh`写\\: ${'甲,乙'}`).toBe('写: 甲,乙');
  });

  test('a mark beside a value follows the value, each time anew', () => {
    const said = (value: string): string => zh`${value}, (${value}) 与(${value}):${value}`;
    expect(said('a')).toBe('a, (a) 与\uff08a\uff09\uff1aa');
    expect(said('中')).toBe('中\uff0c \uff08中\uff09 与\uff08中\uff09\uff1a中');
    expect(said('a')).toBe('a, (a) 与\uff08a\uff09\uff1aa');
    expect(said('')).toBe(', () 与\uff08\uff09\uff1a');
  });

  test('as a tag says of values without marks what a call says of the whole, each time anew', () => {
    const value = fc.string({ unit: fc.constantFrom(...'\u4e2d\u6587a1 .'), minLength: 1, maxLength: 3 });
    const rounds = fc.array(fc.tuple(value, value), { minLength: 1 });
    fc.assert(
      fc.property(fc.tuple(text, text, text), rounds, (typed, given) => {
        const template = Object.assign([...typed], { raw: typed });
        for (const values of given)
          expect(zh(template, ...values)).toBe(zh(String.raw({ raw: typed }, ...values)));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('as a tag without values is the same as a call', () => {
    expect(zh`文件(.docx)很大,真的?`).toBe(zh('文件(.docx)很大,真的?'));
  });
});

test('no message of the command line turns the marks of a value, such as those in a file name', () => {
  const folder = new URL('../../src/cli/', import.meta.url);
  const files = readdirSync(folder).filter(
    (name) => !['help.ts', 'measured.ts'].includes(name) && !name.startsWith('explain-'),
  );
  const filled = files.flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return [...text.matchAll(/\bzh\(\s*`[^`]*\$\{[^`]*`/g)].map((match) => `${name}: ${match[0]}`);
  });
  expect(files.length).toBeGreaterThan(20);
  expect(filled).toEqual([]);
});
