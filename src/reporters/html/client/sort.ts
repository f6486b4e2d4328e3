const collator = new Intl.Collator(document.documentElement.lang);

/**
 * Lays a button over every head of the table that sorts by its column, up, then down. The words stay beside the button:
 * Chromium leaves buttons out of the heads that it repeats on paper.
 */
export function startSort(table: HTMLTableElement): void {
  table.querySelectorAll<HTMLTableCellElement>('thead th').forEach((head, column) => {
    const words = document.createElement('span');
    words.setAttribute('aria-hidden', 'true');
    words.append(...Array.from(head.childNodes));
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', words.textContent ?? '');
    head.append(words, button);
    button.addEventListener('click', () => sortBy(table, head, column));
  });
}

function sortBy(table: HTMLTableElement, head: HTMLTableCellElement, column: number): void {
  const down = head.getAttribute('aria-sort') === 'ascending';
  table.querySelectorAll('thead th').forEach((other) => {
    other.removeAttribute('aria-sort');
  });
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const body = table.tBodies[0]!;
  const byNumber = head.dataset.sort === 'number';
  const rows = Array.from(body.rows, (row) => {
    const cell = row.cells[column]!;
    return { row, number: Number(cell.dataset.key), text: cell.textContent ?? '' };
  });
  const sign = down ? -1 : 1;
  rows.sort((a, b) => sign * (byNumber ? a.number - b.number : collator.compare(a.text, b.text)));
  body.append(...rows.map(({ row }) => row));
}
