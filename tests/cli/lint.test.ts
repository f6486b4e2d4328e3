import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type JsonOutput, reportSchema } from '../../src/reporters/json-schema.js';
import { ROOT } from '../support.js';
import { hegao, temporaryFolder } from './run.js';

const GOOD = [
  '\u67d0\u67d0\u533a\u53f8\u6cd5\u5c40\u5173\u4e8e2024\u5e74\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u7684\u62a5\u544a',
  '\u73b0\u5c062024\u5e74\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u62a5\u544a\u5982\u4e0b\uff1a',
  '\u4e00\u3001\u4e3b\u8981\u4e3e\u63aa\u548c\u6210\u6548',
  '\u5f00\u5c55\u6267\u6cd5\u68c0\u67e530\u6b21\uff0c\u5ba1\u6838\u89c4\u8303\u6027\u6587\u4ef65\u4ef6\uff0c\u5316\u89e3\u77db\u76fe\u7ea0\u7eb712\u4ef6\u3002',
  '\u4e8c\u3001\u7b2c\u4e00\u8d23\u4efb\u4eba\u804c\u8d23',
  '\u4e3b\u8981\u8d1f\u8d23\u4eba\u4e3b\u6301\u53ec\u5f00\u515a\u7ec4\u4f1a4\u6b21\uff0c\u63a8\u52a8\u91cd\u5927\u884c\u653f\u51b3\u7b56\u5408\u6cd5\u6027\u5ba1\u67e5\u3002',
  '\u4e09\u3001\u5b58\u5728\u7684\u4e0d\u8db3\u548c\u539f\u56e0',
  '\u4e00\u662f\u57fa\u5c42\u6267\u6cd5\u529b\u91cf\u6bd4\u8f83\u8584\u5f31\uff0c\u4e3b\u8981\u539f\u56e0\u662f\u7f16\u5236\u5c11\u3002\u4e8c\u662f\u666e\u6cd5\u5f62\u5f0f\u6bd4\u8f83\u5355\u4e00\uff0c\u7ebf\u4e0a\u5ba3\u4f20\u505a\u5f97\u4e0d\u591f\u3002',
  '\u56db\u30012025\u5e74\u5de5\u4f5c\u5b89\u6392',
  '\uff08\u4e00\uff09\u5145\u5b9e\u529b\u91cf\u3002\u7533\u8bf7\u7f16\u5236\u3002',
  '\uff08\u4e8c\uff09\u52a0\u5f3a\u57f9\u8bad\u3002\u7ec4\u7ec7\u57f9\u8bad\u3002',
].join('\n');
// Part two, the first-responsible one, is gone and the numbering closed up: one error.
const FLAWED = GOOD.split('\n')
  .filter((_, i) => i !== 4 && i !== 5)
  .join('\n')
  .replace('\u4e09\u3001', '\u4e8c\u3001')
  .replace('\u56db\u3001', '\u4e09\u3001');

function folderWith(files: Record<string, string | Uint8Array>): string {
  const cwd = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

const json = (text: string): JsonOutput => reportSchema.parse(JSON.parse(text));

describe('exit codes', () => {
  it('0 for a clean draft, and says so', async () => {
    const { code, out, err } = await hegao(['lint', 'a.txt'], { cwd: folderWith({ 'a.txt': GOOD }) });
    expect(code).toBe(0);
    expect(err.trim().split('\n')).toEqual([expect.stringContaining('rule-of-law-report')]);
    expect(out).toContain('\u6ca1\u6709\u53d1\u73b0\u95ee\u9898');
  });

  it('1 for an error, 0 for the same with --fail-on none', async () => {
    const cwd = folderWith({ 'a.txt': FLAWED });
    expect((await hegao(['lint', 'a.txt'], { cwd })).code).toBe(1);
    expect((await hegao(['lint', 'a.txt', '--fail-on', 'none'], { cwd })).code).toBe(0);
  });

  it('--fail-on moves the bar to warnings and infos', async () => {
    const warned = GOOD.replace('\uff0c\u4e3b\u8981\u539f\u56e0\u662f\u7f16\u5236\u5c11', '');
    const cwd = folderWith({ 'a.txt': warned });
    expect((await hegao(['lint', 'a.txt'], { cwd })).code).toBe(0);
    expect((await hegao(['lint', 'a.txt', '--fail-on', 'warning'], { cwd })).code).toBe(1);
    expect((await hegao(['lint', 'a.txt', '--fail-on', 'info'], { cwd })).code).toBe(1);
  });

  it('2 beats 1: a bad file among others is named on stderr, the others are still done', async () => {
    const cwd = folderWith({ 'a.txt': FLAWED, 'b.txt': '', 'c.txt': GOOD });
    const { code, out, err } = await hegao(['lint', '.'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/^b\.txt: /m);
    expect(out).toContain('a.txt');
    expect(out).toContain('c.txt');
  });
});

describe('bad input gets one clear sentence and exit 2', () => {
  const cases: [string, string, Record<string, string | Uint8Array>, RegExp][] = [
    ['an empty file', 'a.txt', { 'a.txt': '' }, /a\.txt: \u6587\u4ef6\u662f\u7a7a\u7684/],
    ['a file of blanks', 'a.txt', { 'a.txt': ' \n\u3000\n' }, /\u6587\u4ef6\u662f\u7a7a\u7684/],
    [
      'a binary',
      'a.txt',
      { 'a.txt': Uint8Array.of(0, 1, 2, 3, 0, 0, 7, 9) },
      /\u4e0d\u662f\u6587\u672c\u6587\u4ef6/,
    ],
    ['a Word file under a wrong name', 'a.txt', { 'a.txt': Uint8Array.of(0x50, 0x4b, 3, 4, 1) }, /Word/],
    ['undecodable bytes', 'a.txt', { 'a.txt': Uint8Array.of(0xff, 0x80, 0x81, 0xff) }, /\u7f16\u7801/],
    [
      'an unknown extension',
      'a.xyz',
      { 'a.xyz': GOOD },
      /\u4e0d\u8ba4\u8bc6\u7684\u6587\u4ef6\u7c7b\u578b\u201c\.xyz\u201d/,
    ],
    ['a file that is not there', 'nowhere.txt', {}, /\u627e\u4e0d\u5230/],
    ['a glob that matches nothing', '*.md', { 'a.txt': GOOD }, /\u627e\u4e0d\u5230/],
    ['a bad value in the frontmatter', 'a.md', { 'a.md': `---\nstage: soon\n---\n${GOOD}` }, /stage/],
    [
      'an unknown pack in the frontmatter',
      'a.md',
      { 'a.md': `---\npack: rule-of-law-reprot\n---\n${GOOD}` },
      /\u662f\u4e0d\u662f\u201crule-of-law-report\u201d/,
    ],
  ];
  it.each(cases)('%s', async (_name, argument, files, said) => {
    const { code, err } = await hegao(['lint', argument], { cwd: folderWith(files) });
    expect(code).toBe(2);
    expect(err).toMatch(said);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('a folder without drafts', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'empty'));
    const { code, err } = await hegao(['lint', 'empty'], { cwd });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('\u6ca1\u6709\u53ef\u4ee5\u68c0\u67e5\u7684\u7a3f\u4ef6'),
    ]);
  });

  // A link to itself cannot be read by anybody, not even by the superuser that CI runs as.
  it('a file that cannot be opened', async () => {
    const cwd = folderWith({ 'b.txt': GOOD });
    symlinkSync('a.txt', join(cwd, 'a.txt'));
    const { code, out, err } = await hegao(['lint', 'a.txt', 'b.txt'], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('ELOOP')]);
    expect(out).toContain('b.txt');
  });

  it('a draft over the size limit', async () => {
    const cwd = folderWith({ 'a.txt': new Uint8Array(33 * 1024 * 1024).fill(65) });
    const { code, err } = await hegao(['lint', 'a.txt'], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('32 MB')]);
  });

  it('no argument at all', async () => {
    expect(await hegao(['lint'])).toMatchObject({ code: 2, err: expect.stringContaining('--stdin') });
  });

  const arguments_: [string, string[], RegExp][] = [
    [
      'an unknown option',
      ['lint', '--fromat', 'json', 'a.txt'],
      /\u4e0d\u8ba4\u8bc6\u7684\u9009\u9879\u201c--fromat\u201d.*\u662f\u4e0d\u662f\u201c--format\u201d/,
    ],
    [
      'an unknown command',
      ['lnit'],
      /\u4e0d\u8ba4\u8bc6\u7684\u547d\u4ee4\u201clnit\u201d.*\u662f\u4e0d\u662f\u201clint\u201d/,
    ],
    [
      'a value that is no choice',
      ['lint', '--stage', 'soon', 'a.txt'],
      /soon.*draft \u8d77\u8349\u3001review \u9001\u5ba1\u3001submit \u62a5\u9001\u3001publish \u516c\u5f00/,
    ],
    ['a year that is none', ['lint', '--year', '24', 'a.txt'], /24/],
    ['an option without its value', ['lint', 'a.txt', '--stage'], /--stage.*\u540e\u9762\u8981\u5199/],
    [
      'an unknown pack',
      ['lint', '--pack', 'nonesuch', 'a.txt'],
      /\u6ca1\u6709\u89c4\u5219\u5305\u201cnonesuch\u201d/,
    ],
  ];
  it.each(arguments_)('%s', async (_name, argv, said) => {
    const { code, err } = await hegao(argv, { cwd: folderWith({ 'a.txt': GOOD }) });
    expect(code).toBe(2);
    expect(err).toMatch(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('a broken pack', () => {
  it('tells all its problems with file, line and column, and ends with 2', async () => {
    const cwd = folderWith({ 'a.txt': GOOD });
    mkdirSync(join(cwd, 'house', 'rules'), { recursive: true });
    writeFileSync(
      join(cwd, 'house', 'pack.yaml'),
      'schema: 1\nid: house\ntitel: x\nversion: 1.0.0\nextends: official-documnt\n',
    );
    writeFileSync(join(cwd, 'house', 'rules', 'a.yaml'), '- id: one\n  type: text-forbiden\n');
    const { code, out, err } = await hegao(['lint', '--pack', 'house', 'a.txt'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/house\/pack\.yaml:3:1 .*titel/);
    expect(err).toContain('title');
    expect(err).toMatch(/house\/rules\/a\.yaml:1:/);
    expect(err).not.toContain('ZodError');
  });

  it('a pack folder that is fine is used', async () => {
    const cwd = folderWith({ 'a.txt': GOOD });
    cpSync(join(ROOT, 'rules', 'official-document'), join(cwd, 'official-document'), { recursive: true });
    const { code, out } = await hegao(['lint', '--pack', './official-document', 'a.txt'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('official-document');
  });
});

describe('what is checked', () => {
  it('files, folders and globs, each once and in order; lock files of Word and WPS left out', async () => {
    const cwd = folderWith({ 'b.txt': GOOD, 'a.md': GOOD, '~$a.txt': GOOD, '.~b.txt': GOOD, 'x.csv': '1,2' });
    const { out } = await hegao(['lint', '.', 'b.txt', '*.md', '--format', 'json'], { cwd });
    expect(json(out).reports.map((report) => report.path)).toEqual(['a.md', 'b.txt']);
  });

  it('standard input, under the name given', async () => {
    const { code, out } = await hegao(['lint', '--stdin', '--stdin-filename', 'x.md', '--format', 'json'], {
      stdin: new TextEncoder().encode(FLAWED),
    });
    expect(code).toBe(1);
    expect(json(out).reports[0]!.path).toBe('x.md');
  });

  it('an unrecognised kind of report is checked by the base pack only, and that is said', async () => {
    const cwd = folderWith({
      'a.txt':
        '\u4f1a\u8bae\u7eaa\u8981\n\u4e00\u3001\u8bae\u9898\n\u8ba8\u8bba\u4e863\u4e2a\u8bae\u9898\u3002',
    });
    const { code, out, err } = await hegao(['lint', 'a.txt'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('\u8ba4\u4e0d\u51fa\u662f\u54ea\u4e00\u79cd\u62a5\u544a');
    expect(out).toContain('official-document');
  });

  it('options go before frontmatter, frontmatter before what the text says', async () => {
    const cwd = folderWith({
      'a.md': `---\nunitKind: \u8857\u9053\nyear: 2023\nstage: \u62a5\u9001\n---\n${GOOD}`,
    });
    const read = json((await hegao(['lint', 'a.md', '--format', 'json', '--year', '2022'], { cwd })).out)
      .reports[0]!;
    expect(read).toMatchObject({
      stage: 'submit',
      document: {
        unitKind: { value: 'subdistrict', source: 'frontmatter' },
        reportYear: { value: 2022, source: 'option' },
      },
    });
  });

  it('a placeholder is a warning in a draft and an error from review on', async () => {
    const cwd = folderWith({
      'a.txt': GOOD.replace('30\u6b21', '\u3010\u5f85\u8865\uff1a\u6b21\u6570\u3011\u6b21'),
    });
    expect((await hegao(['lint', 'a.txt'], { cwd })).code).toBe(0);
    expect((await hegao(['lint', 'a.txt', '--stage', 'review'], { cwd })).code).toBe(1);
  });
});

describe('output', () => {
  it('JSON keeps its contract for read and unread drafts', async () => {
    const cwd = folderWith({ 'a.txt': FLAWED, 'b.txt': '' });
    const result = json((await hegao(['lint', 'a.txt', 'b.txt', '--format', 'json'], { cwd })).out);
    expect(result.summary).toEqual({ files: 2, errors: 1, warnings: 0, infos: 0 });
    const [a, b] = result.reports;
    expect(b).toEqual({ path: 'b.txt', error: { code: 'empty', message: expect.any(String) } });
    if (a === undefined || 'error' in a) throw new Error('a.txt was not read');
    const missing = a.findings[0]!;
    expect(missing).toMatchObject({
      ruleId: 'rule-of-law-report/first-responsible-present',
      range: null,
      start: null,
    });
    expect(FLAWED.slice(missing.insertAt!)).toMatch(/^\u4e09\u3001/);
    expect(missing.basis[0]).toMatchObject({
      authority: 'DUCHA-2019',
      docNumber: '\u5385\u5b57\u30142019\u301528\u53f7',
    });
  });

  it('--output-file writes the result and leaves standard output empty', async () => {
    const cwd = folderWith({ 'a.txt': FLAWED });
    const { code, out } = await hegao(['lint', 'a.txt', '--format', 'json', '--output-file', 'r.json'], {
      cwd,
    });
    expect([code, out]).toEqual([1, '']);
    expect(json(readFileSync(join(cwd, 'r.json'), 'utf8')).summary.errors).toBe(1);
  });

  it('colour only on a terminal; NO_COLOR and --no-color switch it off, FORCE_COLOR on', async () => {
    const cwd = folderWith({ 'a.txt': FLAWED });
    const coloured = async (setting: object, ...flags: string[]): Promise<boolean> =>
      (await hegao(['lint', 'a.txt', ...flags], { cwd, ...setting })).out.includes('\u001b[');
    expect(await coloured({})).toBe(false);
    expect(await coloured({ columns: 80 })).toBe(true);
    expect(await coloured({ columns: 80, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured({ columns: 80, env: { NO_COLOR: '' } })).toBe(true);
    expect(await coloured({ env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await coloured({ columns: 80 }, '--no-color')).toBe(false);
  });

  it('--quiet lists errors only, --max-findings cuts the list and says so', async () => {
    const cwd = ROOT;
    const draft = 'seeds/004-big-data-bureau-2020.txt';
    const quiet = (await hegao(['lint', draft, '--quiet'], { cwd })).out;
    expect(quiet.match(/^\u8b66\u544a {2}/gm)).toBeNull();
    expect(quiet.match(/^\u9519\u8bef {2}/gm)).toHaveLength(2);
    const cut = (await hegao(['lint', draft, '--max-findings', '2'], { cwd })).out;
    expect(cut.match(/^(?:\u9519\u8bef|\u8b66\u544a|\u63d0\u793a) {2}/gm)).toHaveLength(2);
    const all = json((await hegao(['lint', draft, '--format', 'json'], { cwd })).out).reports[0]!;
    const hidden = 'findings' in all ? all.findings.length - 2 : Number.NaN;
    expect(cut).toContain(`\u8fd8\u6709 ${hidden} \u6761`);
  });

  it('speaks English on request', async () => {
    const { out } = await hegao(['lint', 'a.txt', '--locale', 'en'], {
      cwd: folderWith({ 'a.txt': FLAWED }),
    });
    expect(out).toMatch(/1 error, 0 warnings, 0 info/);
    expect(out).toContain('it belongs after');
  });

  it('no control character of a draft reaches the terminal', async () => {
    const cwd = folderWith({
      'a.txt': `${FLAWED}\n\u8054\u7cfb\u4eba\uff1a\u5f20\u4e09\u001b[31m \u202e010-55550123`,
    });
    const { out } = await hegao(['lint', 'a.txt'], { cwd });
    expect(out).toContain('010-55');
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });

  it('names and numbers of persons are masked in every output', async () => {
    const cwd = folderWith({
      'a.txt': `${FLAWED}\n\uff08\u8054\u7cfb\u4eba\uff1a\u6b27\u9633\u7532\uff1b\u7535\u8bdd\uff1a010-55550123\uff09`,
    });
    for (const format of ['text', 'json']) {
      const { out } = await hegao(['lint', 'a.txt', '--format', format], { cwd });
      expect(out).toContain('contact-person');
      expect(out).not.toMatch(/55550123|\u9633\u7532/);
    }
  });
});
