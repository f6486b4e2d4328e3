import type { RuleRow } from '../../../model/collection.js';
import { printable } from '../../frame.js';
import { type Child, html } from '../markup.js';
import { tableSection } from './lists.js';
import type { CollectionView } from './view.js';

/** The rules that fired, the commonest first, and those that never did; each with its basis. */
export function rulesPart({ collection, words, labels }: CollectionView): Child {
  const fired = collection.rules.filter(({ findings }) => findings > 0);
  const never = collection.rules.filter(({ findings }) => findings === 0);
  const idle = never.filter(({ judged }) => judged === 0);
  const name = ({ title, ruleId }: RuleRow): Child => html`${printable(title)} <code>${ruleId}</code>`;
  const basis = (rule: RuleRow): string =>
    printable(rule.basis.join('\uff1b')) || (rule.severity === 'error' ? labels.fact : labels.noBasis);
  const rows = [...fired]
    .sort((a, b) => b.units - a.units || b.findings - a.findings)
    .map((rule) => [name(rule), labels.severity[rule.severity], rule.units, rule.findings, basis(rule)]);
  const table = tableSection('rules', words.rules, {
    heads: [words.rule, words.severity, words.ruleUnits, words.ruleFindings, words.basis],
    rows,
  });
  if (never.length === 0) return table;
  return [
    table,
    html`<details><summary>${words.never(never.length)}${idle.length > 0 && html`\uff1b${words.neverMeant(idle.length)}`}</summary>
<ul>${never.map(
      (rule) => html`<li>${name(rule)} <span class="faint">${basis(rule)}</span></li>
`,
    )}</ul></details>
`,
  ];
}
