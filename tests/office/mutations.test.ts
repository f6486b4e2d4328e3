import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAnySource } from '../../src/inputs/word.js';
import { annotateDocx } from '../../src/office/annotate/annotate.js';
import { OfficeError } from '../../src/office/errors.js';
import { mutated } from '../fuzz/mutate.js';
import { listShared, sharedPath } from '../support.js';
import { tortureDocx } from './torture.js';

const BY = { author: 'hegao', initials: 'h', date: '2025-03-01T00:00:00Z' };
const files = [
  ['torture.docx', tortureDocx()] as const,
  ...listShared('samples', '.docx').map((name) => [name, readFileSync(sharedPath('samples', name))] as const),
];
const SEEDS = Math.ceil(300 / files.length);

/** Reads, and writes comments over everything that was read; what is refused is told in a sentence. */
function outcome(bytes: Uint8Array): string {
  const read = readAnySource(bytes, 'a.docx');
  if (!read.ok) return read.problem.message['zh-CN'];
  const { text, hints = [], origin, warnings = [] } = read.value;
  if (origin === undefined) return 'text';
  const step = Math.max(1, Math.floor(text.length / 20));
  const comments = Array.from({ length: 20 }, (_, i) => ({
    range: { start: i * step, end: Math.min(text.length, i * step + 9) },
    lines: ['a'],
  }));
  try {
    const done = annotateDocx(bytes, { text, hints, origin, warnings }, comments, BY);
    const again = readAnySource(done.bytes, 'a.docx');
    return again.ok && again.value.text === text ? 'same' : 'changed';
  } catch (error) {
    if (error instanceof OfficeError) return 'refused';
    throw error;
  }
}

describe.each(files)('%s, spoilt', (_name, bytes) => {
  it(`gives a text that comments leave as it is, or a sentence, ${SEEDS} times`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const told = outcome(mutated(bytes, seed));
      expect([seed, told]).toEqual([seed, expect.stringMatching(/^(?:same|refused|text|.*\u3002)$/)]);
    }
  });
});
