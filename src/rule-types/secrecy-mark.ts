import * as z from 'zod';
import { hideTitles } from '../document/layers.js';
import type { Line, LineRole } from '../model/document.js';
import type { RuleContext } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';
import {
  BARE,
  LABELLED,
  LEVEL_NAMED,
  ON_REQUEST,
  SECRET,
  STARRED,
  STARRED_LAST,
  UNFINISHED,
  VERSION_LINE,
  VERSION_OF_TITLE,
  WHOLE,
} from './secrecy-patterns.js';

/** A line this long is a paragraph. */
const SHORT = 40;

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
  const edges: Edge[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const place = { head: i < head, tail: i >= lines.length - TAIL, top: i < 3 };
    if (mayBeMarked(line.key, place)) edges.push({ line, key: plainKey(line.key), ...place });
  }
  return edges;
}

const mayBeMarked = (key: string, { head, tail }: Pick<Edge, 'head' | 'tail'>): boolean =>
  key.includes(SECRET) || ((head || tail) && UNFINISHED.test(key));

const plainKey = (key: string): string =>
  hideTitles(key.replace(/\*\*|^\s*#{1,6}(?=\s)/g, (mark) => ' '.repeat(mark.length)));

function secrecyIn({ key, head }: Edge): RegExpExecArray | null {
  if (!LEVEL_NAMED.test(key)) return null;
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
