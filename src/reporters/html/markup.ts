import { withoutControls } from '../frame.js';
import { wellFormed } from '../uri.js';

/** HTML that was made by `html`, or by code that vouches for it. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Child = Markup | string | number | null | false | readonly Child[];

/**
 * HTML from a template: whatever is put in is text, never markup, but for what `html` made itself. Lists are joined;
 * null and false give nothing. Control and bidi characters become blanks. Throws where an attribute has no quotes.
 */
export function html(parts: TemplateStringsArray, ...children: readonly Child[]): Markup {
  const out: string[] = [parts[0]!];
  children.forEach((child, i) => {
    if (parts[i]!.endsWith('=')) throw new Error('an attribute without quotes');
    out.push(textOf(child), parts[i + 1]!);
  });
  return new Markup(out.join(''));
}

/** Markup one after the other. */
export function join(children: readonly Child[]): Markup {
  return new Markup(children.map(textOf).join(''));
}

function textOf(child: Child): string {
  if (child === null || child === false) return '';
  if (child instanceof Markup) return child.text;
  if (typeof child === 'string') return escapeHtml(child);
  return typeof child === 'number' ? String(child) : child.map(textOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return withoutControls(wellFormed(text)).replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}
