import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../src/cli/folders.js';
import { sha256Hex } from '../../src/text/digest.js';
import { check, documentOf, hasShared, listShared, rulePack, sharedPath } from '../support.js';
import truth from './level-one-headings.json' with { type: 'json' };

describe.skipIf(!hasShared)('level-one headings, checked by hand', () => {
  for (const file of truth.files) {
    it(`${file.file}: all ${file.headings.length}, and no other`, () => {
      const bytes = readFileSync(sharedPath('samples', file.file));
      expect(sha256Hex(bytes)).toBe(file.sha256);
      const found = documentOf(bytes)
        .outline.sections.filter((section) => section.level === 1 && section.style !== 'tail')
        .map((section) => section.headingRange);
      expect(found).toEqual(file.headings.map(({ start, end }) => ({ start, end })));
    });
  }
});

describe.skipIf(!hasShared)('further real reports', () => {
  for (const file of listShared('samples', '.txt')) {
    it(`${file} is read and checked by every bundled pack without a crash`, () => {
      const bytes = readFileSync(sharedPath('samples', file));
      for (const pack of [rulePack(), bundledPack('official-document')]) {
        const report = check(bytes, { pack });
        expect(report.outcomes.filter((outcome) => outcome.outcome === 'crashed')).toEqual([]);
        expect(report.document.outline.sections.length).toBeGreaterThan(1);
      }
    });
  }

  it('the openings of 34 further reports are read without a crash', () => {
    const openings = readFileSync(sharedPath('samples', 'openings.jsonl'), 'utf8').trim().split('\n');
    const texts = openings.map((line) => (JSON.parse(line) as { text: string }).text);
    expect(texts).toHaveLength(34);
    for (const text of texts)
      expect(check(text).outcomes.every((outcome) => outcome.outcome !== 'crashed')).toBe(true);
  });
});
