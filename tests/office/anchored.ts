import { openZip } from '../../src/office/archive/zip.js';
import { withUsualPrefixes } from '../../src/office/package/namespaces.js';
import { readDocx } from '../../src/office/read/read.js';
import type { OriginPiece, WordText } from '../../src/office/read/word-text.js';
import { descendants } from '../../src/office/xml/tree.js';
import { parseXml, type XmlElement } from '../../src/office/xml/xml.js';

/** A comment as it is found in a file again. */
export interface Anchored {
  readonly id: string;
  readonly author: string;
  readonly lines: readonly string[];
  /** Text of the body between its range marks, by the reader. */
  readonly words: string;
  /** From the first to the last character between the marks, in the text read again; null for a point. */
  readonly range: readonly [number, number] | null;
}

const MAIN = 'word/document.xml';

export function rootOf(bytes: Uint8Array, part = MAIN): XmlElement {
  const text = openZip(bytes).readText(part);
  return withUsualPrefixes(parseXml(text), text);
}

const all = (root: XmlElement, name: string): XmlElement[] =>
  [...descendants(root)].filter((element) => element.name === name);

const isPlain = (piece: OriginPiece): boolean =>
  piece.part === MAIN && piece.note === undefined && piece.host === undefined;

function textOf(element: XmlElement): string {
  return [...descendants(element)]
    .filter(({ name }) => name === 'w:t')
    .flatMap(({ children }) => children)
    .map((node) => (node.kind === 'text' ? node.text : ''))
    .join('');
}

/** All comments of a file with what they enclose; throws when one has not exactly one mark of each kind. */
export function anchored(bytes: Uint8Array, part = 'word/comments.xml'): Anchored[] {
  const word: WordText = readDocx(bytes);
  const root = rootOf(bytes);
  const marks = new Map<string, XmlElement[]>();
  for (const element of descendants(root)) {
    if (!element.name.startsWith('w:comment')) continue;
    const key = `${element.name} ${element.attributes.get('w:id')}`;
    marks.set(key, [...(marks.get(key) ?? []), element]);
  }
  const placeOf = (name: string, id: string): XmlElement => {
    const found = marks.get(`${name} ${id}`) ?? [];
    if (found.length !== 1) throw new Error(`${found.length} ${name} for comment ${id}`);
    return found[0]!;
  };
  return all(rootOf(bytes, part), 'w:comment').map((comment) => {
    const id = comment.attributes.get('w:id') ?? '';
    const [start, end] = [placeOf('w:commentRangeStart', id).start, placeOf('w:commentRangeEnd', id).start];
    if (!(start < end && end < placeOf('w:commentReference', id).start))
      throw new Error(`order of marks of ${id}`);
    const pieces = word.origin.pieces.filter((piece) => isPlain(piece) && piece.t > start && piece.t < end);
    return {
      id,
      author: comment.attributes.get('w:author') ?? '',
      lines: all(comment, 'w:p').map(textOf),
      words: pieces.map((piece) => word.text.slice(piece.start, piece.start + piece.length)).join(''),
      range: pieces.length === 0 ? null : [pieces[0]!.start, pieces.at(-1)!.start + pieces.at(-1)!.length],
    };
  });
}
