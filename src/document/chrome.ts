import type { DraftLine } from './types.js';

// Residue of web pages, on folded text. Each must be safe on a line of its own anywhere outside the body.
const PAGE_PARTS: readonly RegExp[] = [
  /首页\s*(?:[>»→/]|-{1,2}>)/,
  /^扫一扫/,
  /^[•·\s]*(?:浏览量|字体|字号)\s*[::【[]/,
  /版权所有|ICP备|网站地图|网站标识码|公网安备|主办单位\s*:|承办单位\s*:/,
  /无障碍(?:浏览)?\s*\|?\s*(?:简体|$)|简体\s*\|\s*繁体/,
];
/** What a page writes on its buttons, in brackets or without. */
const BUTTONS: ReadonlySet<string> = new Set(
  '打印 下载 全屏 收藏 关闭 加大 还原 减小 大 中 小 分享 返回顶部 打印本页 关闭窗口 关闭本页 打印文本'.split(
    ' ',
  ),
);
/** What leads on to other pages, with a colon or without. */
const LINKS: ReadonlySet<string> = new Set(
  '微信 微博 政务新媒体 部门街镇 国务院部门网站 地方政府网站 市政府部门网站 区(县)政府网站 其他网站 相关链接 相关报道 友情链接 上一篇 下一篇 分享 无障碍 无障碍阅读 正文 微信公众号 手机端 政务邮箱'.split(
    ' ',
  ),
);
/** A menu with a stroke between its names. */
const STROKED_MENU = /^\|?\s*(?:[\u4e00-\u9fff]{2,8}\s*\|\s*){2,}[\u4e00-\u9fff]{0,8}\|?$/;
/** Those that match nothing without a colon: making a pattern ready takes long, and many drafts need none of these. */
export const WITH_COLON: readonly RegExp[] = [
  /^(?:您|你)?(?:的|现在|当前)*(?:所在)?(?:的)?位置\s*:/,
  /^(?:今天是|当前日期)\s*:/,
  /^[【[(]?\s*(?:字号|字体|浏览次数|浏览量|点击率|点击数|访问量|阅读次数|阅读量|分享到|责任编辑|编辑|审核)\s*:/,
  /[【[]\s*字[体号]\s*:/,
  /^\|?\s*(?:索引号|信息分类|主题分类|发布机构|发文机关|发文日期|名称|文号|文件编号|生成日期|公开范围|公开方式|有效性|信息来源|文章来源)\s*:/,
  /^来源\s*:/,
  /(?:发布|更新)(?:时间|日期)\s*:\s*\d{4}[^\u3002]{0,60}$/,
  /^(?:日期|时间)\s*:\s*\d{4}\S*\s+(?:\d{1,2}:\d{2}\S*\s+)?(?:文章)?来源/,
  /^(?:上一篇|下一篇|相关链接|相关报道)\s*:/,
];
const PUBLISHED = /(?:发布|公开|更新|生成|成文)?(?:日期|时间)\s*:\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/;
const DATE_ONLY = /^(?:发布|公开|更新|生成|成文)?(?:日期|时间)\s*:\s*\S*\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?$/;
const PAGE_NUMBER =
  /^[-\u2014\u2013]\s*\d{1,3}\s*[-\u2014\u2013]$|^第\s*\d{1,3}\s*页(?:[\s,/]*共\s*\d{1,3}\s*页)?$/;
const LOST_CHARACTERS = /^[?\ufffd\s]*[?\ufffd][?\ufffd\s]*$/;
/** Of the red head of a document: its number, the unit that issues it, who signs. */
const RED_HEAD =
  /^[^\u3002,]{0,20}\u3014\d{4}\u3015\s*\d+号(?:\s+签发人:?.{0,20})?$|^[\u4e00-\u9fff\s]{4,40}文件$|^签发人\s*:/;

/** Publication date that a line of page data gives, ISO. */
export function publishedDate(key: string): string | null {
  const match = PUBLISHED.exec(key);
  if (match === null) return null;
  const [, year, month, day] = match;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

export function isPagePart(key: string): boolean {
  const line = key.trim();
  if (line.length > 200) return false;
  if (isButton(line) || LINKS.has(line.replace(/\s*:$/, ''))) return true;
  for (const pattern of PAGE_PARTS) if (pattern.test(line)) return true;
  return (
    (line.includes(':') && WITH_COLON.some((pattern) => pattern.test(line))) ||
    (line.includes('|') && STROKED_MENU.test(line)) ||
    isMenu(line)
  );
}

/** Also what is left of one: a bracket. */
function isButton(line: string): boolean {
  const bare = line.replace(/^[【[]/, '').replace(/[】\]]$/, '');
  return BUTTONS.has(bare.trim()) || line === '】' || line === ']';
}

/** Six names of two characters and the blanks between them. */
const SHORTEST_MENU = 17;

// A row of short names without a mark between them: the menu of a site.
function isMenu(line: string): boolean {
  if (line.length < SHORTEST_MENU) return false;
  const names = line.split(/\s+/);
  return names.length >= 6 && names.every((name) => /^[\u4e00-\u9fffA-Za-z]{2,10}$/.test(name));
}

/** A line that is nothing but a publication date: page data, yet wanted for deadlines. */
export function isDateLine(key: string): boolean {
  return key.includes(':') && DATE_ONLY.test(key.trim());
}

/** Page numbers and characters that a conversion lost. */
export function isResidue(key: string): boolean {
  const line = key.trim();
  return PAGE_NUMBER.test(line) || LOST_CHARACTERS.test(line);
}

export function markResidue(lines: readonly DraftLine[]): void {
  for (const line of lines) if (line.role === 'body' && isResidue(line.key)) line.role = 'chrome';
}

/**
 * Marks page debris above the title (or above the first prose where there is none): lines that are parts of a page, and
 * everything above the last of them, for a page puts nothing of the report above its navigation.
 */
export function markHeadDebris(lines: readonly DraftLine[]): void {
  const head = lines.filter((line) => line.role === 'body');
  const last = head.findLastIndex((line) => isPagePart(line.key));
  head.forEach((line, i) => {
    if (i <= last && !RED_HEAD.test(line.key.trim())) line.role = 'chrome';
  });
  markPageParts(head);
}

/** Marks only the lines that are parts of a page, as between the title and the text. */
export function markPageParts(lines: readonly DraftLine[]): void {
  for (const line of lines) {
    if (line.role !== 'body' && line.role !== 'chrome') continue;
    if (isDateLine(line.key)) line.role = 'note';
    else if (isPagePart(line.key)) line.role = 'chrome';
  }
}

/** Lines that stand apart from the text: the notes and boxes of a Word file. */
type Apart = (line: DraftLine) => boolean;

/** What follows a page's footer and yet is the author's: an attachment and all after it. */
const OWN = /^附\s*(?:件|表)/;

/** Marks the site's footer: from its first recognised line on, as long as only short lines without a full stop follow. */
export function markTailDebris(lines: readonly DraftLine[], from: number, apart: Apart = () => false): void {
  const rest = lines
    .slice(from)
    .filter((line) => line.role === 'body' || (line.role === 'note' && !apart(line)));
  let first = rest.length;
  for (let i = rest.length - 1; i >= 0; i--) {
    const key = rest[i]!.key.trim();
    if (isPagePart(key)) first = i;
    else if (key.length > 40 || /[\u3002;]$/.test(key)) break;
  }
  const footer = rest.slice(first);
  const own = footer.findIndex((line) => OWN.test(line.key.trim()));
  for (const line of own < 0 ? footer : footer.slice(0, own))
    line.role = isDateLine(line.key) ? 'note' : 'chrome';
}
