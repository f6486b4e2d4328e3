import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDraft } from '../../src/document/parse.js';
import { readSource } from '../../src/inputs/read.js';
import type { Document, Section } from '../../src/model/document.js';
import { fold } from '../../src/text/fold.js';
import { contains } from '../../src/text/offsets.js';
import { anyDraft } from './arbitrary.js';
import { parse, slice } from './draft.js';

function everyDraft(seed: number, check: (document: Document) => void): void {
  fc.assert(
    fc.property(anyDraft, (text) => check(parse(text))),
    { seed, numRuns: 150 },
  );
}

function checkLines({ lines, source }: Document): void {
  let end = 0;
  lines.forEach((line, i) => {
    const gap = source.text.slice(end, line.range.start);
    expect(gap).toMatch(i === 0 ? /^$/ : /^(?:\r\n|\n|\r)$/);
    expect(line).toMatchObject({ index: i, text: source.text.slice(line.range.start, line.range.end) });
    expect(line.key).toBe(fold(line.text));
    end = line.range.end;
  });
  expect(source.text.slice(end)).toBe('');
}

function checkBlocks({ blocks, lines, source }: Document): void {
  const text = fold(source.text);
  let end = 0;
  for (const block of blocks) {
    expect(block.range.start).toBeGreaterThanOrEqual(end);
    end = block.range.end;
    for (let i = 0; i < block.key.length; i++) {
      if (text[block.at(i)] !== block.key[i]) expect.fail(`key[${i}] of ${block.key}`);
    }
    expect(block.at(block.key.length)).toBe(block.range.end);
    for (const index of block.lines) expect(contains(block.range, lines[index]!.range)).toBe(true);
  }
}

function checkSiblings(
  document: Document,
  ids: readonly string[],
  outer: { start: number; end: number },
): void {
  let end = outer.start;
  for (const id of ids) {
    const { range } = document.outline.byId(id)!;
    expect(range.start).toBeGreaterThanOrEqual(end);
    expect(range.end).toBeLessThanOrEqual(outer.end);
    end = range.end;
  }
}

function checkSection(document: Document, section: Section): void {
  const { range, headingRange, bodyRange, titleRange } = section;
  expect(range.start).toBeLessThanOrEqual(range.end);
  expect(bodyRange.start).toBeLessThanOrEqual(bodyRange.end);
  expect(contains(range, headingRange)).toBe(true);
  expect(contains(range, bodyRange)).toBe(true);
  expect(contains(headingRange, titleRange)).toBe(true);
  expect(headingRange.end).toBeLessThanOrEqual(bodyRange.start);
  expect(section.confidence).toBeGreaterThan(0);
  expect(section.confidence).toBeLessThanOrEqual(1);
  checkSiblings(document, section.children, range);
  for (const id of section.children) {
    const child = document.outline.byId(id)!;
    expect(child.parent).toBe(section.id);
    expect(child.level).toBeGreaterThan(section.level);
  }
}

function checkOutline(document: Document): void {
  const { sections, byId } = document.outline;
  expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
  const roots = sections.filter(({ parent }) => parent === null).map(({ id }) => id);
  checkSiblings(document, roots, { start: 0, end: document.source.text.length });
  for (const section of sections) {
    expect(byId(section.id)).toBe(section);
    checkSection(document, section);
  }
  const starts = sections.map(({ range }) => range.start);
  expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
}

function checkTitles(document: Document): void {
  for (const { title, titleRange, headingRange, marker } of document.outline.sections) {
    const typed = slice(document, titleRange);
    if (!/[\r\n]/.test(typed)) expect(typed).toBe(title);
    expect(slice(document, headingRange).startsWith(marker)).toBe(true);
  }
}

describe('parseDraft of any draft', () => {
  test('cuts the text into lines without losing a character', () => {
    everyDraft(1, checkLines);
  });

  test('makes blocks that know where each of their characters stands', () => {
    everyDraft(2, checkBlocks);
  });

  test('makes sections that nest, in text order, with heading and body inside', () => {
    everyDraft(3, checkOutline);
  });

  test('takes titles and markers from the text as typed', () => {
    everyDraft(4, checkTitles);
  });

  test('opens every section but a close with a heading line', () => {
    everyDraft(5, (document) => {
      for (const { style, titleRange } of document.outline.sections) {
        const at = { start: titleRange.start, end: titleRange.start };
        const line = document.lines.find(({ range }) => contains(range, at));
        if (style !== 'tail') expect(line?.role).toBe('heading');
      }
    });
  });

  test('is the same every time', () => {
    everyDraft(6, (document) => {
      const again = parseDraft(document.source);
      expect(again.outline.sections).toEqual(document.outline.sections);
      expect(again.lines).toEqual(document.lines);
      expect(again.meta).toEqual(document.meta);
    });
  });

  test('of any text at all throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const source = readSource(new TextEncoder().encode(`法${text}`), 'x.md');
        if (source.ok) checkLines(parseDraft(source.value));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('parseDraft of our own drafts', () => {
  const folder = new URL('../../seeds/', import.meta.url);
  const names = readdirSync(folder);

  test.each(names)('%s keeps all promises', (name) => {
    const source = readSource(readFileSync(new URL(name, folder)), name);
    if (!source.ok) return expect.fail(source.problem.code);
    const document = parseDraft(source.value);
    expect(document.outline.sections.length).toBeGreaterThan(3);
    for (const check of [checkLines, checkBlocks, checkOutline, checkTitles]) check(document);
  });
});
