import { isPagePart } from './chrome.js';
import type { DraftLine } from './types.js';

const KIND =
  /(?:报告|总结|汇报|材料)(?:公示|公告)?(?:\([^()]*\))?$|(?:报告|总结)(?:及|暨|和|与).{2,24}(?:计划|打算|思路|安排|要点)$/;
const REPORT = /(?:20\d\d年.*情况|情况报告)(?:\([^()]*\))?$/;
const SECOND_LINE = /^(?:关于|20\d\d\s*年|年度)/;
const LONGEST = 70;

/** Lines of the document's own title: one line or two; empty where there is none. */
export function findTitle(lines: readonly DraftLine[], end: number): DraftLine[] {
  const head = lines.slice(0, end).filter((line) => line.role === 'body');
  for (let i = head.length - 1; i >= 0; i--) {
    const line = head[i]!;
    if (!isTitleText(titleKey(line))) continue;
    const before = head[i - 1];
    const joined = before !== undefined && before.index === line.index - 1 && opensTitle(before, line);
    return joined ? [before, line] : [line];
  }
  return [];
}

/** The line without `#`, bold marks and letter-spacing. */
export function titleKey(line: { readonly key: string }): string {
  return line.key.replace(/^\s*#{1,6}\s*|\*\*/g, '').replace(/\s+/g, '');
}

function isTitleText(key: string): boolean {
  if (key.length < 4 || key.length > LONGEST || /[\u3002;:>|,]/.test(key)) return false;
  return KIND.test(key) || REPORT.test(key);
}

function opensTitle(before: DraftLine, line: DraftLine): boolean {
  const key = titleKey(before);
  return (
    /[\u4e00-\u9fff]{2}/.test(key) &&
    key.length <= 40 &&
    !/[\u3002;:,>|!?]/.test(key) &&
    !isPagePart(before.key) &&
    SECOND_LINE.test(titleKey(line))
  );
}
