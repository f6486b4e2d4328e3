import * as z from 'zod';
import type { RuleContext } from '../model/report.js';
import type { Fix } from '../model/text.js';
import { addClass, noClasses } from '../text/char-classes.js';
import { zh } from '../text/chinese.js';
import { MANY } from './collapse.js';
import { defineRuleType, failedBy, inapplicable, type RawFinding } from './define.js';
import { type HalfMark, halfMarks } from './half-marks.js';

/** Below this share of all marks half-width ones are slips, each told by itself. */
const SLIPS = 0.1;
/** From this share on they are the habit of the whole draft. */
const HABIT = 0.5;
/** So few are told one by one whatever their share. */
const FEW = 2;

export const markWidth = defineRuleType({
  id: 'mark-width',
  summary: {
    'zh-CN': zh('检查中文里的半角标点;全文都是半角的,合成一条。'),
    en: 'Half-width marks among Chinese characters; one finding where they are the habit of the draft.',
  },
  params: () => z.strictObject({}),
  messages: {
    one: { 'zh-CN': zh('“{mark}”是半角标点,应为“{wide}”'), en: '“{mark}” is half-width; write “{wide}”' },
    habit: {
      'zh-CN': zh('全文 {count} 处标点用的是半角,应为全角'),
      en: '{count} marks are half-width throughout; write them full-width',
    },
    mixed: {
      'zh-CN': zh('标点有的全角、有的半角,{count} 处是半角的'),
      en: 'Marks are partly full-width, partly half-width ({count})',
    },
  },
  check: (context) => {
    const { marks, full } = readMarks(context);
    if (marks.length + full === 0) return inapplicable;
    const share = marks.length / (marks.length + full);
    if (marks.length <= FEW || (share < SLIPS && marks.length <= MANY))
      return failedBy(marks.map((mark) => one(mark)));
    return failedBy([all(marks, share >= HABIT ? 'habit' : 'mixed')]);
  },
});

const HALF = 1;
const FULL = 2;
const WIDTHS = noClasses();
addClass(WIDTHS, HALF, ',;:!()');
addClass(WIDTHS, FULL, '\uff0c\uff1a\uff1b\uff01\uff08\uff09');

/** The half-width marks among Chinese characters, and how many full-width ones there are. */
function readMarks({ document }: RuleContext): { marks: HalfMark[]; full: number } {
  const { text } = document.source;
  const marks: HalfMark[] = [];
  let full = 0;
  for (const block of document.blocks) {
    let half = false;
    for (let i = block.range.start; i < block.range.end; i++) {
      const width = WIDTHS[text.charCodeAt(i)];
      if (width === FULL) full += 1;
      else if (width === HALF) half = true;
    }
    if (half) for (const mark of halfMarks(text, block)) marks.push(mark);
  }
  return { marks, full };
}

const fixOf = (marks: readonly HalfMark[], title: string): Fix => ({
  title,
  applicability: 'safe',
  edits: marks.map(({ at, wide }) => ({ range: { start: at, end: at + 1 }, newText: wide })),
});

const one = (mark: HalfMark): RawFinding => ({
  message: 'one',
  data: { mark: mark.char, wide: mark.wide },
  range: { start: mark.at, end: mark.at + 1 },
  fixes: [fixOf([mark], mark.wide)],
});

function all(marks: readonly HalfMark[], message: 'habit' | 'mixed'): RawFinding {
  const [first] = marks;
  return {
    message,
    data: { count: marks.length },
    range: { start: first!.at, end: first!.at + 1 },
    fixes: [fixOf(marks, zh('改为全角标点'))],
  };
}
