import type { Stage } from '../model/document.js';
import type { Rule, RulePack } from '../model/pack.js';
import { cite } from '../reporters/cite.js';
import { zh } from '../text/chinese.js';
import { SEVERITY_NAMES, STAGE_NAMES } from '../text/names.js';
import { nearest } from '../text/suggest.js';
import { namedPack } from './choose-pack.js';
import { explainTerm, findTerm } from './explain-term.js';
import { BASE_PACK, bundledPack, bundledPackIds } from './folders.js';
import { EXIT, type Io, UsageError } from './io.js';
import { measuredOf } from './measured.js';
import { readSettings } from './settings.js';

const STAGES = Object.entries(STAGE_NAMES) as [Stage, string][];

/** `hegao explain`: one rule in full; returns the exit code. */
export function explainCommand(id: string, options: { readonly pack?: string }, io: Io): number {
  const named = options.pack ?? readSettings(io.cwd, undefined, undefined).config.pack;
  const bundled = bundledPackIds().map(bundledPack);
  const packs = named === undefined ? bundled : [namedPack(named, io.cwd), ...bundled];
  const found = findRule(id, packs);
  if (found !== null) tellNamesakes(found.rule, id, { packs, io });
  const term = found === null ? findTerm(id, packs) : null;
  if (found === null && term === null) throw new UsageError(unknownRule(id, packs, named));
  io.out(term === null ? explain(found!.rule, found!.pack, io.today) : explainTerm(term));
  return EXIT.clean;
}

const idOf = (rule: Rule): string => `${rule.pack}/${rule.id}`;

function findRule(id: string, packs: readonly RulePack[]): { rule: Rule; pack: RulePack } | null {
  for (const pack of packs) {
    const rule = pack.rules.find((candidate) => idOf(candidate) === id || candidate.id === id);
    if (rule !== undefined) return { rule, pack };
  }
  return null;
}

/** An id without its pack may name rules of several; the first is shown, the others are told. */
function tellNamesakes(
  { pack, id }: Rule,
  written: string,
  { packs, io }: { packs: readonly RulePack[]; io: Io },
): void {
  if (written !== id) return;
  const all = packs.flatMap(({ rules }) => rules.filter((rule) => rule.id === id).map(idOf));
  const others = [...new Set(all)].filter((full) => full !== `${pack}/${id}`);
  if (others.length > 0) io.err(zh`上面是 ${pack}/${id}。同名的还有:${others.join('、')}\n`);
}

/** Ids may be mistyped, written without their pack, or be words of a rule's title. */
function unknownRule(id: string, packs: readonly RulePack[], named: string | undefined): string {
  const rules = packs.flatMap((pack) => pack.rules);
  const nearBy = (word: string, of: (rule: Rule) => string): string[] =>
    nearest(word, [...new Set(rules.map(of))]).flatMap((found) =>
      rules.filter((rule) => of(rule) === found).map(idOf),
    );
  const found = [
    ...nearBy(id, idOf),
    ...nearBy(id.split('/').at(-1)!, (rule) => rule.id),
    ...nearBy(id, ({ title }) => title),
  ];
  const near = [...new Set(found)].slice(0, 3);
  const list = near.length > 0 ? `相近的有:${near.join('、')}。` : '';
  const own = named === undefined ? '自己规则包里的规则,加 --pack 和规则包的文件夹。' : '';
  const shown = named ?? 'rule-of-law-report';
  const others = bundledPackIds().filter((pack) => pack !== shown && pack !== BASE_PACK);
  const all = `全部规则用 hegao pack docs ${shown} 列出(别的规则包:${others.join('、')})。`;
  return zh(`没有规则“${id}”。${list}${all}${own}`);
}

function explain(rule: Rule, pack: RulePack, today: string): string {
  const severity = STAGES.map(
    ([stage, name]) => `${name} ${SEVERITY_NAMES[rule.stages?.[stage] ?? rule.severity]}`,
  ).join('\u3001');
  const slot = pack.outline.find(({ id }) => id === rule.scope);
  const basis = rule.basis.map((entry) => `  ${cite(entry, pack.authorities)}`);
  return [
    `${idOf(rule)}  ${rule.title}`,
    '',
    zh(`严重程度  ${severity}`),
    ...(slot === undefined ? [] : [`检查范围  ${slot.title}`]),
    ...(rule.since === undefined && rule.until === undefined
      ? []
      : [zh(`适用年度  ${rule.since ?? ''}—${rule.until ?? ''}`)]),
    ...measured(rule),
    '',
    ...state(rule),
    ...tableRows(rule, pack),
    '为什么',
    `  ${rule.why}`,
    '怎么改',
    `  ${rule.hint}`,
    '依据',
    ...(basis.length > 0
      ? basis
      : [
          zh(
            rule.severity === 'error'
              ? '  事实问题,核对原文就能判断,不靠规定'
              : '  没有成文规定,按通常做法提出',
          ),
        ]),
    '',
    '会报告的例子',
    ...rule.examples.invalid.flatMap(quote),
    '不会报告的例子',
    ...rule.examples.valid.flatMap(quote),
    '',
    ...(rule.overridable ? howToSwitchOff(rule, today) : FIXED),
    '',
  ].join('\n');
}

function measured(rule: Rule): string[] {
  const said = measuredOf(idOf(rule));
  return said === null ? [] : [`实测      ${said}`];
}

/** What a rule that reads a table looks for. */
function tableRows(rule: Rule, pack: RulePack): string[] {
  const { table } = rule.with;
  if (typeof table !== 'string') return [];
  const rows = pack.terms[table] ?? [];
  return [
    zh(`词表 terms/${table}.yaml 共 ${rows.length} 行(hegao explain ${rule.id}#编号 说明其中一行)`),
    ...rows.map((row) => `  ${row.id}  ${row.canonical}`),
    '',
  ];
}

function state(rule: Rule): string[] {
  const replaced = rule.replacedBy === undefined ? '' : `,由 ${rule.replacedBy} 代替`;
  if (rule.status === 'deprecated') return [zh(`这条规则已经停用${replaced}`), ''];
  return rule.status === 'trial' ? [zh('这条规则在试行'), ''] : [];
}

const FIXED = ['怎样关闭、调整或豁免', zh('  这条规则不许关闭、调整或豁免,请改好稿件。')];

function howToSwitchOff(rule: Rule, today: string): string[] {
  return [
    '怎样关闭或调整',
    zh('  自己写的规则,直接改。别的规则包的规则,在自己的规则包的 rules/ 里写:'),
    `    - override: ${idOf(rule)}`,
    '      enabled: false',
    zh('      reason: 写明理由'),
    '怎样豁免',
    zh('  只有一份稿件不需要改的,在 .hegao/waivers.yaml 里写:'),
    `    - rule: ${idOf(rule)}`,
    zh('      path: 报告.txt'),
    zh('      reason: 写明理由'),
    zh('      approver: 批准人'),
    // An example that is copied must not be out of date.
    `      until: ${Number(today.slice(0, 4)) + 1}-12-31`,
  ];
}

function quote(example: string): string[] {
  const text = example.length > 300 ? `${example.slice(0, 300)}...` : example;
  return ['  ----', ...text.split('\n').map((line) => `  ${line}`)];
}
