import type { Claim, ClaimVerdict } from '../../../model/claims.js';
import { pointAt } from '../../../text/offsets.js';
import { excerpt, printable } from '../../frame.js';
import { html, type Markup } from '../markup.js';
import { KEY, lineId, type View } from './view.js';

const SIGN: Readonly<Record<ClaimVerdict, string>> = {
  holds: '\u2713',
  contradicts: '\u2717',
  undecided: '?',
};

/** The proof of the figures: what was computed, how, and whether the text agrees. */
export function figuresPart(view: View): Markup {
  const { claims } = view.report;
  const { words } = view;
  const of = (verdict: ClaimVerdict): readonly Claim[] => claims.filter((claim) => claim.verdict === verdict);
  const [holds, contradicts, undecided] = [of('holds'), of('contradicts'), of('undecided')];
  const judged = [...contradicts, ...holds];
  const counts = { holds: holds.length, contradicts: contradicts.length, undecided: undecided.length };
  return html`<section class="figures" aria-labelledby="${KEY}-figures">
<h3 id="${KEY}-figures">${words.figures}</h3>
<p>${judged.length === 0 ? words.noFigures : words.figuresIntro(counts)}</p>
${judged.length > 0 && tablePart(judged, view)}
${undecided.length > 0 && html`<details><summary>${words.undecided(undecided.length)}</summary>${tablePart(undecided, view)}</details>`}
</section>`;
}

function tablePart(claims: readonly Claim[], view: View): Markup {
  const { words, labels } = view;
  const heads = [labels.conclusion, words.figures, words.arithmetic, labels.place, words.draft];
  return html`<div class="wide" tabindex="0" role="group" aria-labelledby="${KEY}-figures"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${claims.map((claim) => rowPart(claim, view))}</tbody>
</table></div>`;
}

function rowPart({ verdict, kind, formula, range, statedRange }: Claim, view: View): Markup {
  const { words, labels, starts } = view;
  const { start } = statedRange ?? range;
  const { line } = pointAt(starts, start);
  return html`<tr><td class="verdict ${verdict}"><span aria-hidden="true">${SIGN[verdict]}</span> ${words.claim[verdict]}</td>
<td>${words.kind[kind]}</td><td class="formula">${printable(formula)}</td>
<td><a href="#${lineId(view, start)}">${labels.line(line, line)}</a></td>
<td>${excerpt(view.report.document.source.text, range, 90)}</td></tr>
`;
}
