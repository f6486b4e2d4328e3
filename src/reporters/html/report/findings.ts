import type { Range } from '../../../model/text.js';
import { pointAt } from '../../../text/offsets.js';
import { printable } from '../../frame.js';
import { basisOf, placeOf } from '../../places.js';
import { wordPlace } from '../../word-place.js';
import { html, type Markup } from '../markup.js';
import { findingId, KEY, lineId, markId, type Numbered, type View } from './view.js';

/** Every finding with its explanation and the way to its place. */
export function findingsPart(view: View): Markup {
  const { words, findings } = view;
  const filter = findings.some(({ finding }) => finding.severity !== 'error') && hasErrors(view);
  return html`<section class="findings" aria-labelledby="${KEY}-findings">
<h3 id="${KEY}-findings">${words.findings}</h3>
${filter && html`<input type="checkbox" class="only-errors" id="${KEY}-only"><label for="${KEY}-only">${words.onlyErrors}</label>`}
${findings.length === 0 ? html`<p class="good">${words.nothing}</p>` : html`<ol>${findings.map((one) => findingPart(one, view))}</ol>`}
${waivedPart(view)}
</section>`;
}

const hasErrors = ({ findings }: View): boolean =>
  findings.some(({ finding }) => finding.severity === 'error');

function findingPart(numbered: Numbered, view: View): Markup {
  const { number, finding } = numbered;
  const { labels, words } = view;
  const basis = basisOf(finding, view.report, labels);
  const details: readonly (readonly [string, string | null])[] = [
    [labels.basis, basis],
    [labels.why, finding.why],
    [labels.hint, finding.hint],
  ];
  return html`<li class="finding ${finding.severity}" id="${findingId(number)}" value="${number}">
<p class="head"><span class="number ${finding.severity}">${number}</span> <strong class="severity">${labels.severity[finding.severity]}</strong> ${placePart(numbered, view)}</p>
<p class="message">${printable(finding.message.text)}</p>
<dl>${details.map(([label, text]) => text !== null && text !== '' && html`<dt>${label}</dt><dd>${printable(text)}</dd>`)}${relatedPart(finding.related, view)}</dl>
<p class="rule">${finding.fixes.some(({ applicability }) => applicability === 'safe') && `${words.fix} \u00b7 `}<code>${finding.ruleId}</code></p>
</li>
`;
}

function placePart({ number, finding }: Numbered, view: View): Markup {
  const { labels, starts, report } = view;
  const { range, insertAt } = finding;
  const word = range === null ? null : wordPlace(report.document, range);
  const place = placeOf(range, { word, starts, labels });
  if (range === null && insertAt === null) return html`<span class="place">${place}</span>`;
  const shown = range === null ? labels.line(lineAt(insertAt!, view), lineAt(insertAt!, view)) : place;
  return html`<a class="place" href="#${markId(number)}">${shown}</a>`;
}

const lineAt = (offset: number, { starts }: View): number => pointAt(starts, offset).line;

function relatedPart(related: readonly Range[], view: View): Markup | null {
  if (related.length === 0) return null;
  const links = related.map(({ start }, i) => {
    const line = lineAt(start, view);
    return html`${i > 0 && '\u3001'}<a href="#${lineId(view, start)}">${view.labels.line(line, line)}</a>`;
  });
  return html`<dt>${view.words.related}</dt><dd>${links}</dd>`;
}

function waivedPart({ report, labels }: View): Markup | null {
  const items = report.findings.flatMap(({ message, ruleId, waiver }) =>
    waiver === null
      ? []
      : [
          html`<li>${printable(message.text)} <code>${ruleId}</code> ${printable(labels.waivedBy(waiver))}</li>`,
        ],
  );
  return items.length === 0 ? null : html`<p>${labels.waived}</p><ul class="waived">${items}</ul>`;
}
