import { describe, expect, it } from 'vitest';
import { FORMS, outlineOf, PROSE, parse, rolesOf, TITLE } from './draft.js';

const BODY = `${TITLE}\n${PROSE}\n一、主要举措\n(一)依法行政。${PROSE}\n二、存在问题\n${PROSE}\n三、下步安排\n${PROSE}`;
const OUTLINE = ['cn-1 主要举措', '  cn-2 依法行政', 'cn-1 存在问题', 'cn-1 下步安排'];

describe.each(FORMS)('a pasted table of contents, %s', (_name, form) => {
  it.each([
    ['glued page numbers', '目录\n一、主要举措1\n(一)依法行政1\n二、存在问题2\n三、下步安排3'],
    ['blanks before the number', '目  录\n\n一、主要举措  1\n二、存在问题  2\n三、下步安排  3'],
    [
      'dot leaders',
      '目录\n一、主要举措……………1\n二、存在问题.......2\n三、下步安排\u00b7\u00b7\u00b7\u00b7\u00b7\u00b73',
    ],
    ['an entry that is out of date', '目录\n一、主要举措……1\n四、已删去的一章…………4\n二、存在问题……5'],
    ['no page numbers at all', '目录\n一、主要举措\n二、存在问题\n三、下步安排'],
  ])('with %s is not read as the report', (_kind, contents) => {
    for (const text of [`${contents}\n${BODY}`, BODY.replace('\n', `\n${contents}\n`)]) {
      const document = parse(form(text));
      expect(outlineOf(document)).toEqual(OUTLINE);
      expect(document.meta.title?.value).toBe(TITLE);
      expect(rolesOf(document).filter((role) => role === 'apparatus')).toHaveLength(
        contents.split(/\n+/).length,
      );
    }
  });
});

describe('what is not certain', () => {
  it.each([
    ['the line 目录 alone', `目录\n${BODY}`],
    ['lines that come only once', `目录\n清单一1\n清单二2\n${BODY}`],
    ['one line that comes again', `目录\n一、主要举措 1\n${PROSE}\n${BODY}`],
    ['other order', `目录\n三、下步安排 3\n一、主要举措 1\n${BODY}`],
    ['no line 目录', `一、主要举措 1\n二、存在问题 2\n${BODY}`],
  ])('%s stays what it is', (_name, text) => {
    expect(rolesOf(parse(text))).not.toContain('apparatus');
  });
});
