import { expect, it } from 'vitest';
import { htmlReport } from '../../../src/reporters/html/report/page.js';
import { check } from '../../support.js';
import { crashed, seedReports, UNREAD, waived } from '../formats.js';

const zh = { locale: 'zh-CN', quiet: false } as const;
const en = { locale: 'en', quiet: false } as const;
const idsOf = (text: string): string[] => [...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!);

it('every id is there once, and every link leads to one', () => {
  const text = htmlReport([...seedReports(), UNREAD], zh);
  const ids = idsOf(text);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...text.matchAll(/href="([^"]*)"/g)].map((match) => match[1]!);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([]);
});

it('each finding with a place has a number in the draft that leads to it, and leads back', () => {
  for (const report of seedReports()) {
    const text = htmlReport([report], zh);
    const placed = report.findings.filter(({ range, insertAt }) => range !== null || insertAt !== null);
    expect([...text.matchAll(/ id="r1-m\d+" href="#r1-f\d+"/g)]).toHaveLength(placed.length);
    expect([...text.matchAll(/class="place" href="#r1-m\d+"/g)]).toHaveLength(placed.length);
    for (const { ruleId } of report.findings) expect(text).toContain(`<code>${ruleId}</code>`);
  }
});

it('the draft is there whole, with its marks taken out', () => {
  const report = check('\u4e00\u3001\u6807\u9898\n\u91cd\u8981\u6848\u4ef6\u4eb2\u81ea\u7763\u529e<b>&"\n');
  const text = htmlReport([report], zh);
  const lines = [...text.matchAll(/<p class="line [a-z]+"[^>]*>(.*?)<\/p>/g)].map((match) =>
    match[1]!.replace(/<a [^>]*>\d+<\/a>/g, '').replace(/<\/?(?:mark|b)\b[^>]*>/g, ''),
  );
  expect(lines).toEqual([
    '\u4e00\u3001\u6807\u9898',
    '\u91cd\u8981\u6848\u4ef6\u4eb2\u81ea\u7763\u529e&lt;b&gt;&amp;&quot;',
  ]);
});

it('personal data are masked, a number that is cut by a mark too', () => {
  const draft =
    '\u4e00\u3001\u8054\u7cfb\n\u8054\u7cfb\u4eba\uff1a\u5f20\u4e09\u4e30\uff0c\u7535\u8bdd\uff1a13812345678\u3002\n';
  const text = htmlReport([check(draft)], zh);
  expect(text).toContain('<mark');
  expect(text.replace(/<[^>]*>/g, '')).not.toMatch(/13812345678|\u5f20\u4e09\u4e30/);
  expect(text).toContain('138****5678');
});

it('file names, waivers and messages are text, and what somebody answers for stands apart', () => {
  const [report] = seedReports(() => '</title><img src=x>\u202e"\'.txt');
  const text = htmlReport([waived(crashed(report!))], zh);
  expect(text).not.toContain('<img');
  expect(text).not.toContain('\u202e');
  expect(text).not.toContain('13800000000');
  expect(text).toContain('class="waived"');
  expect(text).not.toContain('<mark class="error" data-of');
});

it('several drafts are one page with a list; what could not be read is told', () => {
  const reports = seedReports();
  const text = htmlReport([...reports, UNREAD], zh);
  expect([...text.matchAll(/<article /g)]).toHaveLength(reports.length + 1);
  expect([...text.matchAll(/<th scope="row"><a href="#r\d+">/g)]).toHaveLength(reports.length + 1);
  expect(text).toContain('\u7a7a\u7684');
  expect(htmlReport([reports[0]!], zh)).not.toContain('class="reports"');
});

it('--quiet leaves the errors; no findings is said; English has no Chinese words of ours', () => {
  const report = seedReports().find(({ findings }) => findings.some(({ severity }) => severity === 'error'))!;
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  const quiet = htmlReport([report], { ...zh, quiet: true });
  expect([...quiet.matchAll(/<li class="finding /g)]).toHaveLength(errors.length);
  const none = htmlReport([{ ...report, findings: [], claims: [], slots: [] }], en);
  expect(none).toContain('Nothing found');
  expect(
    none.replace(/<section class="draft"[\s\S]*?<\/section>/, '').replace(/<nav[\s\S]*?<\/nav>/, ''),
  ).not.toMatch(/\u95ee\u9898|\u539f\u6587|\u5fc5\u5907/);
});
