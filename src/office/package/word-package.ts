import { openZip, type Zip } from '../archive/zip.js';
import { OfficeError } from '../errors.js';
import type { OfficeLimits } from '../limits.js';
import { parseXml, type XmlElement } from '../xml/xml.js';
import { withUsualPrefixes } from './namespaces.js';
import { contentType, openRelationships, type Relationship, relationshipsPart } from './relationships.js';

/** One part as XML, under the names that this code looks for; `xml` is what its offsets point into. */
export interface WordPart {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
}

/** A Word file with its main part found and read. */
export interface WordPackage {
  readonly zip: Zip;
  readonly main: WordPart;
  /** The content type allows macros. */
  readonly macros: boolean;
  /** Of the main part. */
  readonly relationships: readonly Relationship[];
  /** The part that the main part links to under this type, as `styles`. */
  linked(type: string): WordPart | undefined;
}

const TYPES = '[Content_Types].xml';
const MAIN_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
]);
const MACRO_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.ms-word.document.macroenabled.main+xml',
  'application/vnd.ms-word.template.macroenabledtemplate.main+xml',
]);

/** Opens a Word file of any extension. Throws OfficeError: `not-word` for other Office files and plain archives. */
export function openWordPackage(bytes: Uint8Array, limits: Partial<OfficeLimits> = {}): WordPackage {
  const zip = openZip(bytes, limits);
  const parse = (name: string): XmlElement => parseXml(zip.readText(name), limits);
  const linksOf = (part: string): Relationship[] => {
    const name = relationshipsPart(part);
    return zip.has(name) ? openRelationships(zip, name, { part, limits }) : [];
  };
  const read = (name: string): WordPart => {
    const xml = zip.readText(name);
    return { name, xml, root: withUsualPrefixes(parseXml(xml, limits), xml) };
  };
  if (!zip.has(TYPES)) throw new OfficeError('not-word');
  const name = linksOf('').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (name === undefined || !zip.has(name)) throw new OfficeError('no-document', name);
  const type = contentType(parse(TYPES), name)?.toLowerCase() ?? '';
  if (!MAIN_TYPES.has(type) && !MACRO_TYPES.has(type)) throw new OfficeError('not-word', type);
  const main = read(name);
  if (main.root.name !== 'w:document') throw new OfficeError('not-word', main.root.name);
  const relationships = linksOf(name);
  return {
    zip,
    main,
    macros: MACRO_TYPES.has(type),
    relationships,
    linked: (kind) => {
      const target = relationships.find((link) => link.type === kind && !link.external)?.target;
      return target !== undefined && zip.has(target) ? read(target) : undefined;
    },
  };
}
