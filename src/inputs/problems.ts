import type { InputProblem } from '../model/problem.js';
import { zh } from '../text/chinese.js';

type Code =
  | 'empty'
  | 'binary'
  | 'word'
  | 'old-word'
  | 'pdf'
  | 'rtf'
  | 'undecodable'
  | 'too-large'
  | 'too-long';

const PLAIN_ZH = '请在 Word 或 WPS 里另存为 Word 文档(.docx)或“纯文本(.txt)”后再检查。';
const PLAIN_EN = 'Save it as a Word document (.docx) or plain text (.txt) in Word or WPS and check that.';

const MESSAGES: Record<Code, InputProblem['message']> = {
  empty: {
    'zh-CN': zh('文件是空的,没有可以检查的文字。请确认选对了文件。'),
    en: 'The file is empty. Check that it is the right one.',
  },
  binary: {
    'zh-CN': zh(`这不是文本文件。hegao 能读 .docx、.md 和 .txt。${PLAIN_ZH}`),
    en: `This is not a text file. hegao reads .docx, .md and .txt. ${PLAIN_EN}`,
  },
  word: {
    'zh-CN': zh(`这是 Word 文件(.docx),这里只读文本。请用 hegao 命令,或者先另存为“纯文本(.txt)”。`),
    en: `This is a Word file (.docx); here only text is read. Use the command line or readAnySource of hegao/node.`,
  },
  'old-word': {
    'zh-CN': zh(`这是旧版 Word 或 WPS 文件(.doc、.wps),hegao 不能直接读。${PLAIN_ZH}`),
    en: `This is an old Word or WPS file (.doc, .wps), which hegao cannot read. ${PLAIN_EN}`,
  },
  pdf: {
    'zh-CN': zh('这是 PDF 文件。请用它的 Word 原稿另存为“纯文本(.txt)”,或把文字复制到 .txt 文件里再检查。'),
    en: 'This is a PDF file. Save its Word original as plain text, or copy its text into a .txt file, and check that.',
  },
  rtf: {
    'zh-CN': zh(`这是 RTF 文件,hegao 不能直接读。${PLAIN_ZH}`),
    en: `This is an RTF file, which hegao cannot read. ${PLAIN_EN}`,
  },
  undecodable: {
    'zh-CN': zh('文字编码认不出来(不是 UTF-8、GB18030 或 UTF-16)。请用记事本打开,另存为时编码选“UTF-8”。'),
    en: 'The encoding is not UTF-8, GB18030 or UTF-16. Open it in an editor and save it as UTF-8.',
  },
  'too-large': {
    'zh-CN': zh(
      '文件超过 32 MB。一份报告通常不到 1 MB,请确认选对了文件;如果是许多报告合在一起,请拆成一份一个文件。',
    ),
    en: 'The file is over 32 MB. A report is usually under 1 MB: check that it is the right file, or split it.',
  },
  'too-long': {
    'zh-CN': zh(
      '文件里的文字太多,比一千页的报告还长得多,hegao 没有检查。请确认选对了文件;如果是许多报告合在一起,请拆成一份一个文件。',
    ),
    en: 'There is far more text in it than in a report of a thousand pages. Check that it is the right file, or split it.',
  },
};

export function problem(code: Code): InputProblem {
  return { code: code === 'too-long' ? 'too-large' : code, message: MESSAGES[code] };
}
