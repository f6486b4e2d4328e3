import { expect } from 'vitest';
import { openWordPackage } from '../../src/office/package/word-package.js';
import type { WordText } from '../../src/office/read/word-text.js';
import { parseXml, type XmlElement } from '../../src/office/xml/xml.js';
import { wordPart } from './build.js';

export const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`;
/** A paragraph of runs; a text without markup is one run. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content === '' || content.startsWith('<') ? content : r(content)}</w:p>`;
export const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
export const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
export const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

interface TestLevel {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  readonly more?: string;
}

/** Levels of a list, the highest first. */
export const levels = (list: readonly TestLevel[]): string =>
  list
    .map(
      ({ format, text, start = 1, more = '' }, i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('');
export const definition = (id: number, content: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
export const list = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
export const restart = (level: number, at: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${at}"/></w:lvlOverride>`;
export const style = (id: string, name: string, content = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${id === 'a' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${content}</w:style>`;
export const stylesPart = (content: string): string => wordPart('styles', content);
export const numberingPart = (content: string): string => wordPart('numbering', content);
export const partRoot = (xml: string): XmlElement => parseXml(xml);

const ONE_CHARACTER: Readonly<Record<string, RegExp>> = {
  'w:tab': /^ $/,
  'w:ptab': /^ $/,
  'w:br': /^[\n ]$/,
  'w:cr': /^[\n ]$/,
  'w:noBreakHyphen': /^-$/,
  'w:sym': /^.$/u,
};

/** Every piece says where its text stands, and what has no piece is generated. */
export function checkOrigin(bytes: Uint8Array, word: WordText): void {
  const file = openWordPackage(bytes);
  const parts = new Map<string, ReadonlyMap<number, XmlElement>>();
  let end = 0;
  let generated = '';
  for (const piece of word.origin.pieces) {
    expect(piece.start).toBeGreaterThanOrEqual(end);
    expect(piece.length).toBeGreaterThan(0);
    generated += word.text.slice(end, piece.start);
    end = piece.start + piece.length;
    const known = parts.get(piece.part) ?? byStart(parseXml(file.zip.readText(piece.part)));
    parts.set(piece.part, known);
    const run = known.get(piece.run)!;
    const element = known.get(piece.t)!;
    expect(run.name).toBe('w:r');
    expect(run.start < element.start && element.end < run.end).toBe(true);
    const slice = word.text.slice(piece.start, end);
    if (element.name !== 'w:t') expect(slice).toMatch(ONE_CHARACTER[element.name]!);
    else {
      const whole = element.children.map((node) => (node.kind === 'text' ? node.text : '')).join('');
      expect(slice).toBe(whole.slice(piece.at, piece.at + piece.length).replace(/[\t\r\n]/g, ' '));
    }
    for (const other of [piece.host, ...(piece.part === word.origin.main ? (piece.field ?? []) : [])])
      if (other !== undefined) expect(known.get(other)!.name).toBe('w:r');
  }
  generated += word.text.slice(end);
  const labels = word.hints.flatMap(({ label }) => (label === undefined ? [] : [label]));
  const labelled = labels.reduce((sum, label) => sum + label.end - label.start, 0);
  expect(generated.replace(/[\t\n ]/g, '').length).toBeLessThanOrEqual(labelled);
}

function byStart(root: XmlElement): ReadonlyMap<number, XmlElement> {
  const found = new Map<number, XmlElement>();
  const walk = (element: XmlElement): void => {
    found.set(element.start, element);
    for (const node of element.children) if (node.kind === 'element') walk(node);
  };
  walk(root);
  return found;
}

/** Hints cover the text: every line has one, in order, or is a row whose cells have. */
export function checkHints({ text, hints }: WordText): void {
  let end = 0;
  for (const { range, label } of hints) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    end = range.end;
    expect(text.slice(range.start, range.end)).not.toMatch(/[\t\n]/);
    if (label !== undefined) expect([label.start, label.end <= range.end]).toEqual([range.start, true]);
  }
  // A document whose every paragraph is gone has no line at all.
  if (text === '' && hints.length === 0) return;
  let at = 0;
  for (const line of text.split('\n')) {
    const stop = at + line.length;
    expect(hints.some(({ range }) => range.start >= at && range.end <= stop)).toBe(true);
    at = stop + 1;
  }
}
