import * as z from 'zod';
import type { RuleContext } from '../model/report.js';
import type { Fix } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { marksIn } from './character-signs.js';
import { MANY } from './collapse.js';
import { defineRuleType, failedBy, inapplicable, type RawFinding } from './define.js';
import { readWidths, type Widths } from './half-marks.js';

const FIX = zh('改为全角标点');
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
    const { half, full } = readMarks(context);
    if (half.length + full === 0) return inapplicable;
    const { text } = context.document.source;
    const share = half.length / (half.length + full);
    if (half.length <= FEW || (share < SLIPS && half.length <= MANY))
      return failedBy(half.map((at) => one(text, at)));
    return failedBy([all(text, half, share >= HABIT ? 'habit' : 'mixed')]);
  },
});

/** The half-width marks among Chinese characters, and how many full-width ones there are. */
function readMarks({ document }: RuleContext): Widths {
  const found: Widths = { half: [], full: 0 };
  for (const block of document.blocks) {
    const places = marksIn(document, block);
    if (places.length > 0) readWidths(document.source.text, { range: block.range, places }, found);
  }
  return found;
}

/** The full-width form of the mark at an offset. */
const wideAt = (text: string, at: number): string => String.fromCharCode(text.charCodeAt(at) + 0xfee0);

const fixOf = (text: string, marks: readonly number[], title: string): Fix => ({
  title,
  applicability: 'safe',
  edits: marks.map((at) => ({ range: { start: at, end: at + 1 }, newText: wideAt(text, at) })),
});

function one(text: string, at: number): RawFinding {
  const wide = wideAt(text, at);
  return {
    message: 'one',
    data: { mark: text[at]!, wide },
    range: { start: at, end: at + 1 },
    fixes: [fixOf(text, [at], wide)],
  };
}

function all(text: string, marks: readonly number[], message: 'habit' | 'mixed'): RawFinding {
  const [first] = marks;
  return {
    message,
    data: { count: marks.length },
    range: { start: first!, end: first! + 1 },
    fixes: [fixOf(text, marks, FIX)],
  };
}
