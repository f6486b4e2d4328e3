import type { Zip } from '../archive/zip.js';
import type { OfficeLimits } from '../limits.js';
import { elements } from '../xml/elements.js';
import { parseXml, type XmlElement } from '../xml/xml.js';

/** A link from one part of the package to another, or out of it. */
export interface Relationship {
  /** The last word of its type: `styles`, `footnotes`, `hyperlink` … */
  readonly type: string;
  /** Name of the part in the container; as written for what lies outside. */
  readonly target: string;
  readonly external: boolean;
}

/** Names are compared without prefix: these parts use a default namespace or any other. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Name of the part that holds the relationships of `part`; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Reads `Relationships`; targets are resolved from where `part` lies. */
export function readRelationships(root: XmlElement, part: string): Relationship[] {
  return elements(root)
    .filter(({ name }) => localName(name) === 'Relationship')
    .map(({ attributes }) => {
      const external = attributes.get('TargetMode')?.toLowerCase() === 'external';
      const target = attributes.get('Target') ?? '';
      return {
        type: (attributes.get('Type') ?? '').split('/').at(-1)!,
        target: external ? target : resolved(target, part),
        external,
      };
    });
}

/** A long report links to some hundreds of pictures and pages. */
const MOST_LINKS = 20_000;

/** The same of a part of the container by its name. Throws OfficeError. */
export function openRelationships(
  zip: Zip,
  name: string,
  of: { readonly part: string; readonly limits: Partial<OfficeLimits> },
): Relationship[] {
  const limits = { ...of.limits, nodes: Math.min(of.limits.nodes ?? MOST_LINKS, MOST_LINKS) };
  return readRelationships(parseXml(zip.readText(name), limits), of.part);
}

function resolved(target: string, part: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of decoded(target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The content type of a part by `[Content_Types].xml`; undefined when it has none. */
export function contentType(types: XmlElement, part: string): string | undefined {
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let byExtension: string | undefined;
  for (const { name, attributes } of elements(types)) {
    const type = attributes.get('ContentType');
    if (localName(name) === 'Override') {
      if (attributes.get('PartName')?.toLowerCase() === `/${part.toLowerCase()}`) return type;
    } else if (attributes.get('Extension')?.toLowerCase() === extension) byExtension = type;
  }
  return byExtension;
}
