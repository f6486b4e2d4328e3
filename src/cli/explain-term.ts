import type { Stage } from '../model/document.js';
import type { Rule, RulePack, Term } from '../model/pack.js';
import { cite } from '../reporters/cite.js';
import { zh } from '../text/chinese.js';
import { SEVERITY_NAMES, STAGE_NAMES } from '../text/names.js';
import { milder } from '../text/severity.js';

/** A row of a term table, with the rule that reads the table. */
export interface FoundTerm {
  readonly table: string;
  readonly term: Term;
  readonly rule: Rule;
  readonly pack: RulePack;
}

/** The row that `rule#row`, `table#row` or `row` names. */
export function findTerm(id: string, packs: readonly RulePack[]): FoundTerm | null {
  const [place, row] = id.includes('#') ? (id.split('#') as [string, string]) : [null, id];
  for (const pack of packs) {
    for (const [table, terms] of Object.entries(pack.terms)) {
      const rule = pack.rules.find((candidate) => candidate.with.table === table);
      const term = terms.find((candidate) => candidate.id === row);
      if (rule === undefined || term === undefined) continue;
      if (place === null || [table, rule.id, `${rule.pack}/${rule.id}`].includes(place))
        return { table, term, rule, pack };
    }
  }
  return null;
}

const FIXES = {
  safe: '可以自动改',
  unsafe: '看过再改,加 --unsafe',
  none: '不自动改',
} as const;

/** A row in full. Patterns and sentences stand as the table has them. */
export function explainTerm({ table, term, rule, pack }: FoundTerm): string {
  const basis = (term.basis.length > 0 ? term.basis : rule.basis).map(
    (entry) => `  ${cite(entry, pack.authorities)}`,
  );
  return [
    `${rule.pack}/${rule.id}#${term.id}  ${term.canonical}`,
    '',
    zh(`词表      ${term.pack} 的 terms/${table}.yaml`),
    zh(`严重程度  ${severities(term, rule)}`),
    zh(`自动修改  ${FIXES[term.fix]}`),
    ...years(term),
    '',
    ...listed('写错的样子', term.variants.map(said)),
    ...listed('同一句里有这些才检查', term.context === undefined ? [] : [term.context]),
    ...listed('同一段里有这些就不检查', term.notContext),
    ...listed('这样写是对的', term.not),
    '为什么',
    `  ${term.note ?? rule.why}`,
    '依据',
    ...(basis.length > 0 ? basis : [zh('  没有成文规定,按通常做法提出')]),
    '',
    ...listed('会报告的句子', term.wrong),
    ...listed('不会报告的句子', term.right),
    '',
    '怎样关闭或调整这一行',
    zh(`  在自己的规则包的 terms/${table}.yaml 里写:`),
    `    - override: ${term.id}`,
    '      enabled: false',
    zh('      reason: 写明理由'),
    '',
  ].join('\n');
}

/** By stage, as lint tells it: never above the rule. */
function severities(term: Term, rule: Rule): string {
  const stages = Object.entries(STAGE_NAMES) as [Stage, string][];
  return stages
    .map(([stage, name]) => {
      const own = rule.stages?.[stage] ?? rule.severity;
      return `${name} ${SEVERITY_NAMES[milder(own, term.severity ?? own)]}`;
    })
    .join('\u3001');
}

const said = (variant: Term['variants'][number]): string =>
  typeof variant === 'string' ? variant : `${variant.find}  \u2192  ${variant.to}`;

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

function years({ validFrom, validTo }: Term): string[] {
  if (validFrom === undefined && validTo === undefined) return [];
  const from = validFrom === undefined ? '' : `${validFrom} 起`;
  const to = validTo === undefined ? '' : `${validTo} 止`;
  return [zh(`什么时候  ${[from, to].filter(Boolean).join('\u3001')}的稿件才检查`)];
}
