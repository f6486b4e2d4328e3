import { detailsOf } from './filter.js';
import { neighbour } from './keys.js';

/** A cell shows its passages in a panel; from there the buttons, or the keys, lead to the next unit's. */
export function startPanel(table: HTMLTableElement, panel: HTMLDialogElement): void {
  // Where a browser has no dialogs, a cell leads down to the same text.
  if (typeof panel.showModal !== 'function') return;
  let shown: HTMLAnchorElement | null = null;
  const show = (link: HTMLAnchorElement): void => {
    shown = link;
    fill(panel, link);
  };
  table.tBodies[0]!.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('td a');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link);
    panel.showModal();
  });
  panel.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('button, a[href^="#"]');
    if (button === null) {
      if (event.target === panel) panel.close();
      return;
    }
    const next =
      shown === null || button.dataset.move === undefined
        ? null
        : neighbour(shown, [Number(button.dataset.move), 0]);
    if (next !== null) show(next);
    else if (button.dataset.move === undefined) panel.close();
  });
  panel.addEventListener('close', () => shown?.focus());
}

function fill(panel: HTMLDialogElement, link: HTMLAnchorElement): void {
  const row = link.closest('tr')!;
  const details = detailsOf(row);
  const part = document.getElementById(link.hash.slice(1))!;
  panel.querySelector('#panel-title')!.textContent = details.querySelector('h3')!.textContent;
  const copy = part.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  panel.querySelector('#panel-body')!.replaceChildren(copy);
  panel.querySelector<HTMLAnchorElement>('#panel-whole')!.href = `#${details.id}`;
  const file = details.querySelector<HTMLAnchorElement>('a.file')!;
  const out = panel.querySelector<HTMLAnchorElement>('#panel-file')!;
  out.href = file.href;
  out.textContent = file.textContent;
}
