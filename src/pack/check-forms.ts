import { zh } from '../text/chinese.js';
import type { FormEntry } from './form-schema.js';
import { type Known, report, sayUnknown } from './known.js';
import type { Placed } from './parts.js';

type Table = FormEntry['tables'][number];

/** What the forms of a pack say of their own tables, rows and columns. */
export function checkForms(forms: readonly Placed<FormEntry>[], known: Known): void {
  for (const form of forms) {
    form.entry.tables.forEach((table, i) => {
      checkTwice(form, ['tables', i], table, known);
      checkRows(form, ['tables', i], table, known);
    });
    form.entry.identities.forEach((identity, i) => {
      checkIdentity(form, ['identities', i], identity, known);
    });
  }
}

type Path = readonly PropertyKey[];

function checkTwice(form: Placed<FormEntry>, path: Path, table: Table, known: Known): void {
  for (const kind of ['columns', 'rows'] as const) {
    const ids = table[kind].map(({ id }) => id);
    ids.forEach((id, i) => {
      if (ids.indexOf(id) < i)
        report(known, form, [...path, kind, i, 'id'], {
          code: 'duplicate-id',
          message: zh(`编号“${id}”用了两次`),
          mend: zh('换一个编号。'),
        });
    });
  }
}

function checkRows(form: Placed<FormEntry>, path: Path, table: Table, known: Known): void {
  const columns = table.columns.map(({ id }) => id);
  const rows = table.rows.map(({ id }) => id);
  table.rows.forEach((row, i) => {
    row.columns?.forEach((id, j) => {
      if (!columns.includes(id))
        report(
          known,
          form,
          [...path, 'rows', i, 'columns', j],
          sayUnknown('unknown-column', '栏', id, columns),
        );
    });
    row.parts?.forEach((id, j) => {
      if (!rows.includes(id))
        report(known, form, [...path, 'rows', i, 'parts', j], sayUnknown('unknown-row', '行', id, rows));
    });
  });
}

function checkIdentity(
  form: Placed<FormEntry>,
  path: Path,
  identity: FormEntry['identities'][number],
  known: Known,
): void {
  const { tables } = form.entry;
  const table = tables.find(({ id }) => id === identity.table);
  if (table === undefined) {
    const ids = tables.map(({ id }) => id);
    report(known, form, [...path, 'table'], sayUnknown('unknown-table', '表', identity.table, ids));
    return;
  }
  const [what, lines] = identity.each === 'column' ? ['行', table.rows] : ['栏', table.columns];
  const ids = lines.map(({ id }) => id);
  for (const side of ['left', 'right'] as const) {
    identity[side].forEach((id, i) => {
      if (!ids.includes(id))
        report(known, form, [...path, side, i], sayUnknown('unknown-line', what as string, id, ids));
    });
  }
}
