import type { InputProblem } from '../model/problem.js';
import type { Localized } from '../model/text.js';
import type { OfficeWarning } from '../model/word.js';
import { zh } from '../text/chinese.js';

/** Why `fix` and `scaffold` leave a Word file alone. */
export const WORD_STAYS: InputProblem = {
  code: 'word-not-changed',
  message: {
    'zh-CN': zh(
      '这是 Word 文件,这一版不直接改它,以免动了版式。用 hegao lint 文件 --annotate 把问题写成批注,照批注改。',
    ),
    en: 'This is a Word file, which this version does not change. Use hegao lint FILE --annotate to get comments.',
  },
};

/** What the reader of the findings should know of a Word file. */
export const WORD_WARNINGS: Partial<Record<OfficeWarning['code'], Localized>> = {
  macros: {
    'zh-CN': zh('文件里有宏,hegao 没有运行它;批注副本里宏还在。'),
    en: 'The file holds macros, which were not run; they stay in a copy with comments.',
  },
  signature: {
    'zh-CN': zh('文件有数字签名,写了批注的副本里签名会失效。'),
    en: 'The file is signed; in a copy with comments the signature is void.',
  },
  protection: {
    'zh-CN': zh('文件设了编辑限制,批注照样写进副本。'),
    en: 'Editing is restricted in the file; comments go into a copy all the same.',
  },
  external: {
    'zh-CN': zh('文件引用了外部的内容,hegao 没有去取。'),
    en: 'The file refers to things outside, which were not fetched.',
  },
  'tracked-changes': {
    'zh-CN': zh('文件里有修订,按接受全部修订以后的样子检查。'),
    en: 'The file holds tracked changes; it is checked as if all were accepted.',
  },
  strict: {
    'zh-CN': zh('这是“Strict Open XML”格式,可以检查,不能写批注。'),
    en: 'This is a Strict Open XML document: it can be checked, but carries no comments.',
  },
};
