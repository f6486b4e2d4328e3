const OPEN = '[(\\[\u3010]';
const CLOSE = '[)\\]\u3011]';
const LEVEL = '(?:绝\\s{0,4}密|机\\s{0,4}密|秘\\s{0,4}密)';
const PERIOD = '(?:长期|启封|\\d{1,2}\\s?(?:年|个月))';
const URGENT = '(?:特急|加急|平急|特提)';
const NUMBER = '(?:\\d{6}\\s{0,4})?';

/** Hardly a line names a level; the patterns for marks take long to make ready. */
export const LEVEL_NAMED = /[绝机秘]\s{0,4}密/;

// Read in folded lines. A mark begins its line, after the number of the copy at most; in a sentence it is only spoken of.
export const STARRED = new RegExp(
  `^\\s*${NUMBER}(?:${URGENT}\\s*)?(?:密级\\s*:\\s*)?${OPEN}?(?<mark>${LEVEL}\\s{0,3}[\u2605\u2606]\\s{0,3}${PERIOD}?)`,
);
export const STARRED_LAST = new RegExp(`(?:^|\\s)(?<mark>${LEVEL}\\s?[\u2605\u2606]\\s?${PERIOD}?)\\s*$`);
export const BARE = new RegExp(
  `^\\s*${NUMBER}(?:${URGENT}\\s*)?(?:密级\\s*:\\s*)?${OPEN}?(?<mark>${LEVEL}(?:\\s{0,3}${PERIOD})?)${CLOSE}?(?:\\s*${URGENT})?\\s*$`,
);
const KEPT =
  '(?:内部(?:资料|文件|材料|参考|使用|掌握|传阅)|(?:仅供|仅限)内部(?:使用|参考|传阅)|(?:请)?注意(?:保存|保密|保管)|妥善保管|(?:不得|请勿|严禁|禁止)外传|(?:此件|本件|该件)不(?:予)?公开|(?:此件|本件|该件)依申请公开)';
export const WHOLE = new RegExp(
  `^\\s*${OPEN}?\\s*(?<mark>${KEPT}(?:[\\s,.;:!\u3001\u3002\u2605\u00b7]{0,4}${KEPT}){0,3})[!.\u3002]?\\s*${CLOSE}?\\s*$`,
);
export const ON_REQUEST = new RegExp(`^\\s*${OPEN}\\s*(?<mark>依申请公开|不予?公开)\\s*${CLOSE}\\s*$`);
export const LABELLED = new RegExp(
  `^\\s*${OPEN}?(?:(?:信息|政府信息)?公开(?:方式|属性|选项|类别|形式)|主动公开选项|信息公开选项)\\s*:\\s*(?<mark>依申请公开|不予公开|不公开)\\s*${CLOSE}?\\s*$`,
);
const VERSION =
  '(?:送审稿|征求意见稿|讨论稿|报审稿|报批稿|审议稿|初稿|草稿|第[一二三四五六七八九]稿|第?\\d{1,2}稿)';
export const VERSION_LINE = new RegExp(`^\\s*(?<mark>${OPEN}?\\s*${VERSION}\\s*${CLOSE}?)\\s*\\d{0,8}\\s*$`);
export const VERSION_OF_TITLE = new RegExp(
  `(?:报告|总结|汇报|情况|安排|计划|打算|要点)\\s*(?<mark>${OPEN}\\s*${VERSION}[^()]{0,12}${CLOSE}|${VERSION})\\s*\\d{0,8}\\s*$`,
);

/** Stands in every line in which one of the first three matches. */
export const SECRET = '\u5bc6';
/** Matches in every line in which one of the others does. */
export const UNFINISHED =
  /\u5185\u90e8|\u6ce8\u610f|\u59a5\u5584\u4fdd\u7ba1|\u5916\u4f20|\u516c\u5f00|\u7a3f/;
