import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/document/lines.js';

describe('splitLines', () => {
  test('gives ranges without line ends, whatever ends the line', () => {
    const text = '甲\r\n乙\n丙\r丁';
    expect(splitLines(text).map(({ range }) => [range.start, range.end])).toEqual([
      [0, 1],
      [3, 4],
      [5, 6],
      [7, 8],
    ]);
  });

  test('keeps the text as typed and folds the key', () => {
    expect(splitLines('\uff08一\uff09建設')[0]).toMatchObject({
      text: '\uff08一\uff09建設',
      key: '(一)建设',
    });
  });

  test('a line of blanks only is blank, and so is the one after the last line end', () => {
    expect(splitLines('甲\n\u3000\u3000\n\n').map((line) => line.role)).toEqual([
      'body',
      'blank',
      'blank',
      'blank',
    ]);
  });

  test('numbers the lines from 0', () => {
    expect(splitLines('甲\n乙').map((line) => line.index)).toEqual([0, 1]);
  });
});
