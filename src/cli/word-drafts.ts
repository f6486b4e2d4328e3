import type { InputProblem } from '../model/problem.js';
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
