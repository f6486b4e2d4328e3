import type { BoundSlot, SlotVerdict } from '../../../model/report.js';
import { citeWithForce } from '../../cite.js';
import { shownSlots, whereIs } from '../../places.js';
import { html, type Markup } from '../markup.js';
import { findingId, KEY, lineId, type View } from './view.js';

/** Read without colour: each verdict has a sign of its own. */
const SIGN: Readonly<Record<SlotVerdict, string>> = {
  'own-section': '\u2713',
  embedded: '\u25b3',
  missing: '\u2717',
  'cant-tell': '?',
};

/** The parts that the report must contain: what became of each, by what authority, where, and what is told of it. */
export function coveragePart(view: View): Markup | null {
  const slots = shownSlots(view.report);
  const { labels, words } = view;
  if (slots.length === 0) return null;
  const heads = [labels.requirement, labels.conclusion, labels.place, words.basisOfPart, words.findings];
  return html`<section class="coverage" aria-labelledby="${KEY}-coverage">
<h3 id="${KEY}-coverage">${words.coverage}</h3>
${barPart(slots)}
<div class="wide" tabindex="0" role="group" aria-labelledby="${KEY}-coverage"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${slots.map((bound) => rowPart(bound, view))}</tbody>
</table></div>
</section>`;
}

function rowPart(bound: BoundSlot, view: View): Markup {
  const { report, labels } = view;
  const numbers = view.findings.filter(({ finding }) => finding.slot === bound.slot.id);
  const at = bound.matches[0]?.range.start ?? bound.insertAt;
  const basis = bound.slot.basis.map((one) => citeWithForce(one, report.authorities)).join('\uff1b');
  return html`<tr><th scope="row">${bound.slot.title}</th>
<td class="verdict ${bound.verdict}"><span aria-hidden="true">${SIGN[bound.verdict]}</span> ${labels.verdict[bound.verdict]}</td>
<td><a href="#${lineId(view, at)}">${whereIs(report, bound, labels)}</a></td>
<td class="basis">${basis}</td>
<td>${numbers.map(({ number }, i) => html`${i > 0 && ' '}<a href="#${findingId(number)}">${number}</a>`)}</td></tr>
`;
}

const ORDER = ['own-section', 'embedded', 'cant-tell', 'missing'] as const;

/** How much of what is required is there. The table says the same in words. */
function barPart(slots: readonly BoundSlot[]): Markup {
  let at = 0;
  const parts = ORDER.map((verdict) => {
    const width = slots.filter((bound) => bound.verdict === verdict).length;
    at += width;
    return html`<rect class="${verdict}" x="${at - width}" y="0" width="${width}" height="1"/>`;
  });
  return html`<svg class="bar" viewBox="0 0 ${slots.length} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>`;
}
