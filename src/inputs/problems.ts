import type { InputProblem } from '../model/problem.js';
import { zh } from '../text/chinese.js';

type Code =
  | 'locked'
  | 'old-office'
  | 'web-page'
  | 'empty'
  | 'binary'
  | 'word'
  | 'old-word'
  | 'pdf'
  | 'rtf'
  | 'undecodable'
  | 'too-large'
  | 'too-long';

// Put together outside of `zh`: the build turns what is written in quotes, and a start is spared it.
const PLAIN_ZH = zh('请在 Word 或 WPS 里另存为 Word 文档(.docx)或“纯文本(.txt)”后再检查。');
const PLAIN_EN = 'Save it as a Word document (.docx) or plain text (.txt) in Word or WPS and check that.';

const MESSAGES: Record<Code, InputProblem['message']> = {
  empty: {
    'zh-CN': zh('文件是空的,没有可以检查的文字。请确认选对了文件。'),
    en: 'The file is empty. Check that it is the right one.',
  },
  binary: {
    'zh-CN': zh('这不是文本文件。hegao 能读 .docx、.md 和 .txt。') + PLAIN_ZH,
    en: `This is not a text file. hegao reads .docx, .md and .txt. ${PLAIN_EN}`,
  },
  word: {
    'zh-CN': zh('这是 Word 文件(.docx),这里只读文本。请用 hegao 命令,或者先另存为“纯文本(.txt)”。'),
    en: `This is a Word file (.docx); here only text is read. Use the command line or readAnySource of hegao/node.`,
  },
  'old-word': {
    'zh-CN': zh('这是旧版 Word 或 WPS 文件(.doc、.wps),hegao 不能直接读。') + PLAIN_ZH,
    en: `This is an old Word or WPS file (.doc, .wps), which hegao cannot read. ${PLAIN_EN}`,
  },
  locked: {
    'zh-CN': zh(
      '这个 Word 文件有打开密码,hegao 读不了。请在 Word 或 WPS 里用密码打开,去掉打开密码,另存为 Word 文档(.docx)后再检查。',
    ),
    en: 'This Word file has a password to open it. Open it in Word or WPS, remove the password, save it as a Word document (.docx) and check that.',
  },
  'old-office': {
    'zh-CN':
      zh('这个文件里没有 Word 文档:可能是表格、演示文稿,或者已经损坏。请确认选对了文件;如果是文字稿,') +
      PLAIN_ZH,
    en: `There is no Word document in this file: it may be a spreadsheet or slides, or damaged. ${PLAIN_EN}`,
  },
  'web-page': {
    'zh-CN': zh('这个文件名字像 Word 文件,里面其实是网页。') + PLAIN_ZH,
    en: `This file is named like a Word file but holds a web page. ${PLAIN_EN}`,
  },
  pdf: {
    'zh-CN': zh('这是 PDF 文件。请用它的 Word 原稿另存为“纯文本(.txt)”,或把文字复制到 .txt 文件里再检查。'),
    en: 'This is a PDF file. Save its Word original as plain text, or copy its text into a .txt file, and check that.',
  },
  rtf: {
    'zh-CN': zh('这是 RTF 文件,hegao 不能直接读。') + PLAIN_ZH,
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

/** The codes that callers know; where a message is more exact than its code. */
const CODES: Partial<Record<Code, InputProblem['code']>> = {
  'too-long': 'too-large',
  locked: 'bad-word',
  'old-office': 'bad-word',
  'web-page': 'bad-word',
};

export function problem(code: Code): InputProblem {
  return { code: CODES[code] ?? (code as InputProblem['code']), message: MESSAGES[code] };
}
