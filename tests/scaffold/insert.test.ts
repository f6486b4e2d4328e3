import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindOutline } from '../../src/align/bind.js';
import { namedPack } from '../../src/cli/choose-pack.js';
import { templatesOf } from '../../src/cli/templates.js';
import { applyEdits } from '../../src/edit/apply.js';
import type { Document, Section } from '../../src/model/document.js';
import { type Scaffolded, scaffold } from '../../src/scaffold/insert.js';
import {
  check,
  documentOf,
  hasShared,
  listShared,
  readText,
  sharedPath,
  VARIANTS,
  verdicts,
} from '../support.js';

const pack = namedPack('rule-of-law-report', '.');
const templates = templatesOf(pack, undefined, '.');

const run = (
  text: string,
  renumber = false,
  parts: readonly string[] = [],
): Scaffolded & { text: string; document: Document } => {
  const document = documentOf(text);
  const result = scaffold(document, bindOutline(document, pack.outline), templates, { renumber, parts });
  return { ...result, document, text: applyEdits(document.source.text, result.edits) };
};
const missingIn = (text: string): string[] =>
  Object.entries(verdicts(check(text)))
    .filter(([id, verdict]) => id !== 'other' && verdict === 'missing')
    .map(([id]) => id);

/** Nothing but insertions: what was there stands as it did. */
function expectOnlyInsertions({ edits, document }: Scaffolded & { document: Document }): void {
  for (const { range } of edits) expect(range.start).toBe(range.end);
  expect(edits.every(({ range }) => range.start <= document.source.text.length)).toBe(true);
}

const TITLE = '某某区司法局2024年法治政府建设情况报告';
const PARTS: Readonly<Record<string, readonly [title: string, body: string]>> = {
  achievements: ['主要举措和成效', '全年开展执法检查30次，办理行政复议案件5件，举办培训班8期。'],
  problems: ['存在的不足和原因', '一是学习不够深入，主要原因是培训次数少。二是力量不足，主要原因是编制少。'],
  'first-responsible': ['第一责任人职责履行情况', '主要负责人主持召开党组会3次，听取法治工作汇报2次。'],
  plan: ['2025年工作安排', '一是加强学习，办好培训班。二是充实执法力量。三是完善制度机制。'],
};
const NUMERALS = '一二三四';
const STYLES: Readonly<Record<string, (title: string, i: number) => string>> = {
  'plain lines': (title, i) => `${NUMERALS[i]}、${title}`,
  indented: (title, i) => `\u3000\u3000${NUMERALS[i]}、${title}`,
  '# marks with numbers': (title, i) => `## ${NUMERALS[i]}、${title}`,
  '# marks': (title) => `## ${title}`,
  bold: (title, i) => `**${NUMERALS[i]}、${title}**`,
  'bold after the number': (title, i) => `${NUMERALS[i]}、**${title}**`,
  parts: (title, i) => `第${NUMERALS[i]}部分 ${title}`,
  'brackets outermost': (title, i) => `（${NUMERALS[i]}）${title}`,
};

function draft(slots: readonly string[], style: string, spaced: boolean, newline: string): string {
  const lines = slots.flatMap((id, i) => [STYLES[style]!(PARTS[id]![0], i), PARTS[id]![1]]);
  return [TITLE, ...lines, ''].join(spaced ? newline + newline : newline);
}

it('any missing parts of a draft in any style are written, nothing else is touched, and once is enough', () => {
  const subset = fc.subarray(Object.keys(PARTS), { minLength: 1 });
  fc.assert(
    fc.property(
      subset,
      fc.constantFrom(...Object.keys(STYLES)),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      (slots, style, spaced, newline) => {
        const before = draft(slots, style, spaced, newline);
        const after = run(before);
        expectOnlyInsertions(after);
        expect(missingIn(after.text)).toEqual([]);
        expect(after.text.replaceAll(newline, '')).not.toMatch(/[\r\n]/);
        expect(run(after.text).edits).toEqual([]);
        // The new headings look like their sisters.
        const styles = documentOf(after.text).outline.sections.filter((section) => section.level === 1);
        expect(new Set(styles.map((section) => section.style)).size).toBe(1);
      },
    ),
    { seed: 1, numRuns: 150 },
  );
});

it('numbers after a new part, and what the text says of them, move on when asked', () => {
  const text = `${TITLE}\n一、主要举措和成效\n全年开展检查30次，问题详见第二部分。\n二、存在的不足和原因\n一是学习不够，原因是培训少。\n三、2025年工作安排\n加强学习。\n`;
  expect(run(text).clashing).toBe(1);
  const { text: after, clashing } = run(text, true);
  expect(clashing).toBe(0);
  const chapters = documentOf(after).outline.sections.filter((section) => section.level === 1);
  expect(chapters.map((section) => section.ordinal?.value)).toEqual([1, 2, 3, 4]);
  expect(after).toContain('问题详见第二部分');
});

it('what points into other papers keeps its number, and numbers that stand twice are left alone', () => {
  const text = `${TITLE}\n一、主要举措和成效\n（一）依法履职。按照《纲要》第三部分和《民法典》第三章，开展检查30次，安排详见第三部分。\n二、存在的不足和原因\n一是学习不够，原因是培训少。\n三、2025年工作安排\n加强学习。\n`;
  const { text: after } = run(text, true);
  expect(after).toContain('《纲要》第三部分和《民法典》第三章');
  expect(after).toContain('详见第四部分');
  const twice = text.replace('三、2025', '二、2025');
  expect(run(twice, true).edits.every(({ range }) => range.start === range.end)).toBe(true);
  expect(run(twice, true).clashing).toBeGreaterThan(0);
});

it('new parts never share a number, and none stands before the title', () => {
  const one = run(`${TITLE}\n二、2025年工作安排\n加强学习。\n`);
  const numbers = documentOf(one.text).outline.sections.filter(({ level }) => level === 1);
  const written = numbers.map(({ ordinal }) => ordinal!.value).slice(0, one.written.length);
  expect(new Set(written).size).toBe(one.written.length);
  const bare = run(`---\nunit: 某局\n---\n${TITLE}`);
  expect(bare.written.length).toBe(4);
  expect(bare.text.indexOf(TITLE)).toBeLessThan(bare.text.indexOf('一、'));
});

it('a closing line stays last', () => {
  const text = `${TITLE}\n一、主要举措和成效\n全年开展检查30次。\n二、存在的不足和原因\n一是学习不够，原因是培训少。\n特此报告。\n某某区司法局\n2025年1月14日\n`;
  const { text: after } = run(text);
  expect(after).toMatch(/。\n特此报告。\n某某区司法局\n2025年1月14日\n$/);
  expect(missingIn(after)).toEqual([]);
  expect(run(after).edits).toEqual([]);
});

it('an embedded part is offered, not copied', () => {
  const text = `${TITLE}\n一、主要举措和成效\n全年开展检查30次。\n二、2025年工作安排\n但仍存在法治宣传形式单一等不足，主要原因是经费少。下一步加强学习。\n`;
  const { embedded, written } = run(text);
  expect(embedded.map((bound) => bound.slot.id)).toContain('problems');
  expect(written.map((bound) => bound.slot.id)).not.toContain('problems');
});

describe.skipIf(!hasShared)('the real reports', () => {
  const names = listShared('seeds', '.txt');

  it('a sample with a missing part has none afterwards; all else stays and a second time changes nothing', () => {
    let scaffolded = 0;
    for (const name of names) {
      for (const change of Object.values(VARIANTS)) {
        const after = run(change(readText(sharedPath('seeds', name))));
        if (after.written.length > 0) scaffolded += 1;
        expectOnlyInsertions(after);
        expect(missingIn(after.text)).toEqual([]);
        expect(run(after.text).edits).toEqual([]);
      }
    }
    expect(scaffolded).toBeGreaterThan(3);
  });

  it('a required chapter that is cut out of a report is put back: into the gap of its number, at the end after the others', () => {
    const told = (['seeds', 'samples'] as const).flatMap((folder) =>
      listShared(folder, '.txt').flatMap((name) => {
        const text = readText(sharedPath(folder, name));
        return onlyChapters(documentOf(text)).flatMap((only) => {
          const place = putBack(text, only);
          return place === null ? [] : [`${name} ${only.slot} ${place}`];
        });
      }),
    );
    expect(told.filter((line) => line.endsWith('ELSEWHERE'))).toEqual([]);
    expect(told.length).toBeGreaterThan(10);
  });
});

/** Chapters that alone stand for a required part, in reports whose chapters are counted from one. */
function onlyChapters(document: Document): { slot: string; chapter: Section; last: boolean }[] {
  const chapters = document.outline.sections.filter(({ level, style }) => level === 1 && style !== 'tail');
  if (!chapters.every((chapter, i) => chapter.ordinal?.value === i + 1)) return [];
  return bindOutline(document, pack.outline).slots.flatMap(({ slot, required, verdict, matches }) => {
    const chapter = matches.length === 1 ? document.outline.byId(matches[0]!.sectionId ?? '') : undefined;
    if (!required || verdict !== 'own-section' || chapter?.level !== 1) return [];
    return [{ slot: slot.id, chapter, last: chapter === chapters.at(-1) }];
  });
}

/** Cuts a chapter out and scaffolds: where its skeleton went; null where another part is missing too. */
function putBack(
  text: string,
  { slot, chapter, last }: ReturnType<typeof onlyChapters>[number],
): string | null {
  const cut = text.slice(0, chapter.range.start) + text.slice(chapter.range.end);
  // What can still be read elsewhere, or cannot be told, is written when it is asked for by name.
  const after = run(cut, false, missingIn(cut).includes(slot) ? [] : [slot]);
  if (after.written.length !== 1) return null;
  expect(after.written[0]!.slot.id).toBe(slot);
  expect(verdicts(check(after.text))[slot]).toBe('own-section');
  if (after.edits[0]!.range.start === chapter.range.start) return 'gap';
  return last ? 'end' : 'ELSEWHERE';
}
