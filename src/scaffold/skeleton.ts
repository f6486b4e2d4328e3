import remarkStringify from 'remark-stringify';
import { remarkGfm, remarkParse, unified } from '../document/remark.js';
import { zh } from '../text/chinese.js';
import type { TemplateValue } from './helpers.js';
import { renderTemplate, type Templates } from './render.js';
import { TemplateError } from './template-error.js';

/** A piece of a skeleton; `depth` 1 is the part's own heading. */
export type Piece =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** What templates are told. Unknown values are empty, never made up. */
export interface TemplateData {
  readonly [name: string]: TemplateValue;
  readonly unit: string;
  readonly unitKind: string;
  readonly year: string;
  /** Title of the slot. */
  readonly title: string;
  /** How the part is to be written, as the pack says it. */
  readonly guidance: string;
}

/** For a slot that has no template of its own. */
export const PLAIN_TEMPLATE = '# {{title}}\n\n{{todo guidance}}\n';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkStringify);

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/**
 * The headings, paragraphs and tables that a template makes. What it renders is parsed, written anew and parsed again, so that
 * only well-formed text comes out.
 *
 * @throws TemplateError where the template cannot be rendered
 */
export function makeSkeleton(template: string, data: TemplateData, templates: Templates): Piece[] {
  const pieces = piecesOf(renderTemplate(template, data, templates));
  const headings = pieces.filter((piece) => piece.kind === 'heading' && piece.depth === 1);
  if (headings.length === 1 && pieces[0] === headings[0]) return pieces;
  throw new TemplateError(zh('模板的第一行要是“# 标题”,并且只能有一个。'), 1, 1);
}

function piecesOf(rendered: string): Piece[] {
  const markdown = wellFormed(rendered);
  const tree = processor.parse(markdown) as Node;
  return (tree.children ?? []).flatMap((node): Piece[] => {
    if (node.type === 'table') return [{ kind: 'table', rows: rowsOf(node) }];
    const text = textOf(node)
      .replace(/\s*\n\s*/g, '')
      .trim();
    if (text === '') return [];
    return node.type === 'heading'
      ? [{ kind: 'heading', depth: node.depth ?? 1, text }]
      : [{ kind: 'paragraph', text }];
  });
}

const rowsOf = ({ children = [] }: Node): string[][] =>
  children.map((row) => (row.children ?? []).map((cell) => textOf(cell).trim()));

/** The lines of a table as Markdown; the first row names the columns. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const lines = rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  return [lines[0]!, `|${' --- |'.repeat(rows[0]!.length)}`, ...lines.slice(1)];
}

/** Nesting without end overflows the parser's stack. */
function wellFormed(markdown: string): string {
  try {
    return processor.stringify(processor.parse(markdown));
  } catch (error) {
    if (error instanceof RangeError) throw new TemplateError(zh('模板写出来的 Markdown 套得太深。'), 1, 1);
    throw error;
  }
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
