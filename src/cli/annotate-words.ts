import type { Locale, Localized } from '../model/text.js';
import { zh } from '../text/chinese.js';

export const NOT_WORD: Localized = {
  'zh-CN': zh('只有 Word 文件(.docx)能写批注,这份稿件没有写。'),
  en: 'Only a Word file (.docx) can carry comments; none were written.',
};

/** How the comments of a draft turned out. */
export interface Done {
  /** Of the copy. */
  readonly name: string;
  /** Findings that became comments, and those of them that stand at the nearest place. */
  readonly written: number;
  readonly moved: number;
  /** Findings left out: for want of room, and infos that were not asked for. */
  readonly over: number;
  readonly infos: number;
}

export const annotatedText = (done: Done, locale: Locale): string =>
  locale === 'en' ? english(done) : chinese(done);

function chinese({ name, written, moved, over, infos }: Done): string {
  return [
    zh`${written} 条批注已写进 ${name}`,
    moved === 0 ? '' : zh`(其中 ${moved} 条没有自己的位置,写在最近的地方)`,
    zh('。'),
    over === 0 ? '' : zh`还有 ${over} 条问题太多,没有写,先改好已经批注的再检查一次。`,
    infos === 0 ? '' : zh`另有 ${infos} 条提示没有写成批注,要写加 --annotate-info。`,
  ].join('');
}

function english({ name, written, moved, over, infos }: Done): string {
  return [
    `${written} comment${written === 1 ? '' : 's'} written into ${name}`,
    moved === 0 ? '' : ` (${moved} with no place of their own stand at the nearest)`,
    '.',
    over === 0 ? '' : ` ${over} more findings were too many to write.`,
    infos === 0 ? '' : ` ${infos} infos were not written; add --annotate-info for these.`,
  ].join('');
}

/** The copy could not be written; the draft was checked all the same. */
export const notWritten = (name: string, locale: Locale): string =>
  locale === 'en'
    ? `The comments could not be written into “${name}”: it is read-only, or open in Word or WPS, or the folder is missing or closed to you. Close it, or give another name after --annotate. The results of the check are not touched by this.`
    : zh`批注写不进“${name}”。它可能是只读的,可能正在 Word 或 WPS 里打开,也可能文件夹不存在、您没有权限。请关掉它再运行一次,或者在 --annotate 后面写另一个名字。检查的结果照样列出。`;
