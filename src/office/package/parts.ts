import { decodePart, encodePart, encodingOf, type PartEncoding } from '../archive/encoding.js';
import type { Zip } from '../archive/zip.js';
import { escapeXml, parseXml, type XmlElement } from '../xml/xml.js';
import { withUsualPrefixes } from './namespaces.js';

export const WORD_NS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** An XML part that may be changed: its text, its tree, and how to store it again. */
export interface Part {
  readonly name: string;
  readonly encoding: PartEncoding;
  readonly text: string;
  readonly root: XmlElement;
}

export function partOf(name: string, text: string, encoding: PartEncoding = 'utf-8'): Part {
  return { name, encoding, text, root: withUsualPrefixes(parseXml(text), text) };
}

/** Throws OfficeError, also when the container has no such part. */
export function openPart(zip: Zip, name: string): Part {
  const bytes = zip.read(name);
  return partOf(name, decodePart(bytes, name), encodingOf(bytes));
}

export const storePart = (part: Part, text: string): Uint8Array => encodePart(text, part.encoding);

/** Replaces text[start, end) by `text`; a list of them is in text order and does not overlap. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function spliceText(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of splices) {
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The change that puts `inner` behind the last child of an element. */
export function appendTo(part: Part, element: XmlElement, inner: string): Splice {
  if (element.closeStart < element.end)
    return { start: element.closeStart, end: element.closeStart, text: inner };
  const name = writtenName(part.text, element);
  const tag = part.text.slice(element.start, element.end - 2).trimEnd();
  return { start: element.start, end: element.end, text: `${tag}>${inner}</${name}>` };
}

/** The name of an element as the file writes it: the tree may know it by its usual prefix. */
export function writtenName(text: string, element: XmlElement): string {
  return /^[^\s/>]+/.exec(text.slice(element.start + 1, element.openEnd))?.[0] ?? element.name;
}

/** Tags of Word's vocabulary in the prefix that a part uses for it. */
export type WordTag = (name: string, attributes?: Readonly<Record<string, string>>, inner?: string) => string;

export function wordTags(root: XmlElement): WordTag {
  const bound = [...root.attributes].find(
    ([name, value]) => value === WORD_NS && name.startsWith('xmlns:'),
  )?.[0];
  const prefix = bound?.slice('xmlns:'.length) ?? 'w';
  // A root that declares no prefix for it, as attributes need one, is met by a declaration on every tag.
  const declaration = bound === undefined ? ` xmlns:w="${WORD_NS}"` : '';
  return (name, attributes = {}, inner = '') => {
    const written = Object.entries(attributes).map(
      ([key, value]) => ` ${prefix}:${key}="${escapeXml(value)}"`,
    );
    const head = `<${prefix}:${name}${declaration}${written.join('')}`;
    return inner === '' ? `${head}/>` : `${head}>${inner}</${prefix}:${name}>`;
  };
}
