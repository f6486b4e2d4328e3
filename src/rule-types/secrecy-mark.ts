import * as z from 'zod';
import { hideTitles } from '../document/layers.js';
import type { Line, LineRole } from '../model/document.js';
import type { RuleContext } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';

const OPEN = '[(\\[\u3010]';
const CLOSE = '[)\\]\u3011]';
const LEVEL = '(?:绝\\s{0,4}密|机\\s{0,4}密|秘\\s{0,4}密)';
const PERIOD = '(?:长期|启封|\\d{1,2}\\s?(?:年|个月))';
const URGENT = '(?:特急|加急|平急|特提)';
const NUMBER = '(?:\\d{6}\\s{0,4})?';

// A mark begins its line, after the number of the copy at most; in a sentence it is only spoken of.
const STARRED = new RegExp(
  `^\\s*${NUMBER}(?:${URGENT}\\s*)?(?:密级\\s*:\\s*)?${OPEN}?(?<mark>${LEVEL}\\s{0,3}[\u2605\u2606]\\s{0,3}${PERIOD}?)`,
);
const STARRED_LAST = new RegExp(`(?:^|\\s)(?<mark>${LEVEL}\\s?[\u2605\u2606]\\s?${PERIOD}?)\\s*$`);
const BARE = new RegExp(
  `^\\s*${NUMBER}(?:${URGENT}\\s*)?(?:密级\\s*:\\s*)?${OPEN}?(?<mark>${LEVEL}(?:\\s{0,3}${PERIOD})?)${CLOSE}?(?:\\s*${URGENT})?\\s*$`,
);
/** A line this long is a paragraph. */
const SHORT = 40;

const KEPT =
  '(?:内部(?:资料|文件|材料|参考|使用|掌握|传阅)|(?:仅供|仅限)内部(?:使用|参考|传阅)|(?:请)?注意(?:保存|保密|保管)|妥善保管|(?:不得|请勿|严禁|禁止)外传|(?:此件|本件|该件)不(?:予)?公开|(?:此件|本件|该件)依申请公开)';
const WHOLE = new RegExp(
  `^\\s*${OPEN}?\\s*(?<mark>${KEPT}(?:[\\s,.;:!\u3001\u3002\u2605\u00b7]{0,4}${KEPT}){0,3})[!.\u3002]?\\s*${CLOSE}?\\s*$`,
);
const ON_REQUEST = new RegExp(`^\\s*${OPEN}\\s*(?<mark>依申请公开|不予?公开)\\s*${CLOSE}\\s*$`);
const LABELLED = new RegExp(
  `^\\s*${OPEN}?(?:(?:信息|政府信息)?公开(?:方式|属性|选项|类别|形式)|主动公开选项|信息公开选项)\\s*:\\s*(?<mark>依申请公开|不予公开|不公开)\\s*${CLOSE}?\\s*$`,
);
const VERSION =
  '(?:送审稿|征求意见稿|讨论稿|报审稿|报批稿|审议稿|初稿|草稿|第[一二三四五六七八九]稿|第?\\d{1,2}稿)';
const VERSION_LINE = new RegExp(`^\\s*(?<mark>${OPEN}?\\s*${VERSION}\\s*${CLOSE}?)\\s*\\d{0,8}\\s*$`);
const VERSION_OF_TITLE = new RegExp(
  `(?:报告|总结|汇报|情况|安排|计划|打算|要点)\\s*(?<mark>${OPEN}\\s*${VERSION}[^()]{0,12}${CLOSE}|${VERSION})\\s*\\d{0,8}\\s*$`,
);

/** Lines with text at the head or the end of a draft in which a mark of a whole paper stands. */
const HEAD = 8;
const TAIL = 6;

export const secrecyMark = defineRuleType({
  id: 'secrecy-mark',
  summary: {
    'zh-CN': zh('检查密级标志和内部文件、未定稿的标记。'),
    en: 'Marks of secret, internal or unfinished papers.',
  },
  inForms: true,
  params: () =>
    z.strictObject({
      kinds: z
        .array(z.enum(['secrecy', 'internal']))
        .min(1)
        .describe(
          zh(
            'secrecy:密级标志,例如“秘密★1年”;internal:内部资料、不得外传、此件不公开、依申请公开、送审稿、征求意见稿一类的标记。句子里说到的都不算。',
          ),
        ),
    }),
  messages: {
    secrecy: { 'zh-CN': zh('有密级标志“{text}”'), en: 'The paper is marked “{text}” (secret)' },
    internal: {
      'zh-CN': zh('有标记“{text}”,不像可以公开的定稿'),
      en: 'The paper is marked “{text}”: internal or unfinished',
    },
  },
  check: (context, { kinds }) => {
    const found = edgesOf(context).flatMap((line) =>
      kinds.flatMap((kind) => {
        const mark = kind === 'secrecy' ? secrecyIn(line) : internalIn(line);
        return mark === null ? [] : [report(kind, line.line, mark)];
      }),
    );
    return failedBy(found);
  },
});

interface Edge {
  readonly line: Line;
  /** Without what stands in titles of other papers. */
  readonly key: string;
  readonly head: boolean;
  readonly tail: boolean;
  /** One of the first lines, where a title stands that was not recognised. */
  readonly top: boolean;
}

const UNREAD: ReadonlySet<LineRole> = new Set(['blank', 'apparatus', 'opaque']);

// All lines, not only the body: these marks stand before the title or after the signature.
function edgesOf({ document }: RuleContext): Edge[] {
  const lines = document.lines.filter(({ role }) => !UNREAD.has(role));
  const first = lines.findIndex((line) => line.role === 'title');
  const head = Math.max(HEAD, first + 3);
  return lines.map((line, i) => ({
    line,
    key: hideTitles(line.key.replace(/\*\*|^\s*#{1,6}(?=\s)/g, (mark) => ' '.repeat(mark.length))),
    head: i < head,
    tail: i >= lines.length - TAIL,
    top: i < 3,
  }));
}

function secrecyIn({ key, head }: Edge): RegExpExecArray | null {
  const starred = STARRED.exec(key);
  if (starred !== null && (head || key.trim().length <= SHORT)) return starred;
  if (key.trim().length <= SHORT && !/[\u3002\u201c]/.test(key)) {
    const last = STARRED_LAST.exec(key);
    if (last !== null) return last;
  }
  return head ? BARE.exec(key) : null;
}

function internalIn({ key, head, tail, top, line }: Edge): RegExpExecArray | null {
  if (!head && !tail) return null;
  const mark = WHOLE.exec(key) ?? ON_REQUEST.exec(key) ?? LABELLED.exec(key);
  if (mark !== null || !head) return mark;
  const version = VERSION_LINE.exec(key);
  if (version !== null) return version;
  // A heading of the text may speak of a draft of something else.
  return line.role === 'title' || (top && line.role !== 'heading') ? VERSION_OF_TITLE.exec(key) : null;
}

function report(kind: 'secrecy' | 'internal', line: Line, match: RegExpExecArray): RawFinding {
  const mark = match.groups!.mark!;
  const from = match.index + match[0].indexOf(mark);
  const text = line.text.slice(from, from + mark.trimEnd().length);
  const start = line.range.start + from;
  return { message: kind, data: { text }, range: { start, end: start + text.length } };
}
