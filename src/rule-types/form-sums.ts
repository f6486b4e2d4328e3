import type { Form, FormCell, FormIdentity, FormTable, ReadTable } from '../model/form.js';

/** One identity in one row or column of a table that was read. */
export interface SumCheck {
  readonly identity: FormIdentity;
  /** The row or column. */
  readonly line: string;
  readonly label: string;
  readonly left: readonly FormCell[];
  readonly right: readonly FormCell[];
  /** Left less right. */
  readonly difference: number;
}

type Cells = (row: string, column: string) => FormCell | undefined;

/** What can be computed of a table; where a cell is unread nothing is, and an empty one breaks nothing. */
export function sumChecks(form: Form, read: ReadTable): SumCheck[] {
  const table = form.tables.find(({ id }) => id === read.id)!;
  const known = new Map(
    read.rows
      .filter(({ state }) => state === 'read')
      .flatMap((row) => row.cells.map((cell) => [`${cell.row} ${cell.column}`, cell] as const)),
  );
  const cells: Cells = (row, column) => known.get(`${row} ${column}`);
  return form.identities
    .filter((identity) => identity.table === table.id)
    .flatMap((identity) => likely(checksOf(identity, { table, read, cells }), read));
}

interface Read {
  readonly table: FormTable;
  readonly read: ReadTable;
  readonly cells: Cells;
}

function checksOf(identity: FormIdentity, { table, read, cells }: Read): SumCheck[] {
  const expanded = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => partsOf(id, table, read));
  if (identity.each === 'column') {
    const [left, right] = [expanded(identity.left), expanded(identity.right)];
    return table.columns.flatMap(({ id, label }) => {
      const at = (row: string): FormCell | undefined => cells(row, id);
      return checkOf({ identity, line: id, label }, left.map(at), right.map(at));
    });
  }
  return table.rows.flatMap(({ id, label }) => {
    const at = (column: string): FormCell | undefined => cells(id, column);
    return checkOf({ identity, line: id, label }, identity.left.map(at), identity.right.map(at));
  });
}

/** The rows that a caption stands for, or the caption where the table has figures there and none of its rows. */
function partsOf(id: string, table: FormTable, read: ReadTable): readonly string[] {
  const parts = table.rows.find((row) => row.id === id)?.parts;
  if (parts === undefined) return [id];
  const state = (row: string): string => read.rows.find((found) => found.id === row)?.state ?? 'absent';
  return state(id) === 'read' && parts.every((part) => state(part) === 'absent') ? [id] : parts;
}

function checkOf(
  line: Pick<SumCheck, 'identity' | 'line' | 'label'>,
  left: readonly (FormCell | undefined)[],
  right: readonly (FormCell | undefined)[],
): SumCheck[] {
  const [one, other] = [left.filter(isRead), right.filter(isRead)];
  if (one.length < left.length || other.length < right.length) return [];
  const difference = Number((sumOf(one) - sumOf(other)).toPrecision(12));
  const hasEmpty = [...one, ...other].some(({ value }) => value === null);
  return difference !== 0 && hasEmpty ? [] : [{ ...line, left: one, right: other, difference }];
}

const isRead = (cell: FormCell | undefined): cell is FormCell => cell !== undefined;

export const sumOf = (cells: readonly FormCell[]): number =>
  Number(cells.reduce((sum, { value }) => sum + (value ?? 0), 0).toPrecision(12));

/** So many broken sums without their like that hold are a table of another layout. */
const MANY = 3;

// Where the headings of the columns could not be seen, the sums that hold must show that the columns are what they seem.
function likely(checks: readonly SumCheck[], { headed }: ReadTable): readonly SumCheck[] {
  if (headed) return checks;
  const broken = checks.filter(({ difference }) => difference !== 0).length;
  const proof = checks.filter(({ difference, left }) => difference === 0 && sumOf(left) !== 0).length;
  return broken >= MANY && broken > proof ? [] : checks;
}

/** As many addends are shown in full; of more only those that are not nought. */
const SHOWN = 4;

/** A sum as a reader would write it down: `13612+535=14147`. */
export function showSum(cells: readonly FormCell[]): string {
  const shown = cells.length > SHOWN ? cells.filter(({ value }) => value !== null && value !== 0) : cells;
  const addends = shown.map(({ value }) => String(value ?? 0));
  if (addends.length <= 1) return String(sumOf(cells));
  return `${addends.join('+')}=${sumOf(cells)}`;
}
