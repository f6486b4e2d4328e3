import type { Zip } from '../archive/zip.js';
import { appendTo, openPart, type Part, partOf, type Splice, WORD_NS, wordTags } from '../package/parts.js';
import { readRelationships, relationshipsPart } from '../package/relationships.js';
import { elements } from '../xml/elements.js';
import { escapeXml } from '../xml/xml.js';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATIONSHIPS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES_PART = '[Content_Types].xml';
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Where the comments of a document are or will be. */
export interface CommentsPlace {
  readonly part: Part;
  /** The parts beside it that must be changed so that it is found. */
  readonly links: readonly { readonly part: Part; readonly splices: readonly Splice[] }[];
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

function freeName(zip: Zip, folder: string): string {
  let name = `${folder}comments.xml`;
  for (let i = 1; zip.has(name); i++) name = `${folder}comments${i}.xml`;
  return name;
}

/** A tag in the same prefix as the root of the part. */
function sibling(part: Part, name: string, attributes: string): string {
  const colon = part.root.name.indexOf(':');
  return `<${part.root.name.slice(0, colon + 1)}${name} ${attributes}/>`;
}

function relationship(part: Part, target: string): Splice {
  const ids = new Set(elements(part.root).map((element) => element.attributes.get('Id')));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const attributes = `Id="rId${number}" Type="${TYPE}" Target="${escapeXml(target)}"`;
  return appendTo(part, part.root, sibling(part, 'Relationship', attributes));
}

function override(part: Part, name: string): Splice[] {
  const path = `/${name}`;
  const known = elements(part.root).some(
    (element) => element.attributes.get('PartName')?.toLowerCase() === path.toLowerCase(),
  );
  const attributes = `PartName="${escapeXml(path)}" ContentType="${CONTENT_TYPE}"`;
  return known ? [] : [appendTo(part, part.root, sibling(part, 'Override', attributes))];
}

/** Finds the comments of the main part by its relationships, or prepares a new part for them. Throws OfficeError. */
export function findComments(zip: Zip, main: string): CommentsPlace {
  const folder = folderOf(main);
  const name = relationshipsPart(main);
  const links = zip.has(name)
    ? openPart(zip, name)
    : partOf(name, `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS_NS}"></Relationships>`);
  const target = readRelationships(links.root, main).find(
    ({ type, external }) => type === 'comments' && !external,
  )?.target;
  if (target !== undefined && zip.has(target)) return { part: openPart(zip, target), links: [] };
  const made = target ?? freeName(zip, folder);
  const types = openPart(zip, TYPES_PART);
  const added = target === undefined ? [relationship(links, made.slice(folder.length))] : [];
  return {
    part: partOf(made, `${XML_HEAD}<w:comments xmlns:w="${WORD_NS}"></w:comments>`),
    links: [
      { part: links, splices: added },
      { part: types, splices: override(types, made) },
    ],
  };
}

/** What every comment of a run carries. */
export interface Author {
  readonly author: string;
  readonly initials: string;
  /** ISO 8601 without fractions of a second. */
  readonly date: string;
}

/** One comment as XML: a paragraph for each line. */
export function commentXml(
  part: Part,
  by: Author,
  comment: { readonly id: number; readonly lines: readonly string[] },
): string {
  const tag = wordTags(part.root);
  const text = (line: string): string => textElement(tag('t', {}, escapeXml(line.replaceAll('\t', ' '))));
  const lines = comment.lines.flatMap((line) => line.split(/\r\n|[\n\r\v\f]/));
  const paragraphs = lines.map((line) => tag('p', {}, line === '' ? '' : tag('r', {}, text(line))));
  const attributes = { id: String(comment.id), author: by.author, date: by.date, initials: by.initials };
  return tag('comment', attributes, paragraphs.join('') || tag('p'));
}

/** Blanks at the ends of a line are kept. */
const textElement = (element: string): string => element.replace('>', ' xml:space="preserve">');
