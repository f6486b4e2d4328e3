import type { Section } from '../../../model/document.js';
import { printable } from '../../frame.js';
import { html, type Markup } from '../markup.js';
import { findingId, KEY, lineId, type View } from './view.js';

/** The headings, each with the numbers of the findings in its own text. */
export function outlinePart(view: View): Markup {
  const { words } = view;
  const { sections } = view.report.document.outline;
  const top = sections.filter(({ parent }) => parent === null);
  return html`<nav class="outline" aria-labelledby="${KEY}-outline">
<h3 id="${KEY}-outline">${words.outline}</h3>
${top.length === 0 ? html`<p>${words.noHeadings}</p>` : listPart(top, view)}
<p><a href="#top">${words.toTop}</a></p>
</nav>`;
}

function listPart(sections: readonly Section[], view: View): Markup {
  return html`<ul>${sections.map((section) => itemPart(section, view))}</ul>`;
}

function itemPart(section: Section, view: View): Markup {
  const { outline } = view.report.document;
  const children = section.children.flatMap((id) => outline.byId(id) ?? []);
  const marker = section.marker.replace(/^[#\s*-]+/, '');
  const name = printable(`${marker}${section.title}`).trim() || view.words.untitled;
  const { start } = section.headingRange;
  return html`<li><a href="#${lineId(view, start)}">${name}</a>${numbersPart(section, view)}${children.length > 0 && listPart(children, view)}</li>
`;
}

function numbersPart({ headingRange, bodyRange }: Section, view: View): Markup | null {
  const own = view.findings.filter(
    ({ finding: { range } }) =>
      range !== null && range.start >= headingRange.start && range.start < bodyRange.end,
  );
  if (own.length === 0) return null;
  return html` <span class="numbers">${own.map(({ number, finding: { severity } }) => {
    const name = view.words.toFinding(number, view.labels.severity[severity]);
    return html`<a class="number ${severity}" href="#${findingId(number)}" title="${name}" aria-label="${name}">${number}</a>`;
  })}</span>`;
}
