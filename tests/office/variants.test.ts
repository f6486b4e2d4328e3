import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/run.js';
import type { Document } from '../../src/model/document.js';
import { documentOf, listShared, ROOT, rulePack, sharedPath } from '../support.js';
import { readDraft } from './drafts.js';
import { toldLines, VARIANTS } from './variants.js';

const REPORTS = [
  '000-digital-bureau-2024.txt',
  '001-district-government-2024.txt',
  '004-big-data-bureau-2020.txt',
].map((name) => join(ROOT, 'seeds', name));
const SAMPLES = listShared('samples', '.txt')
  .filter((name) => name.startsWith('ruleoflaw'))
  .map((name) => sharedPath('samples', name));
const pack = rulePack();

const bare = (text: string): string => text.replace(/[\s\u3000]+/g, '');

/** All that a clerk sees of a report, but for places. */
function seen(document: Document): string[] {
  const { meta, outline, source } = document;
  const report = lint(document, pack, { today: '2026-02-01' });
  const known = (['title', 'unit', 'unitKind', 'reportYear', 'date', 'publishedAt'] as const).map(
    (key) => `${key} ${bare(String(meta[key]?.value))}`,
  );
  const sections = outline.sections.map(
    ({ level, marker, title }) => `section ${level} ${bare(marker + title)}`,
  );
  const slots = report.slots.map(({ slot, verdict }) => `slot ${slot.id} ${verdict}`);
  const findings = report.findings.map(({ ruleId, severity, slot, range }) => {
    const words =
      range === null ? '' : bare(source.text.slice(range.start, range.end)).replace(/\u25cf|\u2022/g, '');
    return `${severity} ${ruleId} ${slot ?? ''} ${words.slice(0, 40)}`;
  });
  return [...known, ...sections, ...slots, ...findings].sort();
}

/** What may differ, and why. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  // The head names a unit where the report itself names none.
  'red head': /unit-named/,
};

describe.each([...REPORTS, ...SAMPLES])('%s', (path) => {
  const plain = documentOf(readFileSync(path), path);
  // The same lines without blank ones, as every variant has them.
  const lines = toldLines(plain);
  const expected = seen(documentOf(lines.map(({ text }) => text).join('\n')));

  it.each(Object.keys(VARIANTS))('%s', (name) => {
    const made = VARIANTS[name]!(lines);
    const found = seen(readDraft(made));
    const allowed = ALLOWED[name];
    const kept = (line: string): boolean => allowed === undefined || !allowed.test(line);
    expect(found.filter(kept)).toEqual(expected.filter(kept));
  });
});
