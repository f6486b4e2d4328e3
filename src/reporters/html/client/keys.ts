const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The link of the nearest cell that has one, that way, past hidden rows; null at the edge. */
export function neighbour(
  link: HTMLAnchorElement,
  [down, right]: readonly [number, number],
): HTMLAnchorElement | null {
  const cell = link.closest<HTMLTableCellElement>('td, th')!;
  let row: Element | null = cell.parentElement!;
  let column = cell.cellIndex;
  for (;;) {
    if (down !== 0) row = down > 0 ? row.nextElementSibling : row.previousElementSibling;
    column += right;
    const next = row === null ? undefined : (row as HTMLTableRowElement).cells[column];
    if (row === null || next === undefined) return null;
    const found = next.querySelector('a');
    if (found !== null && !(row as HTMLTableRowElement).hidden) return found;
  }
}

/** One stop for Tab in the whole table; arrow keys go from cell to cell. */
export function startKeys(table: HTMLTableElement): void {
  const body = table.tBodies[0]!;
  body.querySelectorAll('a').forEach((link, i) => {
    if (i > 0) link.tabIndex = -1;
  });
  let stop = body.querySelector('a');
  body.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLAnchorElement)) return;
    if (stop !== null) stop.tabIndex = -1;
    target.tabIndex = 0;
    stop = target;
  });
  body.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    neighbour(event.target, step)?.focus();
  });
}
