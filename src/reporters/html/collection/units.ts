import type { Cell, UnitFinding } from '../../../model/collection.js';
import type { Passage } from '../../../model/passage.js';
import { printable } from '../../frame.js';
import { html, join, type Markup } from '../markup.js';
import { type CollectionView, placeOf, type ShownUnit, SIGN } from './view.js';

/** Every unit in full: what each cell of the matrix leads to, and the findings. */
export function unitsPart(view: CollectionView): Markup {
  const { units, words } = view;
  return html`<section class="units" aria-labelledby="units"><h2 id="units">${words.units}</h2>
${units.map((unit) => unitPart(unit, view))}</section>`;
}

function unitPart(unit: ShownUnit, view: CollectionView): Markup {
  const { row, id, name, href } = unit;
  const { words, labels, collection } = view;
  const facts = [
    ...(row.unitKind === null ? [] : [labels.unitKind[row.unitKind]]),
    ...(row.reportYear === null ? [] : [labels.year(row.reportYear)]),
    ...(['error', 'warning', 'info'] as const).map((severity) =>
      labels.count(severity, row.counts[severity]),
    ),
  ];
  return html`<section class="unit" id="${id}" aria-labelledby="${id}-name"><h3 id="${id}-name">${name}</h3>
<p>${facts.join(' \u00b7 ')} \u00b7 <a class="file" href="${href}">${words.openFile}</a> <code>${printable(row.path)}</code></p>
<h4>${words.parts}</h4>
${row.cells.map((cell, i) => partPart(cell, collection.requirements[i]?.title ?? cell.requirement, { unit, view, i }))}
<h4>${words.findings}</h4>
${findingsPart(unit, view)}
</section>
`;
}

interface PartOf {
  readonly unit: ShownUnit;
  readonly view: CollectionView;
  readonly i: number;
}

function partPart({ verdict, passages, reason }: Cell, title: string, { unit, view, i }: PartOf): Markup {
  const { words } = view;
  return html`<div class="part" id="${unit.id}-r${i + 1}"><p><b>${title}</b> <span class="${verdict}">${SIGN[verdict]} ${words.verdict[verdict]}</span></p>
${passages.map((passage) => passagePart(passage, unit, view))}${verdict === 'missing' && html`<p class="faint">${words.nothingThere}</p>`}${reason !== null && html`<p>${words.reason} ${printable(reason)}</p>`}</div>
`;
}

function passagePart(passage: Passage, unit: ShownUnit, { words }: CollectionView): Markup {
  return html`<blockquote><p class="faint">${placeOf(passage, unit, words)}</p><p>${printable(passage.text)}</p></blockquote>`;
}

function findingsPart(unit: ShownUnit, { words, labels }: CollectionView): Markup {
  const { findings, waived } = unit.row;
  const item = ({ severity, message, passage, ruleId }: UnitFinding): Markup =>
    html`<li><strong class="${severity}">${labels.severity[severity]}</strong> ${printable(message)} ${passage !== null && html`<span class="faint">${placeOf(passage, unit, words)}</span>`} <code>${ruleId}</code></li>
`;
  return join([
    findings.length === 0
      ? html`<p class="good">${words.noFindings}</p>`
      : html`<ul>${findings.map(item)}</ul>`,
    waived > 0 && html`<p class="faint">${words.waivedFindings(waived)}</p>`,
  ]);
}
