/** Columns before the first required part, and after the last. */
const BEFORE = 3;
const AFTER: Readonly<Record<string, number>> = { errors: -5, contradictions: -3, late: -2, copied: -1 };

/** Shows the units alone that the form asks for, in the table and below. */
export function startFilter(table: HTMLTableElement, form: HTMLFormElement): void {
  const rows = Array.from(table.tBodies[0]!.rows);
  const texts = new Map<HTMLTableRowElement, string>();
  const output = form.querySelector('output')!;
  const show = (): void => {
    const asked = new FormData(form);
    let shown = 0;
    for (const row of rows) {
      const fits = rowFits(row, asked) && textFits(row, String(asked.get('text')), texts);
      row.hidden = !fits;
      detailsOf(row).hidden = !fits;
      if (fits) shown += 1;
    }
    output.textContent = output.dataset
      .text!.replace('{shown}', String(shown))
      .replace('{all}', String(rows.length));
  };
  form.hidden = false;
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(show));
  document.querySelectorAll<HTMLAnchorElement>('a[data-part]').forEach((link) => {
    link.addEventListener('click', () => {
      setField(form, 'part', link.dataset.part!);
      setField(form, 'verdict', link.dataset.key!);
      show();
    });
  });
  show();
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  form.querySelector<HTMLSelectElement>(`[name="${name}"]`)!.value = value;
}

export const detailsOf = (row: HTMLTableRowElement): HTMLElement =>
  document.getElementById(row.dataset.unit!)!;

function rowFits(row: HTMLTableRowElement, asked: FormData): boolean {
  const [kind, part, verdict, only] = ['kind', 'part', 'verdict', 'only'].map((name) =>
    String(asked.get(name)),
  );
  if (kind !== '' && row.dataset.kind !== kind) return false;
  const cells = Array.from(row.cells);
  if (only !== '') {
    const cell = cells[cells.length + AFTER[only!]!]!;
    if (Number(cell.dataset.key) === 0) return false;
  }
  if (verdict === '') return true;
  const parts = part === '' ? cells.slice(BEFORE, -5) : [cells[BEFORE + Number(part)]!];
  return parts.some((cell) => cell.dataset.key === verdict);
}

function textFits(row: HTMLTableRowElement, asked: string, texts: Map<HTMLTableRowElement, string>): boolean {
  const wanted = asked.trim().toLowerCase();
  if (wanted === '') return true;
  let text = texts.get(row);
  if (text === undefined) {
    text = (detailsOf(row).textContent ?? '').toLowerCase();
    texts.set(row, text);
  }
  return text.includes(wanted);
}
