import type { Localized } from '../model/text.js';
import { zh } from '../text/chinese.js';
import type { OfficeCode } from './errors.js';

const AGAIN_ZH = '请在 Word 或 WPS 里打开,另存为 Word 文档(.docx)后再检查。';
const AGAIN_EN = 'Open it in Word or WPS, save it as a Word document (.docx) and check that.';

type Kind =
  | 'not-word'
  | 'old'
  | 'locked'
  | 'damaged'
  | 'unsafe'
  | 'swollen'
  | 'too-large'
  | 'too-long'
  | 'strict'
  | 'unusual';

const MESSAGES: Readonly<Record<Kind, Localized>> = {
  'not-word': {
    'zh-CN': zh(`这不是 Word 文档(.docx)。${AGAIN_ZH}`),
    en: `This is not a Word document (.docx). ${AGAIN_EN}`,
  },
  old: {
    'zh-CN': zh(
      `这是旧版 Word 或 WPS 文件(.doc、.wps),或者是设了打开密码的文件,hegao 不能直接读。请去掉密码。${AGAIN_ZH}`,
    ),
    en: `This is an old Word or WPS file (.doc, .wps), or one locked with a password. Remove the password. ${AGAIN_EN}`,
  },
  locked: {
    'zh-CN': zh('文件加了密,hegao 不能读。请去掉密码后再检查。'),
    en: 'The file is encrypted. Remove the password and check it again.',
  },
  damaged: {
    'zh-CN': zh(`文件不完整或已损坏。请重新下载或复制一份;如果 Word 或 WPS 还能打开,就另存一份再检查。`),
    en: 'The file is incomplete or damaged. Fetch it again; if Word or WPS still opens it, save it anew.',
  },
  unsafe: {
    'zh-CN': zh(
      `文件的内部结构不正常,不像是 Word 或 WPS 保存的,为了安全 hegao 没有打开它。可能是传输中损坏,或者是别的软件生成的。${AGAIN_ZH}`,
    ),
    en: `The inside of the file is not as Word or WPS makes it, so it was not opened. It may be damaged, or made by another program. ${AGAIN_EN}`,
  },
  swollen: {
    'zh-CN': zh(
      `文件里有一部分压缩得异常厉害,展开以后会非常大,为了不拖垮电脑,hegao 没有打开它。多半是文件损坏,或者里面有极大的图片。${AGAIN_ZH}`,
    ),
    en: `Something in the file would be huge once unpacked, so it was not opened: it may be damaged, or hold very large pictures. ${AGAIN_EN}`,
  },
  'too-large': {
    'zh-CN': zh('文件太大,或者里面的图片、附件太多。请确认选对了文件,或者删去图片后另存一份再检查。'),
    en: 'The file, or something in it, is too large. Check that it is the right one, or save it without pictures.',
  },
  'too-long': {
    'zh-CN': zh(
      '文件里的内容(文字、段落、表格等)太多,比一千页的报告还长得多,hegao 没有检查。请确认选对了文件;如果是许多报告合在一起,请拆成一份一个文件。',
    ),
    en: 'There is far more in it than in a report of a thousand pages. Check that it is the right file, or split it.',
  },
  strict: {
    'zh-CN': zh(
      '这是“Strict Open XML”格式的文档,可以检查,但不能写批注。请在 Word 里另存为普通的“Word 文档(.docx)”。',
    ),
    en: 'This is a Strict Open XML document: it can be checked, but no comments can be written into it. Save it as a plain Word document (.docx).',
  },
  unusual: {
    'zh-CN': zh(`文件用了 hegao 不认识的保存方式。${AGAIN_ZH}`),
    en: `The file was saved in a way that is not known here. ${AGAIN_EN}`,
  },
};

const KINDS: Readonly<Record<OfficeCode, Kind>> = {
  'not-zip': 'not-word',
  ole: 'old',
  zip64: 'unusual',
  'multi-disk': 'unusual',
  'encrypted-zip': 'locked',
  'duplicate-part': 'unsafe',
  overlap: 'unsafe',
  'bad-method': 'unusual',
  crc: 'damaged',
  'too-large': 'too-large',
  'too-many-parts': 'too-large',
  bomb: 'swollen',
  truncated: 'damaged',
  'missing-part': 'damaged',
  encoding: 'damaged',
  doctype: 'unsafe',
  xml: 'damaged',
  'xml-too-deep': 'unsafe',
  'xml-too-large': 'too-long',
  'not-word': 'not-word',
  strict: 'strict',
  'no-document': 'not-word',
  'too-long': 'too-long',
};

/** What a person is told when a Word file is refused, and what to do. */
export const officeMessage = (code: OfficeCode): Localized => MESSAGES[KINDS[code]];
