import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectedPack } from '../../src/cli/choose-pack.js';
import { bundledPack } from '../../src/cli/folders.js';
import { parseDraft } from '../../src/document/parse.js';
import { readAnySource } from '../../src/inputs/word.js';
import { lint } from '../../src/lint/run.js';
import type { Document, Stage } from '../../src/model/document.js';
import type { LintReport } from '../../src/model/report.js';
import { check, hasShared, listShared, ROOT, readText, sharedPath } from '../support.js';
import type { Judged } from './measure.js';
import parts from './work-report-parts.json' with { type: 'json' };

const ID = 'annual-work-report';

/** What a reader found: the beginnings of headings, and of the paragraph on problems (to `until`, else its own end). */
interface Read {
  readonly review: readonly string[];
  readonly problems: string;
  readonly plan: readonly string[];
  readonly until?: string;
}
const READ: Readonly<Record<string, Read>> = parts;

function open(folder: string, name: string): Document {
  const source = readAnySource(readFileSync(sharedPath(folder, name)), name);
  if (!source.ok) throw new Error(source.problem.message.en);
  return parseDraft(source.value);
}

const report = (document: Document, stage: Stage): LintReport =>
  lint(document, bundledPack(ID), { today: '2026-03-01', stage });

describe.skipIf(!hasShared)('the government work reports', () => {
  const names = [...listShared('samples', '.txt'), ...listShared('samples', '.docx')].filter((name) =>
    name.startsWith('govwork-'),
  );

  it('are all in the list of a reader', () => expect(Object.keys(READ).sort()).toEqual(names.sort()));

  it.each(Object.entries(READ))(
    '%s: review, problems and plan stand where a reader finds them',
    (name, read) => {
      const document = open('samples', name);
      expect(detectedPack(document).pack.id).toBe(ID);
      const { slots } = report(document, 'draft');
      const { text } = document.source;
      const titles = (id: string): string[] => {
        const bound = slots.find(({ slot }) => slot.id === id)!;
        expect(bound.verdict).toBe('own-section');
        return bound.matches.map(({ range }) => text.slice(range.start, range.start + 40).trim());
      };
      for (const id of ['review', 'plan'] as const) {
        const found = titles(id);
        expect(found).toHaveLength(read[id].length);
        found.forEach((title, i) => {
          expect(title.startsWith(read[id][i]!), title).toBe(true);
        });
      }
      const start = text.indexOf(read.problems);
      const end = read.until === undefined ? text.indexOf('\n', start) : text.indexOf(read.until);
      const problems = slots.find(({ slot }) => slot.id === 'problems')!;
      expect(problems.verdict).toBe('embedded');
      for (const { range } of problems.matches) {
        expect(range.start).toBeGreaterThanOrEqual(start);
        expect(range.end).toBeLessThanOrEqual(end + 1);
      }
    },
  );

  const judged: readonly Judged[] = ['judged.json', 'work-report-judged.json'].flatMap(
    (file) => JSON.parse(readText(join(ROOT, 'tests', 'evaluation', file))) as Judged[],
  );

  it.each(names)('%s: no error at any stage, and each warning has been read and found right', (name) => {
    const document = open('samples', name);
    const { text } = document.source;
    for (const stage of ['draft', 'review', 'submit', 'publish'] as const) {
      const { findings } = report(document, stage);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const unread = findings
        .filter(({ severity }) => severity === 'warning')
        .map(({ ruleId, range }) => ({
          rule: ruleId,
          report: name,
          words: range === null ? '' : text.slice(range.start, Math.min(range.end, range.start + 20)),
        }))
        .filter(
          (one) =>
            !judged.some(
              (other) =>
                other.rule === one.rule &&
                other.report === one.report &&
                other.words === one.words &&
                other.verdict === 'right',
            ),
        );
      expect(unread).toEqual([]);
    }
  });
});

describe('a work summary whose chapters differ only by the year', () => {
  const CHAPTERS =
    '\n一、2024年重点工作\n开展检查30次。\n二、存在问题\n一是人手少。\n三、2025年重点工作\n一是抓培训。二是抓服务。\n';
  it.each([
    ['某某局关于2024年工作情况的报告', ['一、'], ['三、']],
    ['某某局2024年工作总结', ['一、'], ['三、']],
  ])('%s', (title, review, plan) => {
    const { slots, document, findings } = check(title + CHAPTERS, { pack: bundledPack(ID) });
    const markers = (id: string): string[] =>
      slots
        .find(({ slot }) => slot.id === id)!
        .matches.map(({ sectionId }) => document.outline.byId(sectionId ?? '')?.marker ?? '');
    expect([markers('review'), markers('plan')]).toEqual([review, plan]);
    expect(findings).toEqual([]);
  });

  it('is not said to lack its review where no year is known', () => {
    const { findings } = check(`工作总结${CHAPTERS}`, { pack: bundledPack(ID) });
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain(`${ID}/review-present`);
  });
});

it('the pack itself makes nothing an error', () => {
  const own = bundledPack(ID).rules.filter((rule) => rule.pack === ID);
  expect(own.length).toBeGreaterThan(3);
  for (const rule of own) {
    expect(rule.severity).not.toBe('error');
    expect(Object.values(rule.stages ?? {})).not.toContain('error');
  }
});

describe.skipIf(!hasShared)('other real reports are not claimed', () => {
  it.each(listShared('seeds', '.txt').map((name) => ['seeds', name] as const))('%s/%s', (folder, name) => {
    expect(detectedPack(open(folder, name)).pack.id).toBe('rule-of-law-report');
  });

  it.each(
    listShared('samples', '.txt')
      .filter((name) => !name.startsWith('govwork-'))
      .map((name) => [name] as const),
  )('%s', (name) => {
    const { id } = detectedPack(open('samples', name)).pack;
    if (name.startsWith('ruleoflaw')) expect(id).toBe('rule-of-law-report');
    expect([ID, 'legal-duty-statement']).not.toContain(id);
  });
});
