import type { Change } from '../../../model/collection.js';
import { type Child, html } from '../markup.js';
import { tableSection } from './lists.js';
import { type CollectionView, SIGN, unitLink, VERDICTS } from './view.js';

/** What is otherwise than in the last collection; what became worse comes first. */
export function changePart(view: CollectionView): Child {
  const { change, requirements } = view.collection;
  const { words, labels } = view;
  if (change === null) return null;
  const title = (id: string): string => requirements.find((one) => one.id === id)?.title ?? id;
  const step = ({ before, after }: Change['cells'][number]): number =>
    VERDICTS.indexOf(after) - VERDICTS.indexOf(before);
  const shown = (verdict: Change['cells'][number]['after']): Child =>
    html`<span class="${verdict}">${SIGN[verdict]} ${words.verdict[verdict]}</span>`;
  const rows = [...change.cells]
    .sort((a, b) => step(b) - step(a))
    .map((cell) => [
      unitLink(cell.unit, view),
      title(cell.requirement),
      shown(cell.before),
      shown(cell.after),
    ]);
  const names = (label: string, ids: readonly string[]): Child =>
    ids.length > 0 &&
    html`<p><b>${label}</b> ${ids.map((id, i) => [i > 0 && words.and, unitLink(id, view)])}</p>`;
  return tableSection('change', words.change(change.since.collected, change.since.units), {
    before: [
      html`<p>${words.changeFindings(change.findings.resolved, change.findings.added)}</p>`,
      names(words.appeared, change.appeared),
      names(words.gone, change.gone),
      rows.length === 0 && html`<p>${words.noChange}</p>`,
    ],
    heads: [words.unit, labels.requirement, words.before, words.after],
    rows,
  });
}
