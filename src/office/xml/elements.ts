import type { XmlElement } from './xml.js';

/** The first child element of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (parent === undefined) return undefined;
  for (const node of parent.children) if (node.kind === 'element' && node.name === name) return node;
  return undefined;
}

export const elements = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((node): node is XmlElement => node.kind === 'element');

export const named = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  parent === undefined ? [] : elements(parent).filter((element) => element.name === name);

/** `w:val` of the child of that name. */
export const wordValue = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes.get('w:val');

export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off']);

/** Of the attributes of an on-off property: present without a value is on. */
export const isOn = (attributes: ReadonlyMap<string, string>): boolean =>
  !OFF.has(attributes.get('w:val') ?? '1');

/** An on-off property: absent is undefined. */
export function switchOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(parent, name);
  return element === undefined ? undefined : isOn(element.attributes);
}

/** What stands for a `mc:AlternateContent`: its first choice; the fallback would say the same once more. */
export function chosen(alternate: XmlElement): XmlElement | undefined {
  return child(alternate, 'mc:Choice') ?? child(alternate, 'mc:Fallback');
}

/** The character data of an element, in order. */
export function textOf(element: XmlElement): string {
  const [only] = element.children;
  if (only === undefined) return '';
  if (element.children.length === 1) return only.kind === 'text' ? only.text : '';
  return element.children.map((node) => (node.kind === 'text' ? node.text : '')).join('');
}
