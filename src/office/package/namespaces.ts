import type { XmlElement, XmlNode } from '../xml/xml.js';

const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The prefixes by which this code knows the vocabularies that matter; files may choose others. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    [`${OOXML}wordprocessingml/2006/main`]: 'w',
    [`${STRICT}wordprocessingml/main`]: 'w',
    [`${OOXML}officeDocument/2006/relationships`]: 'r',
    [`${STRICT}officeDocument/relationships`]: 'r',
    [`${OOXML}officeDocument/2006/math`]: 'm',
    [`${STRICT}officeDocument/math`]: 'm',
    [`${OOXML}markup-compatibility/2006`]: 'mc',
  }),
);
const USUAL: ReadonlySet<string> = new Set(PREFIXES.values());
const DECLARATION = /\sxmlns(?::([^\s=]{1,64}))?\s{0,8}=\s{0,8}(?:"([^"]{0,200})"|'([^']{0,200})')/g;

export const isStrict = (root: XmlElement): boolean =>
  [...root.attributes.values()].some((value) => value === `${STRICT}wordprocessingml/main`);

/**
 * The tree with the names that this code looks for (`w:p`, `r:id`, `mc:Choice`), whatever prefixes the file
 * chose. Nearly every file has the usual ones: those come back as they are. Offsets stay.
 */
export function withUsualPrefixes(root: XmlElement, text: string): XmlElement {
  for (const [, prefix = '', double, single] of text.matchAll(DECLARATION)) {
    const usual = PREFIXES.get(double ?? single ?? '');
    if (usual === undefined ? USUAL.has(prefix) : usual !== prefix) return renamed(root, undefined);
  }
  return root;
}

/** What one element declares, inside what those around it do. */
interface Scope {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
}

function renamed(element: XmlElement, outer: Scope | undefined): XmlElement {
  const scope = declared(element, outer);
  const rename = (name: string, attribute: boolean): string => {
    const colon = name.indexOf(':');
    if (colon < 0 && attribute) return name;
    const usual = lookUp(scope, name.slice(0, Math.max(colon, 0)));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  };
  return {
    ...element,
    name: rename(element.name, false),
    attributes: new Map([...element.attributes].map(([name, value]) => [rename(name, true), value])),
    children: element.children.map(
      (child): XmlNode => (child.kind === 'element' ? renamed(child, scope) : child),
    ),
  };
}

function lookUp(scope: Scope | undefined, prefix: string): string | undefined {
  for (let at = scope; at !== undefined; at = at.outer) {
    const usual = at.own.get(prefix);
    if (usual !== undefined) return usual;
  }
  return undefined;
}

function declared(element: XmlElement, outer: Scope | undefined): Scope | undefined {
  const own = new Map<string, string>();
  for (const [name, value] of element.attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    // A prefix that is bound to something else must not pass for the usual one.
    own.set(name.slice(6), PREFIXES.get(value) ?? `x-${name.slice(6)}`);
  }
  return own.size === 0 ? outer : { own, outer };
}
