import type { Document, Line, Table } from '../../model/document.js';

/** What a line says that is no prose: a table begins at it, or plain text stands on it. */
export type Opaque =
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly header: boolean }
  | { readonly kind: 'text'; readonly text: string };

/** What stands on the opaque lines, by line. Comments, frontmatter, fences and rules have no words. */
export function readOpaque(document: Document): ReadonlyMap<number, Opaque> {
  const found = new Map<number, Opaque>();
  const seen = new Set<number>();
  for (const table of document.tables) setTable(table, document.lines, { found, seen });
  const rest = withoutComments(withoutFrontmatter(document.lines)).filter((line) => !seen.has(line.index));
  for (const group of pastedTables(rest)) {
    const rows = group.map((line) =>
      line.text
        .trim()
        .split(/\t/)
        .map((cell) => cell.trim()),
    );
    found.set(group[0]!.index, { kind: 'table', rows, header: false });
    for (const line of group) seen.add(line.index);
  }
  for (const line of rest) {
    if (!seen.has(line.index)) found.set(line.index, { kind: 'text', text: textOf(line) });
  }
  return found;
}

interface Growing {
  readonly found: Map<number, Opaque>;
  readonly seen: Set<number>;
}

const DIVIDER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

function setTable({ range, rows }: Table, lines: readonly Line[], { found, seen }: Growing): void {
  const inside = lines.filter(
    (line) => line.role === 'opaque' && line.range.end > range.start && line.range.start < range.end,
  );
  const [first, second] = inside;
  if (first === undefined || rows.length === 0) return;
  found.set(first.index, {
    kind: 'table',
    rows: rows.map((row) => row.map((cell) => cell.text.replaceAll('\\|', '|'))),
    header: second !== undefined && DIVIDER.test(second.text),
  });
  for (const line of inside) seen.add(line.index);
}

function withoutFrontmatter(lines: readonly Line[]): Line[] {
  const opaque = lines.filter((line) => line.role === 'opaque');
  if (lines[0]?.role !== 'opaque' || lines[0].text.trim() !== '---') return opaque;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text));
  return opaque.filter((line) => line.index > end);
}

/** The lines with what is not commented out. */
function withoutComments(lines: readonly Line[]): Line[] {
  let open = false;
  return lines.map((line) => {
    let text = '';
    for (const piece of line.text.split(/(<!--|-->)/)) {
      if (piece === '<!--') open = true;
      else if (piece === '-->' && open) open = false;
      else if (!open) text += piece;
    }
    return { ...line, text };
  });
}

const NO_WORDS = /^\s*(?:(?:```|~~~).*|(?:[-*_=]\s*){3,})$/;

const textOf = ({ text }: Line): string =>
  NO_WORDS.test(text) ? '' : text.replace(/<\/?[A-Za-z][^<>]*>/g, '').trim();

/** Runs of lines with the same number of cells, tabs between. */
function pastedTables(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  const cells = (line: Line): number => line.text.trim().split('\t').length;
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    const joins = before?.index === line.index - 1 && cells(before) === cells(line);
    if (joins) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups.filter((group) => group.length > 1 && cells(group[0]!) > 1);
}
