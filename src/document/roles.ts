import type { Line, LineRole } from '../model/document.js';
import type { WordHint } from '../model/word.js';
import { boxedLines, closeHeadBoxes, openHeadBoxes, tailBoxes, titleInBox } from './boxes.js';
import { isDateLine, isPagePart, markHeadDebris, markPageParts, markTailDebris } from './chrome.js';
import { readOrdinal } from './marks.js';
import { findTitle, type Looks, titleKey, UNIT_END } from './title.js';
import type { DraftLine } from './types.js';

const DATE_LINE =
  /^[(]?(?:(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[二一][〇○零O\uff2fo0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2})[)]?$/;
// Unit and date on one line.
const SIGNED_AND_DATED =
  /^[\u4e00-\u9fff]{2,30}(?:政府|委员会|委|局|办公室|办事处|厅|院)\s+(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/;
const CONTACT = /^\(?(?:联系人|经办人|填报人|审核人|联系电话|联系方式|咨询电话|此件|公开方式|信息公开选项)/;
const ATTACHMENT = /^附\s*(?:件|表)\s*(?:\d{0,2}|[一二三四五六七八九十]{0,2})\s*[:.]?/;
const BODY_ROLES: ReadonlySet<LineRole> = new Set(['lead', 'heading', 'body', 'opaque']);

// What may stand between title and text: a unit, a date, a speaker, a session. Prose has commas, titles of laws, a stop,
// or simply more words, above all where a page was wrapped.
function isNote(key: string): boolean {
  if (/[\u3002,;:\u3001\u300a\u300b#]/.test(key) || key.length > 50) return false;
  return (
    key.length <= 16 ||
    DATE_LINE.test(key) ||
    /^[-\u2014(]/.test(key) ||
    /会议上?\)?$/.test(key) ||
    UNIT_END.test(key.replace(/\s+/g, ''))
  );
}

function isProse(key: string): boolean {
  return (
    key.length > 70 ||
    /\u5982\u4e0b[:\u3002]?$/.test(key) ||
    (key.length >= 16 && /[\u3002;:]$/.test(key)) ||
    /\u3002./.test(key)
  );
}

/** Index of the first line that is prose or a numbered heading; the title stands before it. */
function bodyStart(lines: readonly DraftLine[]): number {
  const index = lines.findIndex((line) => {
    if (line.role !== 'body') return false;
    const key = line.key.trim();
    if (readOrdinal(key) !== null) return true;
    return isProse(key) && !isPagePart(line.key) && !isDateLine(line.key);
  });
  return index < 0 ? lines.length : index;
}

/** Sets the roles of everything around the body: title, addressee, signature, date, attachments, notes, page debris. */
export function assignRoles(lines: readonly DraftLine[], looks: Looks = new Map()): void {
  const start = bodyStart(lines);
  const boxed = boxedLines(lines, looks);
  openHeadBoxes(boxed, start);
  const title = findTitle(lines, start, looks);
  for (const line of title) line.role = 'title';
  const [first] = title;
  if (first === undefined) {
    markHeadDebris(lines.slice(0, start).filter((line) => !ADDRESSEE.test(line.key.trim())));
  } else {
    // Above a table of contents stands the cover: no page puts its navigation below that.
    const text = 1 + lines.slice(0, first.index).findLastIndex((line) => line.role === 'apparatus');
    markPageParts(lines.slice(0, text));
    setNotes(lines.slice(0, text), []);
    markHeadDebris(lines.slice(text, first.index));
    setNotes(lines.slice(text, first.index), title);
    const after = lines.slice(title.at(-1)!.index + 1, start);
    markPageParts(after);
    setNotesAfter(after);
  }
  setAddressee(lines, (title.at(-1)?.index ?? -1) + 1);
  closeHeadBoxes(boxed);
  if (first === undefined) for (const line of titleInBox(lines, { boxed, start, looks })) line.role = 'title';
  setTail(lines, start, (line) => isApart(looks.get(line.index)));
  setBoxedTail(lines, tailBoxes(lines, boxed, looks));
}

/** Signature and date in a box, where the text itself has no date. */
function setBoxedTail(lines: readonly DraftLine[], boxed: readonly DraftLine[]): void {
  if (lines.some((line) => line.role === 'date')) return;
  const at = boxed.findLastIndex((line) => DATE_LINE.test(line.key.trim()));
  const date = boxed[at];
  if (date === undefined) return;
  date.role = 'date';
  const signed = boxed[at - 1];
  if (signed !== undefined && isSignature(signed.key.trim())) signed.role = 'signature';
}

function setNotes(before: readonly DraftLine[], title: readonly DraftLine[]): void {
  const name = title.map(titleKey).join('');
  for (const line of before) {
    // A page repeats the title above its date line.
    if (line.role === 'body') line.role = titleKey(line) === name ? 'chrome' : 'note';
  }
}

function setNotesAfter(after: readonly DraftLine[]): void {
  for (const line of after) {
    if (line.role !== 'body') continue;
    if (!isNote(line.key.trim())) return;
    line.role = 'note';
  }
}

const ADDRESSEE = /^[^\u3002]{2,58}:$/;

function setAddressee(lines: readonly DraftLine[], from: number): void {
  const head = lines
    .slice(from)
    .filter((line) => line.role === 'body')
    .slice(0, 4);
  const line = head.find((candidate) => ADDRESSEE.test(candidate.key.trim()));
  if (line === undefined || /\u5982\u4e0b/.test(line.key) || readOrdinal(line.key.trim()) !== null) return;
  // Further down than the first line only the plain forms of address, not any line that ends with a colon.
  if (line === head[0] || /^\s*(?:各位[^,]{1,8}|同志们)\s*:/.test(line.key)) line.role = 'addressee';
}

const isApart = (look: WordHint | undefined): boolean =>
  look?.from === 'footnote' || look?.from === 'textbox';

function setTail(lines: readonly DraftLine[], start: number, apart: (line: DraftLine) => boolean): void {
  markTailDebris(lines, start, apart);
  const tail = lastBody(lines, start, 8);
  for (const line of tail) {
    if (CONTACT.test(line.key.trim()) && line.key.trim().length <= 80) line.role = 'note';
  }
  const rest = tail.filter((line) => line.role === 'body');
  const both = rest.findLast((line) => SIGNED_AND_DATED.test(line.key.trim()));
  if (both !== undefined) both.role = 'signature';
  const date = rest.findLast((line) => DATE_LINE.test(line.key.trim()));
  if (date !== undefined) date.role = 'date';
  const place = date === undefined ? rest.length - 1 : rest.indexOf(date) - 1;
  const signed = rest[place];
  if (
    both === undefined &&
    signed !== undefined &&
    isSignature(signed.key.trim()) &&
    (date !== undefined || closesProse(rest[place - 1]))
  ) {
    signed.role = 'signature';
  }
  setAttachments(lines, start);
}

// Without a date below, only a unit's name right under the last sentence is a signature, not a cell of a table.
function closesProse(before: DraftLine | undefined): boolean {
  return before !== undefined && /[\u3002!]\s*$/.test(before.key);
}

function isSignature(key: string): boolean {
  return (
    key.length >= 3 &&
    key.length <= 40 &&
    UNIT_END.test(key.replace(/\s+/g, '')) &&
    !/[\u3002,;:!?]/.test(key) &&
    readOrdinal(key) === null
  );
}

/** The last lines of the text, at most so many, in order. */
function lastBody(lines: readonly DraftLine[], start: number, most: number): DraftLine[] {
  const last: DraftLine[] = [];
  for (let i = lines.length - 1; i >= start && last.length < most; i--)
    if (lines[i]!.role === 'body') last.push(lines[i]!);
  return last.reverse();
}

/** Attachments are named at the very end; a line further up that begins so is a sentence. */
const ATTACHMENT_ZONE = 20;

function setAttachments(lines: readonly DraftLine[], start: number): void {
  const zone = lastBody(lines, start, ATTACHMENT_ZONE);
  const named = (line: DraftLine): boolean =>
    line.key.trim().length <= 80 && ATTACHMENT.test(line.key.trim());
  const first = zone.findIndex(named);
  if (first < 0) return;
  for (const line of zone.slice(first)) {
    if (!named(line) && (!/^\s*\d{1,2}\s*[.、]/.test(line.key) || line.key.trim().length > 80)) break;
    line.role = 'attachment';
  }
}

/** Offset at which the body of the report ends: before signature, date, attachments, notes and footer. */
export function bodyEnd(lines: readonly Line[], textLength: number): number {
  const last = lines.findLast((line) => BODY_ROLES.has(line.role));
  if (last === undefined) return textLength;
  const next = lines[last.index + 1];
  return next === undefined ? textLength : next.range.start;
}
