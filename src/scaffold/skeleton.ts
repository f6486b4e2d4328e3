import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { TemplateValue } from './helpers.js';
import { renderTemplate, type Templates } from './render.js';

/** A piece of a skeleton; `depth` 1 is the part's own heading. */
export type Piece =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

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

const processor = unified().use(remarkParse).use(remarkStringify);

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/**
 * The headings and paragraphs that a template makes. What it renders is parsed, written anew and parsed again, so that
 * only well-formed text comes out.
 *
 * @throws TemplateError where the template cannot be rendered
 */
export function makeSkeleton(template: string, data: TemplateData, templates: Templates): Piece[] {
  const markdown = processor.stringify(processor.parse(renderTemplate(template, data, templates)));
  const tree = processor.parse(markdown) as Node;
  return (tree.children ?? []).flatMap((node): Piece[] => {
    const text = textOf(node)
      .replace(/\s*\n\s*/g, '')
      .trim();
    if (text === '') return [];
    return node.type === 'heading'
      ? [{ kind: 'heading', depth: node.depth ?? 1, text }]
      : [{ kind: 'paragraph', text }];
  });
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
