import { describe, expect, it } from 'vitest';
import { check } from '../support.js';

// The examples of the packs hold that rules fire; here stands where they point and what they say.
const told = (text: string, rule: string) =>
  check(text, { stage: 'publish', only: [rule] }).findings.map(({ range, message }) => [
    range === null ? null : text.slice(range.start, range.end).trim(),
    message.data,
  ]);
const R = 'rule-of-law-report';

describe('a finding points at the words that are wrong', () => {
  it('a member of a formula, and what it should be', () => {
    const text =
      '\u4e00\u3001\u5de5\u4f5c\n\u505a\u5230\u5bf9\u6cd5\u6cbb\u5efa\u8bbe\u91cd\u8981\u5de5\u4f5c\u4eb2\u81ea\u90e8\u7f72\u3001\u91cd\u5927\u95ee\u9898\u4eb2\u81ea\u8fc7\u95ee\u3001\u91cd\u70b9\u73af\u8282\u4eb2\u81ea\u534f\u8c03\u3001\u91cd\u8981\u6848\u4ef6\u4eb2\u81ea\u7763\u529e\u3002';
    expect(told(text, `${R}/four-personally`)).toEqual([
      [
        '\u91cd\u8981\u6848\u4ef6\u4eb2\u81ea\u7763\u529e',
        {
          found: '\u91cd\u8981\u6848\u4ef6\u4eb2\u81ea\u7763\u529e',
          expected: '\u91cd\u8981\u4efb\u52a1\u4eb2\u81ea\u7763\u529e',
        },
      ],
    ]);
  });

  it('the year of a lead-in, also where a line was wrapped before it', () => {
    const wide =
      '\u6211\u5c40\u575a\u6301\u4f9d\u6cd5\u884c\u653f\u5e76\u4e25\u683c\u89c4\u8303\u5404\u9879\u6267\u6cd5\u884c\u4e3a\u540c\u65f6\u52a0\u5f3a\u5b66';
    const lead =
      '\u4e60\u57f9\u8bad\u5e76\u4e14\u4e0d\u65ad\u63d0\u5347\u5de5\u4f5c\u4eba\u5458\u6cd5\u6cbb\u80fd\u529b\u73b0\u5c06\u5168\u5c40\n2023\u5e74\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u62a5\u544a\u5982\u4e0b\uff1a';
    const text = `\u67d0\u533a2024\u5e74\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u62a5\u544a\n${[...'\u7532\u4e59\u4e19\u4e01\u620a\u5df1\u5e9a\u8f9b\u58ec'].map((unit) => `${unit}${wide.slice(1)}\n`).join('')}${lead}\n\u4e00\u3001\u5de5\u4f5c\n\u5f00\u5c55\u68c0\u67e53\u6b21\u3002`;
    expect(check(text).document.hardWrapped).toBe(true);
    expect(told(text, `${R}/year-of-title-and-lead`)).toEqual([['2023\u5e74', { lead: 2023, title: 2024 }]]);
  });

  it('the ordinal that comes too late, and the one that is missing', () => {
    const text = '\u4e00\u3001\u7532\n\u6b63\u6587\u3002\n\u4e09\u3001\u4e59\n\u6b63\u6587\u3002';
    expect(told(text, 'official-document/ordinal-sequence')).toEqual([
      ['\u4e09\u3001', { found: '\u4e09\u3001', before: '\u4e00\u3001', expected: '\u4e8c\u3001' }],
    ]);
  });

  it('the year of a plan', () => {
    const text =
      '\u67d0\u533a2024\u5e74\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u62a5\u544a\n\u4e00\u3001\u5de5\u4f5c\u6210\u6548\n\u6b63\u6587\u3002\n\u4e8c\u30012024\u5e74\u5de5\u4f5c\u6253\u7b97\n\u6b63\u6587\u3002';
    expect(told(text, `${R}/plan-year`)).toEqual([
      ['2024\u5e74', { found: 2024, report: 2024, expected: 2025 }],
    ]);
  });

  it('the first item that is too short', () => {
    const text =
      '\u4e00\u3001\u5de5\u4f5c\u6210\u6548\n\u5f00\u5c55\u68c0\u67e53\u6b21\u3002\n\u4e8c\u3001\u5b58\u5728\u7684\u95ee\u9898\n\u4e00\u662f\u666e\u6cd5\u6709\u5f85\u52a0\u5f3a\u3002\u4e8c\u662f\u6267\u6cd5\u6709\u5f85\u89c4\u8303\u3002';
    expect(told(text, `${R}/problems-concrete`)[0]).toEqual([
      '\u4e00\u662f\u666e\u6cd5\u6709\u5f85\u52a0\u5f3a\u3002',
      { count: 9 },
    ]);
  });
});
