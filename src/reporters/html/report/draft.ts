import type { Line } from '../../../model/document.js';
import type { Range } from '../../../model/text.js';
import { html, join, type Markup } from '../markup.js';
import { type Piece, piecesOf } from '../segments.js';
import { findingId, KEY, lineId, markId, type Numbered, type View } from './view.js';

/** What a line is cut by: a finding at its place, or a heading. */
type Thing =
  | (Numbered & { readonly kind: 'finding'; readonly range: Range })
  | { readonly kind: 'heading'; readonly range: Range };

/** The whole draft, line by line, with a mark and a number at every finding. */
export function draftPart(view: View): Markup {
  const { lines, outline } = view.report.document;
  const headings = outline.sections.map(({ headingRange: range }): Thing => ({ kind: 'heading', range }));
  const placed = view.findings.flatMap(({ number, finding }): Thing[] =>
    finding.range === null ? [] : [{ kind: 'finding', number, finding, range: finding.range }],
  );
  const gaps = view.findings.filter(
    ({ finding: { range, insertAt } }) => range === null && insertAt !== null,
  );
  const things = [...headings, ...placed];
  const told = lines.map((line, i) => {
    const until = lines[i + 1]?.range.start ?? view.text.length + 1;
    const before = gaps.filter(
      ({ finding: { insertAt } }) => insertAt! >= line.range.start && insertAt! < until,
    );
    const atEnd = before.filter(({ finding: { insertAt } }) => insertAt! > line.range.start);
    return [
      before.filter((gap) => !atEnd.includes(gap)).map((gap) => gapPart(gap, view)),
      linePart(line, piecesOf(line.range, until, things), view),
      atEnd.map((gap) => gapPart(gap, view)),
    ];
  });
  return html`<section class="draft" aria-labelledby="${KEY}-draft">
<h3 id="${KEY}-draft">${view.words.draft}</h3>
${told}</section>`;
}

function linePart(line: Line, pieces: readonly Piece<Thing>[], view: View): Markup | null {
  if (line.role === 'blank' && pieces.length === 0) return null;
  const number = line.index + 1;
  return html`<p class="line ${line.role}" id="${lineId(view, line.range.start)}" data-n="${number}">${pieces.map((piece) => piecePart(piece, view))}</p>
`;
}

function piecePart({ range, covering, beginning }: Piece<Thing>, view: View): Markup {
  const numbers = beginning.flatMap((thing) => (thing.kind === 'finding' ? [numberPart(thing, view)] : []));
  const text = view.text.slice(range.start, range.end);
  const over = covering.flatMap((thing) => (thing.kind === 'finding' ? [thing] : []));
  const heading = covering.some(({ kind }) => kind === 'heading');
  const marked = text === '' ? null : over.length === 0 ? html`${text}` : markPart(text, over);
  return join([numbers, heading && marked !== null ? html`<b>${marked}</b>` : marked]);
}

const RANK = ['error', 'warning', 'info'] as const;

function markPart(text: string, over: readonly Numbered[]): Markup {
  const worst = RANK.find((severity) => over.some(({ finding }) => finding.severity === severity))!;
  const numbers = over.map(({ number }) => number).join(' ');
  return html`<mark class="${worst}${over.length > 1 ? ' several' : ''}" data-of="${numbers}">${text}</mark>`;
}

function numberPart({ number, finding }: Numbered, view: View): Markup {
  const { severity } = finding;
  const name = view.words.toFinding(number, view.labels.severity[severity]);
  return html`<a class="number ${severity}" id="${markId(number)}" href="#${findingId(number)}" title="${name}" aria-label="${name}">${number}</a>`;
}

function gapPart(gap: Numbered, view: View): Markup {
  const { slots } = view.report;
  const title = slots.find(({ slot }) => slot.id === gap.finding.slot)?.slot.title;
  return html`<p class="gap">${numberPart(gap, view)} ${view.words.missingHere}${title === undefined ? '' : ` \u201c${title}\u201d`}</p>
`;
}
