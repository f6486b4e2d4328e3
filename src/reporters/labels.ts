import type { Stage, UnitKind } from '../model/document.js';
import type { Severity } from '../model/pack.js';
import type { SlotVerdict } from '../model/report.js';
import type { Locale } from '../model/text.js';
import type { Waiver } from '../model/waiver.js';
import { zh } from '../text/chinese.js';
import { SEVERITY_NAMES, STAGE_NAMES, UNIT_KIND_NAMES } from '../text/names.js';

export interface Labels {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly verdict: Readonly<Record<SlotVerdict, string>>;
  readonly unitKind: Readonly<Record<UnitKind, string>>;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly requirement: string;
  readonly conclusion: string;
  readonly place: string;
  readonly basis: string;
  readonly why: string;
  readonly hint: string;
  readonly noBasis: string;
  /** For an error without a basis: a defect of fact, which needs none. */
  readonly fact: string;
  readonly year: (year: number) => string;
  readonly noYear: string;
  readonly pack: (title: string, id: string, version: string) => string;
  readonly line: (first: number, last: number) => string;
  /** A place in a Word file. */
  readonly wordPlace: (paragraph: number, headings: readonly string[]) => string;
  readonly find: string;
  readonly wholeDocument: string;
  readonly sections: (names: readonly string[], more: number) => string;
  readonly notNeeded: string;
  readonly belongsAfter: (heading: string) => string;
  readonly belongsAtEnd: string;
  /** With the heading that may be the part. */
  readonly unsure: (heading: string | null) => string;
  readonly count: (severity: Severity, count: number) => string;
  readonly more: (count: number) => string;
  readonly waived: string;
  readonly waivedBy: (waiver: Waiver) => string;
  readonly mayGo: (stage: 'submit' | 'publish', obstacles: readonly string[], waived: number) => string[];
  readonly closing: (counts: Readonly<Record<Severity, number>>, stage: string, waived: number) => string;
  readonly total: (files: number, unread: number, counts: Readonly<Record<Severity, number>>) => string;
}

const shorter = (heading: string): string =>
  heading.length > 18 ? `${heading.slice(0, 17)}\u2026` : heading;

const CHINESE: Labels = {
  severity: SEVERITY_NAMES,
  verdict: { 'own-section': '有专节', embedded: '有内容无专节', missing: '缺', 'cant-tell': '看不准' },
  unitKind: UNIT_KIND_NAMES,
  stage: STAGE_NAMES,
  requirement: '必备内容',
  conclusion: '结论',
  place: '所在',
  basis: '依据',
  why: '说明',
  hint: '建议',
  noBasis: zh('实务通常:没有成文规定,按通常做法提出'),
  fact: zh('事实问题:核对原文就能判断,不靠规定'),
  year: (year) => `${year}年`,
  noYear: '没有写明报告年度',
  pack: (title, id, version) => zh(`${title}(规则包 ${id} ${version})`),
  line: (first, last) => (first === last ? `第${first}行` : `第${first}\u2014${last}行`),
  wordPlace: (paragraph, headings) =>
    headings.length === 0 ? `第${paragraph}段` : zh(`第${paragraph}段(${headings.map(shorter).join(' › ')})`),
  find: '查找',
  wholeDocument: '全文',
  sections: (names, more) => names.join('\u3001') + (more > 0 ? zh(` 等 ${names.length + more} 节`) : ''),
  notNeeded: zh('可以没有'),
  belongsAfter: (heading) => `应补在“${heading}”之后`,
  belongsAtEnd: '应补在文末',
  unsure: (heading) => (heading === null ? zh('有相近的话,请自己核对') : zh(`“${heading}”是不是这一部分?`)),
  count: (severity, count) => `${count} 个${CHINESE.severity[severity]}`,
  waived: zh('已豁免(不计入):'),
  waivedBy: ({ reason, approver, until }) =>
    `${reason}\uff08${approver}${until === undefined ? '' : `\uff0c至 ${until}`}\uff09`,
  mayGo: (stage, obstacles, waived) => {
    const act = stage === 'submit' ? '报送' : '公开';
    const besides = waived > 0 ? `,另有 ${waived} 个错误已豁免` : '';
    if (obstacles.length === 0) return [zh(`可以${act}${besides}。`)];
    return [zh(`还不能${act},先改好:`), ...obstacles.map((obstacle, i) => `  ${i + 1}. ${obstacle}`)];
  },
  more: (count) => zh(`还有 ${count} 条没有列出,用 --max-findings 0 看全部`),
  closing: (counts, stage, waived) => zh(closeChinese(counts, stage, waived)),
  total: (files, unread, counts) =>
    zh(
      `共检查 ${files} 份:${tell(CHINESE, counts, '\u3001')}。${unread > 0 ? `另有 ${unread} 份没有读成,见上面的说明。` : ''}`,
    ),
};

function tell(labels: Labels, counts: Readonly<Record<Severity, number>>, separator: string): string {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => labels.count(severity, counts[severity]))
    .join(separator);
}

function closeChinese(counts: Readonly<Record<Severity, number>>, stage: string, waived: number): string {
  if (counts.error + counts.warning + counts.info === 0) {
    return waived > 0 ? `没有新的问题,已豁免 ${waived} 条。` : '没有发现问题。';
  }
  const head = `${tell(CHINESE, counts, '\u3001')}。`;
  if (counts.error > 0) return `${head}先改好 ${counts.error} 个错误,再看警告。(按“${stage}”阶段检查)`;
  if (counts.warning > 0)
    return `${head}没有错误;警告请逐条看一看,确实不需要改的可以不改。(按“${stage}”阶段检查)`;
  return `${head}没有错误和警告,提示供参考。(按“${stage}”阶段检查)`;
}

const ENGLISH: Labels = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  verdict: {
    'own-section': 'own section',
    embedded: 'no section',
    missing: 'missing',
    'cant-tell': 'cannot tell',
  },
  unitKind: {
    province: 'province',
    city: 'city',
    county: 'county',
    township: 'township',
    subdistrict: 'subdistrict',
    department: 'department',
  },
  stage: { draft: 'draft', review: 'review', submit: 'submit', publish: 'publish' },
  requirement: 'Requirement',
  conclusion: 'Verdict',
  place: 'Where',
  basis: 'basis',
  why: 'why',
  hint: 'do',
  noBasis: 'no written basis; common practice',
  fact: 'a matter of fact; needs no basis',
  year: (year) => `report year ${year}`,
  noYear: 'report year unknown',
  pack: (title, id, version) => `${title} (pack ${id} ${version})`,
  line: (first, last) => (first === last ? `line ${first}` : `lines ${first}-${last}`),
  wordPlace: (paragraph, headings) =>
    `paragraph ${paragraph}${headings.length === 0 ? '' : ` (${headings.map(shorter).join(' › ')})`}`,
  find: 'Find',
  wholeDocument: 'whole document',
  sections: (names, more) => names.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  notNeeded: 'optional',
  belongsAfter: (heading) => `belongs after “${heading}”`,
  belongsAtEnd: 'belongs at the end',
  unsure: (heading) =>
    heading === null ? 'something like it is there; please check' : `is it “${heading}”?`,
  count: (severity, count) => `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`,
  waived: 'Waived (not counted):',
  waivedBy: ({ reason, approver, until }) =>
    `${reason} (${approver}${until === undefined ? '' : `, until ${until}`})`,
  mayGo: (stage, obstacles, waived) => {
    const act = stage === 'submit' ? 'submitted' : 'published';
    if (obstacles.length === 0) return [`May be ${act}${waived > 0 ? `; ${waived} errors are waived` : ''}.`];
    return [
      `Not to be ${act} yet; first mend:`,
      ...obstacles.map((obstacle, i) => `  ${i + 1}. ${obstacle}`),
    ];
  },
  more: (count) => `${count} more not shown; --max-findings 0 shows all`,
  closing: (counts, stage, waived) =>
    counts.error + counts.warning + counts.info === 0
      ? waived > 0
        ? `Nothing new; ${waived} waived.`
        : 'Nothing found.'
      : `${tell(ENGLISH, counts, ', ')}. (checked for stage ${stage})`,
  total: (files, unread, counts) =>
    `${files} drafts checked: ${tell(ENGLISH, counts, ', ')}.${unread > 0 ? ` ${unread} could not be read; see above.` : ''}`,
};

export const LABELS: Readonly<Record<Locale, Labels>> = { 'zh-CN': CHINESE, en: ENGLISH };
