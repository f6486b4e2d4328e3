import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namedPack } from '../../src/cli/choose-pack.js';
import { bundledPackIds } from '../../src/cli/folders.js';
import { templatesOf } from '../../src/cli/templates.js';
import type { Stage, UnitKind } from '../../src/model/document.js';
import { makeBlank } from '../../src/scaffold/blank.js';
import { check, encodeGb18030 } from '../support.js';
import { hegao, temporaryFolder } from './run.js';

const UNITS: readonly (readonly [UnitKind, string])[] = [
  ['province', '某某省人民政府'],
  ['city', '某某市人民政府'],
  ['county', '某某市某某区人民政府'],
  ['township', '某某县某某镇人民政府'],
  ['subdistrict', '某某区人民政府某某街道办事处'],
  ['department', '某某市某某区司法局'],
];
const STAGES: readonly Stage[] = ['draft', 'review', 'submit', 'publish'];

describe.each(bundledPackIds())('a blank report by %s', (id) => {
  const pack = namedPack(id, '.');
  const templates = templatesOf(pack, undefined, '.');

  it.each(UNITS)(
    'for a %s lacks nothing and has nothing wrong but the places to fill in',
    (unitKind, unit) => {
      for (const year of [2019, 2020, 2021, 2024, 2025, 2026]) {
        for (const guidance of [false, true]) {
          const text = makeBlank(pack, templates, { unit, unitKind, year, guidance });
          for (const stage of STAGES) {
            const report = check(text, { pack, stage });
            const others = report.findings.filter(
              ({ ruleId }) => ruleId !== 'official-document/placeholder-left',
            );
            expect(others.map(({ ruleId, message }) => `${stage} ${year} ${ruleId} ${message.text}`)).toEqual(
              [],
            );
            expect(report.findings.length).toBeGreaterThan(1);
            const lacking = report.slots.filter(
              ({ required, verdict }) => required && verdict !== 'own-section',
            );
            expect(lacking.map(({ slot }) => slot.id)).toEqual([]);
          }
        }
      }
    },
  );
});

const NEW = [
  'new',
  'rule-of-law-report',
  '--unit',
  '某某区司法局',
  '--unit-kind',
  'department',
  '--year',
  '2025',
];

describe('hegao new', () => {
  it('prints the report, or writes it, and never over a file that is there', async () => {
    const cwd = temporaryFolder();
    const { out, code } = await hegao(NEW, { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^# 某某区司法局关于2025年法治政府建设情况的报告\n/);
    const written = await hegao([...NEW, '-o', '报告.md'], { cwd });
    expect(written).toEqual({ code: 0, out: '', err: '空白报告写进了“报告.md”。\n' });
    expect((await hegao([...NEW, '-o', 'a.docx'], { cwd })).err).toMatch(
      /^用到的字体.*\n空白报告写进了“a\.docx”。\n$/,
    );
    expect(readFileSync(join(cwd, '报告.md'), 'utf8')).toBe(out);
    const again = await hegao([...NEW, '-o', '报告.md'], { cwd });
    expect(again.code).toBe(2);
    expect(again.err).toContain('--force');
    expect((await hegao([...NEW, '-o', '报告.md', '--force'], { cwd })).code).toBe(0);
  });

  it('asks at a terminal for what was not written', async () => {
    const cwd = temporaryFolder();
    const answers = ['某某街道办事处', '街道办事处', '2025'];
    const { out, code } = await hegao(['new', 'rule-of-law-report'], { cwd, answers });
    expect(code).toBe(0);
    expect(out).toMatch(/^# 某某街道办事处关于2025年法治政府建设情况的报告\n/);
    const wrong = await hegao(['new', 'rule-of-law-report'], { cwd, answers: ['某某站', '车站', '2025'] });
    expect(wrong.code).toBe(2);
  });

  it('says what is missing where nobody can be asked', async () => {
    expect((await hegao(NEW.slice(0, 2))).err).toContain('--unit');
    expect((await hegao(NEW.slice(0, 4))).err).toContain('省级、市级、县级、乡镇、街道、部门');
    expect((await hegao(NEW.slice(0, 6))).err).toContain('--year');
    expect((await hegao(['new', 'nothing'])).code).toBe(2);
  });

  it('makes one for each unit of a list, as Excel saves it', async () => {
    const cwd = temporaryFolder();
    writeFileSync(
      join(cwd, '单位.csv'),
      encodeGb18030('单位,类别,年度\r\n某某区司法局,部门,2025\r\n"某某街道办事处",街道办事处,\r\n'),
    );
    const argv = ['new', 'rule-of-law-report', '--list', '单位.csv', '-o', 'out', '--year', '2024'];
    const { code, err } = await hegao(argv, { cwd });
    expect(code).toBe(0);
    expect(err).toContain('2 份');
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['某某区司法局-2025.md', '某某街道办事处-2024.md']);
  });

  it('a list with a mistake is told with its line, and nothing is written', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'a.csv'), '单位,类别\n某某区司法局,部门\n某某站,车站\n');
    const wrong = await hegao(['new', 'rule-of-law-report', '--list', 'a.csv', '--year', '2025'], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('第 3 行');
    writeFileSync(join(cwd, 'b.csv'), '名称,种类\n某某区司法局,部门\n');
    expect((await hegao(['new', 'rule-of-law-report', '--list', 'b.csv'], { cwd })).err).toContain('单位');
    for (const [rows, said] of [
      ['"甲局,部门\n', '引号'],
      ['甲局,constructor\n', '第 2 行'],
      ['甲局,部门\n甲局,部门\n', '重复'],
    ] as const) {
      writeFileSync(join(cwd, 'b.csv'), `单位,类别\n${rows}`);
      const bad = await hegao(['new', 'rule-of-law-report', '--list', 'b.csv', '--year', '2025'], { cwd });
      expect(bad.code).toBe(2);
      expect(bad.err).toContain(said);
    }
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'b.csv']);
  });
});
