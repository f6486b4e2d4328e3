import type { WordHint } from '../model/word.js';
import { isPagePart } from './chrome.js';
import type { DraftLine } from './types.js';

const KIND =
  /(?:报告|总结|汇报|材料)(?:公示|公告)?(?:\([^()]*\))?$|(?:报告|总结)(?:及|暨|和|与).{2,24}(?:计划|打算|思路|安排|要点)$/;
const REPORT = /(?:20\d\d年.*情况|情况报告)(?:\([^()]*\))?$/;
const SECOND_LINE = /^(?:关于|20\d\d\s*年|年度)/;
/** What a first line ends with that cannot be all of a title. */
const GOES_ON = /(?:关于|20\d\d年度?)$/;
const NAMES_MATTER = /关于.{2}|20\d\d年/;
/** The end of a title that says nothing by itself. */
const REMNANT = /^的?(?:工作|建设)?(?:情况)?的?(?:工作|年度)?(?:报告|总结|汇报)(?:\([^()]*\))?$/;
/** Lines above a title that are none of it, whatever they look like. */
const APART =
  /^[(\u3014【[]|^附件|文件$|\d+号$|资料|[绝机]密|秘密|会议|^\d{1,3}$|^20\d\d年\d|^第.{1,4}[期号]/;
export const UNIT_END = /(?:政府|委员会|委|局|办公室|办事处|办|厅|院|署|中心|管委会|支队|大队|总队)$/;
/** Where and when a report was given: it stands below the title, and ends in the word that a title ends in. */
const DELIVERED = /^20\d\d年\d{1,2}月\d{1,2}日在.{4,50}(?:会议|大会)上/;
const LONGEST = 70;
const LONGEST_JOINED = 90;
const MOST_LINES = 4;

export type Looks = ReadonlyMap<number, WordHint>;

/** Lines of the document's own title, from one to four; empty where there is none. */
export function findTitle(lines: readonly DraftLine[], end: number, looks: Looks = new Map()): DraftLine[] {
  const head = lines.slice(0, end).filter((line) => line.role === 'body');
  for (let i = head.length - 1; i >= 0; i--) {
    const group = groupUpTo(head, i, looks);
    if (isTitleText(group.map(titleKey).join(''), LONGEST_JOINED)) return group;
    if (isTitleText(titleKey(head[i]!), LONGEST)) return [head[i]!];
  }
  return [];
}

/** The line without `#`, bold marks and letter-spacing. */
export function titleKey(line: { readonly key: string }): string {
  return line.key.replace(/^\s*#{1,6}\s*|\*\*/g, '').replace(/\s+/g, '');
}

function isTitleText(key: string, longest: number): boolean {
  if (key.length < 4 || key.length > longest || /[\u3002;:>|,]/.test(key) || DELIVERED.test(key))
    return false;
  return KIND.test(key) || REPORT.test(key);
}

/** The line with those above it that it goes on. */
function groupUpTo(head: readonly DraftLine[], last: number, looks: Looks): DraftLine[] {
  const group = [head[last]!];
  for (let i = last - 1; i >= 0 && group.length < MOST_LINES; i--) {
    const [first] = group;
    if (!opensTitle(head[i]!, first!, looks)) break;
    group.unshift(head[i]!);
  }
  return group;
}

function opensTitle(before: DraftLine, line: DraftLine, looks: Looks): boolean {
  const key = titleKey(before);
  const next = titleKey(line);
  const may =
    /[\u4e00-\u9fff]{2}/.test(key) &&
    key.length <= 40 &&
    !/[\u3002;:,>|!?]/.test(key) &&
    !isPagePart(before.key);
  if (!may) return false;
  const gap = line.index - before.index;
  // A blank line stands between the name of the unit and 关于 at most.
  if (gap > 1) return gap <= 3 && next.startsWith('关于') && UNIT_END.test(key);
  if (SECOND_LINE.test(next)) return true;
  if (isTitleText(key, LONGEST) || APART.test(key) || next.startsWith('(')) return false;
  if (GOES_ON.test(key) || (REMNANT.test(next) && NAMES_MATTER.test(key))) return true;
  return looksAlike(looks.get(before.index), looks.get(line.index), key);
}

/** In a Word file: lines of one paragraph, of the style Title, or centred ones in the same letters below a unit's name. */
function looksAlike(before: WordHint | undefined, line: WordHint | undefined, key: string): boolean {
  if (before === undefined || line === undefined) return false;
  if (before.from === 'body' && line.from === 'body' && before.paragraph === line.paragraph) return true;
  if (before.level === 0 && line.level === 0) return true;
  if (before.align !== 'center' || line.align !== 'center') return false;
  const letters = before.size === line.size && before.font === line.font;
  return letters && (UNIT_END.test(key) || NAMES_MATTER.test(key));
}
