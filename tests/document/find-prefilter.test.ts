import { expect, test } from 'vitest';
import { bundledPack } from '../../src/cli/folders.js';
import { findInBlocks, keyWithin } from '../../src/document/find.js';
import { hideLayers } from '../../src/document/layers.js';
import { parseDraft } from '../../src/document/parse.js';
import { readSource } from '../../src/inputs/read.js';
import type { Document } from '../../src/model/document.js';
import type { Layer } from '../../src/model/report.js';
import { compilePattern } from '../../src/text/pattern.js';
import { generateReports } from '../batch/reports.js';

// Words that a pattern needs, the index of a document and the probes only save time: what is found must be the same as
// by running each pattern over each block.

const PATTERNS = bundledPack('rule-of-law-report').rules.flatMap((rule) => patternsIn(rule.with));
const LAYERS: readonly (readonly Layer[])[] = [[], ['titles'], ['quotes', 'titles'], ['headings']];

function patternsIn(value: unknown): string[] {
  if (typeof value === 'string') return isPattern(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(patternsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(patternsIn) : [];
}

function isPattern(text: string): boolean {
  try {
    compilePattern(text);
    return true;
  } catch {
    return false;
  }
}

/** A fixed sequence of whole numbers below `most`. */
function numbersFrom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** Reports cut up and put together anew, lines joined and doubled. */
function mutated(count: number): string[] {
  const texts = generateReports(12).map(({ text }) => text.slice(0, 2500));
  const below = numbersFrom(7);
  const marks = ['\n', '\u201c', '\u300b', ' ', '1. ', '\u3002', '20241', '\u81fa\u7063', '\n\n'];
  return Array.from({ length: count }, () => {
    let text = texts[below(texts.length)]!;
    for (let step = 0; step < 8; step++) {
      const at = below(text.length);
      const other = texts[below(texts.length)]!;
      const from = below(other.length);
      const put = below(2) === 0 ? marks[below(marks.length)]! : other.slice(from, from + below(200));
      text = text.slice(0, at) + put + text.slice(Math.min(text.length, at + below(60)));
    }
    return text;
  });
}

function plainly(document: Document, pattern: string, skip: readonly Layer[]): string[] {
  const range = { start: 0, end: document.source.text.length };
  return document.blocks.flatMap((block) => {
    const { key } = keyWithin(block, range, hideLayers(document, block, skip));
    return [...key.matchAll(compilePattern(pattern))]
      .filter(([text]) => text !== '')
      .map(({ index, 0: text }) => `${block.at(index)} ${text}`);
  });
}

test('a pattern finds with prefilters what it finds without', () => {
  let found = 0;
  mutated(24).forEach((text, number) => {
    const read = readSource(new TextEncoder().encode(text), 'draft.txt');
    const document = parseDraft(read.ok ? read.value : expect.unreachable());
    const range = { start: 0, end: document.source.text.length };
    const skip = LAYERS[number % LAYERS.length]!;
    for (const pattern of PATTERNS) {
      const quickly = findInBlocks(document, pattern, range, { skip });
      const shown = quickly.map((match) => `${match.range.start} ${match.text}`);
      expect(shown, pattern).toEqual(plainly(document, pattern, skip));
      found += shown.length;
    }
  });
  expect(PATTERNS.length).toBeGreaterThan(200);
  expect(found).toBeGreaterThan(1000);
});
