import * as z from 'zod';
import { ofDocument } from '../document/memos.js';
import type { Block, Document } from '../model/document.js';
import type { RuleContext } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { allMatches } from '../text/matches.js';
import { marksIn, SIGNS, signsOf } from './character-signs.js';
import { together } from './collapse.js';
import { defineRuleType, failedBy, type RawFinding } from './define.js';
import { closingOf, type Pairing, pairMarks } from './pairing.js';

const ROLES: ReadonlySet<string> = new Set(['lead', 'heading', 'body']);

export const markPairs = defineRuleType({
  id: 'mark-pairs',
  summary: {
    'zh-CN': zh('检查引号、书名号、括号是否成对,套用得对不对。'),
    en: 'Quotation marks, title marks and brackets: closed, and nested as they should be.',
  },
  params: () =>
    z.strictObject({
      check: z
        .enum(['paired', 'titles', 'quotes', 'straight'])
        .describe(zh('paired 成对、titles 书名号里再用书名号、quotes 双引号里再用双引号、straight 直引号。')),
    }),
  messages: {
    unclosed: { 'zh-CN': zh('“{mark}”没有配对的“{other}”'), en: '“{mark}” is never closed by “{other}”' },
    unopened: {
      'zh-CN': zh('“{mark}”前面没有“{other}”'),
      en: '“{mark}” closes nothing: no “{other}” before it',
    },
    many: {
      'zh-CN': zh('全文有 {count} 处没有配对的引号、书名号或括号,例如“{mark}”'),
      en: '{count} marks without their other half, such as “{mark}”',
    },
    nested: {
      'zh-CN': zh('{mark}里面再用{mark},里面的应为{inner}'),
      en: '{mark} inside {mark}: the inner ones are {inner}',
    },
    straight: {
      'zh-CN': zh('引号用的是直引号,应为弯引号'),
      en: 'Straight quotation marks; write curly ones',
    },
  },
  check: (context, { check }) => {
    if (check === 'straight') return failedBy(straightMarks(context.document));
    const read = readPairs(context.document);
    const findings: RawFinding[] = [];
    for (let i = 0; i < read.length; i++)
      for (const found of check === 'paired' ? unpaired(context, read, i) : nested(read[i]!, check))
        findings.push(found);
    return failedBy(check === 'paired' ? together(findings) : findings);
  },
});

interface Read {
  readonly block: Block;
  readonly pairing: Pairing;
}

/** The marks of each block; read once, for several rules ask. */
const readPairs = ofDocument.once((document): readonly Read[] => {
  const read: Read[] = [];
  for (const block of document.blocks)
    if (ROLES.has(block.role)) read.push({ block, pairing: pairingOf(document, block) });
  return read;
});

/** Lines that were joined do not lie in the block as they lie in the text. */
const pairingOf = (document: Document, block: Block): Pairing =>
  block.lines.length > 1
    ? pairMarks(block.key)
    : pairMarks(block.key, { offsets: marksIn(document, block), from: block.range.start });

const NONE: readonly RawFinding[] = [];
const NAMES = {
  titles: ['\u300a', '\u300a\u300b', '\u3008\u3009'],
  quotes: ['\u201c', '\u201c\u201d', '\u2018\u2019'],
} as const;

function nested({ block, pairing: { pairs } }: Read, check: 'titles' | 'quotes'): readonly RawFinding[] {
  const [open, mark, inner] = NAMES[check];
  if (pairs.length === 0) return NONE;
  const inside = pairs.filter(({ mark: own, within }) => own === open && within === open);
  if (inside.length === 0) return NONE;
  return inside.map(({ start, end }) => {
    const at = (i: number) => ({ start: block.at(i), end: block.at(i) + 1 });
    return {
      message: 'nested',
      data: { mark, inner },
      range: { start: block.at(start), end: block.at(end) + 1 },
      fixes: [
        {
          title: inner,
          applicability: 'unsafe' as const,
          edits: [
            { range: at(start), newText: inner[0]! },
            { range: at(end), newText: inner[1]! },
          ],
        },
      ],
    };
  });
}

/** Over how many paragraphs a pair may reach. */
const NEAR = 10;

// A quotation of several paragraphs opens each and closes the last; a layout may break a line inside brackets.
function unpaired(context: RuleContext, read: readonly Read[], i: number): readonly RawFinding[] {
  const { block, pairing } = read[i]!;
  if (pairing.unclosed.length === 0 && pairing.unopened.length === 0) return NONE;
  const marks = (list: readonly { readonly mark: string }[]): Set<string> =>
    new Set(list.map(({ mark }) => mark));
  const before = marks(read.slice(Math.max(0, i - NEAR), i).flatMap(({ pairing: { unclosed } }) => unclosed));
  const next = read.slice(i + 1, i + 1 + NEAR);
  const after = marks(next.flatMap(({ pairing: { unopened } }) => unopened));
  const open = pairing.unclosed.filter(
    ({ mark }) =>
      !after.has(closingOf(mark)) && !next.some((other) => other.block.key.trimStart().startsWith(mark)),
  );
  const closed = pairing.unopened.filter(({ mark }) => !before.has(openingMark(mark)));
  const { text } = context.document.source;
  const told = (message: 'unclosed' | 'unopened', place: number, other: string): RawFinding => {
    const start = block.at(place);
    return { message, data: { mark: text[start]!, other }, range: { start, end: start + 1 } };
  };
  return [
    ...open.map(({ at, mark }) => told('unclosed', at, closingOf(mark))),
    ...closed.map(({ at, mark }) => told('unopened', at, openingOf(mark))),
  ];
}

/** In folded text a bracket is a half-width one. */
const openingMark = (mark: string): string => (mark === ')' ? '(' : openingOf(mark));
const openingOf = (mark: string): string => OPENING[mark] ?? mark;
const OPENING: Readonly<Record<string, string>> = {
  '\u201d': '\u201c',
  '\u300b': '\u300a',
  '\u3009': '\u3008',
  ')': '\uff08',
  '\u3015': '\u3014',
  '\u3011': '\u3010',
};

function straightMarks(document: Document): RawFinding[] {
  if ((signsOf(document).all & SIGNS.straight) === 0) return [];
  return document.blocks.filter((block) => ROLES.has(block.role)).flatMap(straight);
}

/** Straight marks in pairs round Chinese text. */
function straight(block: Block): RawFinding[] {
  const places = allMatches(block.key, /"/g).map(({ index }) => index);
  if (places.length === 0 || places.length % 2 === 1) return [];
  // Inches, seconds of arc, attributes.
  if (places.some((at) => /[\d=']/.test(block.key[at - 1] ?? ''))) return [];
  const pairs = places.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: places[i + 1]! }] : []));
  return pairs
    .filter(({ start, end }) => /[\u4e00-\u9fff]/.test(block.key.slice(start, end)))
    .map(({ start, end }) => ({
      message: 'straight',
      range: { start: block.at(start), end: block.at(end) + 1 },
      fixes: [
        {
          title: '\u201c\u201d',
          applicability: 'unsafe' as const,
          edits: [
            { range: { start: block.at(start), end: block.at(start) + 1 }, newText: '\u201c' },
            { range: { start: block.at(end), end: block.at(end) + 1 }, newText: '\u201d' },
          ],
        },
      ],
    }));
}
