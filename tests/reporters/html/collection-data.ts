import type { Cell, CellVerdict, Collection, UnitRow } from '../../../src/model/collection.js';
import type { Copy } from '../../../src/model/copies.js';
import type { Passage } from '../../../src/model/passage.js';
import { zh } from '../../../src/text/chinese.js';

export interface CollectionShape {
  readonly units: number;
  readonly seed: number;
  readonly requirements?: number;
  /** In place of the made names. */
  readonly names?: readonly string[];
}

const VERDICTS: readonly CellVerdict[] = [
  'own-section',
  'own-section',
  'own-section',
  'embedded',
  'missing',
  'cant-tell',
  'waived',
  'not-required',
];
const PARTS = [
  '主要举措和成效',
  '不足和原因',
  '第一责任人职责',
  '下一年度安排',
  '规范性文件管理',
  '重大行政决策',
  '行政执法',
  '行政复议和应诉',
  '政务公开',
  '普法宣传',
  '矛盾纠纷化解',
  '干部学法',
];
const KINDS = ['county', 'township', 'subdistrict', 'department'] as const;
const PLACES = ['澄江', '岚山', '云岭', '清溪', '柳河', '松云', '青石', '南湾'];
const OFFICES = ['司法局', '教育局', '民政局', '财政局', '水务局', '人民政府', '街道办事处', '应急管理局'];
const SENTENCES = [
  zh(
    '全年召开党组会专题研究法治政府建设工作4次,听取汇报2次,党政主要负责人亲自部署、亲自过问、亲自协调、亲自督办。',
  ),
  zh('但仍存在一些薄弱环节,主要表现在:执法人员力量不足,普法形式较为单一,主要原因是缺少专职人员。'),
  zh('下一步,将继续深入学习贯彻习近平法治思想,健全依法决策机制,严格规范公正文明执法。'),
  zh('共办理行政复议案件12件,行政应诉案件5件,行政机关负责人出庭应诉率100%。'),
];

/** A reproducible series of numbers from 0 to 1. */
function series(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Pick = <T>(list: readonly T[]) => T;

const passage = (pick: Pick, line: number): Passage => ({
  range: { start: line * 40, end: line * 40 + 40 },
  text: `${pick(SENTENCES)}${pick(SENTENCES)}`.slice(0, 120),
  headings: [zh('二、存在的不足'), zh(`(${pick(['一', '二', '三'])})主要问题`)],
  line,
});

/** Made reports of many units, the same for the same shape; the first has every kind of trouble. */
export function makeCollection({
  units,
  seed,
  requirements: columns = 12,
  names = [],
}: CollectionShape): Collection {
  const random = series(seed);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)]!;
  const requirements = Array.from({ length: columns }, (_, i) => ({
    id: `part-${i + 1}`,
    title: PARTS[i % PARTS.length]!,
    basis: [zh('规定应当:《法治政府建设与责任落实督察工作规定》第二十四条')],
  }));
  const rows = Array.from({ length: units }, (_, i) => {
    const name = names[i] ?? `${pick(PLACES)}${pick(['区', '县', '市'])}${pick(OFFICES)}${i + 1}`;
    return unitRow({ name, i, cells: requirements.map(({ id }) => cellOf(id, pick)), pick });
  });
  const unread: UnitRow = {
    ...unitRow({ name: '', i: units, cells: [], pick }),
    id: '坏文件.docx',
    unit: null,
    path: '坏文件.docx',
    sha256: null,
    problem: zh('文件打不开,请另存为 .docx 再试。'),
    findings: [],
    counts: { error: 0, warning: 0, info: 0 },
    contradictions: 0,
    late: null,
    copied: 0,
  };
  const copies = rows.length < 2 ? [] : [copyOf(rows[0]!.id, rows[1]!.id, pick)];
  return {
    schemaVersion: 1,
    tool: { name: 'hegao', version: '0.1.0' },
    collected: '2025-03-20',
    pack: { id: 'rule-of-law-report', title: '法治政府建设年度报告', version: '0.1.0' },
    requirements,
    units: [...rows, unread],
    summary: summaryOf(
      rows,
      requirements.map(({ id }) => id),
    ),
    unreported: ['南湾区统计局', '柳河县档案局'],
    rules: rulesOf(rows),
    copies,
    change: changeOf(
      rows,
      requirements.map(({ id }) => id),
    ),
  };
}

function cellOf(requirement: string, pick: Pick): Cell {
  const verdict = pick(VERDICTS);
  const there = verdict === 'own-section' || verdict === 'embedded' || verdict === 'cant-tell';
  return {
    requirement,
    verdict,
    passages: there ? [passage(pick, 3 + Math.floor(20 * pick([0, 0.3, 0.6])))] : [],
    reason: verdict === 'waived' ? '机构改革新设单位' : null,
  };
}

function unitRow({
  name,
  i,
  cells,
  pick,
}: {
  readonly name: string;
  readonly i: number;
  readonly cells: readonly Cell[];
  readonly pick: Pick;
}): UnitRow {
  const findings = (['error', 'warning', 'info'] as const).slice(i % 3).map((severity, n) => ({
    ruleId: `official-document/rule-${n}`,
    severity,
    message: zh(`“亲自督办”应为“亲自督办、亲自协调”,第${i}处`),
    passage: n === 0 ? null : passage(pick, 7),
    fingerprint: `${i}-${n}`,
  }));
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  return {
    id: name,
    unit: name,
    unitKind: pick(KINDS),
    reportYear: 2024,
    path: `报告/${name}.docx`,
    sha256: 'a'.repeat(64),
    problem: null,
    cells,
    findings,
    waived: i % 5 === 0 ? 1 : 0,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    contradictions: i % 7 === 0 ? 1 + (i % 2) : 0,
    late: i % 9 === 0 ? { deadline: '2025-03-31', date: '2025-04-12', days: 12 } : null,
    copied: i < 2 ? 1 : 0,
  };
}

function copyOf(a: string, b: string, pick: Pick): Copy {
  const one = passage(pick, 9);
  const text = `我局${one.text.slice(0, 60)}${zh(',受到群众好评')}${one.text.slice(60)}`;
  return {
    kind: 'between',
    reports: [a, b],
    passages: [one, { ...one, text, line: 12 }],
    length: 96,
    similarity: 0.94,
  };
}

function summaryOf(rows: readonly UnitRow[], ids: readonly string[]): Collection['summary'] {
  const counts = ids.map((requirement, i) => {
    const of = (verdict: CellVerdict): number =>
      rows.filter(({ cells }) => cells[i]!.verdict === verdict).length;
    return {
      requirement,
      counts: Object.fromEntries(VERDICTS.map((verdict) => [verdict, of(verdict)])) as Record<
        CellVerdict,
        number
      >,
    };
  });
  const lacking = counts.filter((one) => one.counts.missing > 0);
  return {
    units: rows.length + 1,
    read: rows.length,
    unread: 1,
    late: rows.filter(({ late }) => late !== null).length,
    contradicting: rows.filter(({ contradictions }) => contradictions > 0).length,
    copied: rows.filter(({ copied }) => copied > 0).length,
    requirements: counts,
    gaps: lacking.sort((a, b) => b.counts.missing - a.counts.missing).map(({ requirement }) => requirement),
  };
}

function rulesOf(rows: readonly UnitRow[]): Collection['rules'] {
  return Array.from({ length: 6 }, (_, n) => {
    const ruleId = `official-document/rule-${n}`;
    const fired = rows.filter(({ findings }) => findings.some((one) => one.ruleId === ruleId)).length;
    return {
      ruleId,
      title: `固定表述要准确 ${n + 1}`,
      severity: 'warning' as const,
      basis: n === 1 ? [] : [zh('政策要求:《法治政府建设实施纲要(2021—2025年)》')],
      why: zh('固定表述不能改动。'),
      hint: zh('照原文改。'),
      judged: n === 5 ? 0 : rows.length,
      units: fired,
      findings: fired,
    };
  });
}

function changeOf(rows: readonly UnitRow[], ids: readonly string[]): Collection['change'] {
  const [first, second] = rows;
  if (first === undefined || second === undefined) return null;
  return {
    since: { collected: '2024-03-20', units: rows.length },
    appeared: [second.id],
    gone: ['青石县旅游局'],
    cells: [
      { unit: first.id, requirement: ids[0]!, before: 'missing', after: 'own-section' },
      { unit: second.id, requirement: ids[1]!, before: 'own-section', after: 'missing' },
    ],
    findings: { resolved: 14, added: 3 },
  };
}
